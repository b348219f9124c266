import type { Span } from '../../text/span';
import { lengthOfDenial } from '../lexicon/statementWords';
import { readStatement, type Statement } from '../statements/statement';

/** A word that denies something ("not", "failed to"), with the clause in which it does. */
export interface Denial extends Span {
  readonly clause: Span;
  /** What stands in the clause. */
  readonly scope: Statement;
  /** It denies that there is something, by the word "no", not that something is so. */
  readonly isOfThing: boolean;
  /** What stands in the clause and past its commas: a list may be denied as a whole. */
  readonly near: Statement;
  /** What is denied: the words after it to the end of its clause, but those with a capital. */
  readonly denied: Statement;
}

const reachBefore = 25;
const reachAfter = 70;
const clauseEnd = /,(?!\d)|[;:—]/;
const capitalised = /\b\p{Lu}[\p{L}\p{M}'’.-]*/gu;
const wordPattern = /[\p{L}\p{M}]+(?:['’]\p{L}+)?/gu;

/** The denials of a sentence, in text order. "Not only" and "not the first" are none. */
export function denialsIn(text: string, sentence: Span): Denial[] {
  const words = [...text.slice(sentence.start, sentence.end).matchAll(wordPattern)];
  return words.flatMap((match, index): Denial[] => {
    const [word, next, third] = [0, 1, 2].map((ahead) => words[index + ahead]?.[0].toLowerCase().replace('’', "'") ?? '') as [string, string, string];
    const length = lengthOfDenial(word, next, third);
    if (length === 0) return [];
    const start = sentence.start + match.index;
    if (text[start + match[0].length] === '-') return []; // "a no-bid contract"
    const last = words[index + length - 1]!;
    const end = sentence.start + last.index + last[0].length;
    const before = text.slice(Math.max(sentence.start, start - reachBefore), start).split(clauseEnd).at(-1)!;
    const after = text.slice(end, Math.min(sentence.end, end + reachAfter)).split(clauseEnd, 1)[0]!;
    const clause = { start: start - before.length, end: end + after.length };
    return [{ start, end, clause, scope: readStatement(text.slice(clause.start, clause.end)), near: readStatement(text.slice(clause.start, Math.min(sentence.end, end + reachAfter))), isOfThing: word === 'no', denied: readStatement(after.replace(capitalised, ' ')) }];
  });
}
