import type { NameType } from '../names/mention';

/** The words an annotation is about, with what stands before and after them: W3C TextQuoteSelector. */
export interface TextQuote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** A stretch of a text in Unicode code points, as the W3C's TextPositionSelector counts; half-open. */
export interface CodePointRange {
  readonly start: number;
  readonly end: number;
}

/**
 * What an annotation is about. With a `position` one place of a document; without one, every occurrence of the words
 * in the document, or in the whole folder where there is no `source` either.
 */
export interface AnnotationTarget {
  /** Path of the document below the workspace folder, with `/` between its parts; undefined for the whole folder. */
  readonly source?: string;
  readonly quote: TextQuote;
  /** Where it stood at the time of writing: a hint, never believed without the words. */
  readonly position?: CodePointRange;
}

/** What the words are said to be. */
export type JudgedClass = NameType | 'quote' | 'not-a-name' | 'not-a-quote';

/** What a user says about the target. */
export type Judgement =
  | { readonly kind: 'class'; readonly value: JudgedClass }
  /** The name stands for the one that bears another name; the types tell whose names they are, where that is known. */
  | { readonly kind: 'same-as' | 'not-same-as'; readonly value: string; readonly type?: NameType; readonly valueType?: NameType }
  | { readonly kind: 'canonical-name'; readonly value: string; readonly type?: NameType }
  /** Who speaks, as the document names him or her; empty for nobody that it names. */
  | { readonly kind: 'speaker'; readonly value: string }
  | { readonly kind: 'confirmed' }
  /** With `replyTo`, the id of the note that the thread begins with, a reply. */
  | { readonly kind: 'note'; readonly value: string; readonly replyTo?: string; readonly resolved?: boolean };

/** A correction or a note. Immutable: a change makes a new value with the same id and a later `modified`. */
export interface Annotation {
  /** `urn:uuid:…` */
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly created: string;
  readonly modified: string;
  /** Who wrote it, where known. */
  readonly creator?: string;
  readonly target: AnnotationTarget;
  readonly judgement: Judgement;
}
