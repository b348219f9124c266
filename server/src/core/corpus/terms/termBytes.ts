import type { DocumentTerms } from './documentTerms';
import type { Places } from './places';
import type { TermVector } from './termVector';

/** Counts up when the bytes of a document's terms change their meaning. */
export const termFormat = 5;

const vectors = ['words', 'capitals', 'stems', 'bigrams', 'numbers', 'dates', 'head'] as const satisfies readonly (keyof DocumentTerms)[];
const hashLists = ['quoteRuns', 'shingles'] as const satisfies readonly (keyof DocumentTerms)[];
const placeLists = ['quotesOfRuns', 'firstPlaces', 'times', 'entities'] as const satisfies readonly (keyof DocumentTerms)[];
/** Vectors whose terms have background weights. */
const weighed: ReadonlySet<string> = new Set<(typeof vectors)[number]>(['words', 'capitals', 'stems', 'head']);
const listCount = vectors.length + hashLists.length + placeLists.length;
/** The offset at which the lead ends and the bytes of a place, then the length of each list. */
const lengthsAt = 2;
const headerLength = lengthsAt + listCount;
/** The most that a place of two bytes can be. */
const mostInTwoBytes = 0xffff;

/**
 * The terms as bytes: a header of 32-bit lengths, then all hashes, of 32 bits, then all places, of 16 bits where none needs more, then all
 * bytes; padded to a multiple of four.
 */
export function encodeTerms(terms: DocumentTerms): Uint8Array<ArrayBuffer> {
  const hashes = [...vectors.map((name) => terms[name].terms), ...hashLists.map((name) => terms[name])];
  const places = placeLists.map((name) => terms[name]);
  const isWide = places.some((list) => list.some((place) => place > mostInTwoBytes));
  const bytes = vectors.flatMap((name) => {
    const { counts, background } = terms[name];
    return weighed.has(name) ? [counts, background ?? new Uint8Array(counts.length).fill(255)] : [counts];
  });
  const header = Uint32Array.of(terms.leadEnd, isWide ? 4 : 2, ...[...hashes, ...places].map(({ length }) => length));
  const parts = [header, ...hashes, ...places.map((list) => (isWide ? Uint32Array.from(list) : Uint16Array.from(list))), ...bytes];
  const encoded = new Uint8Array(4 * Math.ceil(parts.reduce((sum, { byteLength }) => sum + byteLength, 0) / 4));
  let at = 0;
  for (const { buffer, byteOffset, byteLength } of parts) {
    encoded.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += byteLength;
  }
  return encoded;
}

/** Where the numbers of a document's terms come from. */
export interface TermSource {
  /** All that `encodeTerms` gave, which begins with the header. */
  readonly terms: Uint32Array;
}

/**
 * The terms of a document, read from their bytes when they are asked for: a folder of 10,000 articles has ten million
 * numbers, and an array of its own for each list of them would weigh as much again.
 */
export class TermsInBytes implements DocumentTerms {
  readonly #source: TermSource;

  /** Throws RangeError when the numbers are something else. */
  constructor(source: TermSource) {
    this.#source = source;
    const numbers = this.#numbers;
    if (numbers.length < headerLength || offsetOf(numbers, listCount) + bytesBefore(numbers, vectors.length) > numbers.byteLength) throw new RangeError('The bytes of the terms end too early.');
  }

  get #numbers(): Uint32Array {
    return this.#source.terms;
  }

  get leadEnd(): number {
    return this.#numbers[0]!;
  }

  get words(): TermVector {
    return this.#vector(0);
  }

  get capitals(): TermVector {
    return this.#vector(1);
  }

  get stems(): TermVector {
    return this.#vector(2);
  }

  get bigrams(): TermVector {
    return this.#vector(3);
  }

  get numbers(): TermVector {
    return this.#vector(4);
  }

  get dates(): TermVector {
    return this.#vector(5);
  }

  get head(): TermVector {
    return this.#vector(6);
  }

  get quoteRuns(): Uint32Array {
    return listIn(this.#numbers, vectors.length);
  }

  get quotesOfRuns(): Places {
    return this.#places(0);
  }

  get shingles(): Uint32Array {
    return listIn(this.#numbers, vectors.length + 1);
  }

  get firstPlaces(): Places {
    return this.#places(1);
  }

  get times(): Places {
    return this.#places(2);
  }

  get entities(): Places {
    return this.#places(3);
  }

  #vector(index: number): TermVector {
    const numbers = this.#numbers;
    const length = numbers[lengthsAt + index]!;
    const at = numbers.byteOffset + offsetOf(numbers, listCount) + bytesBefore(numbers, index);
    const counts = new Uint8Array(numbers.buffer, at, length);
    const terms = listIn(numbers, index);
    return length > 0 && weighed.has(vectors[index]!) ? { terms, counts, background: new Uint8Array(numbers.buffer, at + length, length) } : { terms, counts };
  }

  #places(index: number): Places {
    const numbers = this.#numbers;
    const list = vectors.length + hashLists.length + index;
    const Numbers = numbers[1] === 4 ? Uint32Array : Uint16Array;
    return new Numbers(numbers.buffer as ArrayBuffer, numbers.byteOffset + offsetOf(numbers, list), numbers[lengthsAt + list]!);
  }
}

function listIn(numbers: Uint32Array, list: number): Uint32Array {
  return new Uint32Array(numbers.buffer, numbers.byteOffset + offsetOf(numbers, list), numbers[lengthsAt + list]!);
}

/** Where a list begins; for the number of lists, where the bytes begin. */
function offsetOf(numbers: Uint32Array, list: number): number {
  const firstPlaces = vectors.length + hashLists.length;
  let offset = 4 * headerLength;
  for (let before = 0; before < list; before++) offset += (before < firstPlaces ? 4 : numbers[1]!) * numbers[lengthsAt + before]!;
  return offset;
}

/** Bytes that the vectors before this one take. */
function bytesBefore(numbers: Uint32Array, index: number): number {
  let bytes = 0;
  for (let before = 0; before < index; before++) bytes += (weighed.has(vectors[before]!) ? 2 : 1) * numbers[lengthsAt + before]!;
  return bytes;
}

/** True when two documents' terms are known to differ in nothing but the entities. */
export function haveSameText(a: DocumentTerms, b: DocumentTerms): boolean {
  return withoutEntities(a) === withoutEntities(b);
}

function withoutEntities(terms: DocumentTerms): DocumentTerms {
  return terms instanceof TermsWithEntities ? terms.text : terms;
}

/** The terms of a document of which other entities are known. */
export class TermsWithEntities implements DocumentTerms {
  /** The terms of the text. */
  readonly text: DocumentTerms;
  readonly entities: Places;

  constructor(terms: DocumentTerms, entities: Places) {
    this.text = withoutEntities(terms);
    this.entities = entities;
  }

  get leadEnd(): number {
    return this.text.leadEnd;
  }

  get words(): TermVector {
    return this.text.words;
  }

  get capitals(): TermVector {
    return this.text.capitals;
  }

  get stems(): TermVector {
    return this.text.stems;
  }

  get bigrams(): TermVector {
    return this.text.bigrams;
  }

  get numbers(): TermVector {
    return this.text.numbers;
  }

  get dates(): TermVector {
    return this.text.dates;
  }

  get head(): TermVector {
    return this.text.head;
  }

  get quoteRuns(): Uint32Array {
    return this.text.quoteRuns;
  }

  get quotesOfRuns(): Places {
    return this.text.quotesOfRuns;
  }

  get shingles(): Uint32Array {
    return this.text.shingles;
  }

  get firstPlaces(): Places {
    return this.text.firstPlaces;
  }

  get times(): Places {
    return this.text.times;
  }
}
