import { daysBetween } from '../../dates/calendarTime';
import { outcomeOf } from '../lexicon/statementWords';
import type { Statement } from '../statements/statement';
import { nameOthers, type ComparableSentence } from './comparableSentences';
import { mayBeOneNumber, type Count } from './counts';
import type { ComparedDocument, ComparisonContext, DifferenceFinder, SentenceDifference } from './sentenceDifference';
import { likeness, surroundings } from './surroundings';

/** Share of the words beside two numbers that must be alike, the unit apart. */
const leastBesideCount = 0.6;
/** The same where nothing but money or a share is measured. */
const leastBesideMeasure = 0.75;
/** Two numbers of which one is many times the other are those of two things. */
const mostTimes = 10;
const mostTimesOfMeasures = 3;

/** Different numbers of the same thing, with like words beside them. */
export const otherNumber: DifferenceFinder = (here, there, context) => {
  if (tellsOfOtherYear(here, there, context.there) || tellsOfOtherYear(there, here, context.here)) return undefined;
  let best: { readonly beside: number; readonly difference: SentenceDifference } | undefined;
  for (const a of here.counts) {
    if (isIn(a, there)) continue;
    for (const b of there.counts) {
      if (isIn(b, here) || !mayCountTheSame(a, b) || (a.isMeasure && areOfOtherPeriods(context))) continue;
      const beside = besideBoth(here, a, there, b, context);
      if (beside < (a.isMeasure ? leastBesideMeasure : leastBesideCount) || beside <= (best?.beside ?? 0)) continue;
      best = { beside, difference: { kind: 'number', weight: 0.9, words: () => ({ here: [a], there: [b] }) } };
    }
  }
  return best?.difference;
};

/** Days between two articles from which shares and sums are likely those of another month or quarter. */
const longestPeriod = 7;

function areOfOtherPeriods({ here, there }: ComparisonContext): boolean {
  return here.published !== undefined && there.published !== undefined && Math.abs(daysBetween(here.published, there.published)) > longestPeriod;
}

/** A sentence on a year that neither the other sentence nor its article's own time is tells of an earlier event. */
function tellsOfOtherYear(sentence: ComparableSentence, other: ComparableSentence, { published }: ComparedDocument): boolean {
  const [years, others] = [yearsIn(sentence), [...yearsIn(other), ...(published === undefined ? [] : [published.slice(0, 4)])]];
  return years.length > 0 && others.length > 0 && !years.some((year) => others.includes(year));
}

function yearsIn({ dates }: ComparableSentence): string[] {
  return dates.flatMap(({ text }) => /\b(?:19|20)\d\d\b/.exec(text)?.[0] ?? []);
}

function isIn(count: Count, { statement, counts }: ComparableSentence): boolean {
  return statement.numbers.has(String(count.value)) || counts.some((other) => mayBeOneNumber(count, other));
}

function mayCountTheSame(a: Count, b: Count): boolean {
  const times = Math.max(a.value, b.value) / Math.min(a.value, b.value);
  return a.isMeasure === b.isMeasure && times <= (a.isMeasure ? mostTimesOfMeasures : mostTimes) && a.units.some((unit) => b.units.includes(unit));
}

/** How much of what stands beside two counts is alike, 0 to 1: nothing where other people or bodies stand there, or the one tells of the dead and the other of the hurt. */
function besideBoth(here: ComparableSentence, a: Count, there: ComparableSentence, b: Count, context: ComparisonContext): number {
  const [ours, theirs] = [surroundings(here, a, context.here.text), surroundings(there, b, context.there.text)];
  if (nameOthers(ours.names, theirs.names)) return 0;
  const [outcomes, others] = [outcomesIn(ours.statement), outcomesIn(theirs.statement)];
  if (outcomes.length > 0 && others.length > 0 && !outcomes.some((outcome) => others.includes(outcome))) return 0;
  return likeness(ours.statement, theirs.statement, context, new Set([...a.units, ...b.units]));
}

function outcomesIn({ stems }: Statement): string[] {
  return [...stems].flatMap((stem) => outcomeOf(stem) ?? []);
}
