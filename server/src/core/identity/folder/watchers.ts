import { hashText } from '../../text/textHash';
import { Postings } from '../../postings/postings';

/** Which documents ask for a word or a spelling: postings by the hash of the text, updated by one document at a time. */
export class Watchers<Document> {
  readonly #postings = new Postings();
  readonly #numbers = new Map<Document, number>();
  readonly #documents: (Document | undefined)[] = [];
  readonly #free: number[] = [];

  /**
   * Adds a document that is not there.
   * @param watched hashes of texts, each once
   */
  add(document: Document, watched: Uint32Array): void {
    const number = this.#free.pop() ?? this.#documents.length;
    this.#numbers.set(document, number);
    this.#documents[number] = document;
    for (const hash of watched) this.#postings.add(hash, number);
  }

  /** Tells that a document asks for other texts than before: at the cost of those that only one of the two holds. */
  change(document: Document, before: Uint32Array, after: Uint32Array): void {
    const number = this.#numbers.get(document)!;
    const [was, is] = [new Set(before), new Set(after)];
    for (const hash of before) if (!is.has(hash)) this.#postings.remove(hash, number);
    for (const hash of after) if (!was.has(hash)) this.#postings.add(hash, number);
  }

  /** Takes back what `add` was told. */
  delete(document: Document, watched: Uint32Array): void {
    const number = this.#numbers.get(document)!;
    for (const hash of watched) this.#postings.remove(hash, number);
    this.#numbers.delete(document);
    this.#documents[number] = undefined;
    this.#free.push(number);
  }

  /** The documents that ask for a text, and perhaps some that ask for one with the same hash. */
  of(text: string): Document[] {
    return Array.from(this.#postings.of(hashText(text)), (number) => this.#documents[number]!);
  }
}
