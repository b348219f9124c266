import type { Analysis } from '../analysis/analysis';
import type { DocumentId, Identity, IdentityId, Merge } from '../identity/identity';
import type { IdentityConstraints } from '../identity/across/identityConstraints';
import { CancelledError, type IsCancelled } from './cancellation';
import type { Comparison } from './comparison/comparison';
import type { QuoteVersion } from './versions/quoteVersions';
import type { StoryComparison } from './comparison/storyComparison';
import type { IdentityCoverage, RelatedDocument } from './related/related';

export { CancelledError, type IsCancelled };

/** What may take long to answer of one document. */
export type LongQuestion = 'related' | 'quoteVersions';

/**
 * All analyses of a folder as one body. Updated by one document at a time; what it answers is the same as that of a
 * corpus built afresh from the same documents in any order. Documents tell of each other's names: the analyses it gives
 * have the names that the folder shows in them.
 */
export interface Corpus {
  /** Grows with every change of a document, and while many are being read with all that is followed up: equal versions give equal answers. */
  readonly version: number;
  readonly documents: ReadonlyMap<DocumentId, Analysis>;
  /** Adds or replaces a document. */
  set(document: DocumentId, analysis: Analysis): void;
  /** Removes a document; nothing happens when it is not there. */
  delete(document: DocumentId): void;
  /**
   * True while many documents are on their way: questions are then answered from what has been settled, those about a
   * document from that document too, and no question follows up what the new ones tell of others.
   */
  isBeingRead: boolean;
  /**
   * Follows up changes until `isOver` says that it is enough (without it all of them), so that questions need not wait for it.
   * @param areMoreExpected many more documents are on their way: follows up only once the folder has grown by a share of what it
   * is, since each round looks at many documents again
   * @returns whether all has been followed up
   */
  settle(isOver?: () => boolean, areMoreExpected?: boolean): boolean;
  /**
   * Works out ahead what questions will need, until `isOver` says that it is enough. Changes no answer.
   * @param asked documents that are likely asked about, a few: what is related to them is worked out first
   * @returns whether there is no more to work out
   */
  prepare(isOver: () => boolean, asked?: readonly DocumentId[]): boolean;
  /**
   * Works out what a question about a document will need, until `isOver` says that it is enough; begins again where the corpus has
   * changed since. Changes no answer.
   * @returns whether it is all worked out: the question is then answered at once, until the corpus changes
   */
  workOut(question: LongQuestion, document: DocumentId, isOver: () => boolean): boolean;
  /**
   * A state of a document as the folder's names, as last followed up, make it, whether the corpus holds it or not: at the cost of
   * what differs from the state revised before. Changes nothing.
   */
  revise(document: DocumentId, analysis: Analysis): Analysis;
  /** Takes the user's word on who is who, in place of what was said before. */
  constrain(constraints: IdentityConstraints): void;

  /** All identities, most mentions first. */
  identities(): readonly Identity[];
  identity(id: IdentityId): Identity | undefined;
  /** Why the names of an identity were joined: its own name first, then those joined to it. Empty for an unknown id. */
  explain(id: IdentityId): readonly Merge[];
  /** For each mention of the document (in the order of its analysis) its identity. */
  identitiesOf(document: DocumentId): readonly Identity[];

  /** The quotes of other documents that are versions of this document's quotes. `a` lies in `document`. */
  quoteVersions(document: DocumentId): readonly QuoteVersion[];
  /** Other documents on the same matter, best first. */
  related(document: DocumentId): readonly RelatedDocument[];
  /** The documents an identity stands in. */
  coverageOf(identity: IdentityId): IdentityCoverage;
  /** Groups of documents on one story; each document stands in exactly one. */
  stories(): readonly (readonly DocumentId[])[];
  compare(here: DocumentId, there: DocumentId): Comparison;
  /** One document held against all others of its story. */
  compareStory(here: DocumentId, isCancelled?: IsCancelled): StoryComparison;
}
