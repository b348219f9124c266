import { dayNames, monthNames } from '../../dates/lexicon/calendar';
import { exactStems, genericStems, lengthOfDenial, numberWords, oppositesOf } from '../lexicon/statementWords';
import { stopWords } from '../lexicon/stopWords';
import { stem } from '../terms/stem';

/** A content word of a statement. */
export interface StatementTerm {
  readonly word: string;
  readonly stem: string;
  /** Stands in every report and so tells little. */
  readonly generic: boolean;
  /** Like no other word but itself: a unit, a day, a month. */
  readonly exact: boolean;
}

/** Words of a quote or a sentence, read for comparison. */
export interface Statement {
  /** All words in order: lower case, without accents and possessives; hyphens part words. */
  readonly words: readonly string[];
  readonly terms: readonly StatementTerm[];
  readonly contentWords: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
  /** Stems, of function words too, that have an opposite. */
  readonly opposable: ReadonlySet<string>;
  /** Values of its numbers, in digits. */
  readonly numbers: ReadonlySet<string>;
  /** Stem of the word after each number. */
  readonly units: ReadonlyMap<string, string>;
  readonly months: ReadonlySet<string>;
  readonly days: ReadonlySet<string>;
  /** An odd number of negations stands in it. */
  readonly negated: boolean;
}

/** More words than this are left out, so that comparing two statements stays bounded. */
const longestStatement = 400;
const charactersRead = 12 * longestStatement;
const wordPattern = /[\p{L}\p{N}]+(?:['.,][\p{L}\p{N}]+)*/gu;

/** Reads a quote or sentence. Only the first 400 words of a long one are read. */
export function readStatement(text: string): Statement {
  const folded = fold(text.slice(0, charactersRead)).toLowerCase().replace(/[-–—]/g, ' ');
  const raw = (folded.match(wordPattern) ?? []).slice(0, longestStatement).map((word) => word.replace(/'s$/, ''));
  const words = raw.map((word) => (/^\p{N}/u.test(word) ? word.replace(/,/g, '') : word.replace(/\./g, '')));
  const numbers = new Set<string>();
  const units = new Map<string, string>();
  const months = new Set<string>();
  const days = new Set<string>();
  const terms: StatementTerm[] = [];
  const opposable = new Set<string>();
  let negations = 0;
  words.forEach((word, index) => {
    const next = words[index + 1] ?? '';
    const number = /^\p{N}/u.test(word) ? word : numberWords.get(word);
    if (number !== undefined) {
      numbers.add(number);
      if (next) units.set(number, stem(next));
    }
    if (monthNames.has(word) && isMonth(word, words[index - 1] ?? '', next)) months.add(word.slice(0, 3));
    if (dayNames.has(word)) days.add(word);
    if (lengthOfDenial(word, next, words[index + 2] ?? '') > 0) negations++;
    const wordStem = stem(word);
    if (oppositesOf.has(wordStem)) opposable.add(wordStem);
    if (word.length < 2 || stopWords.has(word) || /^\p{N}/u.test(word) || word.includes("'")) return;
    terms.push({ word, stem: wordStem, generic: genericStems.has(wordStem), exact: exactStems.has(wordStem) });
  });
  const stems = new Set(terms.map((term) => term.stem));
  const contentWords = new Set(terms.map((term) => term.word));
  return {
    words,
    terms,
    contentWords,
    stems,
    opposable: unlessEmpty(opposable, none),
    numbers: unlessEmpty(numbers, none),
    units: unlessEmpty(units, noUnits),
    months: unlessEmpty(months, none),
    days: unlessEmpty(days, none),
    negated: negations % 2 === 1,
  };
}

const none: ReadonlySet<string> = new Set();
const noUnits: ReadonlyMap<string, string> = new Map();

/** Most statements have no number and no day: of an empty set one is enough for all of the thousands that are kept. */
function unlessEmpty<T extends { readonly size: number }>(values: T, empty: T): T {
  return values.size === 0 ? empty : values;
}

/** Pairs of opposite words, one of which stands only in `a`, the other only in `b`, as stems. */
export function oppositePairs(a: Statement, b: Statement): [string, string][] {
  return [...a.opposable].flatMap((one) =>
    b.opposable.has(one) ? [] : oppositesOf.get(one)!.filter((other) => b.opposable.has(other) && !a.opposable.has(other)).map((other): [string, string] => [one, other]),
  );
}

/** Without accents; typographic apostrophes as plain ones. */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’‘]/g, "'");
}

const beforeMonth = new Set('in by of until since from last next early late mid before after this'.split(' '));

/** "May" and "March" are months beside a number or after a word of time. */
function isMonth(word: string, before: string, after: string): boolean {
  return (word !== 'may' && word !== 'mar' && word !== 'march') || /^\p{N}/u.test(before) || /^\p{N}/u.test(after) || beforeMonth.has(before);
}
