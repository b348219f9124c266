import type { DocumentId, IdentityId, Place } from '../../identity/identity';
import type { QuoteVersion } from '../versions/quoteVersions';

export type DifferenceKind = 'date' | 'number' | 'name' | 'negation' | 'speaker' | 'verb';

/** Two sentences on the same matter, one of each document. */
export interface SentencePair {
  readonly here: Place;
  readonly there: Place;
  /** The words in each that differ. */
  readonly hereWords: readonly Place[];
  readonly thereWords: readonly Place[];
  readonly score: number;
}

/** Two sentences on the same matter that differ. The reader judges: it is never called a contradiction. */
export interface Difference extends SentencePair {
  readonly kind: DifferenceKind;
}

/** A date with the name or word it stands beside. */
export interface DatedPhrase {
  /** From the one to the other. */
  readonly phrase: Place;
  readonly date: Place;
}

/** What both documents date, in words that may mean two times: a name (`identity`), or a word for what happened. */
export interface DatedMatter {
  readonly identity?: IdentityId;
  /** In lower case, as the first document has it. */
  readonly word?: string;
  readonly here: readonly DatedPhrase[];
  readonly there: readonly DatedPhrase[];
}

/** Somebody whose words only one of two documents reports. */
export interface SpeakerApart {
  readonly identity: IdentityId;
  /** Indices of the quotes. */
  readonly quotes: readonly number[];
  /** The other document names them. */
  readonly named: boolean;
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
  /** Those with most quotes first. */
  readonly speakersOnlyHere: readonly SpeakerApart[];
  readonly speakersOnlyThere: readonly SpeakerApart[];
  /** In text order of the first document. */
  readonly dates: readonly DatedMatter[];
  /** Best first. */
  readonly differences: readonly Difference[];
  /** Sentences that tell of one matter in other words or with other details, best first. */
  readonly inOtherWords: readonly SentencePair[];
}
