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
  if (all.length <= others.length) [all, content] = [new Uint16Array(2 * others.length), new Uint16Array(2 * others.length)];
  all.fill(0, 0, others.length + 1);
  let words = 0;
  let contentWords = 0;
  for (let i = 0; i < ours.length; i++) {
    const word = ours[i]!;
    const isContent = a.functionWords[i] === 0 ? 1 : 0;
    for (let j = others.length; j > 0; j--) {
      if (others[j - 1] !== word) {
        all[j] = 0;
        continue;
      }
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
  let previous = new Uint16Array(b.words.length + 1);
  for (const word of a.words) {
    const row = new Uint16Array(b.words.length + 1);
    for (let j = 1; j < row.length; j++) row[j] = b.words[j - 1] === word ? previous[j - 1]! + 1 : Math.max(previous[j]!, row[j - 1]!);
    previous = row;
  }
  return previous[b.words.length]!;
}
