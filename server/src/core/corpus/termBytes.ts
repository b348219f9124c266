import type { DocumentTerms } from './documentTerms';
import type { TermVector } from './termVector';

/** Counts up when the bytes of a document's terms change their meaning. */
export const termFormat = 2;

const vectors = ['words', 'capitals', 'stems', 'bigrams', 'numbers', 'dates', 'head'] as const satisfies readonly (keyof DocumentTerms)[];
const lists = ['quoteRuns', 'quotesOfRuns', 'shingles', 'firstPlaces', 'entities'] as const satisfies readonly (keyof DocumentTerms)[];
/** Vectors whose terms have background weights. */
const weighed: ReadonlySet<string> = new Set<(typeof vectors)[number]>(['words', 'capitals', 'stems', 'head']);
const headerLength = 1 + vectors.length + lists.length;

/** The terms as bytes: a header of 32-bit lengths, then all 32-bit numbers, then all bytes; padded to a multiple of four. */
export function encodeTerms(terms: DocumentTerms): Uint8Array<ArrayBuffer> {
  const numbers = [...vectors.map((name) => terms[name].terms), ...lists.map((name) => terms[name])];
  const bytes = vectors.flatMap((name) => {
    const { counts, background } = terms[name];
    return weighed.has(name) ? [counts, background ?? new Uint8Array(counts.length).fill(255)] : [counts];
  });
  const total = (arrays: readonly { readonly length: number }[]): number => arrays.reduce((sum, { length }) => sum + length, 0);
  const header = Uint32Array.of(terms.leadEnd, ...numbers.map(({ length }) => length));
  const encoded = new Uint8Array(4 * (header.length + total(numbers) + Math.ceil(total(bytes) / 4)));
  let at = 0;
  for (const array of [header, ...numbers]) {
    new Uint32Array(encoded.buffer, at, array.length).set(array);
    at += 4 * array.length;
  }
  for (const array of bytes) {
    encoded.set(array, at);
    at += array.length;
  }
  return encoded;
}

/**
 * The terms of a document, read from their bytes when they are asked for: a folder of 10,000 articles has ten million
 * numbers, and an array of its own for each list of them would weigh as much again.
 */
export class TermsInBytes implements DocumentTerms {
  readonly #bytes: Uint8Array;
  readonly #lengths: Uint32Array;

  /** @param bytes what `encodeTerms` gave, at a multiple of four in their buffer. Throws RangeError when they are not that. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#lengths = new Uint32Array(bytes.buffer, bytes.byteOffset, headerLength);
    if (this.#offsetOf(vectors.length + lists.length) + this.#bytesBefore(vectors.length) > bytes.length) throw new RangeError('The bytes of the terms end too early.');
  }

  get leadEnd(): number {
    return this.#lengths[0]!;
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
    return this.#list(vectors.length);
  }

  get quotesOfRuns(): Uint32Array {
    return this.#list(vectors.length + 1);
  }

  get shingles(): Uint32Array {
    return this.#list(vectors.length + 2);
  }

  get firstPlaces(): Uint32Array {
    return this.#list(vectors.length + 3);
  }

  get entities(): Uint32Array {
    return this.#list(vectors.length + 4);
  }

  #vector(index: number): TermVector {
    const length = this.#lengths[1 + index]!;
    const at = this.#bytes.byteOffset + this.#offsetOf(vectors.length + lists.length) + this.#bytesBefore(index);
    const counts = new Uint8Array(this.#bytes.buffer, at, length);
    const terms = this.#list(index);
    return length > 0 && weighed.has(vectors[index]!) ? { terms, counts, background: new Uint8Array(this.#bytes.buffer, at + length, length) } : { terms, counts };
  }

  #list(index: number): Uint32Array {
    return new Uint32Array(this.#bytes.buffer, this.#bytes.byteOffset + this.#offsetOf(index), this.#lengths[1 + index]!);
  }

  /** Where the numbers of a list begin; for the number of lists, where the bytes begin. */
  #offsetOf(index: number): number {
    let numbers = headerLength;
    for (let before = 1; before <= index; before++) numbers += this.#lengths[before]!;
    return 4 * numbers;
  }

  /** Bytes that the vectors before this one take. */
  #bytesBefore(index: number): number {
    let bytes = 0;
    for (let before = 0; before < index; before++) bytes += (weighed.has(vectors[before]!) ? 2 : 1) * this.#lengths[1 + before]!;
    return bytes;
  }
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
  readonly entities: Uint32Array;

  constructor(terms: DocumentTerms, entities: Uint32Array) {
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

  get quotesOfRuns(): Uint32Array {
    return this.text.quotesOfRuns;
  }

  get shingles(): Uint32Array {
    return this.text.shingles;
  }

  get firstPlaces(): Uint32Array {
    return this.text.firstPlaces;
  }
}
