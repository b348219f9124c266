import { daysBetween } from '../../dates/calendarTime';
import type { ComparableSentence } from './comparableSentences';
import type { ComparisonContext } from './sentenceDifference';

/** Days between two articles from which shares and sums are likely those of another month or quarter. */
const longestPeriod = 7;

/** Whether what two articles measure is likely that of two periods. */
export function areOfOtherPeriods({ here, there }: ComparisonContext): boolean {
  return here.published !== undefined && there.published !== undefined && Math.abs(daysBetween(here.published, there.published)) > longestPeriod;
}

/** The years that a sentence names, as digits. */
export function yearsIn({ dates }: ComparableSentence): string[] {
  return dates.flatMap(({ text }) => /\b(?:19|20)\d\d\b/.exec(text)?.[0] ?? []);
}
