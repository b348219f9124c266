import { stopWords } from '../lexicon/stopWords';
import type { Statement } from './statement';

/** The longest run of words that two statements have in common. */
export interface CommonRun {
  readonly words: number;
  /** How many of them are content words. */
  readonly contentWords: number;
}

/** For each word of the second statement: of the run that ends there and at the word of the first that is looked at, all words and its content words. */
let all = new Uint16Array(512);
let content = new Uint16Array(512);

/** Longest common run of words, by dynamic programming over both; of equally long ones that with most content words. */
export function commonRun(a: Statement, b: Statement): CommonRun {
  const [ours, others] = [a.hashes, b.hashes];
  makeRoom(others.length);
  all.fill(0, 0, others.length + 1);
  let words = 0;
  let contentWords = 0;
  for (let i = 0; i < ours.length; i++) {
    const word = ours[i]!;
    let isContent = -1;
    for (let j = others.length; j > 0; j--) {
      if (others[j - 1] !== word) {
        all[j] = 0;
        continue;
      }
      if (isContent < 0) isContent = stopWords.has(a.words[i]!) ? 0 : 1;
      const before = all[j - 1]!;
      const length = (all[j] = before + 1);
      const telling = (content[j] = (before > 0 ? content[j - 1]! : 0) + isContent);
      if (length < words || (length === words && telling <= contentWords)) continue;
      words = length;
      contentWords = telling;
    }
  }
  return { words, contentWords };
}

/** Number of words two statements have in common in the same order (longest common subsequence). */
export function commonWords(a: Statement, b: Statement): number {
  const [ours, others] = [a.hashes, b.hashes];
  makeRoom(others.length);
  all.fill(0, 0, others.length + 1);
  for (let i = 0; i < ours.length; i++) {
    const word = ours[i]!;
    // The row before is written over: of it only the number to the left and above is still needed.
    let aboveLeft = 0;
    for (let j = 1; j <= others.length; j++) {
      const above = all[j]!;
      all[j] = others[j - 1] === word ? aboveLeft + 1 : Math.max(above, all[j - 1]!);
      aboveLeft = above;
    }
  }
  return all[others.length]!;
}

function makeRoom(words: number): void {
  if (all.length <= words) [all, content] = [new Uint16Array(2 * words), new Uint16Array(2 * words)];
}
