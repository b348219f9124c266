import type { NameType } from '../names/mention';
import type { Span } from '../text/span';

/** A title or role given to somebody, as the text words it, with where it stands. */
export interface Role extends Span {
  readonly text: string;
}

/** One person, organisation or place within one document. */
export interface LocalEntity {
  readonly type: NameType;
  /** The fullest name the document gives. */
  readonly name: string;
  /** Other spellings in the document, without titles, in order of appearance. */
  readonly aliases: readonly string[];
  readonly roles: readonly Role[];
  /** Indices into the document's mentions, ascending. */
  readonly mentions: readonly number[];
}
