import { articleWith, type Article, type Paragraph, type ParagraphKind } from './article';
import { layOut } from './articleLayout';
import type { ArticleLine } from './articleLine';
import { datelineAt } from './dateline';
import { flowingText } from './flowingText';
import { joinLines } from './joinLines';
import { subjectLabelLength } from './lineCues';
import { readLines } from './lines';
import type { Span } from './span';
import { WrappedLine } from './wrappedLine';

const titleLimit = 90;

/**
 * Cuts a text into paragraphs and tells headline, standfirst, byline, dateline, subheadings and boilerplate from the
 * body by the look of their lines. Linear in the text's length; any string is accepted.
 */
export function readArticle(text: string): Article {
  return articleOf(text, joinLines(text, readLines(text).map((line) => new WrappedLine(line))));
}

/**
 * The article that these lines make, a paragraph each.
 *
 * @param paragraphOf what stands for a line of this index and kind
 */
export function articleOf(
  source: string,
  lines: readonly ArticleLine[],
  paragraphOf: (line: ArticleLine, kind: ParagraphKind, index: number) => Paragraph = ({ start, end }, kind) => ({ start, end, kind }),
): Article {
  const text = flowingText(source, lines.filter(({ isJoined }) => isJoined));
  const { kinds, headline } = layOut(text, lines);
  const paragraphs = lines.map((line, index) => paragraphOf(line, kinds[index]!, index));
  return articleWith(source, { paragraphs, headline: titleSpan(text, paragraphs, headline) }, text);
}

/** What an article is called, of which this paragraph, -1 for none, is the headline. */
function titleSpan(text: string, paragraphs: readonly Paragraph[], headline: number): Span | undefined {
  const paragraph = paragraphs[Math.max(0, headline)];
  if (!paragraph) return undefined;
  const { end } = paragraph;
  const start = headline < 0 ? (datelineAt(text, paragraph)?.end ?? paragraph.start) : paragraph.start + subjectLabelLength(text.slice(paragraph.start, end));
  if (end - start <= titleLimit) return { start: Math.min(start, end), end };
  const limit = start + titleLimit;
  const cut = text.lastIndexOf(' ', limit);
  if (cut > start) return { start, end: cut };
  const cutsPair = /[\uD800-\uDBFF]/.test(text.charAt(limit - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(limit));
  return { start, end: cutsPair ? limit - 1 : limit };
}
