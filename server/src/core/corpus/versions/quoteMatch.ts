import type { DocumentQuote } from './comparableQuotes';
import type { VersionKind } from './quoteVersions';

/** Two quotes of two documents that are versions of one utterance. */
export interface QuoteMatch {
  readonly a: DocumentQuote;
  readonly b: DocumentQuote;
  readonly kind: VersionKind;
  readonly score: number;
}
