import type { Span } from '../../text/span';
import { deniesClaim, lengthOfDenial } from '../lexicon/statementWords';
import { readStatement, type Statement } from '../statements/statement';

/** A word that denies something ("not", "failed to"), with the clause in which it does. */
export interface Denial extends Span {
  readonly clause: Span;
  /** What stands in the clause. */
  readonly scope: Statement;
  /** It denies that there is something, by the word "no", not that something is so. */
  readonly isOfThing: boolean;
  /** It denies what somebody claims: "denied that", "rejected claims that", "it is not true that". */
  readonly isOfClaim: boolean;
  /** What stands in the clause and past its commas: a list may be denied as a whole. */
  readonly near: Statement;
  /** The verb before "not" that is no auxiliary: "found" in "found not guilty". */
  readonly verb: string | undefined;
  /** What is denied: the words after it to the next conjunction or the end of its clause, but those with a capital. */
  readonly denied: Statement;
}

const reachBefore = 25;
const reachAfter = 70;
const clauseEnd = /,(?!\d)|[;:—]/;
const nextClause = / (?:and|but|because|while|after|when) /;
/** After "not": "true that", "correct to say". */
const notTrue = /^ (?:true|correct|right|the case|accurate)(?: that| to say(?: that)?) /;
const auxiliaries: ReadonlySet<string> = new Set('am is are was were be been being do does did has have had having will would shall should can could may might must need ought'.split(' '));
const capitalised = /\b\p{Lu}[\p{L}\p{M}'’.-]*/gu;
const wordPattern = /[\p{L}\p{M}]+(?:['’]\p{L}+)?/gu;

/** How far before a denial the word stands that makes a mere condition of it. */
const reachOfCondition = 80;
const condition = /\b(?:if|whether|unless|ensur(?:e|es|ing)|mak(?:e|es|ing) sure|in case|so that|lest)\b[^,;:—]*$/i;
/** "He would not have come" says that he came. */
const contraryToFact = /^\s*have\b/;
/** "Not until Friday" says that it is so from Friday. */
const fromThenOn = /\buntil\b/;
/** Refusing somebody a thing says nothing of what is so. */
const refusal = /^\s*(?:an?|bail|permission|access|entry|them|him|her)\b/;

/** The denials of a sentence, in text order. "Not only", "not the first", "if it is not", "would not have", "not until" and "did not rule out" are none. */
export function denialsIn(text: string, sentence: Span): Denial[] {
  const found = singleDenialsIn(text, sentence);
  return found.filter((denial, k) => !areOfEachOther(text, denial, found[k + 1]) && !areOfEachOther(text, found[k - 1], denial));
}

/** Whether one denial takes back the other, which stands right after it. */
function areOfEachOther(text: string, one: Span | undefined, other: Span | undefined): boolean {
  return one !== undefined && other !== undefined && /^ (?:\p{L}+ly )?$/u.test(text.slice(one.end, other.start));
}

function singleDenialsIn(text: string, sentence: Span): Denial[] {
  const words = [...text.slice(sentence.start, sentence.end).matchAll(wordPattern)];
  return words.flatMap((match, index): Denial[] => {
    const [word, next, third] = [0, 1, 2].map((ahead) => words[index + ahead]?.[0].toLowerCase().replace('’', "'") ?? '') as [string, string, string];
    const length = lengthOfDenial(word, next, third);
    if (length === 0) return [];
    const start = sentence.start + match.index;
    if (text[start + match[0].length] === '-') return []; // "a no-bid contract"
    const last = words[index + length - 1]!;
    const end = sentence.start + last.index + last[0].length;
    const isOfClaim = deniesClaim(word, next) || notTrue.test(text.slice(end, sentence.end));
    const before = text.slice(Math.max(sentence.start, start - reachBefore), start).split(clauseEnd).at(-1)!;
    const after = text.slice(end, Math.min(sentence.end, end + reachAfter)).split(clauseEnd, 1)[0]!;
    if (isNone(text, sentence, { start, end }, word, after, isOfClaim)) return [];
    const clause = { start: start - before.length, end: end + after.length };
    const verb = word === 'not' && text[start - 1] === ' ' ? words[index - 1]?.[0].toLowerCase() : undefined;
    return [
      {
        start,
        end,
        clause,
        scope: readStatement(text.slice(clause.start, clause.end)),
        isOfThing: word === 'no',
        isOfClaim,
        near: readStatement(text.slice(clause.start, Math.min(sentence.end, end + reachAfter))),
        verb: verb === undefined || auxiliaries.has(verb) || /['’]/.test(verb) ? undefined : verb,
        denied: readStatement(after.replace(notTrue, '').split(nextClause, 1)[0]!.replace(capitalised, ' ')),
      },
    ];
  });
}

function isNone(text: string, sentence: Span, { start }: Span, word: string, after: string, isOfClaim: boolean): boolean {
  const leading = text.slice(Math.max(sentence.start, start - reachOfCondition), start);
  if (condition.test(leading) || fromThenOn.test(after)) return true;
  if (word === 'not' && !/[\p{L}’'] (?:(?<=\b(?:is|are|was|were) )[“"‘'])?$/u.test(leading)) return true; // "success, not records"
  if (word === 'without') return true; // tells how, not that something is not so
  if (isOfClaim) return refusal.test(after);
  return (word === "wouldn't" || /\bwould $/.test(leading)) && contraryToFact.test(after);
}
