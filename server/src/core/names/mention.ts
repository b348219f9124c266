import type { Span } from '../text/span';

export type NameType = 'person' | 'organisation' | 'place';

/** How a mention names its entity. */
export type MentionForm = 'full' | 'short' | 'acronym';

/**
 * A name in the text: the bare span, without title, honorific, article ("the") or possessive.
 * The mentions of a document are sorted and never overlap.
 */
export interface Mention extends Span {
  readonly type: NameType;
  /** Calibrated probability that span and type are right, 0 to 1. */
  readonly confidence: number;
  readonly form: MentionForm;
  /** The honorific, title or role that stands at the name: "Mr", "US treasury secretary". */
  readonly title?: Span;
  /** The name stands in what the site added to the article. */
  readonly boilerplate?: boolean;
}
