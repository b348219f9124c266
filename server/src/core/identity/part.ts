import type { DocumentId } from './identity';
import type { NameRecord } from './nameRecord';

/** A name of the folder and the documents in which it belongs to one identity. */
export interface Part {
  readonly record: NameRecord;
  /** Undefined for all documents of the name. */
  readonly documents?: readonly DocumentId[];
  /** The open name that was decided on by the surroundings, when the name came in that way. */
  readonly decidedBy?: NameRecord;
}

/** The documents of a part with the indices of their entities of its name, in no order. */
export function entitiesOf({ record, documents }: Part): Iterable<readonly [DocumentId, readonly number[]]> {
  return documents ? documents.map((document) => [document, record.postings.get(document)!] as const) : record.postings;
}

/** The documents of a part, in no order. */
export function documentsOf(part: Part): Iterable<DocumentId> {
  return part.documents ?? part.record.postings.keys();
}
