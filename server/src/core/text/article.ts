import type { Span } from './span';

/**
 * What a line of a saved article is. `headline`, `standfirst`, `byline` and `dateline` stand before the body;
 * `subheading` within it; `boilerplate` is what the site added ("Read also:", "Share post:", "Leave a Reply").
 */
export type ParagraphKind = 'headline' | 'standfirst' | 'byline' | 'dateline' | 'body' | 'subheading' | 'boilerplate';

/** One line of text that is not blank, without the white space around it. */
export interface Paragraph extends Span {
  readonly kind: ParagraphKind;
}

/** A text cut into paragraphs whose part in the article is known. */
export interface Article {
  readonly text: string;
  /** In text order; they never overlap. */
  readonly paragraphs: readonly Paragraph[];
  /**
   * What the document is called: its headline, else the beginning of its first paragraph (at most 90 code units,
   * cut at a word). Undefined when the text is blank.
   */
  readonly headline: Span | undefined;
}
