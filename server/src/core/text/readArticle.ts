import type { Article, Paragraph } from './article';
import { layOut } from './articleLayout';
import { ArticleLine } from './articleLine';
import { readLines } from './lines';
import type { Span } from './span';

const titleLimit = 90;

/**
 * Cuts a text into paragraphs and tells headline, standfirst, byline, dateline, subheadings and boilerplate from the
 * body by the look of their lines. Linear in the text's length; any string is accepted.
 */
export function readArticle(text: string): Article {
  const lines = readLines(text).map((line) => new ArticleLine(line));
  const { kinds, headline } = layOut(text, lines);
  const paragraphs = lines.map(({ start, end }, index): Paragraph => ({ start, end, kind: kinds[index]! }));
  return { text, paragraphs, headline: titleOf(text, paragraphs, headline) };
}

/** What an article is called, of which this paragraph, -1 for none, is the headline. */
export function titleOf(text: string, paragraphs: readonly Paragraph[], headline: number): Span | undefined {
  const paragraph = paragraphs[Math.max(0, headline)];
  if (!paragraph) return undefined;
  if (paragraph.end - paragraph.start <= titleLimit) return { start: paragraph.start, end: paragraph.end };
  const limit = paragraph.start + titleLimit;
  const cut = text.lastIndexOf(' ', limit);
  if (cut > paragraph.start) return { start: paragraph.start, end: cut };
  const cutsPair = /[\uD800-\uDBFF]/.test(text.charAt(limit - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(limit));
  return { start: paragraph.start, end: cutsPair ? limit - 1 : limit };
}
