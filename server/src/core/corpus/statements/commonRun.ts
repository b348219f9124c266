import { stopWords } from '../lexicon/stopWords';
import type { Statement } from './statement';

/** The longest run of words that two statements have in common. */
export interface CommonRun {
  readonly words: number;
  /** How many of them are content words. */
  readonly contentWords: number;
}

/** Longest common run of words, by dynamic programming over both; of equally long ones that with most content words. */
export function commonRun(a: Statement, b: Statement): CommonRun {
  const others = b.words;
  // For each word of b: of the run that ends there and at the word of a that is looked at, all words and its content words.
  const all = new Uint16Array(others.length + 1);
  const content = new Uint16Array(others.length + 1);
  let words = 0;
  let contentWords = 0;
  for (const word of a.words) {
    const isContent = stopWords.has(word) ? 0 : 1;
    for (let j = others.length; j > 0; j--) {
      if (others[j - 1] !== word) {
        all[j] = 0;
        content[j] = 0;
        continue;
      }
      const length = (all[j] = all[j - 1]! + 1);
      const telling = (content[j] = content[j - 1]! + isContent);
      if (length < words || (length === words && telling <= contentWords)) continue;
      words = length;
      contentWords = telling;
    }
  }
  return { words, contentWords };
}

/** Number of words two statements have in common in the same order (longest common subsequence). */
export function commonWords(a: Statement, b: Statement): number {
  let previous = new Uint16Array(b.words.length + 1);
  for (const word of a.words) {
    const row = new Uint16Array(b.words.length + 1);
    for (let j = 1; j < row.length; j++) row[j] = b.words[j - 1] === word ? previous[j - 1]! + 1 : Math.max(previous[j]!, row[j - 1]!);
    previous = row;
  }
  return previous[b.words.length]!;
}
