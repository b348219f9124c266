import { hashText } from '../text/textHash';

/** What a word is in the lists of names: one bit each, an input of the network. Part of the model's format. */
export const GazetteerBit = {
  forename: 1 << 0,
  surname: 1 << 1,
  city: 1 << 2,
  partOfCity: 1 << 3,
  country: 1 << 4,
  partOfCountry: 1 << 5,
  partOfRegion: 1 << 6,
  firstOfCompany: 1 << 7,
  laterOfCompany: 1 << 8,
  partOfUniversity: 1 << 9,
  demonym: 1 << 10,
  organisationNoun: 1 << 11,
  companyForm: 1 << 12,
  title: 1 << 13,
  calendar: 1 << 14,
  placeNoun: 1 << 15,
} as const;

/** What a run of several words is; `begins` marks a first word from which listed runs begin. */
export const PhraseBit = { organisation: 1, place: 2, begins: 4 } as const;
/** The longest listed run, in words. */
export const longestPhrase = 6;

/** The tables as the model file holds them: keys ascending, the bits of a key at its index. */
export interface GazetteerTables {
  readonly wordKeys: Uint32Array;
  readonly wordBits: Uint16Array;
  readonly phraseKeys: Uint32Array;
  readonly phraseBits: Uint8Array;
}

/** The key of a word in lower case: a hash of 32 bits. The tables of the model file hold the same. */
export function wordKey(word: string): number {
  return hashText(word, 7);
}

/** The key of a run of words, from the key of the run without its last word; 0 before the first word. */
export function phraseKey(before: number, word: number): number {
  const key = Math.imul(before ^ word, 0x9e3779b1);
  return (key ^ (key >>> 15)) >>> 0;
}

/** Lists of names, as hashes of their lower-case words. */
export class Gazetteer {
  constructor(private readonly tables: GazetteerTables) {}

  /** The GazetteerBits of the word with this `wordKey`. */
  word(key: number): number {
    return this.tables.wordBits[indexOf(this.tables.wordKeys, key)] ?? 0;
  }

  /** The PhraseBits of the run of words with this `phraseKey`. */
  phrase(key: number): number {
    return this.tables.phraseBits[indexOf(this.tables.phraseKeys, key)] ?? 0;
  }
}

/** The index of `key`, or -1. Binary search. */
function indexOf(keys: Uint32Array, key: number): number {
  let low = 0;
  let high = keys.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = keys[middle]!;
    if (found === key) return middle;
    if (found < key) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
