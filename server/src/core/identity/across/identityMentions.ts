import type { DocumentId, IdentityMentions } from '../identity';
import type { NameGraph } from './nameGraph';
import { documentsOf, type Part } from './part';

/** Most identities are one name. */
const noOthers: ReadonlyMap<DocumentId, number> = new Map();

/** The mentions of an identity in the documents of its parts, each looked up when it is asked for: a name may stand everywhere. */
export class MentionsOfParts implements IdentityMentions {
  readonly #parts: readonly Part[];
  readonly #graph: NameGraph;
  /** The part with most documents of those that are a name in all its documents: of it no list is made. */
  readonly #largest: Part | undefined;
  /** For the documents of the other parts how many mentions these have there. */
  #others: ReadonlyMap<DocumentId, number> | undefined;
  #size: number | undefined;
  /** The documents of parts that are not a name in all its documents. */
  #limits: readonly (ReadonlySet<DocumentId> | undefined)[] | undefined;

  constructor(parts: readonly Part[], graph: NameGraph) {
    this.#parts = parts;
    this.#graph = graph;
    for (const part of parts) if (!part.documents && part.record.postings.size > (this.#largest?.record.postings.size ?? -1)) this.#largest = part;
  }

  get size(): number {
    if (this.#size !== undefined) return this.#size;
    let size = this.#largest?.record.postings.size ?? 0;
    for (const document of this.#counted().keys()) if (!this.#isInLargest(document)) size++;
    return (this.#size = size);
  }

  has(document: DocumentId): boolean {
    return this.#isInLargest(document) || this.#counted().has(document);
  }

  get(document: DocumentId): readonly number[] | undefined {
    this.#limits ??= this.#parts.map(({ documents }) => documents && new Set(documents));
    let found: readonly number[] | undefined;
    for (const [k, { record }] of this.#parts.entries()) {
      if (this.#limits[k]?.has(document) === false) continue;
      for (const entity of record.postings.get(document)?.entities ?? []) {
        const { mentions } = this.#graph.entity(document, entity);
        found = found ? [...found, ...mentions].sort((a, b) => a - b) : mentions;
      }
    }
    return found;
  }

  *counts(): Iterable<readonly [DocumentId, number]> {
    const others = this.#counted();
    for (const [document, { mentions }] of this.#largest?.record.postings ?? []) yield [document, mentions + (others.get(document) ?? 0)];
    for (const each of others) if (!this.#isInLargest(each[0])) yield each;
  }

  *keys(): MapIterator<DocumentId> {
    yield* this.#graph.inOrder(this);
  }

  *entries(): MapIterator<[DocumentId, readonly number[]]> {
    for (const document of this.keys()) yield [document, this.get(document)!];
  }

  *values(): MapIterator<readonly number[]> {
    for (const [, mentions] of this.entries()) yield mentions;
  }

  [Symbol.iterator](): MapIterator<[DocumentId, readonly number[]]> {
    return this.entries();
  }

  forEach(call: (mentions: readonly number[], document: DocumentId, all: ReadonlyMap<DocumentId, readonly number[]>) => void): void {
    for (const [document, mentions] of this.entries()) call(mentions, document, this);
  }

  #isInLargest(document: DocumentId): boolean {
    return this.#largest?.record.postings.has(document) ?? false;
  }

  #counted(): ReadonlyMap<DocumentId, number> {
    if (this.#others) return this.#others;
    if (this.#parts.length === 1 && this.#largest) return noOthers;
    const counts = new Map<DocumentId, number>();
    for (const part of this.#parts) {
      if (part === this.#largest) continue;
      for (const document of documentsOf(part)) counts.set(document, (counts.get(document) ?? 0) + part.record.postings.get(document)!.mentions);
    }
    return (this.#others = counts);
  }
}
