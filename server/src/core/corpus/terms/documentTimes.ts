import type { Analysis } from '../../analysis/analysis';
import { daysBetween, type IsoDay } from '../../dates/calendarTime';
import { documentDates } from '../../dates/documentDates';
import { datelineDay } from '../../dates/publicationDate';
import { resolveDate } from '../../dates/resolveDate';
import type { Places } from './places';

/** When a document was published and which times it names, as days since the beginning of 1900; 0 for what is not known. */
export interface DocumentTimes {
  /** 0 where it names no year. */
  readonly published: number;
  /** The day of the year, counted from 1, on which it was published. */
  readonly dayOfYear: number;
  /** First and last day of each time that the text names, in turn; of some year where the day of publication has none. */
  readonly named: Places;
}

const epoch = '1900-01-01';
/** Days up to 2079 fit into two bytes. */
const lastDay = 0xffff;
/** A leap year, for days without a year. */
const anyYear = '1904';
const fields = 2;

/** What the text of a document tells of times, as numbers to be read by `timesOf`. */
export function readDocumentTimes(analysis: Analysis): Uint16Array {
  const { published, mentions } = documentDates(analysis);
  const dateline = published === undefined ? datelineDay(analysis.article) : undefined;
  const written = published?.day ?? (dateline && `${anyYear}-${twoDigits(dateline.month)}-${twoDigits(dateline.day)}`);
  const numbers = [dayNumber(published?.day), dayOfYear(dayNumber(written))];
  for (const date of mentions) {
    const when = date.when ?? resolveDate(date, written);
    const days = when === undefined ? [] : [dayNumber(when.first), dayNumber(when.last)];
    if (days.length > 0 && !days.includes(0)) numbers.push(...days);
  }
  return Uint16Array.from(numbers);
}

const daysOfYear = 365.25;

/** The day of the year of a day since the beginning of 1900, within a day; 0 for no day. */
export function dayOfYear(day: number): number {
  return day === 0 ? 0 : Math.ceil(day % daysOfYear) || 1;
}

/** Reads what `readDocumentTimes` gave. */
export function timesOf(numbers: Places): DocumentTimes {
  return { published: numbers[0]!, dayOfYear: numbers[1]!, named: numbers.subarray(fields) };
}

/** Days since the beginning of 1900, 0 for no day and for one before 1900 or after 2079. */
export function dayNumber(day: IsoDay | undefined): number {
  const days = day === undefined ? 0 : daysBetween(day, epoch) + 1;
  return days > 0 && days <= lastDay ? days : 0;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
