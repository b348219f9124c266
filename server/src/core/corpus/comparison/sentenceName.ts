import type { Identity } from '../../identity/identity';
import type { Span } from '../../text/span';

/** A name in a sentence. */
export interface SentenceName extends Span {
  readonly identity: Identity;
}
