import { outcomeOf } from '../lexicon/statementWords';
import type { Statement } from '../statements/statement';
import { nameOthers, type ComparableSentence } from './comparableSentences';
import { mayBeOneNumber, timesApart, type Count } from './counts';
import { areElsewhere, placesAfter } from './placesAfter';
import type { ComparedDocument, ComparisonContext, DifferenceFinder, SentenceDifference } from './sentenceDifference';
import { likeness, surroundings } from './surroundings';
import { areOfOtherPeriods, yearsIn } from './periods';

/** Share of the words beside two numbers that must be alike, the unit apart. */
const leastBesideCount = 0.75;
/** The same where either sentence counts several things in that unit. */
const leastBesideSeveral = 0.8;
/** Two numbers of which one is many times the other are those of two things, unless they tell how many came to harm. */
const mostTimes = 2.5;
const mostTimesOfVictims = 10;
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
      if (beside <= (best?.beside ?? 0)) continue;
      best = { beside, difference: { kind: 'number', weight: 0.9, words: () => ({ here: [a], there: [b] }) } };
    }
  }
  return best?.difference;
};

/** A sentence on a year that neither the other sentence nor its article's own time is tells of an earlier event. */
function tellsOfOtherYear(sentence: ComparableSentence, other: ComparableSentence, { published }: ComparedDocument): boolean {
  const [years, others] = [yearsIn(sentence), [...yearsIn(other), ...(published === undefined ? [] : [published.slice(0, 4)])]];
  return years.length > 0 && others.length > 0 && !years.some((year) => others.includes(year));
}

function isIn(count: Count, { statement, counts }: ComparableSentence): boolean {
  return statement.numbers.has(String(count.value)) || counts.some((other) => mayBeOneNumber(count, other));
}

function mayCountTheSame(a: Count, b: Count): boolean {
  return a.isMeasure === b.isMeasure && (!a.isMeasure || timesApart(a, b) <= mostTimesOfMeasures) && a.units.some((unit) => b.units.includes(unit));
}

/** How much of what stands beside two counts is alike, up to 1; 0 where they are likely those of two things. */
function besideBoth(here: ComparableSentence, a: Count, there: ComparableSentence, b: Count, context: ComparisonContext): number {
  const [ours, theirs] = [surroundings(here, a, context.here.text), surroundings(there, b, context.there.text)];
  if (nameOthers(ours.names, theirs.names) || areElsewhere(placesAfter(here, a), placesAfter(there, b))) return 0;
  const [outcomes, others] = [outcomesIn(ours.statement), outcomesIn(theirs.statement)];
  const ofVictims = outcomes.some((outcome) => others.includes(outcome));
  if (!ofVictims && outcomes.length > 0 && others.length > 0) return 0; // of the dead and of the hurt
  if (timesApart(a, b) > (ofVictims ? mostTimesOfVictims : mostTimes)) return 0;
  const several = [here, there].filter(({ counts }) => counts.filter(({ units }) => units.some((unit) => a.units.includes(unit) && b.units.includes(unit))).length > 1).length;
  if (several === 2 && !ofVictims) return 0;
  const beside = likeness(ours.statement, theirs.statement, context, new Set([...a.units, ...b.units]));
  const least = several > 0 ? leastBesideSeveral : leastBesideCount;
  return beside >= least ? beside : 0;
}

function outcomesIn({ stems }: Statement): string[] {
  return [...stems].flatMap((stem) => outcomeOf(stem) ?? []);
}
