import { keptIn } from '../../../collections/keptIn';
import { coverOf, type TermWeight } from '../../statements/statementCover';
import { nameOthers, type ComparableSentence } from '../comparableSentences';
import type { ComparisonContext } from '../sentenceDifference';
import type { SentenceTies } from '../sentenceTies';
import { areOfOtherPeriods } from '../periods';
import { areOfOneKind, areSaidToBeOne, areTooFarApart, distanceBetween, mayBeOneValue } from './likeValues';
import { isCounted, toldValues, type ToldValue, type ValueKind } from './toldValues';

/** What tells whether two values are of one thing. */
export const valueFeatures = [
  /** Share of the words of either clause that stand in the other's, whichever is smaller. */
  'beside',
  /** The last telling word before both is one. */
  'wordBefore',
  /** How firmly the sentences are tied together. */
  'tie',
  'distance',
  'sameOutcome',
  /** How many of the two stand in the other document, too. */
  'told',
  /** How far from each other the sentences stand in their documents. */
  'placesApart',
  'heading',
  /** How many more values of the kind the two sentences tell. */
  'others',
  /** How many of the two count people without a word for them. */
  'unnamed',
  'people',
  'share',
] as const;

export type ValueFeature = (typeof valueFeatures)[number];

/** Two values of one kind that are not one, and what tells whether they are of one thing. */
export interface ValuePair {
  readonly here: ToldValue;
  readonly there: ToldValue;
  readonly features: Readonly<Record<ValueFeature, number>>;
}

/** In a document only so many values of one kind are read, so that pairing them stays bounded. */
const mostOfKind = 60;

/** All pairs of values of two documents that may be of one thing: neither sentence tells the other's value, too, or names others. In text order. */
export function valuePairs(here: readonly ComparableSentence[], there: readonly ComparableSentence[], context: ComparisonContext, ties: SentenceTies): ValuePair[] {
  const theirs = byKind(toldValues(there, context.there));
  return [...byKind(toldValues(here, context.here))].flatMap(([kind, ours]) => pairsOfKind(ours, theirs.get(kind) ?? [], context, ties));
}

function byKind(values: readonly ToldValue[]): Map<ValueKind, ToldValue[]> {
  const kinds = new Map<ValueKind, ToldValue[]>();
  for (const value of values) {
    const ofKind = keptIn(kinds, value.kind, () => []);
    if (ofKind.length < mostOfKind) ofKind.push(value);
  }
  return kinds;
}

function pairsOfKind(ours: readonly ToldValue[], theirs: readonly ToldValue[], context: ComparisonContext, ties: SentenceTies): ValuePair[] {
  if (ours[0] !== undefined && isMeasured(ours[0]) && areOfOtherPeriods(context)) return [];
  const areOne = (a: ToldValue, b: ToldValue): boolean => areSaidToBeOne(a, b) && areOfOneKind(a, b, context.partners);
  const toldThere = new Set(ours.filter((a) => theirs.some((b) => areOne(a, b))));
  const toldHere = new Set(theirs.filter((b) => ours.some((a) => areOne(a, b))));
  const inSentence = [ours, theirs].map((values) => {
    const bySentence = new Map<ComparableSentence, ToldValue[]>();
    for (const value of values) keptIn(bySentence, value.sentence, () => []).push(value);
    return bySentence;
  }) as [Map<ComparableSentence, ToldValue[]>, Map<ComparableSentence, ToldValue[]>];
  const [mayDifferHere, mayDifferThere] = [ours, theirs].map((values) => values.filter((value) => !value.isAside && !isToldBelow(value, values, areOne))) as [ToldValue[], ToldValue[]];
  return mayDifferHere.flatMap((a) => mayDifferThere.flatMap((b): ValuePair[] => {
    if (mayBeOneValue(a, b) || !areOfOneKind(a, b, context.partners) || areTooFarApart(a, b) || nameOthers(a.names, b.names)) return [];
    const [besideA, besideB] = [inSentence[0].get(a.sentence)!, inSentence[1].get(b.sentence)!];
    if (besideA.some((other) => areSaidToBeOne(other, b)) || besideB.some((other) => areSaidToBeOne(a, other))) return [];
    const areParts = (sum: ToldValue, parts: readonly ToldValue[]): boolean => isSumOf(sum, parts.filter((part) => areOfOneKind(sum, part, context.partners)));
    if (areParts(a, besideB) || areParts(b, besideA)) return [];
    const told = Number(toldThere.has(a)) + Number(toldHere.has(b));
    return [{ here: a, there: b, features: featuresOf(a, b, told, besideA.length + besideB.length - 2, context, ties) }];
  }));
}

/** Whether a headline's value is one that the article tells, too: it is held against others where it does. */
function isToldBelow(value: ToldValue, all: readonly ToldValue[], areOne: (a: ToldValue, b: ToldValue) => boolean): boolean {
  return value.sentence.heading && all.some((other) => !other.sentence.heading && areOne(value, other));
}

/** Whether two counts of a sentence make up another: "63 passengers and five crew" are 68 people. */
function isSumOf(sum: ToldValue, parts: readonly ToldValue[]): boolean {
  if (!isCounted(sum)) return false;
  const counts = parts.flatMap((part) => (isCounted(part) ? [part.value.value] : []));
  return counts.some((one, k) => counts.slice(k + 1).some((other) => one + other === sum.value.value));
}

function featuresOf(a: ToldValue, b: ToldValue, told: number, others: number, context: ComparisonContext, ties: SentenceTies): Record<ValueFeature, number> {
  const apart = new Set([...unitsOf(a), ...unitsOf(b)]);
  const weigh: TermWeight = (term) => (apart.has(term.stem) ? 0 : context.weigh(term));
  return {
    beside: Math.min(coverOf(a.beside, b.beside, weigh, context.partners).share, coverOf(b.beside, a.beside, weigh, context.partners).share),
    wordBefore: Number(a.wordBefore !== undefined && a.wordBefore === b.wordBefore),
    tie: ties.between(a.sentence, b.sentence),
    distance: distanceBetween(a, b),
    sameOutcome: Number(a.outcome !== undefined && a.outcome === b.outcome),
    told,
    placesApart: Math.abs(a.place - b.place),
    heading: Number(a.sentence.heading || b.sentence.heading),
    others,
    unnamed: Number(a.isUnnamed) + Number(b.isUnnamed),
    people: Number(a.kind === 'people'),
    share: Number(a.kind === 'share'),
  };
}

/** Shares and money are those of a month or a quarter. */
function isMeasured({ kind }: ToldValue): boolean {
  return kind === 'share' || kind === 'money';
}

/** Stems of the words for what a value counts. */
function unitsOf({ value }: ToldValue): readonly string[] {
  return 'units' in value ? value.units : [];
}
