import type { DocumentId, IdentityId, Place } from '../../identity/identity';

/** `shares-words`: nothing but telling words that are no names. */
export type Verdict = 'same-story' | 'near-duplicate' | 'shares-quote' | 'shares-names' | 'shares-words';

/** Why a document is listed. `here` and `there` are evidence: stretches of the subject and of the listed document. */
export interface Reason {
  readonly kind: 'near-duplicate' | 'same-quote' | 'similar-quote' | 'people' | 'organisations' | 'places' | 'words' | 'dates';
  /** A short phrase for people: "same quotation", "4 people". */
  readonly text: string;
  readonly here: readonly Place[];
  readonly there: readonly Place[];
}

/** One document that covers what the subject covers. */
export interface RelatedDocument {
  readonly document: DocumentId;
  /** 0 to 1, comparable within one list. */
  readonly score: number;
  readonly verdict: Verdict;
  /** Strongest first. */
  readonly reasons: readonly Reason[];
}

/** Documents in which an identity stands, most mentions first. */
export interface IdentityCoverage {
  readonly identity: IdentityId;
  readonly documents: readonly { readonly document: DocumentId; readonly mentions: readonly number[] }[];
}
