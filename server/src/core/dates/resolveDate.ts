import * as chrono from 'chrono-node/en';
import { addDays, dayTime, daysBetween, isoDay, monthOf, monthTime, weekTime, weekdayOf, yearOf, yearTime, type CalendarTime, type IsoDay } from './calendarTime';
import type { DateExpression } from './findDates';
import { dayNames, monthNames } from './lexicon/calendar';

/** What words such as "Friday, June 27" say of the calendar; what they leave open is absent. */
interface CalendarWords {
  readonly year?: number | undefined;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
}

/**
 * The time that words mean in an article published on `published`; undefined where that cannot be told: without a day
 * of publication, for "recent days", for "two weeks earlier", for seasons, which differ with the hemisphere. Reports
 * look back: a weekday or a month without more is the last one that had come, unless the sentence looks ahead.
 */
export function resolveDate(expression: Pick<DateExpression, 'text' | 'ahead'>, published: IsoDay | undefined): CalendarTime | undefined {
  const text = expression.text.replace(/^(?:early|mid|late)[ -]|^(?:earlier|later) in /, '');
  if (/^\d{4}$/.test(text)) return yearTime(Number(text));
  const words = readCalendar(text);
  if (words.month !== undefined) return calendarTime(words, published, expression.ahead);
  if (published === undefined) return undefined;
  return relativeDay(text, published) ?? weekday(text, published, expression.ahead) ?? currentPeriod(text, published) ?? ago(text, published);
}

function calendarTime({ year, month, day }: CalendarWords, published: IsoDay | undefined, ahead: boolean): CalendarTime | undefined {
  if (year !== undefined) return day === undefined ? monthTime(year, month!) : dayIn(year, month!, day);
  if (published === undefined) return undefined;
  const thisYear = yearOf(published);
  if (day === undefined) {
    const thisMonth = monthOf(published);
    if (ahead) return monthTime(month! < thisMonth ? thisYear + 1 : thisYear, month!);
    return monthTime(month! > thisMonth ? thisYear - 1 : thisYear, month!);
  }
  const candidates = [thisYear - 1, thisYear, thisYear + 1].flatMap((each) => dayIn(each, month!, day) ?? []);
  const distance = ({ first }: CalendarTime): number => Math.abs(daysBetween(first, published));
  return candidates.sort((a, b) => distance(a) - distance(b))[0];
}

function dayIn(year: number, month: number, day: number): CalendarTime | undefined {
  const iso = isoDay(year, month, day);
  return iso === undefined ? undefined : dayTime(iso);
}

const dayOffsets = new Map(
  Object.entries({ yesterday: -1, 'last night': -1, today: 0, tonight: 0, 'this morning': 0, 'this afternoon': 0, 'this evening': 0, tomorrow: 1 }),
);

function relativeDay(text: string, published: IsoDay): CalendarTime | undefined {
  const offset = dayOffsets.get(text);
  return offset === undefined ? undefined : dayTime(addDays(published, offset));
}

function weekday(text: string, published: IsoDay, ahead: boolean): CalendarTime | undefined {
  const [which, name] = text.includes(' ') ? (text.split(' ') as [string, string]) : [ahead ? 'coming' : 'past', text];
  const wanted = dayNames.get(name);
  if (wanted === undefined) return undefined;
  const today = weekdayOf(published);
  const since = (today - wanted + 7) % 7;
  if (which === 'past') return dayTime(addDays(published, -since));
  if (which === 'last') return dayTime(addDays(published, -(since || 7)));
  if (which === 'coming') return dayTime(addDays(published, (7 - since) % 7));
  if (which === 'next') return dayTime(addDays(published, 7 - since));
  return dayTime(addDays(weekTime(published).first, (wanted + 6) % 7));
}

const period = /^(?:(?<part>earlier|later|late|early) )?(?<which>this|last|next) (?<unit>week|month|year)$/;

function currentPeriod(text: string, published: IsoDay): CalendarTime | undefined {
  const match = period.exec(text)?.groups;
  if (!match) return undefined;
  const step = match['which'] === 'last' ? -1 : match['which'] === 'next' ? 1 : 0;
  const time = periodAt(match['unit']!, published, step);
  if (step !== 0) return time;
  if (match['part'] === 'earlier') return { ...time, last: published };
  return match['part'] === 'later' ? { ...time, first: published } : time;
}

const countWords = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const longAgo = /^(?<count>\S+) (?<unit>day|week|month|year)s? ago$/;

function ago(text: string, published: IsoDay): CalendarTime | undefined {
  const match = longAgo.exec(text)?.groups;
  if (!match) return undefined;
  const words = match['count']!;
  const count = words === 'a' ? 1 : /^\d+$/.test(words) ? Number(words) : countWords.indexOf(words);
  if (count < 0) return undefined;
  return match['unit'] === 'day' ? dayTime(addDays(published, -count)) : periodAt(match['unit']!, published, -count);
}

/** The week, month or year of the day of publication, or one so many before or after it. */
function periodAt(unit: string, published: IsoDay, step: number): CalendarTime {
  if (unit === 'week') return weekTime(addDays(published, 7 * step));
  if (unit === 'month') return monthTime(yearOf(published), monthOf(published) + step);
  return yearTime(yearOf(published) + step);
}

/** Fixed, so that what is read never depends on the day of reading; only what the words themselves say is used. */
const anyDay = new Date(Date.UTC(2000, 0, 1, 12));
const cacheSize = 5000;
const readBefore = new Map<string, CalendarWords>();

/**
 * Reads one expression that `findDates` found: a few words, so that the cost of the general parser is bounded. Nothing
 * is read from words without a month, whose meaning rests on the day of publication.
 */
function readCalendar(text: string): CalendarWords {
  if (!/^\d{4}-/.test(text) && !(text.match(/\p{L}+/gu) ?? []).some((word) => monthNames.has(word))) return {};
  const known = readBefore.get(text);
  if (known) return known;
  const [result] = chrono.casual.parse(text, anyDay);
  const certain = (part: 'year' | 'month' | 'day'): number | undefined => (result?.start.isCertain(part) ? (result.start.get(part) ?? undefined) : undefined);
  const words = { year: certain('year'), month: certain('month'), day: certain('day') };
  if (readBefore.size >= cacheSize) readBefore.clear();
  readBefore.set(text, words);
  return words;
}
