/**
 * The container of the model files: named sections of little-endian numbers, each aligned to 16 bytes, so that typed
 * arrays can view them in place.
 *
 *     0  magic · 4 kind (four ASCII letters) · 8 format version · 12 length of the file in bytes
 *     16 checksum of all that follows · 20 number of sections
 *     24 for each section: name (eight ASCII letters, NUL padded), offset, length in bytes
 */
const magic = 0x52535344; // "DSSR"
const headerBytes = 24;
const entryBytes = 16;
const alignment = 16;
const nameBytes = 8;
const checksummedFrom = 20;

export type ModelKind = 'vect' | 'name';
type Numbers = Int8Array | Uint8Array | Uint16Array | Int32Array | Uint32Array | Float32Array;

/** A model file that cannot be used; the message says why, in words for the user. */
export class ModelFileError extends Error {
  override readonly name = 'ModelFileError';
}

/** A checked model file. Sections are views of its bytes; asking for an absent or misshapen one throws ModelFileError. */
export class ModelFile {
  readonly checksum: number;
  private readonly sections = new Map<string, { offset: number; length: number }>();

  /**
   * Checks magic, kind, version, length, checksum and section table. Does not copy, unless `bytes` starts off a
   * 4-byte boundary of its buffer. Throws ModelFileError.
   */
  constructor(
    private readonly bytes: Uint8Array,
    private readonly kind: ModelKind,
    version: number,
  ) {
    if (bytes.byteOffset % 4 !== 0) this.bytes = bytes.slice();
    const view = new DataView(this.bytes.buffer, this.bytes.byteOffset, this.bytes.byteLength);
    const size = this.bytes.byteLength;
    if (size < headerBytes || view.getUint32(0, true) !== magic || view.getUint32(4, true) !== kindCode(kind)) {
      this.refuse('is no such file');
    }
    const found = view.getUint32(8, true);
    if (found !== version) this.refuse(`has format version ${found}; this program reads version ${version}`);
    const length = view.getUint32(12, true);
    if (size !== length) this.refuse(`is ${size < length ? 'truncated' : 'too long'}: ${size} of ${length} bytes`);
    this.checksum = view.getUint32(16, true);
    if (size % 4 !== 0 || checksumOf(this.bytes) !== this.checksum) this.refuse('is damaged: its checksum does not match');
    const count = view.getUint32(20, true);
    if (headerBytes + count * entryBytes > size) this.refuse('has a broken section table');
    for (let i = 0; i < count; i++) {
      const at = headerBytes + i * entryBytes;
      const letters = this.bytes.subarray(at, at + nameBytes).filter((code) => code !== 0);
      const offset = view.getUint32(at + nameBytes, true);
      const section = { offset, length: view.getUint32(at + nameBytes + 4, true) };
      if (offset % alignment !== 0 || offset + section.length > size) this.refuse('has a broken section table');
      this.sections.set(String.fromCharCode(...letters), section);
    }
  }

  int8(name: string, length?: number): Int8Array {
    return new Int8Array(...this.place(name, 1, length));
  }
  uint8(name: string, length?: number): Uint8Array {
    return new Uint8Array(...this.place(name, 1, length));
  }
  uint16(name: string, length?: number): Uint16Array {
    return new Uint16Array(...this.place(name, 2, length));
  }
  int32(name: string, length?: number): Int32Array {
    return new Int32Array(...this.place(name, 4, length));
  }
  uint32(name: string, length?: number): Uint32Array {
    return new Uint32Array(...this.place(name, 4, length));
  }
  float32(name: string, length?: number): Float32Array {
    return new Float32Array(...this.place(name, 4, length));
  }

  /** Throws a ModelFileError about this file. */
  refuse(reason: string): never {
    const what = this.kind === 'vect' ? 'word vectors' : 'name recogniser';
    throw new ModelFileError(`The model file of the ${what} ${reason}.`);
  }

  private place(name: string, elementBytes: number, length?: number): [ArrayBuffer, number, number] {
    const section = this.sections.get(name);
    if (!section) return this.refuse(`lacks its section "${name}"`);
    const elements = section.length / elementBytes;
    if (!Number.isInteger(elements) || (length !== undefined && elements !== length)) {
      this.refuse(`holds ${elements} numbers in section "${name}" instead of ${length ?? 'a whole number'}`);
    }
    return [this.bytes.buffer as ArrayBuffer, this.bytes.byteOffset + section.offset, elements];
  }
}

/** The bytes of a model file with these sections, in this order. The same input gives the same bytes. */
export function writeModelFile(kind: ModelKind, version: number, sections: Readonly<Record<string, Numbers>>): Uint8Array {
  const entries = Object.entries(sections);
  let end = headerBytes + entries.length * entryBytes;
  const offsets = entries.map(([, numbers]) => {
    const offset = Math.ceil(end / alignment) * alignment;
    end = offset + numbers.byteLength;
    return offset;
  });
  const bytes = new Uint8Array(Math.ceil(end / 4) * 4);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, magic, true);
  view.setUint32(4, kindCode(kind), true);
  view.setUint32(8, version, true);
  view.setUint32(12, bytes.length, true);
  view.setUint32(20, entries.length, true);
  entries.forEach(([name, numbers], i) => {
    if (!/^[\x21-\x7e]{1,8}$/.test(name)) throw new RangeError(`Not a section name: ${name}`);
    const at = headerBytes + i * entryBytes;
    for (let k = 0; k < name.length; k++) view.setUint8(at + k, name.charCodeAt(k));
    view.setUint32(at + nameBytes, offsets[i]!, true);
    view.setUint32(at + nameBytes + 4, numbers.byteLength, true);
    bytes.set(new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength), offsets[i]);
  });
  view.setUint32(16, checksumOf(bytes), true);
  return bytes;
}

function kindCode(kind: ModelKind): number {
  return [...kind].reduceRight((code, letter) => code * 256 + letter.charCodeAt(0), 0);
}

/** Each step is a bijection of the state, so no single altered word can go unnoticed. */
function checksumOf(bytes: Uint8Array): number {
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset + checksummedFrom, (bytes.byteLength - checksummedFrom) / 4);
  let sum = 0x9e3779b9;
  for (let i = 0; i < words.length; i++) {
    sum = Math.imul(sum ^ words[i]!, 0x01000193);
    sum ^= sum >>> 15;
  }
  return sum >>> 0;
}
