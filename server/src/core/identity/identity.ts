import type { NameType } from '../names/mention';
import type { Span } from '../text/span';

/** A document of the corpus is known by its URI. */
export type DocumentId = string;

/** A stretch of one document of the corpus. */
export interface Place extends Span {
  readonly document: DocumentId;
}

export interface IdentityRole extends Place {
  readonly text: string;
}

/** Stable within one corpus as long as the identity's documents do not change; never shown to users. */
export type IdentityId = string;

/** One person, organisation or place across the documents of a folder. */
export interface Identity {
  readonly id: IdentityId;
  readonly type: NameType;
  readonly name: string;
  /** Other spellings, without titles, commonest first. */
  readonly aliases: readonly string[];
  /** Titles and roles as given, each wording once, commonest first. */
  readonly roles: readonly IdentityRole[];
  /** The documents it stands in, with the indices of its mentions in each (ascending). */
  readonly mentions: ReadonlyMap<DocumentId, readonly number[]>;
  /** Number of mentions in all documents. */
  readonly count: number;
}
