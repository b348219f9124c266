import type { DocumentId, IdentityId, Place } from '../../identity/identity';
import type { DatedMatter, Difference, SentencePair } from './comparison';
import type { QuoteRef } from '../versions/quoteVersions';

/** A name that the document lacks, with the documents of the story that have it. */
export interface MissingName {
  readonly identity: IdentityId;
  readonly documents: readonly DocumentId[];
}

/** Words of others that the document does not give in any version: the versions of one utterance, one of each document. */
export interface MissingQuote {
  readonly versions: readonly QuoteRef[];
}

/** A sentence that tells what the document does not, and all documents of the story that tell it. */
export interface MissingSentence {
  readonly sentence: Place;
  readonly documents: readonly DocumentId[];
}

/** One document held against all others of its story. */
export interface StoryComparison {
  readonly here: DocumentId;
  /** The other documents of the story, nearest first. */
  readonly others: readonly DocumentId[];
  /** Names that only this document has. */
  readonly namesOnlyHere: readonly IdentityId[];
  /** Names that others have and this one lacks, those in most documents first. */
  readonly namesMissing: readonly MissingName[];
  /** Indices of this document's quotes that no other has in any version. */
  readonly quotesOnlyHere: readonly number[];
  /** Quotes that others have and this one lacks, those in most documents first. */
  readonly quotesMissing: readonly MissingQuote[];
  /** Sentences that tell what no other document tells, the most telling first. */
  readonly sentencesOnlyHere: readonly Place[];
  /** Sentences of others that tell what this one does not, those told in most documents first. */
  readonly sentencesMissing: readonly MissingSentence[];
  /** What it dates in other words than some of those compared, in its text order; their phrases name their document. */
  readonly dates: readonly DatedMatter[];
  /** Differing sentence pairs with each of the others that were compared, best first over all. */
  readonly differences: readonly Difference[];
  /** Sentences on one matter in other words, with each of those compared, best first over all. */
  readonly inOtherWords: readonly SentencePair[];
  /** How many of the others, the nearest ones, were held against it by sentences and quotes. */
  readonly compared: number;
}
