import type { Analysis } from '../analysis/analysis';
import type { DocumentId } from '../identity/identity';

/** What a corpus knows of its documents: which there are, and each as it is once settled. */
export interface DocumentSource {
  readonly ids: ReadonlyMap<DocumentId, unknown>;
  settled(document: DocumentId): Analysis | undefined;
}

/** The documents of a corpus: one is settled when it is asked for, so that asking for few costs little. */
export class SettlingDocuments implements ReadonlyMap<DocumentId, Analysis> {
  readonly #source: DocumentSource;

  constructor(source: DocumentSource) {
    this.#source = source;
  }

  get size(): number {
    return this.#source.ids.size;
  }

  has(document: DocumentId): boolean {
    return this.#source.ids.has(document);
  }

  get(document: DocumentId): Analysis | undefined {
    return this.#source.settled(document);
  }

  keys(): MapIterator<DocumentId> {
    return this.#source.ids.keys();
  }

  *entries(): MapIterator<[DocumentId, Analysis]> {
    for (const document of this.#source.ids.keys()) {
      const settled = this.#source.settled(document);
      // It may turn out only now that it has to be left out.
      if (settled) yield [document, settled];
    }
  }

  *values(): MapIterator<Analysis> {
    for (const [, analysis] of this.entries()) yield analysis;
  }

  [Symbol.iterator](): MapIterator<[DocumentId, Analysis]> {
    return this.entries();
  }

  forEach(call: (analysis: Analysis, document: DocumentId, documents: ReadonlyMap<DocumentId, Analysis>) => void): void {
    for (const [document, analysis] of this.entries()) call(analysis, document, this);
  }
}
