import { coverOf } from '../statements/statementCover';
import type { DifferingPair } from './alignedPair';
import { nameOthers, type ComparableSentence } from './comparableSentences';
import { killed } from './outcomes';
import { yearsIn } from './periods';
import { areElsewhere, placesAfter } from './placesAfter';
import type { ComparisonContext } from './sentenceDifference';
import { areOfOneKind, distanceBetween, mayBeOneValue, unitsOf, valuesIn, type ToldValue, type ValueKind } from './toldValues';

/** How much two values must have in common to be of one thing. */
interface Threshold {
  /** Share of the words of either clause that stand in the other's. */
  readonly beside: number;
  /** Weight of like words next to both. */
  readonly near: number;
  /** How firmly rare words tie the sentences together. */
  readonly anchor: number;
  /** Share of either sentence that stands in the other. */
  readonly sentence: number;
  /** All of these together. */
  readonly fit: number;
  /** How many times the larger may be the smaller; of times of the day, how many minutes they may lie apart. */
  readonly apart: number;
}

/** Found by reading what was shown of news. */
const thresholds: Readonly<Record<ValueKind, Threshold>> = {
  clock: { beside: 0, near: 0, anchor: 0.3, sentence: 0.25, fit: 0, apart: 180 },
  duration: { beside: 0.6, near: 0.5, anchor: 0, sentence: 0, fit: 0, apart: 3 },
  things: { beside: 0.45, near: 0, anchor: 0.3, sentence: 0.25, fit: 0, apart: 2.5 },
  people: { beside: 0.4, near: 0, anchor: 0, sentence: 0, fit: 1.6, apart: 2.6 },
  distance: { beside: 0.6, near: 0, anchor: 0.7, sentence: 0, fit: 0, apart: 2.6 },
};
const score = 1.1;
/** Where only one of two sentences says what became of the people it counts. */
const fitWithOutcome = 2;

type Anchor = (here: ComparableSentence, there: ComparableSentence) => number;

/**
 * Pairs of sentences of two articles on one story that give two values of one thing, neither of which the other article has
 * too: so many people, so far, so long, at what time of the day; a sentence that names a year may tell of an earlier event. Two values belong together when each is the other's best partner by the
 * words beside it. In text order.
 */
export function valuesApart(here: readonly ComparableSentence[], there: readonly ComparableSentence[], context: ComparisonContext, anchor: Anchor): DifferingPair[] {
  if (!context.sameStory) return [];
  const [ours, theirs] = [here.flatMap((sentence) => valuesIn(sentence, context.here.text)), there.flatMap((sentence) => valuesIn(sentence, context.there.text))];
  const isToldIn = (value: ToldValue, values: readonly ToldValue[]): boolean => values.some((other) => areOfOneKind(value, other, context.partners) && mayBeOneValue(value, other));
  const onlyIn = (values: readonly ToldValue[], others: readonly ToldValue[]): ToldValue[] => values.filter((value) => yearsIn(value.sentence).length === 0 && !isToldIn(value, others));
  const [onlyOurs, onlyTheirs] = [onlyIn(ours, theirs), onlyIn(theirs, ours)];
  const pairs = onlyOurs.flatMap((a) => onlyTheirs.flatMap((b) => fitting(a, b, context, anchor)));
  const best = new Map<ToldValue, number>();
  for (const { a, b, fit } of pairs) for (const side of [a, b]) best.set(side, Math.max(best.get(side) ?? 0, fit));
  return pairs
    .filter(({ a, b, fit }) => fit === best.get(a) && fit === best.get(b))
    .map(({ a, b }) => ({ kind: 'number', here: a.sentence, there: b.sentence, score, words: () => ({ here: [a.value], there: [b.value] }) }));
}

interface Fitting {
  readonly a: ToldValue;
  readonly b: ToldValue;
  readonly fit: number;
}

function fitting(a: ToldValue, b: ToldValue, context: ComparisonContext, anchor: Anchor): Fitting[] {
  const least = thresholds[a.kind];
  if (!areOfOneKind(a, b, context.partners) || distanceBetween(a, b) > least.apart || nameOthers(a.names, b.names)) return [];
  if (haveOtherOutcomes(a.outcome, b.outcome) || areElsewhere(placesAfter(a.sentence, a.value), placesAfter(b.sentence, b.value))) return [];
  const apart = new Set([...unitsOf(a), ...unitsOf(b)]);
  const weigh: typeof context.weigh = (term) => (apart.has(term.stem) ? 0 : context.weigh(term));
  const both = (one: ToldValue['near'], other: ToldValue['near'], by = weigh): ReturnType<typeof coverOf>[] => [coverOf(one, other, by, context.partners), coverOf(other, one, by, context.partners)];
  const beside = Math.max(...both(a.beside, b.beside).map(({ share }) => share));
  if (beside < least.beside) return [];
  const isName = (stem: string): boolean => a.sentence.nameStems.has(stem) || b.sentence.nameStems.has(stem);
  const near = Math.min(...both(a.near, b.near, (term) => (isName(term.stem) ? 0 : weigh(term))).map(({ mass }) => mass));
  if (near < least.near) return [];
  const tie = anchor(a.sentence, b.sentence);
  if (tie < least.anchor) return [];
  const sentence = Math.min(...both(a.sentence.statement, b.sentence.statement, context.weigh).map(({ share }) => share));
  const fit = beside + near + tie / 2 + sentence;
  return sentence < least.sentence || fit < (a.outcome === b.outcome ? least.fit : Math.max(least.fit, fitWithOutcome)) ? [] : [{ a, b, fit }];
}

/** The dead are nobody else; of the hurt another article may tell without a word of it. */
function haveOtherOutcomes(one: string | undefined, other: string | undefined): boolean {
  return one !== other && ((one !== undefined && other !== undefined) || one === killed || other === killed);
}
