const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** A text that is seldom read, kept in about half the memory where it can be said in UTF-8. */
export class PackedText {
  readonly #packed: Uint8Array | string;

  constructor(text: string) {
    const bytes = encoder.encode(text);
    // Half a surrogate pair cannot be said in UTF-8.
    this.#packed = decoder.decode(bytes) === text ? bytes : text;
  }

  read(): string {
    return typeof this.#packed === 'string' ? this.#packed : decoder.decode(this.#packed);
  }
}
