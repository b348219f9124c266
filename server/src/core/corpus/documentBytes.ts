import { KeptBytes, type ByteStore } from '../collections/byteStore';
import { Recent } from '../collections/recent';

const headerBytes = 16;
/** Documents of which the numbers of the terms stay in memory, at least. */
const termsKept = 192;
const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const termsRead = new Recent<DocumentBytes, Uint32Array<ArrayBuffer>>(termsKept);

/**
 * What `packAnalysis` gave, without the names, and the text: in a store where there is one. Its parts are read when they are asked for.
 */
export class DocumentBytes {
  readonly #kept: KeptBytes;
  // Where the parts end, which stand in this order.
  readonly #terms: number;
  readonly #watched: number;
  readonly #openings: number;
  readonly #sections: number;
  /** Where it cannot be said in UTF-8: half a surrogate pair. */
  readonly #text: string | undefined;

  /** @param packed what `packAnalysis` gave. Throws RangeError when its lengths cannot be right */
  constructor(packed: Uint8Array, text: string, store: ByteStore | undefined) {
    const lengths = lengthsOf(packed);
    const namesAt = packed.length - lengths[3];
    this.#terms = headerBytes + lengths[0];
    this.#watched = this.#terms + lengths[1];
    this.#openings = this.#watched + lengths[2];
    this.#sections = namesAt;
    if (this.#openings > namesAt || [this.#terms, this.#watched, this.#openings].some((end) => end % 4 !== 0)) throw new RangeError('The bytes end too early.');
    const encoded = encoder.encode(text);
    const isWhole = decoder.decode(encoded) === text;
    this.#text = isWhole ? undefined : text;
    const bytes = new Uint8Array(namesAt + (isWhole ? encoded.length : 0));
    bytes.set(packed.subarray(0, namesAt));
    if (isWhole) bytes.set(encoded, namesAt);
    this.#kept = new KeptBytes(bytes, store);
    // Whoever makes this is about to ask.
    termsRead.set(this, numbersIn(bytes.subarray(headerBytes, this.#terms)));
  }

  get terms(): Uint32Array<ArrayBuffer> {
    let terms = termsRead.get(this);
    if (terms === undefined) termsRead.set(this, (terms = this.#numbers(headerBytes, this.#terms)));
    return terms;
  }

  get watched(): Uint32Array<ArrayBuffer> {
    return this.#numbers(this.#terms, this.#watched);
  }

  get openings(): Uint32Array<ArrayBuffer> {
    return this.#numbers(this.#watched, this.#openings);
  }

  get sections(): Uint8Array {
    return this.#kept.read(this.#openings, this.#sections);
  }

  get text(): string {
    return this.#text ?? decoder.decode(this.#kept.read(this.#sections));
  }

  #numbers(start: number, end: number): Uint32Array<ArrayBuffer> {
    return numbersIn(this.#kept.read(start, end));
  }
}

/** The lengths in bytes of the terms, of the two parts of `NameNeeds` and of the names. Throws RangeError when there are none. */
function lengthsOf(packed: Uint8Array): readonly [number, number, number, number] {
  if (packed.length < headerBytes) throw new RangeError('The bytes end too early.');
  const header = new DataView(packed.buffer, packed.byteOffset);
  return [header.getUint32(0, true), header.getUint32(4, true), header.getUint32(8, true), header.getUint32(12, true)];
}

/** The names in what `packAnalysis` gave, in memory of their own. Throws RangeError when there are none. */
export function namesIn(packed: Uint8Array): Uint8Array {
  return new Uint8Array(packed.subarray(packed.length - lengthsOf(packed)[3]));
}

/** The analysis in what `packAnalysis` gave, in memory of its own. Throws RangeError when there is none. */
export function sectionsIn(packed: Uint8Array): Uint8Array {
  const [terms, watched, openings, names] = lengthsOf(packed);
  return new Uint8Array(packed.subarray(headerBytes + terms + watched + openings, packed.length - names));
}

/** One piece of bytes, as `DocumentBytes` takes it. @param numbers the terms and the two parts of `NameNeeds` */
export function joinParts(numbers: readonly [Uint8Array, Uint8Array, Uint8Array], sections: Uint8Array, names: Uint8Array): Uint8Array<ArrayBuffer> {
  const all = [...numbers, sections, names];
  const bytes = new Uint8Array(headerBytes + all.reduce((sum, { length }) => sum + length, 0));
  new Uint32Array(bytes.buffer, 0, headerBytes / 4).set([...numbers, names].map(({ length }) => length));
  let at = headerBytes;
  for (const part of all) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function numbersIn({ buffer, byteOffset, byteLength }: Uint8Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  return new Uint32Array(buffer, byteOffset, byteLength / 4);
}
