import { titleOf, type Article, wordsIn } from '../core/text/article';
import type { Corpus } from '../core/corpus/corpus';
import type { Place } from '../core/identity/identity';
import { fileNameOf } from '../core/text/fileName';
import { indexAt, type Span } from '../core/text/span';
import type { DocumentLabel, Evidence } from '../protocol';
import { linesOf, locationOf } from './ranges';

const maxHeadline = 120;
const maxExcerpt = 200;
/** A shorter span, such as a name, says little without the words before it. */
const passageLength = 40;

/** What the document is called: its headline, else its file name. */
export function labelOf(uri: string, article: Article): DocumentLabel {
  const fileName = fileNameOf(uri);
  const headline = oneLine(titleOf(article), maxHeadline);
  return { uri, headline: headline === '' ? fileName : headline, fileName };
}

/** A place with the line it stands in; undefined when the document has gone. */
export function evidenceAt(corpus: Corpus, place: Place): Evidence | undefined {
  const analysis = corpus.documents.get(place.document);
  return analysis === undefined ? undefined : evidenceOf(place.document, analysis.article, place);
}

/** A span with its range in the document and an excerpt around it. */
export function evidenceOf(uri: string, article: Article, span: Span): Evidence {
  return { ...locationOf(uri, article, span), excerpt: excerptAround(article, span) };
}

/** The paragraph in which the span begins: from the span on when that is a passage, else cut around it when it is long. */
export function excerptAround(article: Article, span: Span): string {
  const line = article.paragraphs[indexAt(article.paragraphs, span.start)] ?? lineAround(article, span);
  if (span.end - span.start >= passageLength) return oneLine(article.text.slice(withOpeningMark(article.text, span.start), line.end), maxExcerpt);
  if (line.end - line.start <= maxExcerpt) return oneLine(wordsIn(article, line), maxExcerpt);
  const before = Math.min(span.start - line.start, maxExcerpt / 4);
  const start = wordStart(article.text, span.start - before, line.start);
  const ellipsis = start > line.start ? '… ' : '';
  return ellipsis + oneLine(article.text.slice(start, line.end), maxExcerpt - ellipsis.length);
}

/** White space collapsed to single spaces, cut at a word with an ellipsis when longer than `limit`. */
export function oneLine(text: string, limit: number): string {
  const line = isOnOneLine(text, limit) ? text.slice(0, limit + 1) : text.slice(0, limit * 4).replace(/\s+/g, ' ').trim();
  if (line.length <= limit) return line;
  const cut = line.slice(0, limit - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > limit / 2 ? cut.slice(0, space) : cut.replace(/[\uD800-\uDBFF]$/, '')).trimEnd()}…`;
}

/** Whether a text, as far as it fits the limit and one character beyond, has single spaces within it only. Most have. */
function isOnOneLine(text: string, limit: number): boolean {
  const shown = text.slice(0, limit + 1);
  return !shown.startsWith(' ') && !shown.endsWith(' ') && !/\s\s|[^\S ]/.test(shown);
}

function lineAround(article: Article, span: Span): Span {
  const lines = linesOf(article);
  return lines.lineSpan(lines.lineAt(span.start));
}

function withOpeningMark(text: string, start: number): number {
  return /["'“‘«]/.test(text.charAt(start - 1)) ? start - 1 : start;
}

function wordStart(text: string, offset: number, floor: number): number {
  const space = text.lastIndexOf(' ', offset);
  return space < floor || offset === floor ? floor : space + 1;
}
