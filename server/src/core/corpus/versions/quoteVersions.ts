import type { DocumentId } from '../../identity/identity';

/**
 * `same-words`: one wording up to punctuation. `nearly-same-words`: up to a few words. `longer`: one holds the other, or a sentence of it.
 * `other-words`: paraphrase, indirect.
 */
export type VersionKind = 'same-words' | 'nearly-same-words' | 'longer' | 'other-words';

export interface QuoteRef {
  readonly document: DocumentId;
  /** Index into the document's quotes. */
  readonly quote: number;
}

/** Two quotes in two documents that are versions of one utterance. */
export interface QuoteVersion {
  readonly a: QuoteRef;
  readonly b: QuoteRef;
  readonly kind: VersionKind;
  readonly score: number;
}
