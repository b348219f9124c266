import type { Article } from '../text/article';
import type { Span } from '../text/span';
import type { NameType } from './mention';

/**
 * What a recogniser finds: a bare name, sorted by start, never overlapping. `other` are capitalised names that are
 * none of the three (nationalities, events, works, products): they keep the later steps from taking them for people.
 */
export interface RecognisedName extends Span {
  readonly type: NameType | 'other';
  readonly confidence: number;
  readonly title?: Span;
}

/** Finds names in an article. Pure, synchronous, linear in the text's length; any engine can stand behind it. */
export interface NameRecogniser {
  /** Changes whenever the answers may change: part of the key of cached analyses. */
  readonly version: string;
  recognise(article: Article): RecognisedName[];
}
