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
