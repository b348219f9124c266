import { stopWords } from './lexicon/stopWords';
import type { Statement } from './statement';

/** The longest run of words that two statements have in common. */
export interface CommonRun {
  readonly words: number;
  /** How many of them are content words. */
  readonly contentWords: number;
}

/** Longest common run of words, by dynamic programming over both; of equally long ones that with most content words. */
export function commonRun(a: Statement, b: Statement): CommonRun {
  let best: CommonRun = { words: 0, contentWords: 0 };
  let previous: CommonRun[] = [];
  for (const word of a.words) {
    const row: CommonRun[] = new Array(b.words.length);
    const content = stopWords.has(word) ? 0 : 1;
    for (let j = 0; j < b.words.length; j++) {
      if (b.words[j] !== word) continue;
      const before = previous[j - 1];
      const run = { words: (before?.words ?? 0) + 1, contentWords: (before?.contentWords ?? 0) + content };
      row[j] = run;
      if (run.words > best.words || (run.words === best.words && run.contentWords > best.contentWords)) best = run;
    }
    previous = row;
  }
  return best;
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
