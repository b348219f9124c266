import type { DocumentId } from '../../identity/identity';
import type { Span } from '../../text/span';
import type { TermWeight } from '../statements/statementCover';
import type { WordPartners } from '../statements/wordPartners';
import type { ComparableSentence } from './comparableSentences';
import type { SentenceName } from './sentenceName';
import type { DifferenceKind } from './comparison';

/** One way in which two sentences differ, how much it matters, and the words that show it. */
export interface SentenceDifference {
  readonly kind: DifferenceKind;
  readonly weight: number;
  /** Finds the words that differ; asked only of differences that are shown. */
  readonly words: () => DifferingWords;
}

/** The words in which two sentences differ; either side may have none. */
export interface DifferingWords {
  readonly here: readonly Span[];
  readonly there: readonly Span[];
}

/** A document's side of a comparison. */
export interface ComparedDocument {
  readonly document: DocumentId;
  readonly text: string;
  /** The day it says it was published, "2025-06-27". */
  readonly published: string | undefined;
  /** Everybody and everything it names. */
  readonly identities: ReadonlySet<string>;
}

/** What a comparison knows besides the two sentences. */
export interface ComparisonContext {
  readonly here: ComparedDocument;
  readonly there: ComparedDocument;
  /** The two tell one story. */
  readonly sameStory: boolean;
  readonly weigh: TermWeight;
  readonly partners: WordPartners;
  /** How telling a word is in English at large, 0 to 1. */
  background(word: string): number;
  /** How much a shared name says, 0 to 1: less for places and for names that stand in all of the story. */
  nameWeight(name: SentenceName): number;
}

/** Finds one kind of difference between two sentences on one matter. */
export type DifferenceFinder = (here: ComparableSentence, there: ComparableSentence, context: ComparisonContext) => SentenceDifference | undefined;
