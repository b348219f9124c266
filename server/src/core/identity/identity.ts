import type { NameType } from '../names/mention';
import type { Span } from '../text/span';
import type { Shortening } from './names/nameReading';

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

export interface IdentityMentions extends ReadonlyMap<DocumentId, readonly number[]> {
  /** The documents in no order, with the number of mentions in each: costs less than the mentions themselves. */
  counts(): Iterable<readonly [DocumentId, number]>;
}

/** One person, organisation or place across the documents of a folder. */
export interface Identity {
  readonly id: IdentityId;
  readonly type: NameType;
  readonly name: string;
  /** Other spellings, without titles, commonest first. */
  readonly aliases: readonly string[];
  /** Titles and roles as given, each wording once, commonest first. */
  readonly roles: readonly IdentityRole[];
  /** The documents it stands in, in the order of their ids, with the indices of its mentions in each (ascending). */
  readonly mentions: IdentityMentions;
  /** Number of mentions in all documents. */
  readonly count: number;
  /** Number of documents it stands in. */
  readonly documentCount: number;
}

/**
 * Why a name belongs to an identity. `same-name`: the wording is one; `slip`: one letter apart; `type`: the same words,
 * which most documents take for the other type; `user`: the user said so; the rest are ways to shorten a name.
 */
export type MergeRule = 'same-name' | 'slip' | 'type' | 'user' | Shortening;

/** One name that was joined into an identity, and why. */
export interface Merge {
  readonly name: string;
  readonly rule: MergeRule;
  /** The name of the folder that it was joined to; its own for `same-name`. */
  readonly to: string;
  /** The documents in which this name stands for the identity. */
  readonly documents: readonly DocumentId[];
  /** True when other names were candidates too and the surroundings decided. */
  readonly byEvidence: boolean;
}
