import { detachedCopy } from '../text/detachedCopy';
import { hashText } from '../text/textHash';
import { WordSlots } from '../text/wordSlots';
import type { WordVectors } from '../text/wordVectors';
import { PhraseBit, phraseKey, wordKey, type Gazetteer } from './gazetteer';
import { embeddings } from './inputColumns';
import { learnedTitles } from './lexicon/titles';
import { longestWord, normalise, withoutAccents } from './normalise';

/** How a word is written. Part of the model's format. */
export const LetterCase = {
  lower: 0,
  /** First letter only. */
  initial: 1,
  upper: 2,
  mixed: 3,
  /** A single capital letter. */
  letter: 4,
  digits: 5,
  lettersAndDigits: 6,
  none: 7,
} as const;

/** What stands in WordTable.traits: one bit each. */
export const Trait = {
  /** Holds a capital letter: only such words can be in names, except between two of them. */
  capitalised: 1,
  /** A hyphen or an apostrophe. */
  joiner: 2,
  /** Written like an acronym: two to seven capitals, with or without full stops. */
  acronym: 4,
  /** A title that is no part of the name after it. */
  title: 8,
  /** Listed runs of words begin with it. */
  beginsPhrase: 16,
} as const;

const embeddingSeeds = { form: 1, shape: 3, suffix3: 23, suffix2: 22, prefix3: 13 };
const longestAcronym = 7;
/** Words that are found again without their text being cut out and looked up. */
const recentWords = 1 << 15;

/**
 * The features of words that do not depend on where they stand, by word number: each different token is looked at
 * once. Grows with the number of different words; the owner bounds it by starting a new table.
 */
export class WordTable {
  private readonly numbers = new Map<string, number>();
  private readonly slots = new WordSlots(recentWords);
  /** By slot, the word that has it. */
  private readonly recent = new Int32Array(recentWords);
  private readonly lowerNumbers = new Map<string, number>();
  private capacity = 4096;
  /** The rank of the word's vector, -1 without. */
  vectorRank = new Int32Array(this.capacity);
  /** The rows in the embedding tables: `embeddings.length * number + table`. */
  embeddingRows = new Uint16Array(this.capacity * embeddings.length);
  gazetteerBits = new Uint16Array(this.capacity);
  /** LetterCase. */
  letterCase = new Uint8Array(this.capacity);
  /** Trait bits. */
  traits = new Uint8Array(this.capacity);
  /** The number of the word's lower-case form: equal for "China" and "CHINA". Counts from 0 without gaps. */
  lowerForm = new Int32Array(this.capacity);
  /** In code units, at most 255. */
  length = new Uint8Array(this.capacity);
  /** The first letter as a capital: a code unit. */
  initial = new Uint16Array(this.capacity);
  /** The gazetteer's key of the word. */
  key = new Uint32Array(this.capacity);
  /** For acronyms the hash of their letters, as initialsKey gives it; else 0. */
  acronymKey = new Uint32Array(this.capacity);
  /** Notes on lower-case forms, for documentFeatures alone: -1 and 0 throughout between its calls. */
  groupOfForm = new Int32Array(this.capacity).fill(-1);
  flagsOfForm = new Uint16Array(this.capacity);

  constructor(
    private readonly vectors: WordVectors,
    readonly gazetteer: Gazetteer,
  ) {}

  /** Number of different words seen. */
  get size(): number {
    return this.numbers.size;
  }

  /**
   * The number of a token, which is the text or a part of it; new tokens are numbered from 0 without gaps. Of long ones
   * only the beginning counts.
   */
  number(text: string, start = 0, end = text.length): number {
    const stop = Math.min(end, start + longestWord);
    const slot = this.slots.slotOf(text, start, stop);
    if (slot < 0) return this.numberOf(text.slice(start, stop));
    if (this.slots.isNew) this.recent[slot] = this.numberOf(text.slice(start, stop));
    return this.recent[slot]!;
  }

  private numberOf(word: string): number {
    const known = this.numbers.get(word);
    if (known !== undefined) return known;
    const number = this.numbers.size;
    if (number === this.capacity) this.grow();
    const kept = detachedCopy(word);
    this.numbers.set(kept, number);
    this.describe(number, normalise(word));
    return number;
  }

  private describe(number: number, word: string): void {
    const lower = word.toLowerCase();
    const bare = withoutAccents(lower);
    const letterCase = letterCaseOf(word);
    this.vectorRank[number] = this.rankOf(lower, bare);
    const rows = [
      hashText(word, embeddingSeeds.form),
      hashText(shapeOf(word), embeddingSeeds.shape),
      lower.length >= 3 ? hashText(lower.slice(-3), embeddingSeeds.suffix3) : 0,
      lower.length >= 2 ? hashText(lower.slice(-2), embeddingSeeds.suffix2) : 0,
      lower.length >= 3 ? hashText(lower.slice(0, 3), embeddingSeeds.prefix3) : 0,
      letterCase,
    ];
    embeddings.forEach((table, t) => {
      this.embeddingRows[number * embeddings.length + t] = rows[t]! % table.rows;
    });
    const key = wordKey(lower);
    this.key[number] = key;
    this.gazetteerBits[number] = this.gazetteer.word(key) || this.gazetteer.word(wordKey(bare));
    this.letterCase[number] = letterCase;
    this.length[number] = Math.min(255, word.length);
    this.initial[number] = word.slice(0, 1).toUpperCase().charCodeAt(0) || 0;
    let lowerForm = this.lowerNumbers.get(lower);
    if (lowerForm === undefined) this.lowerNumbers.set(detachedCopy(lower), (lowerForm = this.lowerNumbers.size));
    this.lowerForm[number] = lowerForm;

    const capitalised = /\p{Lu}/u.test(word);
    const letters = word.replaceAll('.', '');
    const acronym = letterCase === LetterCase.upper && letters.length >= 2 && letters.length <= longestAcronym;
    if (acronym) this.acronymKey[number] = [...letters].reduce((hash, letter) => initialsKey(hash, letter.charCodeAt(0)), 0);
    const begins = this.gazetteer.phrase(phraseKey(0, key)) & PhraseBit.begins;
    this.traits[number] =
      (capitalised ? Trait.capitalised : 0) |
      (word === '-' || word === "'" ? Trait.joiner : 0) |
      (acronym ? Trait.acronym : 0) |
      (capitalised && learnedTitles.has(lower) ? Trait.title : 0) |
      (begins ? Trait.beginsPhrase : 0);
  }

  /** The rank of the word, else of a plainer spelling of it. */
  private rankOf(lower: string, bare: string): number {
    let rank = this.vectors.rank(lower);
    if (rank < 0 && bare !== lower) rank = this.vectors.rank(bare);
    if (rank >= 0) return rank;
    const trimmed = bare.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]$/gu, '');
    if (trimmed !== bare && trimmed !== '') rank = this.vectors.rank(trimmed);
    if (rank >= 0) return rank;
    const joined = trimmed.replace(/[-.&']/g, '');
    return joined !== trimmed && joined !== '' ? this.vectors.rank(joined) : -1;
  }

  private grow(): void {
    this.capacity *= 2;
    const larger = <Numbers extends Int32Array | Uint32Array | Uint16Array | Uint8Array>(numbers: Numbers): Numbers => {
      const copy = new (numbers.constructor as new (length: number) => Numbers)(numbers.length * 2);
      copy.set(numbers);
      return copy;
    };
    this.vectorRank = larger(this.vectorRank);
    this.embeddingRows = larger(this.embeddingRows);
    this.gazetteerBits = larger(this.gazetteerBits);
    this.letterCase = larger(this.letterCase);
    this.traits = larger(this.traits);
    this.lowerForm = larger(this.lowerForm);
    this.length = larger(this.length);
    this.initial = larger(this.initial);
    this.key = larger(this.key);
    this.acronymKey = larger(this.acronymKey);
    this.groupOfForm = new Int32Array(this.capacity).fill(-1);
    this.flagsOfForm = new Uint16Array(this.capacity);
  }
}

/** Extends the hash of initials by one more: a capital's code unit. 0 is the hash of none. */
export function initialsKey(before: number, initial: number): number {
  return Math.imul(before ^ initial, 0x01000193) >>> 0;
}

function letterCaseOf(word: string): number {
  const letters = word.replace(/[^\p{L}]/gu, '');
  const digits = /\p{N}/u.test(word);
  if (letters === '') return digits ? LetterCase.digits : LetterCase.none;
  if (digits) return LetterCase.lettersAndDigits;
  if (letters === letters.toLowerCase()) return LetterCase.lower;
  if (letters.length === 1) return LetterCase.letter;
  if (letters === letters.toUpperCase()) return LetterCase.upper;
  return /^\p{Lu}[^\p{Lu}]*$/u.test(word) ? LetterCase.initial : LetterCase.mixed;
}

/** The word with capitals as X, other letters as x, digits as d, and runs of one kind as one. */
function shapeOf(word: string): string {
  return word
    .replace(/\p{Lu}+/gu, 'X')
    .replace(/[\p{Ll}\p{Lo}\p{Lm}]+/gu, 'x')
    .replace(/\p{N}+/gu, 'd')
    .replace(/([^Xxd])\1+/g, '$1');
}
