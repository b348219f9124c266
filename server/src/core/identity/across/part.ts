import type { DocumentId } from '../identity';
import type { NameRecord } from './nameRecord';

/** A name of the folder and the documents in which it belongs to one identity. */
export interface Part {
  readonly record: NameRecord;
  /** Undefined for all documents of the name. */
  readonly documents?: readonly DocumentId[];
  /** The open name that was decided on by the surroundings, when the name came in that way. */
  readonly decidedBy?: NameRecord;
}

/** The documents of a part, in no order. */
export function documentsOf(part: Part): Iterable<DocumentId> {
  return part.documents ?? part.record.postings.keys();
}
