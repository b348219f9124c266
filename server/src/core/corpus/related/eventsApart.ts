import { dayOfYear, type DocumentTimes } from '../terms/documentTimes';

/** Days between two articles on one event that say nothing. */
const usualGap = 14;
/**
 * Log odds by which each further day speaks against one event, and all of them at most: trials and rescues go on for weeks, but
 * two strikes of one union or two results of one company are mostly months apart. Chosen on invented articles on such pairs
 * (`server/training/invented`); ECB+, whose topics are mostly of the first kind, loses a third of a point by it in sparse folders.
 */
const perDay = 0.03;
const most = 2.5;
const daysOfYear = 366;
const aWeek = 7;
/** An event lies at most that many days before or after the day on which an article tells of it. */
const daysBefore = 7;
const daysAfter = 2;

/**
 * Log odds that speak against two documents telling of one event because weeks lie between them: an event is mostly told of within
 * days. 0 where the later one names a day or a week near the day of the earlier, or their days are not known.
 */
export function oddsOfTwoEvents(one: DocumentTimes, other: DocumentTimes): number {
  const [earlier, later] = one.published <= other.published ? [one, other] : [other, one];
  if (earlier.dayOfYear === 0 || later.dayOfYear === 0) return 0;
  if (earlier.published === 0) {
    const gap = around(earlier.dayOfYear - later.dayOfYear);
    return namesDayOfYear(earlier, later.dayOfYear) || namesDayOfYear(later, earlier.dayOfYear) ? 0 : oddsOf(gap);
  }
  const gap = later.published - earlier.published;
  return namesTimeNear(later, earlier.published) ? 0 : oddsOf(gap);
}

function oddsOf(gap: number): number {
  return Math.min(most, Math.max(0, perDay * (gap - usualGap)));
}

/** Days between two days of the year of which the years are not known. */
function around(difference: number): number {
  const gap = Math.abs(difference);
  return Math.min(gap, daysOfYear - gap);
}

/** A day or a week, not a month: that is named beside an earlier event of the same kind, too. */
function namesTimeNear({ named }: DocumentTimes, day: number): boolean {
  for (let k = 0; k < named.length; k += 2) {
    const [first, last] = [named[k]!, named[k + 1]!];
    if (last - first < aWeek && first <= day + daysAfter && last >= day - daysBefore) return true;
  }
  return false;
}

function namesDayOfYear({ named }: DocumentTimes, day: number): boolean {
  for (let k = 0; k < named.length; k += 2) {
    const length = named[k + 1]! - named[k]!;
    const past = (day - dayOfYear(named[k]!) + daysOfYear + daysAfter) % daysOfYear;
    if (length < aWeek && past <= length + daysBefore + daysAfter) return true;
  }
  return false;
}
