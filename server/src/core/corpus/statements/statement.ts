import { dayNames, monthNames } from '../../dates/lexicon/calendar';
import { hashText } from '../../text/textHash';
import { exactStems, genericStems, lengthOfDenial, mayDeny, numberWords, oppositesOf } from '../lexicon/statementWords';
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
  /** Of each word a hash. */
  readonly hashes: readonly number[];
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
const plainWordPattern = /[a-z0-9]+(?:['.,][a-z0-9]+)*/g;

/** What a word is wherever it stands. */
interface KnownWord {
  readonly word: string;
  readonly hash: number;
  readonly stem: string;
  /** Its value in digits where it is a number. */
  readonly number: string | undefined;
  /** As a content word; undefined when it is none. */
  readonly term: StatementTerm | undefined;
  readonly isOpposable: boolean;
  readonly isMonth: boolean;
  readonly isDay: boolean;
  readonly mayDeny: boolean;
}

/** Of so many words it is remembered what they are. */
const wordsRemembered = 20_000;
const remembered = new Map<string, KnownWord>();

function knownWord(raw: string): KnownWord {
  let known = remembered.get(raw);
  if (known === undefined) {
    if (remembered.size >= wordsRemembered) remembered.clear();
    remembered.set(raw, (known = readWord(raw)));
  }
  return known;
}

/** @param raw as it stands in a statement in lower case, with points, commas and a possessive */
function readWord(raw: string): KnownWord {
  const bare = raw.replace(/'s$/, '');
  const isFigure = /^\p{N}/u.test(bare);
  const word = isFigure ? bare.replace(/,/g, '') : bare.replace(/\./g, '');
  const wordStem = stem(word);
  const isTerm = word.length >= 2 && !stopWords.has(word) && !/^\p{N}/u.test(word) && !word.includes("'");
  return {
    word,
    hash: hashText(word) | 0,
    stem: wordStem,
    number: /^\p{N}/u.test(word) ? word : numberWords.get(word),
    term: isTerm ? { word, stem: wordStem, generic: genericStems.has(wordStem), exact: exactStems.has(wordStem) } : undefined,
    isOpposable: oppositesOf.has(wordStem),
    isMonth: monthNames.has(word),
    isDay: dayNames.has(word),
    mayDeny: mayDeny(word),
  };
}

/** Reads a quote or sentence. Only the first 400 words of a long one are read. */
export function readStatement(text: string): Statement {
  const known = wordsOf(text.slice(0, charactersRead)).map(knownWord);
  const words = known.map(({ word }) => word);
  const numbers = new Set<string>();
  const units = new Map<string, string>();
  const months = new Set<string>();
  const days = new Set<string>();
  const terms: StatementTerm[] = [];
  const opposable = new Set<string>();
  let negations = 0;
  for (let index = 0; index < known.length; index++) {
    const each = known[index]!;
    const { word, number, term } = each;
    const next = known[index + 1];
    if (number !== undefined) {
      numbers.add(number);
      if (next) units.set(number, next.stem);
    }
    if (each.isMonth && isMonth(word, words[index - 1] ?? '', words[index + 1] ?? '')) months.add(word.slice(0, 3));
    if (each.isDay) days.add(word);
    if (each.mayDeny && lengthOfDenial(word, words[index + 1] ?? '', words[index + 2] ?? '') > 0) negations++;
    if (each.isOpposable) opposable.add(each.stem);
    if (term) terms.push(term);
  }
  return {
    words,
    hashes: known.map(({ hash }) => hash),
    terms,
    contentWords: new Set(terms.map((term) => term.word)),
    stems: new Set(terms.map((term) => term.stem)),
    opposable: unlessEmpty(opposable, none),
    numbers: unlessEmpty(numbers, none),
    units: unlessEmpty(units, noUnits),
    months: unlessEmpty(months, none),
    days: unlessEmpty(days, none),
    negated: negations % 2 === 1,
  };
}

/** Characters that are read as they are, or by `wordsOf` alone. */
const unusual = /[^\x00-\x7f‘’“”–—]/;

/** The words of a text in lower case, without accents; hyphens part them, and contractions are written out. */
function wordsOf(text: string): readonly string[] {
  const isUnusual = unusual.test(text);
  const folded = writtenOut((isUnusual ? fold(text) : text.replace(/[’‘]/g, "'")).toLowerCase()).replace(/[-–—]/g, ' ');
  return (folded.match(isUnusual ? wordPattern : plainWordPattern) ?? []).slice(0, longestStatement);
}

const contraction = /\b(?:(ca|wo|sha)n't\b|([a-z]{2,6})n't\b|cannot\b|([a-z]{1,5})'(re|ve|ll|m)\b)/g;
const contracted: Readonly<Record<string, string>> = { ca: 'can not', wo: 'will not', sha: 'shall not' };
const endings: Readonly<Record<string, string>> = { re: 'are', ve: 'have', ll: 'will', m: 'am' };

/** "Haven't" as "have not", "cannot" as "can not", "they're" as "they are": papers write out what others quote as it was said. */
function writtenOut(text: string): string {
  if (!text.includes("'") && !text.includes('cannot')) return text;
  return text.replace(contraction, (_whole, irregular?: string, verb?: string, pronoun?: string, ending?: string) => {
    if (irregular !== undefined) return contracted[irregular]!;
    if (verb !== undefined) return `${verb} not`;
    return pronoun === undefined ? 'can not' : `${pronoun} ${endings[ending!]!}`;
  });
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
