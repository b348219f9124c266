import { daysBetween, type CalendarTime } from '../../dates/calendarTime';
import type { DateMention } from '../../dates/documentDates';
import { monthNames } from '../../dates/lexicon/calendar';

/**
 * True only when two dates cannot mean one time: not for "2012" beside "April 2012", nor for "Friday" beside "today".
 * `sameDay` says that their documents are known to have been published on one day.
 */
export function areOtherTimes(a: DateMention, b: DateMention, sameDay: boolean): boolean {
  if (a.text !== b.text && isPartOfOther(a, b)) return false;
  if (a.text === b.text && sameDay) return false;
  if (a.when && b.when) return lengthOf(a) === lengthOf(b) && mayBeConfused(a.when, b.when) && (a.when.last < b.when.first || b.when.last < a.when.first);
  if (lengthOf(a) !== lengthOf(b)) return false;
  if (!sameDay && lengthOf(a) === 'day' && [a, b].some(isRelative)) return false; // "today" there may be "last Friday" here
  if (isRelative(a) !== isRelative(b) && [a, b].some(isOnCalendar)) return false;
  if (mayBeMonthAgo(a, b) || mayBeMonthAgo(b, a)) return false;
  if (isWeekday(a) && isWeekday(b)) return false; // of which weeks is not known
  return a.text !== b.text;
}

/** Whether the one is written as the other, or as part of it: "2012" beside "April 2012", "Oct. 19" beside "19 October". */
export function isPartOfOther(a: DateMention, b: DateMention): boolean {
  const [one, other] = [inOneForm(a.text), inOneForm(b.text)];
  return ` ${one} `.includes(` ${other} `) || ` ${other} `.includes(` ${one} `);
}

/** Months by their full names before the day, days without endings, no weekday before them, no commas: "19th oct." becomes "october 19", "two weeks earlier" "two weeks ago". */
function inOneForm(text: string): string {
  return text
    .replace(/\b[a-z]{3,4}\b\.?/g, (word) => fullNames.get(monthNames.get(word.replace('.', '')) ?? 0) ?? word)
    .replace(/\b(\d{1,2})(?:st|nd|rd|th)\b/, '$1')
    .replace(/\b(\d{1,2}) ([a-z]+)/, '$2 $1')
    .replaceAll(',', '')
    .replace(/ (?:before|earlier)$/, ' ago')
    .replace(/^[a-z]+day (?=[a-z]+ \d)/, '');
}

/** By the number of the month. */
const fullNames: ReadonlyMap<number, string> = new Map([...monthNames].reverse().map(([name, month]) => [month, name]));

/** Days between two times that reports may give for one event; times known to the year must be neighbours. */
const mostDaysApart = 62;
const mostDaysBetweenYears = 1;

/** Times far from each other, or of which only one is a year, are those of two events. */
function mayBeConfused(a: CalendarTime, b: CalendarTime): boolean {
  if ((a.precision === 'year') !== (b.precision === 'year')) return false;
  const gap = a.first < b.first ? daysBetween(b.first, a.last) : daysBetween(a.first, b.last);
  return gap <= (a.precision === 'year' ? mostDaysBetweenYears : mostDaysApart);
}

/** Means nothing without the day on which it was written. */
export function isRelative({ text }: DateMention): boolean {
  return /^(?:yesterday|today|tomorrow)$|^(?:this|last|next) |\b(?:ago|earlier|later|before)$/.test(text);
}

/** A weekday, a day of a month or a year, which may well be what the other article calls "today" or "last year". */
function isOnCalendar(date: DateMention): boolean {
  return isWeekday(date) || /\d$/.test(date.text);
}

/** "Six months ago" may well be the other article's "July". */
function mayBeMonthAgo(a: DateMention, b: DateMention): boolean {
  return /\bago$/.test(a.text) && monthNames.has(b.text.replace('.', ''));
}

/** Whether a date is the name of a weekday, and nothing more. */
export function isWeekday({ text }: DateMention): boolean {
  return /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(text);
}

/** How long a time its words name, seasons among months: "last Thursday" may be a day of "last week". */
function lengthOf({ text }: DateMention): 'day' | 'week' | 'month' | 'year' {
  if (/day$|tonight|night|morning|afternoon|evening|\btomorrow$|\b\d{1,2}(?!\d)/.test(text) && !/\b(?:weeks?|months?|years?)\b/.test(text)) return 'day';
  if (/\bweeks?\b/.test(text)) return 'week';
  if (/\byears?\b/.test(text) || isYear({ text })) return 'year';
  return 'month';
}

function isYear({ text }: Pick<DateMention, 'text'>): boolean {
  return /^\d{4}$/.test(text);
}

/** False for times too far apart to be given for one event, and for a year beside anything else. */
export function mayBeOfOneEvent(a: DateMention, b: DateMention): boolean {
  return a.when && b.when ? mayBeConfused(a.when, b.when) : isYear(a) === isYear(b);
}
