/** Keeps bytes outside the memory of the program. */
export interface ByteStore {
  /** Puts bytes away. @returns where; undefined when that cannot be done: they stay in memory then */
  put(bytes: Uint8Array): number | undefined;
  /** Bytes of what was put, from a place on, in memory of their own. Throws when they cannot be read. */
  read(place: number, length: number): Uint8Array<ArrayBuffer>;
}

/** Bytes that are seldom read: in a store where there is one, else in memory. */
export class KeptBytes {
  readonly #bytes: Uint8Array<ArrayBuffer> | undefined;
  readonly #store: ByteStore | undefined;
  readonly #place: number;
  readonly length: number;

  /** @param bytes are kept as they are, where they stay in memory: the caller no longer changes them, and they begin a buffer */
  constructor(bytes: Uint8Array<ArrayBuffer>, store: ByteStore | undefined) {
    const place = store?.put(bytes);
    this.#place = place ?? 0;
    this.#store = place === undefined ? undefined : store;
    this.#bytes = place === undefined ? bytes : undefined;
    this.length = bytes.length;
  }

  /** The bytes from `start` to `end`; aligned as `start` is. Throws when they cannot be read. */
  read(start = 0, end = this.length): Uint8Array<ArrayBuffer> {
    return this.#bytes?.subarray(start, end) ?? this.#store!.read(this.#place + start, end - start);
  }
}
