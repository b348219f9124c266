import type { DocumentId, IdentityMentions } from '../identity';

/** Walking all documents in order costs about as much as sorting this part of them. */
const shareWorthSorting = 10;

/**
 * The order of a folder's documents by their ids, made when it is asked for. It outlives that a document is deleted and added
 * again, which is how one changes.
 */
export class DocumentOrder {
  /** All documents, and perhaps some that are no more, where that is up to date. */
  #order: readonly DocumentId[] = [];
  #isUpToDate = false;
  #deletedLast: DocumentId | undefined;

  /** @param documents those there are, by their ids; `added` and `deleted` are to be told of each change */
  constructor(private readonly documents: ReadonlyMap<DocumentId, unknown>) {}

  added(document: DocumentId): void {
    if (document !== this.#deletedLast) this.#isUpToDate = false;
  }

  deleted(document: DocumentId): void {
    this.#deletedLast = document;
  }

  /** All documents in order, and perhaps some that are no more. */
  all(): readonly DocumentId[] {
    if (!this.#isUpToDate) {
      this.#order = [...this.documents.keys()].sort();
      this.#isUpToDate = true;
      this.#deletedLast = undefined;
    }
    return this.#order;
  }

  /** The documents of an identity in order. */
  of(mentions: IdentityMentions): Iterable<DocumentId> {
    if (mentions.size * shareWorthSorting < this.documents.size) return Array.from(mentions.counts(), ([document]) => document).sort();
    return filtered(this.all(), (document) => mentions.has(document));
  }
}

function* filtered<T>(items: Iterable<T>, isWanted: (item: T) => boolean): Iterable<T> {
  for (const item of items) if (isWanted(item)) yield item;
}
