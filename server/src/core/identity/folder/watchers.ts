import { hashText } from '../../text/textHash';
import { keptIn } from '../keptIn';

/** Which documents ask for a word or a spelling: postings by the hash of the text, updated by one document at a time. */
export class Watchers<Document> {
  readonly #postings = new Map<number, Document[]>();

  /** @param watched hashes of texts, each once */
  add(document: Document, watched: Uint32Array): void {
    for (const hash of watched) keptIn(this.#postings, hash, () => []).push(document);
  }

  /** Takes back what `add` was told. */
  delete(document: Document, watched: Uint32Array): void {
    for (const hash of watched) {
      const posting = this.#postings.get(hash)!;
      if (posting.length === 1) this.#postings.delete(hash);
      else {
        const last = posting.pop()!;
        if (last !== document) posting[posting.indexOf(document)] = last;
      }
    }
  }

  /** The documents that ask for one of these texts, and perhaps some that ask for one with the same hash. */
  of(texts: Iterable<string>): Set<Document> {
    const documents = new Set<Document>();
    for (const text of texts) for (const document of this.#postings.get(hashText(text)) ?? []) documents.add(document);
    return documents;
  }
}
