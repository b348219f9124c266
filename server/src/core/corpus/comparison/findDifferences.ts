import type { ComparableSentence } from './comparableSentences';
import type { DifferenceKind } from './comparison';
import { sentenceDifferences, type ComparisonContext, type SentenceDifference } from './sentenceDifferences';
import { coverOf, type Cover } from '../statementCover';
import { wordSpans } from './wordSpans';

/** Two sentences on one matter, and the way they differ that matters most. */
export interface SentencePair {
  readonly here: ComparableSentence;
  readonly there: ComparableSentence;
  readonly difference: SentenceDifference;
  readonly score: number;
}

interface AlignedPair extends SentencePair {
  readonly alignment: number;
  readonly weight: number;
}

/** Below this two sentences are not on one matter. */
const leastAlignment = 0.14;
/** Figures and dates stand in every sentence; they are held against each other only where the sentences fit. */
const leastFor: Partial<Record<DifferenceKind, number>> = { number: 0.6, date: 0.5 };
/** Two sentences that differ in wording alone must be on one matter beyond doubt. */
const leastForDetail = 0.75;
/** Share of the heavier one that the other must cover then, so that neither tells mostly of something else. */
const leastShareForDetail = 0.58;
/** A shared word weighs for alignment from this: telling, and in few sentences of either document. */
const leastAnchor = 0.3;
const mostPairsOfSentence = 2;
const mostPairs = 10;
/** Pairs of a lower score are seldom worth reading. */
const leastScore = 0.5;

/**
 * Pairs of sentences of two documents on one matter that differ in a date, a number, a denial, a speaker or an
 * opposite word, or in details. Best first, at most ten, each sentence at most twice. A summary sentence fits
 * everything a little, so a pair is held against the best partner of either sentence.
 */
export function findDifferences(here: readonly ComparableSentence[], there: readonly ComparableSentence[], context: ComparisonContext): SentencePair[] {
  const spread = { here: new Spread(here), there: new Spread(there) };
  const pairs: AlignedPair[] = [];
  for (const a of here) {
    for (const b of there) {
      if (!mayBeOnOneMatter(a, b)) continue;
      const pair = alignPair(a, b, context, spread);
      if (pair) pairs.push(pair);
    }
  }
  const best = new Map<ComparableSentence, number>();
  for (const pair of pairs) for (const side of [pair.here, pair.there]) best.set(side, Math.max(best.get(side) ?? 0, pair.alignment));
  const ranked = pairs
    .map((pair) => ({
      ...pair,
      score: ((pair.alignment * pair.alignment) / Math.sqrt(best.get(pair.here)! * best.get(pair.there)!)) * (0.35 + Math.min(1.6, pair.weight)),
    }))
    .sort((x, y) => y.score - x.score || x.here.start - y.here.start || x.there.start - y.there.start);
  return withoutRepetition(ranked.filter(({ score }) => score >= leastScore)).slice(0, mostPairs);
}

function withoutRepetition(pairs: readonly SentencePair[]): SentencePair[] {
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

function alignPair(a: ComparableSentence, b: ComparableSentence, context: ComparisonContext, spread: { readonly here: Spread; readonly there: Spread }): AlignedPair | undefined {
  const ab = coverOf(a.statement, b.statement, context.weigh, context.partners);
  const ba = coverOf(b.statement, a.statement, context.weigh, context.partners);
  const [short, long] = ab.weight <= ba.weight ? [ab, ba] : [ba, ab];
  const anchor = anchorOf(a, b, context, spread);
  const mass = Math.min(1, 0.35 + 0.3 * Math.min(ab.mass, ba.mass));
  const alignment = (0.35 * short.share + 0.3 * long.share + 0.3 * anchor) * mass * (a.heading || b.heading ? 0.8 : 1);
  if (alignment < leastAlignment) return undefined;
  const differences = sentenceDifferences(a, b, context).filter(({ kind }) => alignment >= (leastFor[kind] ?? 0));
  const detail = a.heading || b.heading ? undefined : detailOf(a, b, [ab, ba], context); // a headline leaves details out
  if (detail && alignment > leastForDetail && long.share > leastShareForDetail) differences.push(detail);
  if (differences.length === 0) return undefined;
  const difference = differences.reduce((most, next) => (next.weight > most.weight ? next : most));
  return { here: a, there: b, difference, alignment, score: 0, weight: differences.reduce((sum, { weight }) => sum + weight, 0) };
}

/** How firmly shared words and names that stand in few sentences tie two sentences together, 0 to 1.5. */
function anchorOf(a: ComparableSentence, b: ComparableSentence, context: ComparisonContext, { here, there }: { readonly here: Spread; readonly there: Spread }): number {
  let anchor = 0;
  for (const term of new Map(a.statement.terms.map((each) => [each.stem, each])).values()) {
    if (term.generic || term.word.length <= 3 || !b.statement.stems.has(term.stem)) continue;
    const weight = context.background(term.word) ** 2 / Math.max(here.sentencesWith(term.stem), there.sentencesWith(term.stem));
    if (weight > leastAnchor) anchor += weight;
  }
  for (const name of new Map(a.names.map((each) => [each.identity.id, each])).values()) {
    const { id } = name.identity;
    if (b.identities.has(id)) anchor += (0.8 * context.nameWeight(name)) / Math.sqrt(Math.max(here.sentencesWith(id), there.sentencesWith(id)));
  }
  return Math.min(1.5, anchor);
}

function detailOf(a: ComparableSentence, b: ComparableSentence, [ab, ba]: readonly [Cover, Cover], context: ComparisonContext): SentenceDifference | undefined {
  if (ab.unmatched.length < 2 || ba.unmatched.length < 2) return undefined;
  const spans = (text: string, sentence: ComparableSentence, words: readonly string[]): ReturnType<typeof wordSpans> => {
    const wanted = new Set(words);
    return wordSpans(text, sentence, (word) => wanted.has(word));
  };
  return { kind: 'detail', weight: 0.45, words: () => ({ here: spans(context.here.text, a, ab.unmatched), there: spans(context.there.text, b, ba.unmatched) }) };
}

/** In how many sentences of a document stems and identities stand. */
class Spread {
  readonly #counts = new Map<string, number>();

  constructor(sentences: readonly ComparableSentence[]) {
    for (const { statement, identities } of sentences) {
      for (const key of [...statement.stems, ...identities]) this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
    }
  }

  sentencesWith(key: string): number {
    return this.#counts.get(key) ?? 1;
  }
}
