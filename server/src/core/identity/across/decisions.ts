import type { DocumentId } from '../identity';

/** For the documents of an open name the fuller name that is meant there; undefined where none is clearly the best. */
export class Decisions<Name> {
  readonly #byDocument = new Map<DocumentId, Name | undefined>();
  /** Whether all documents of the name have been decided. */
  areComplete = false;
  readonly #documentsOf = new Map<Name | undefined, DocumentId[]>();

  has(document: DocumentId): boolean {
    return this.#byDocument.has(document);
  }

  get(document: DocumentId): Name | undefined {
    return this.#byDocument.get(document);
  }

  /** Adds a document that has no decision yet. */
  add(document: DocumentId, meant: Name | undefined): void {
    this.#byDocument.set(document, meant);
    const documents = this.#documentsOf.get(meant);
    if (documents) documents.push(document);
    else this.#documentsOf.set(meant, [document]);
  }

  /** The documents in which this name is meant; for undefined those that are not decided. */
  documentsOf(meant: Name | undefined): readonly DocumentId[] {
    return this.#documentsOf.get(meant) ?? [];
  }
}
