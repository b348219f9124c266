/**
 * How values are written as bytes and read back, put together from fields. A record names every property of its type,
 * so that a property added to the type does not compile until it is written too.
 */
export interface Field<T> {
  write(to: ByteWriter, value: T): void;
  /** Throws RangeError when the bytes end too early or are not what was written. */
  read(from: ByteReader): T;
}

/** The field of a property that may be absent. */
export interface OptionalField<T> {
  readonly optional: Field<T>;
}

type Fields<T> = {
  readonly [K in keyof T]-?: object extends Pick<T, K> ? OptionalField<Exclude<T[K], undefined>> : Field<T[K]>;
};

/** So many characters can be handed to a call. */
const longestPiece = 1024;

/** Bytes that grow as they are written. */
export class ByteWriter {
  #bytes = new Uint8Array(4096);
  #view = new DataView(this.#bytes.buffer);
  #length = 0;

  /** How many were written. */
  get length(): number {
    return this.#length;
  }

  byte(value: number): void {
    this.#reserve(1);
    this.#bytes[this.#length++] = value;
  }

  /** A non-negative integer, seven bits a byte, the lowest first. */
  whole(value: number): void {
    let rest = value;
    while (rest > 0x7f) {
      this.byte((rest % 0x80) | 0x80);
      rest = Math.floor(rest / 0x80);
    }
    this.byte(rest);
  }

  real(value: number): void {
    this.#reserve(8);
    this.#view.setFloat64(this.#length, value, true);
    this.#length += 8;
  }

  bytes(values: Uint8Array): void {
    this.#reserve(values.length);
    this.#bytes.set(values, this.#length);
    this.#length += values.length;
  }

  /** A copy of all that was written. */
  written(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }

  #reserve(count: number): void {
    if (this.#length + count <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(2 * this.#bytes.length, this.#length + count));
    larger.set(this.#bytes);
    this.#bytes = larger;
    this.#view = new DataView(larger.buffer);
  }
}

/** Reads what a `ByteWriter` wrote, in the same order. Throws a RangeError where the bytes end too early. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** How many were read. */
  get position(): number {
    return this.#at;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#bytes.length;
  }

  byte(): number {
    const value = this.#bytes[this.#at++];
    if (value === undefined) throw new RangeError('The bytes end too early.');
    return value;
  }

  whole(): number {
    let value = 0;
    for (let factor = 1; ; factor *= 0x80) {
      const byte = this.byte();
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) return value;
    }
  }

  /** How many values follow. Each takes a byte or more, so that damaged bytes ask for no impossible amount of memory. */
  count(): number {
    const count = this.whole();
    if (count > this.#bytes.length - this.#at) throw new RangeError('The bytes end too early.');
    return count;
  }

  /** Leaves out so many bytes. */
  skip(count: number): void {
    if (count > this.#bytes.length - this.#at) throw new RangeError('The bytes end too early.');
    this.#at += count;
  }

  /** The string of so many characters of ASCII; undefined where one of them is none. */
  ascii(length: number): string | undefined {
    if (length > longestPiece || length > this.#bytes.length - this.#at) return undefined;
    const end = this.#at + length;
    for (let at = this.#at; at < end; at++) if (this.#bytes[at]! > 0x7f) return undefined;
    const value = String.fromCharCode.apply(null, this.#bytes.subarray(this.#at, end) as unknown as number[]);
    this.#at = end;
    return value;
  }

  real(): number {
    const value = this.#view.getFloat64(this.#at, true);
    this.#at += 8;
    return value;
  }
}

/** A non-negative integer. */
export const whole: Field<number> = { write: (to, value) => to.whole(value), read: (from) => from.whole() };
export const real: Field<number> = { write: (to, value) => to.real(value), read: (from) => from.real() };
export const flag: Field<boolean> = oneOf([false, true]);

/** Any string, also one with half a surrogate pair. */
export const string: Field<string> = {
  write(to, value) {
    to.whole(value.length);
    for (let i = 0; i < value.length; i++) to.whole(value.charCodeAt(i));
  },
  read(from) {
    const length = from.count();
    const plain = from.ascii(length);
    if (plain !== undefined) return plain;
    const codes = new Uint16Array(length);
    for (let i = 0; i < codes.length; i++) codes[i] = from.whole();
    return stringOf(codes);
  },
};

/** One of at most 256 values. Another is refused when it is written, since it could never be read. */
export function oneOf<T>(values: readonly T[]): Field<T> {
  return {
    write(to, value) {
      const index = values.indexOf(value);
      if (index < 0) throw new RangeError(`${String(value)} is none of ${values.join(', ')}.`);
      to.byte(index);
    },
    read(from) {
      const index = from.byte();
      if (index >= values.length) throw new RangeError('A value that was never written.');
      return values[index]!;
    },
  };
}

/** Any number of values of one kind. */
export function list<T>(item: Field<T>): Field<readonly T[]> {
  return {
    write(to, values) {
      to.whole(values.length);
      for (const value of values) item.write(to, value);
    },
    read(from) {
      // Made at its length: an array that grows takes several times the memory.
      const values = new Array<T>(from.count());
      for (let i = 0; i < values.length; i++) values[i] = item.read(from);
      return values;
    },
  };
}

/** A list of which one item can be read without those before it. */
export interface IndexedList<T> extends Field<readonly T[]> {
  /** The item of this index. Throws RangeError when there is none. */
  readOne(from: ByteReader, index: number): T;
}

/** The lengths of the items in bytes, then the items. */
export function indexedList<T>(item: Field<T>): IndexedList<T> {
  return {
    write(to, values) {
      const items = new ByteWriter();
      to.whole(values.length);
      for (const value of values) {
        const before = items.length;
        item.write(items, value);
        to.whole(items.length - before);
      }
      to.bytes(items.written());
    },
    read(from) {
      const values = new Array<T>(from.count());
      for (let i = 0; i < values.length; i++) from.whole();
      for (let i = 0; i < values.length; i++) values[i] = item.read(from);
      return values;
    },
    readOne(from, index) {
      const count = from.count();
      if (index >= count) throw new RangeError('There is no such item.');
      let before = 0;
      for (let i = 0; i < count; i++) {
        const length = from.whole();
        if (i < index) before += length;
      }
      from.skip(before);
      return item.read(from);
    },
  };
}

/** A value that may be undefined. */
export function orUndefined<T>(field: Field<T>): Field<T | undefined> {
  return {
    write(to, value) {
      flag.write(to, value !== undefined);
      if (value !== undefined) field.write(to, value);
    },
    read: (from) => (flag.read(from) ? field.read(from) : undefined),
  };
}

/** A property that may be missing, for `record`. */
export function optional<T>(field: Field<T>): OptionalField<T> {
  return { optional: field };
}

/** An object with these properties; which optional ones are there stands in front, in one byte for at most eight. */
export function record<T extends object>(fields: Fields<T>): Field<T> {
  const required: [string, Field<unknown>][] = [];
  const maybe: [string, Field<unknown>][] = [];
  for (const [name, field] of Object.entries<Field<unknown> | OptionalField<unknown>>(fields as never)) {
    if ('optional' in field) maybe.push([name, field.optional]);
    else required.push([name, field]);
  }
  if (maybe.length > 8) throw new RangeError('A record has at most eight optional properties.');
  return {
    write(to, value) {
      const properties = value as Record<string, unknown>;
      const present = maybe.map(([name]) => properties[name] !== undefined);
      if (maybe.length > 0) to.byte(present.reduce((bits, isPresent, bit) => bits | (Number(isPresent) << bit), 0));
      for (const [name, field] of required) field.write(to, properties[name]);
      maybe.forEach(([name, field], bit) => {
        if (present[bit]) field.write(to, properties[name]);
      });
    },
    read(from) {
      const properties: Record<string, unknown> = {};
      const present = maybe.length > 0 ? from.byte() : 0;
      for (const [name, field] of required) properties[name] = field.read(from);
      maybe.forEach(([name, field], bit) => {
        if ((present & (1 << bit)) !== 0) properties[name] = field.read(from);
      });
      return properties as T;
    },
  };
}

/** The string of these UTF-16 code units, in pieces that are few enough for a call. */
function stringOf(codes: Uint16Array): string {
  let value = String.fromCharCode(...codes.subarray(0, longestPiece));
  for (let start = longestPiece; start < codes.length; start += longestPiece) value += String.fromCharCode(...codes.subarray(start, start + longestPiece));
  return value;
}
