/** How exactly a time is known. */
export type Precision = 'day' | 'week' | 'month' | 'year';

/** A day of the calendar in ISO 8601, "2025-06-27". Such strings sort by time. */
export type IsoDay = string;

/** A time of the calendar, from its first to its last day, both included. */
export interface CalendarTime {
  readonly first: IsoDay;
  readonly last: IsoDay;
  readonly precision: Precision;
}

const dayMilliseconds = 86_400_000;

/** The day of this year, month (1 to 12) and day of the month; undefined when there is none such ("31 June"). */
export function isoDay(year: number, month: number, day: number): IsoDay | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? toIso(date) : undefined;
}

/** A day as a time, its first and last day. */
export function dayTime(day: IsoDay): CalendarTime {
  return { first: day, last: day, precision: 'day' };
}

/** The week, Monday to Sunday, in which a day lies. */
export function weekTime(day: IsoDay): CalendarTime {
  const first = addDays(day, -((weekdayOf(day) + 6) % 7));
  return { first, last: addDays(first, 6), precision: 'week' };
}

/** A month; `month` may lie outside 1 to 12 and then falls into another year. */
export function monthTime(year: number, month: number): CalendarTime {
  return { first: toIso(new Date(Date.UTC(year, month - 1, 1))), last: toIso(new Date(Date.UTC(year, month, 0))), precision: 'month' };
}

/** A year of four digits, from New Year's Day to its last day. */
export function yearTime(year: number): CalendarTime {
  return { first: `${year}-01-01`, last: `${year}-12-31`, precision: 'year' };
}

/** The day so many days later, or earlier for a negative number. */
export function addDays(day: IsoDay, count: number): IsoDay {
  return toIso(new Date(Date.parse(day) + count * dayMilliseconds));
}

/** 0 for Sunday. */
export function weekdayOf(day: IsoDay): number {
  return new Date(Date.parse(day)).getUTCDay();
}

/** The year of a day, as a number. */
export function yearOf(day: IsoDay): number {
  return Number(day.slice(0, 4));
}

/** 1 to 12. */
export function monthOf(day: IsoDay): number {
  return Number(day.slice(5, 7));
}

/** How many days `a` lies after `b`. */
export function daysBetween(a: IsoDay, b: IsoDay): number {
  return (Date.parse(a) - Date.parse(b)) / dayMilliseconds;
}

function toIso(date: Date): IsoDay {
  return date.toISOString().slice(0, 10);
}
