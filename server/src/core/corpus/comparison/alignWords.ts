import { datelineAt } from '../../text/dateline';
import { hashText } from '../../text/textHash';
import { overlaps, type Span } from '../../text/span';
import { genericStems } from '../lexicon/statementWords';
import { stopWords } from '../lexicon/stopWords';
import { stem } from '../terms/stem';
import { readStatement } from '../statements/statement';
import type { DateMention } from '../../dates/documentDates';
import { findDates } from '../../dates/findDates';
import type { ComparableSentence } from './comparableSentences';
import { mayBeOneTimeOfDay, type ClockTime } from './durations';
import { figuresIn, mayBeOneFigure, type Figure } from './figures';
import { isPartOfOther } from './otherTimes';

/** What a word, or several that are written as one value, says beyond its letters. */
export type WordValue =
  | { readonly kind: 'figure'; readonly value: Figure }
  | { readonly kind: 'date'; readonly value: DateMention }
  | { readonly kind: 'clock'; readonly value: ClockTime };

/** A word of a sentence, or a number or time that takes several ("three million", "3 March"). */
export interface AlignedWord extends Span {
  readonly hash: number;
  readonly stem: string;
  /** It tells of a matter; no function word, none of every report. */
  readonly telling: boolean;
  readonly value: WordValue | undefined;
}

/** Words of one sentence in place of words of another, as half-open ranges of indices; either may be empty. */
export interface Replacement {
  readonly here: readonly [number, number];
  readonly there: readonly [number, number];
}

/** Two sentences word by word. */
export interface WordAlignment {
  readonly here: readonly AlignedWord[];
  readonly there: readonly AlignedWord[];
  /** Pairs of indices of words that both have in the same order, values in whatever writing. */
  readonly common: readonly (readonly [number, number])[];
  /** What stands between those. */
  readonly replacements: readonly Replacement[];
}

const wordPattern = /[\p{L}\p{M}\p{N}]+(?:['’.,][\p{L}\p{N}]+)*/gu;

/** The words of a sentence for alignment, each value as one, without an agency's dateline. */
export function wordsForAlignment(text: string, sentence: ComparableSentence): AlignedWord[] {
  const times: WordValue[] = [...sentence.dates.map((value): WordValue => ({ kind: 'date', value })), ...sentence.clockTimes.map((value): WordValue => ({ kind: 'clock', value }))];
  const stamps = findDates(text, sentence);
  const figures = figuresIn(text, sentence).filter((each) => ![...times.map(({ value }) => value), ...stamps].some((time) => overlaps(time, each)));
  const values = [...times, ...figures.map((value): WordValue => ({ kind: 'figure', value }))];
  const found: AlignedWord[] = [];
  let last: WordValue | undefined;
  const from = datelineAt(text, sentence)?.end ?? sentence.start;
  for (const match of text.slice(from, sentence.end).matchAll(wordPattern)) {
    const span = { start: from + match.index, end: from + match.index + match[0].length };
    const value = values.find((each) => overlaps(each.value, span));
    if (value !== undefined && value === last) continue;
    last = value;
    const [word = match[0]] = readStatement(match[0]).words;
    const { start, end } = value?.value ?? span;
    const base = stem(word);
    const telling = value === undefined && word.length > 1 && !stopWords.has(word) && !genericStems.has(base);
    found.push({ start, end, hash: hashText(value ? text.slice(start, end).toLowerCase() : word), stem: base, telling, value });
  }
  return found;
}

/**
 * Aligns the words of two sentences so that most are common, and of such alignments one in which values stand in place of
 * values of their kind. Quadratic in the number of words. The same either way round.
 */
export function alignWords(here: readonly AlignedWord[], there: readonly AlignedWord[]): WordAlignment {
  if (!comesBefore(there, here)) return { here, there, ...alignInOrder(here, there) };
  const { common, replacements } = alignInOrder(there, here);
  return { here, there, common: common.map(([a, b]) => [b, a]), replacements: replacements.map(({ here: a, there: b }) => ({ here: b, there: a })) };
}

/** Of two sentences the same one, whichever is given first. */
function comesBefore(a: readonly AlignedWord[], b: readonly AlignedWord[]): boolean {
  if (a.length !== b.length) return a.length < b.length;
  const at = a.findIndex(({ hash }, index) => hash !== b[index]!.hash);
  return at >= 0 && a[at]!.hash < b[at]!.hash;
}

/** What a common word is worth, and a value in place of another; a sentence has fewer of these than the one is worth. */
const worthOfCommon = 100;
const worthOfReplaced = 1;

function alignInOrder(here: readonly AlignedWord[], there: readonly AlignedWord[]): Pick<WordAlignment, 'common' | 'replacements'> {
  const width = there.length + 1;
  const worth = (a: AlignedWord, b: AlignedWord): number => (areOneWord(a, b) ? worthOfCommon : a.value !== undefined && a.value.kind === b.value?.kind ? worthOfReplaced : 0);
  /** Of the words from i and from j on, what they are worth together. */
  const worths = new Uint16Array((here.length + 1) * width);
  for (let i = here.length - 1; i >= 0; i--) {
    for (let j = there.length - 1; j >= 0; j--) {
      worths[i * width + j] = Math.max(worths[(i + 1) * width + j + 1]! + worth(here[i]!, there[j]!), worths[(i + 1) * width + j]!, worths[i * width + j + 1]!);
    }
  }
  const common: [number, number][] = [];
  const replacements: Replacement[] = [];
  let [i, j, fromI, fromJ] = [0, 0, 0, 0];
  const close = (endI: number, endJ: number): void => {
    if (endI > fromI || endJ > fromJ) replacements.push({ here: [fromI, endI], there: [fromJ, endJ] });
  };
  while (i < here.length && j < there.length) {
    const [own, together] = [worth(here[i]!, there[j]!), worths[i * width + j]!];
    if (own > 0 && together === worths[(i + 1) * width + j + 1]! + own) {
      if (own === worthOfCommon) {
        close(i, j);
        common.push([i, j]);
        [fromI, fromJ] = [i + 1, j + 1];
      }
      [i, j] = [i + 1, j + 1];
    } else if (together === worths[(i + 1) * width + j]!) i++;
    else j++;
  }
  close(here.length, there.length);
  return { common, replacements };
}

function areOneWord(a: AlignedWord, b: AlignedWord): boolean {
  return a.hash === b.hash || (a.value !== undefined && b.value !== undefined && mayBeOneValue(a.value, b.value));
}

/** Whether two values may be one in whatever writing: "3 March" and "March 3", "£3m" and "three million". */
export function mayBeOneValue(a: WordValue, b: WordValue): boolean {
  if (a.kind === 'figure' && b.kind === 'figure') return mayBeOneFigure(a.value, b.value);
  if (a.kind === 'clock' && b.kind === 'clock') return mayBeOneTimeOfDay(a.value, b.value);
  return a.kind === 'date' && b.kind === 'date' && (isPartOfOther(a.value, b.value) || areOneTime(a.value, b.value));
}

function areOneTime({ when: a }: DateMention, { when: b }: DateMention): boolean {
  return a !== undefined && b !== undefined && a.first === b.first && a.last === b.last;
}
