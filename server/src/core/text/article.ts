import { flowingText } from './flowingText';
import { indexAt, type Span } from './span';

/**
 * What a line of a saved article is. `headline`, `standfirst`, `byline` and `dateline` stand before the body;
 * `subheading` within it; `boilerplate` is what the site added ("Read also:", "Share post:", "Leave a Reply").
 */
export type ParagraphKind = 'headline' | 'standfirst' | 'byline' | 'dateline' | 'body' | 'subheading' | 'boilerplate';

/**
 * One line of text that is not blank, without the white space around it; in a text whose lines were broken within its
 * paragraphs, the lines that belong together.
 */
export interface Paragraph extends Span {
  readonly kind: ParagraphKind;
}

/** A text cut into paragraphs whose part in the article is known. */
export interface Article {
  /** As it is read: line ends within a paragraph are spaces. Offsets are those of the document. */
  readonly text: string;
  /** The document's own text where that is another. */
  readonly source?: string;
  /** In text order; they never overlap. */
  readonly paragraphs: readonly Paragraph[];
  /**
   * What the document is called: its headline, else the beginning of its first paragraph (at most 90 code units,
   * cut at a word) without its dateline; of an e-mail its subject. Undefined when the text is blank.
   */
  readonly headline: Span | undefined;
}

/**
 * The article that a text makes with such paragraphs.
 * @param text what `flowingText` gives for them
 */
export function articleWith(source: string, layout: Pick<Article, 'paragraphs' | 'headline'>, text = flowingText(source, layout.paragraphs)): Article {
  return { text, ...(text === source ? {} : { source }), ...layout };
}

/** The words of a stretch, on one line. */
export function wordsIn({ text, source }: Article, { start, end }: Span): string {
  const words = text.slice(start, end);
  return source === undefined ? words : words.replace(/\s+/g, ' ');
}

/** What an article is called, on one line, with an ellipsis where it goes on; empty when the text is blank. */
export function titleOf(article: Article): string {
  const { headline, paragraphs } = article;
  if (headline === undefined) return '';
  const goesOn = headline.end < (paragraphs[indexAt(paragraphs, headline.start)]?.end ?? 0);
  const words = wordsIn(article, headline);
  return goesOn ? `${words.replace(/[,;:–—-]$/, '')}…` : words;
}

/** The text as the document has it, with every line end. */
export function sourceOf({ text, source }: Article): string {
  return source ?? text;
}
