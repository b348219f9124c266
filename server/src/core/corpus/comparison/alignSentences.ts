import { agesApart } from './agesApart';
import { copyEdits } from './copyEdits';
import { mayBeOneNumber } from './counts';
import { nameOthers, type ComparableSentence } from './comparableSentences';
import type { AlignedPair, DifferingPair } from './alignedPair';
import type { DifferenceKind } from './comparison';
import type { ComparisonContext, DifferingWords, SentenceDifference } from './sentenceDifference';
import { sentenceDifferences } from './sentenceDifferences';
import { overlaps, type Span } from '../../text/span';
import { coverOf, type Cover } from '../statements/statementCover';
import { daysApart } from './daysApart';
import { reversalPairs } from './reversals/reversalPairs';
import { mayBeReversals, reversalsApart } from './reversals/reversalsApart';
import { spellingsApart } from './spellingsApart';
import { SentenceTies } from './sentenceTies';
import { mayDisagreeInValues } from './values/agreeingValues';
import { valuesApart } from './values/valuesApart';
import { wordSpans } from './wordSpans';

/**
 * What two documents tell of the same matters. Best first, at most ten of each, each sentence at most twice in each; but all that
 * was edited in copies of a sentence, up to thirty.
 */
export interface AlignedSentences {
  /** Pairs that differ in a date, a number or somebody's age, a name, a denial, a speaker or an opposite word. */
  readonly differences: readonly DifferingPair[];
  /** Pairs that tell of one matter in other words, or with other details. */
  readonly inOtherWords: readonly AlignedPair[];
}

type SentencesOfPair = Pick<AlignedPair, 'here' | 'there'>;

interface ReadPair {
  readonly here: ComparableSentence;
  readonly there: ComparableSentence;
  readonly alignment: number;
  readonly differences: readonly SentenceDifference[];
  /** Undefined unless they tell of one matter beyond doubt. */
  readonly otherWords: (() => DifferingWords) | undefined;
}

/** Below this two sentences are not on one matter. */
const leastAlignment = 0.14;
/** Dates stand in every sentence, and a word denied in many; they are held against each other only where the sentences fit. */
const leastFor: Partial<Record<DifferenceKind, number>> = { date: 0.5, negation: 0.45 };
/** Two sentences that differ in wording alone must be on one matter beyond doubt. */
const leastForOtherWords = 0.6;
/** Share of the heavier one that the other must cover then, so that neither tells mostly of something else. */
const leastShared = 0.5;
/** The same matter is not only the same people: this share of either's words beside names must be the other's too, */
const leastSharedBesideNames = 0.3;
/** or words and likes of them of this weight. */
const leastMassBesideNames = 4.3;
const weightOfOtherWords = 0.45;
const mostPairsOfSentence = 2;
const mostPairs = 10;
const mostEdits = 30;
/** What a sentence and its copy give otherwise is found word by word. */
const settledByCopies: ReadonlySet<DifferenceKind> = new Set(['date', 'verb']);
/** Pairs of a lower score are seldom worth reading. */
const leastScore = 0.5;

/**
 * Holds the sentences of two documents against each other. A summary sentence fits everything a little, so a pair is
 * held against the best partner of either sentence.
 */
export function alignSentences(here: readonly ComparableSentence[], there: readonly ComparableSentence[], context: ComparisonContext, ofQuotes: readonly DifferingPair[]): AlignedSentences {
  const ties = new SentenceTies(here, there, context);
  const pairs: ReadPair[] = [];
  for (const a of here) {
    for (const b of there) {
      if (!mayBeOnOneMatter(a, b)) continue;
      const pair = readPair(a, b, context, ties);
      if (pair) pairs.push(pair);
    }
  }
  const best = new Map<ComparableSentence, number>();
  for (const pair of pairs) for (const side of [pair.here, pair.there]) best.set(side, Math.max(best.get(side) ?? 0, pair.alignment));
  const scoreOf = ({ here: a, there: b, alignment }: ReadPair, weight: number): number => ((alignment * alignment) / Math.sqrt(best.get(a)! * best.get(b)!)) * (0.35 + Math.min(1.6, weight));
  const edits = copyEdits(here, there, context);
  const isCopied = (pair: SentencesOfPair): boolean => edits.copies.has(pair.here) || edits.copies.has(pair.there);
  const isCopiedElsewhere = (pair: SentencesOfPair): boolean => isCopied(pair) && edits.copies.get(pair.here) !== pair.there;
  const values = valuesApart(here, there, context, ties).filter((pair) => !isCopiedElsewhere(pair));
  const ofReversals = reversalPairs(here, there, context, ties);
  const reversals = reversalsApart(ofReversals, context).filter((pair) => !isCopiedElsewhere(pair));
  const apart = onceEach([...ofQuotes, ...agesApart(here, there, context), ...spellingsApart(here, there, context), ...values, ...daysApart(here, there, context, ties), ...reversals]);
  const isAmong = (known: readonly SentencesOfPair[], pair: SentencesOfPair): boolean => known.some((each) => areOfSameSentences(each, pair));
  const byWords = pairs.flatMap((pair): DifferingPair[] => {
    const differences = pair.differences.filter(({ kind }) => !(settledByCopies.has(kind) && isCopied(pair)));
    return differences.length === 0 || isAmong(apart, pair) ? [] : [differing({ ...pair, differences }, scoreOf)];
  });
  const listed = [...edits.differences, ...apart];
  const mayDeny = mayBeReversals(ofReversals);
  const agree = (pair: ReadPair): boolean => pair.differences.length === 0 && !isAmong(listed, pair) && !mayDeny(pair.here, pair.there) && !mayDisagreeInValues(pair.here, pair.there, context);
  const retold = pairs.flatMap((pair) => (pair.otherWords && agree(pair) ? { ...pair, words: pair.otherWords, score: scoreOf(pair, weightOfOtherWords) } : []));
  return {
    differences: withEdits(edits.differences, ranked([...apart, ...byWords].filter((pair) => !edits.differences.some((known) => areOne(pair, known))))),
    inOtherWords: ranked(retold),
  };
}

/** All that was edited, best first, and after that what else differs, ten pairs in all where they are not more. */
function withEdits(edits: readonly DifferingPair[], others: readonly DifferingPair[]): DifferingPair[] {
  const first = [...edits].sort((x, y) => y.score - x.score).slice(0, mostEdits);
  return [...first, ...others.slice(0, Math.max(0, mostPairs - first.length))];
}

/** Of pairs of the same two sentences that differ in the same way the first. */
function onceEach(pairs: readonly DifferingPair[]): DifferingPair[] {
  return pairs.filter((pair, k) => pairs.findIndex((other) => areOne(pair, other)) === k);
}

function areOne(a: DifferingPair, b: DifferingPair): boolean {
  return a.kind === b.kind && areOfSameSentences(a, b);
}

function areOfSameSentences(a: SentencesOfPair, b: SentencesOfPair): boolean {
  return a.here === b.here && a.there === b.there;
}

function differing(pair: ReadPair, scoreOf: (pair: ReadPair, weight: number) => number): DifferingPair {
  const { kind, words } = pair.differences.reduce((most, next) => (next.weight > most.weight ? next : most));
  return { here: pair.here, there: pair.there, kind, words, score: scoreOf(pair, pair.differences.reduce((sum, { weight }) => sum + weight, 0)) };
}

function ranked<P extends AlignedPair>(pairs: readonly P[]): P[] {
  const worthReading = pairs.filter(({ score }) => score >= leastScore);
  return withoutRepetition(worthReading.sort((x, y) => y.score - x.score || x.here.start - y.here.start || x.there.start - y.there.start)).slice(0, mostPairs);
}

function withoutRepetition<P extends AlignedPair>(pairs: readonly P[]): P[] {
  const used = new Map<ComparableSentence, number>();
  return pairs.filter(({ here, there }) => {
    const times = (sentence: ComparableSentence): number => used.get(sentence) ?? 0;
    if (Math.max(times(here), times(there)) >= mostPairsOfSentence) return false;
    used.set(here, times(here) + 1).set(there, times(there) + 1);
    return true;
  });
}

function mayBeOnOneMatter(a: ComparableSentence, b: ComparableSentence): boolean {
  for (const term of a.statement.terms) if (!term.generic && b.statement.stems.has(term.stem)) return true;
  for (const id of a.identities) if (b.identities.has(id)) return true;
  return false;
}

function readPair(a: ComparableSentence, b: ComparableSentence, context: ComparisonContext, ties: SentenceTies): ReadPair | undefined {
  const ab = coverOf(a.statement, b.statement, context.weigh, context.partners);
  const ba = coverOf(b.statement, a.statement, context.weigh, context.partners);
  const [short, long] = ab.weight <= ba.weight ? [ab, ba] : [ba, ab];
  const mass = Math.min(1, 0.35 + 0.3 * Math.min(ab.mass, ba.mass));
  const alignment = (0.35 * short.share + 0.3 * long.share + 0.3 * ties.between(a, b)) * mass * (a.heading || b.heading ? 0.8 : 1);
  if (alignment < leastAlignment) return undefined;
  const differences = sentenceDifferences(a, b, context).filter(({ kind }) => alignment >= (leastFor[kind] ?? 0));
  const mayBeRetold = !a.heading && !b.heading && !nameOthers(a.names, b.names); // a headline leaves details out
  const isRetold = mayBeRetold && alignment > leastForOtherWords && long.share > leastShared && areAlikeBesideNames(a, b, context);
  const words = isRetold ? otherWords(a, b, [ab, ba], context) : undefined;
  return differences.length > 0 || words ? { here: a, there: b, alignment, differences, otherWords: words } : undefined;
}

function areAlikeBesideNames(a: ComparableSentence, b: ComparableSentence, { weigh, partners }: ComparisonContext): boolean {
  const weighRest: typeof weigh = (term) => (term.generic || a.nameStems.has(term.stem) || b.nameStems.has(term.stem) ? 0 : weigh(term));
  const covers = [coverOf(a.statement, b.statement, weighRest, partners), coverOf(b.statement, a.statement, weighRest, partners)];
  return Math.min(...covers.map(({ exactShare }) => exactShare)) >= leastSharedBesideNames || Math.min(...covers.map(({ mass }) => mass)) >= leastMassBesideNames;
}

function otherWords(a: ComparableSentence, b: ComparableSentence, [ab, ba]: readonly [Cover, Cover], context: ComparisonContext): (() => DifferingWords) | undefined {
  if (ab.unmatched.length < 2 || ba.unmatched.length < 2) return undefined;
  const spans = (text: string, sentence: ComparableSentence, words: readonly string[], other: ComparableSentence): Span[] => {
    const wanted = new Set(words);
    const shared = sharedValues(sentence, other);
    return wordSpans(text, sentence, (word) => wanted.has(word)).filter((span) => !shared.some((value) => overlaps(value, span)));
  };
  return () => ({ here: spans(context.here.text, a, ab.unmatched, b), there: spans(context.there.text, b, ba.unmatched, a) });
}

/** The names and numbers of a sentence that another has too, in whatever words. */
function sharedValues({ names, counts }: ComparableSentence, other: ComparableSentence): Span[] {
  return [...names.filter(({ identity }) => other.identities.has(identity.id)), ...counts.filter((count) => other.counts.some((there) => mayBeOneNumber(count, there)))];
}
