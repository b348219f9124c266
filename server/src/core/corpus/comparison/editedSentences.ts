import { keptIn } from '../../collections/keptIn';
import { alignWords, wordsForAlignment, type AlignedWord, type Replacement, type WordAlignment } from './alignWords';
import type { ComparableSentence } from './comparableSentences';
import type { ComparisonContext } from './sentenceDifference';

/** Two sentences, word by word, each of which has more in common with the other than with any other of its document. */
export interface EditedSentence {
  readonly here: ComparableSentence;
  readonly there: ComparableSentence;
  readonly alignment: WordAlignment;
  /** The one is the other but for a few words. */
  readonly isCopy: boolean;
}

/** Share of the longer sentence's words that must stand in the other, in the same order, in a copy. */
const leastCommon = 0.7;
const fewestTelling = 2;
/** Longer sentences are seldom copied but for a word; and aligning is quadratic. */
const mostWords = 80;
/** How many pairs of neighbouring words sentences share that may be worth aligning. */
const fewestWordPairs = 3;
/** A copy of few words has few pairs: at least this share of them. */
const leastWordPairs = 0.3;

/** Pairs of sentences of two documents that may be one but for what was edited, in text order of the first. */
export function editedSentences(here: readonly ComparableSentence[], there: readonly ComparableSentence[], context: ComparisonContext): EditedSentence[] {
  const words = new Map<ComparableSentence, AlignedWord[]>();
  const wordsOf = (sentence: ComparableSentence, text: string): AlignedWord[] => keptIn(words, sentence, () => wordsForAlignment(text, sentence));
  const pairs = candidates(here, there).map(([a, b]) => {
    const alignment = alignWords(wordsOf(a, context.here.text), wordsOf(b, context.there.text));
    return { here: a, there: b, alignment, share: alignment.common.length / Math.max(alignment.here.length, alignment.there.length) };
  });
  const best = new Map<ComparableSentence, number>();
  for (const { here: a, there: b, share } of pairs) for (const side of [a, b]) best.set(side, Math.max(best.get(side) ?? 0, share));
  return pairs
    .filter(({ here: a, there: b, share }) => share === best.get(a) && share === best.get(b))
    .map(({ here: a, there: b, alignment, share }) => ({ here: a, there: b, alignment, isCopy: share >= leastCommon && tellingIn(alignment) >= fewestTelling }));
}

/** Pairs of sentences that share so many neighbouring words that they may be worth aligning. */
function candidates(here: readonly ComparableSentence[], there: readonly ComparableSentence[]): [ComparableSentence, ComparableSentence][] {
  const byWordPair = new Map<number, ComparableSentence[]>();
  for (const sentence of there) {
    for (const pair of wordPairs(sentence)) keptIn(byWordPair, pair, () => []).push(sentence);
  }
  return here.flatMap((a) => {
    const shared = new Map<ComparableSentence, number>();
    for (const pair of wordPairs(a)) for (const b of byWordPair.get(pair) ?? []) shared.set(b, (shared.get(b) ?? 0) + 1);
    return [...shared].flatMap(([b, count]): [ComparableSentence, ComparableSentence][] => {
      const longer = Math.max(a.statement.words.length, b.statement.words.length);
      return count >= leastWordPairs * longer - 1 || (count >= fewestWordPairs && [a, b].every(tellsValues)) ? [[a, b]] : [];
    });
  });
}

function tellsValues({ statement, dates }: ComparableSentence): boolean {
  return statement.numbers.size > 0 || dates.length > 0;
}

/** Each two neighbouring words of a sentence, as numbers; none of a sentence that is too long. */
function wordPairs({ statement: { hashes } }: ComparableSentence): Set<number> {
  return new Set(hashes.length > mostWords ? [] : hashes.slice(1).map((hash, index) => (Math.imul(hashes[index]!, 31) + hash) | 0));
}

function tellingIn({ here, common }: WordAlignment): number {
  return common.reduce((sum, [at]) => sum + Number(here[at]!.telling), 0);
}

/** What a telling word or a value counts where words around a replacement are weighed; others count one. */
const tellingWord = 2;
/** What a word counts against it that only one of the two has. */
const wordApart = 2;
/** Further words say nothing where so much speaks against them. */
const giveUp = 8;

/** How much of what stands before a replacement, or behind it, both sentences have: the words as far as they go on alike. */
export function alikeBeside(alignment: WordAlignment, replacement: Replacement, side: 'before' | 'behind'): number {
  return alikeBeyond(alignment, replacement, side === 'before' ? -1 : 1);
}

function alikeBeyond({ here, there, common, replacements }: WordAlignment, { here: [i, iEnd], there: [j, jEnd] }: Replacement, step: 1 | -1): number {
  const partners = new Map(common);
  let [a, b] = step === 1 ? [iEnd, jEnd] : [i - 1, j - 1];
  let [sum, best] = [0, 0];
  while (here[a] && there[b] && sum > best - giveUp) {
    if (partners.get(a) === b) {
      sum += here[a]!.telling || here[a]!.value ? tellingWord : 1;
      best = Math.max(best, sum);
      [a, b] = [a + step, b + step];
      continue;
    }
    const next = replacements.find(({ here: [from, end], there: [other, otherEnd] }) => (step === 1 ? from === a && other === b : end === a + 1 && otherEnd === b + 1));
    if (!next) break;
    sum -= wordApart * Math.max(next.here[1] - next.here[0], next.there[1] - next.there[0]);
    [a, b] = step === 1 ? [next.here[1], next.there[1]] : [next.here[0] - 1, next.there[0] - 1];
  }
  return best;
}
