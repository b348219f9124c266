/** What is known about English words in general, as `WordVectors` (core/text) knows it. Words in lower case. */
export interface WordKnowledge {
  /** The word's place in the order of frequency, 0 for the commonest; -1 when it is unknown. */
  rank(word: string): number;
  /** How alike two words are used: the cosine of their vectors, -1 to 1; NaN when either is unknown. */
  similarity(a: string, b: string): number;
}

/** Used where no word table is at hand: every word is as telling as any other. */
export const noWordKnowledge: WordKnowledge = { rank: () => -1, similarity: () => NaN };

const unremarkableRank = 50_000;

/**
 * How telling a word is in English at large, 0 to 1, from its frequency rank: by Zipf's law the logarithm of the rank
 * stands for the inverse document frequency. About 0.4 at rank 100, 0.65 at 1,000, 0.85 at 10,000, 1 when unknown.
 */
export function backgroundWeight(knowledge: WordKnowledge, word: string): number {
  const rank = knowledge.rank(word);
  return rank < 0 ? 1 : Math.min(1, Math.log(2 + rank) / Math.log(unremarkableRank));
}

/** Slots of the memory of similarities: a power of two. */
const slots = 2 ** 18;

/**
 * Similarities of words with a memory, because the words of one folder are compared over and over. Words are known by
 * their ranks. A slot holds the pair that was asked for last, so that the memory stays small and makes no garbage.
 */
export class WordSimilarity {
  readonly #knowledge: WordKnowledge;
  readonly #words = new Map<number, string>();
  readonly #lower = new Int32Array(slots).fill(-1);
  readonly #higher = new Int32Array(slots);
  readonly #values = new Float32Array(slots);

  constructor(knowledge: WordKnowledge) {
    this.#knowledge = knowledge;
  }

  /** The number by which `between` knows a word; -1 when the word is unknown. */
  numberOf(word: string): number {
    const rank = this.#knowledge.rank(word);
    if (rank >= 0) this.#words.set(rank, word);
    return rank;
  }

  /** The cosine of two words that `numberOf` gave numbers for; NaN when either is unknown. */
  between(a: number, b: number): number {
    const lower = a < b ? a : b;
    const higher = a < b ? b : a;
    if (lower < 0) return NaN;
    const slot = (Math.imul(lower, 0x9e3779b1) ^ Math.imul(higher, 0x85ebca6b)) >>> 14;
    if (this.#lower[slot] !== lower || this.#higher[slot] !== higher) {
      this.#lower[slot] = lower;
      this.#higher[slot] = higher;
      this.#values[slot] = this.#knowledge.similarity(this.#words.get(lower)!, this.#words.get(higher)!);
    }
    return this.#values[slot]!;
  }
}
