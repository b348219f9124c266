import { daysBetween, type CalendarTime } from '../../dates/calendarTime';
import type { DateMention } from '../../dates/documentDates';

/**
 * True only when two dates cannot mean one time: not for "2012" beside "April 2012", nor for "Friday" beside "today".
 * `sameDay` says that their documents were published on one day, or that neither day is known.
 */
export function areOtherTimes(a: DateMention, b: DateMention, sameDay: boolean): boolean {
  if (a.text !== b.text && isPartOfOther(a, b)) return false;
  if (a.text === b.text && sameDay) return false;
  if (a.when && b.when) return mayBeConfused(a.when, b.when) && (a.when.last < b.when.first || b.when.last < a.when.first);
  if (isRelative(a) !== isRelative(b) && [a, b].some(isOnCalendar)) return false;
  if (isWeekday(a) && isWeekday(b)) return false; // of which weeks is not known
  if (isYear(a) !== isYear(b) && ![a, b].every(namesYear)) return false;
  return a.text !== b.text;
}

/** Whether the one is written as the other, or as part of it: "2012" beside "April 2012". */
export function isPartOfOther(a: DateMention, b: DateMention): boolean {
  return a.text.includes(b.text) || b.text.includes(a.text);
}

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
function isRelative({ text }: DateMention): boolean {
  return /^(?:yesterday|today|tomorrow)$|^(?:this|last|next) |\b(?:ago|earlier|later|before)$/.test(text);
}

/** A weekday, a day of a month or a year, which may well be what the other article calls "today" or "last year". */
function isOnCalendar(date: DateMention): boolean {
  return isWeekday(date) || /\d$/.test(date.text);
}

function isWeekday({ text }: DateMention): boolean {
  return /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(text);
}

function isYear({ text }: DateMention): boolean {
  return /^\d{4}$/.test(text);
}

function namesYear({ text }: DateMention): boolean {
  return /\d{4}$/.test(text);
}

/** False for times too far apart to be given for one event, and for a year beside anything else. */
export function mayBeOfOneEvent(a: DateMention, b: DateMention): boolean {
  return a.when && b.when ? mayBeConfused(a.when, b.when) : isYear(a) === isYear(b);
}
