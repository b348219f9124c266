import { diffArrays } from 'diff';

/** A run of words of a version that the other version has too (`differs` false) or has not. */
export interface WordRun {
  readonly text: string;
  readonly differs: boolean;
}

const maxWords = 120;

/** The words of `version`, cut to those that `other` has too and those it has not. Case and punctuation do not count. */
export function wordDifference(other: string, version: string): WordRun[] {
  const same = (a: string, b: string): boolean => bare(a) === bare(b);
  const runs = diffArrays(wordsOf(other), wordsOf(version), { comparator: same }).filter(({ removed }) => !removed);
  return runs.map(({ value, added }) => ({ text: value.join(' '), differs: added && value.some((word) => bare(word) !== '') }));
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/, maxWords).filter((word) => word !== '');
}

function bare(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
