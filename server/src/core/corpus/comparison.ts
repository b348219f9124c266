import type { DocumentId, IdentityId, Place } from '../identity/identity';
import type { QuoteVersion } from './quoteVersions';

export type DifferenceKind = 'date' | 'number' | 'negation' | 'speaker' | 'verb' | 'detail';

/** Two sentences on the same matter that differ. The reader judges: it is never called a contradiction. */
export interface Difference {
  readonly kind: DifferenceKind;
  /** The two sentences. */
  readonly here: Place;
  readonly there: Place;
  /** The words in each that differ. */
  readonly hereWords: readonly Place[];
  readonly thereWords: readonly Place[];
  readonly score: number;
}

/** What two documents share and where they part. */
export interface Comparison {
  readonly here: DocumentId;
  readonly there: DocumentId;
  readonly shared: readonly IdentityId[];
  readonly onlyHere: readonly IdentityId[];
  readonly onlyThere: readonly IdentityId[];
  readonly quotes: readonly QuoteVersion[];
  /** Indices of quotes without a version in the other document. */
  readonly quotesOnlyHere: readonly number[];
  readonly quotesOnlyThere: readonly number[];
  /** Best first. */
  readonly differences: readonly Difference[];
}
