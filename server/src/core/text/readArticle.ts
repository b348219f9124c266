import type { Article, Paragraph, ParagraphKind } from './article';
import { isBoilerplate, isByline, isDateline, isHeadlineLike, isRunningText, isTitleCase } from './lineCues';
import { readLines, type TextLine } from './lines';
import type { Span } from './span';

const titleLimit = 90;
/** A headline stands in one of the first lines; sites sometimes put a summary or a section name before it. */
const headlineWithin = 4;
const standfirstWords = 45;

/**
 * Cuts a text into paragraphs and tells headline, standfirst, byline, dateline, subheadings and boilerplate from the
 * body by the look of their lines. Linear in the text's length; any string is accepted.
 */
export function readArticle(text: string): Article {
  const lines = readLines(text);
  const contents = lines.map((line) => text.slice(line.start, line.end));
  const kinds = contents.map((content): ParagraphKind => (isByline(content) ? 'byline' : isDateline(content) ? 'dateline' : 'body'));
  const headline = markHead(lines, contents, kinds);
  markSubheadings(contents, kinds, headline);
  markBoilerplate(lines, contents, kinds, headline);
  const paragraphs = lines.map((line, index): Paragraph => ({ start: line.start, end: line.end, kind: kinds[index]! }));
  const first = headline >= 0 ? paragraphs[headline] : paragraphs[0];
  return { text, paragraphs, headline: first && titleOf(text, first) };
}

/** Marks headline and standfirst; gives the index of the headline, or -1. */
function markHead(lines: readonly TextLine[], contents: readonly string[], kinds: ParagraphKind[]): number {
  const headline = findHeadline(contents, kinds);
  if (headline < 0) return -1;
  kinds[headline] = 'headline';
  let next = headline + 1;
  while (next < contents.length && contents[next] === contents[headline]) kinds[next++] = 'headline';
  for (let index = 0; index < headline; index++) if (kinds[index] === 'body') kinds[index] = 'standfirst';
  const candidate = contents[next];
  if (candidate !== undefined && kinds[next] === 'body' && isStandfirst(lines, contents, kinds, next)) kinds[next] = 'standfirst';
  return headline;
}

function findHeadline(contents: readonly string[], kinds: readonly ParagraphKind[]): number {
  const last = Math.min(headlineWithin, contents.length - 1);
  for (let index = 0; index < last; index++) {
    const content = contents[index]!;
    if (kinds[index] !== 'body' || isBoilerplate(content) || !isHeadlineLike(content)) continue;
    const laterTitle = contents.slice(index + 1, last).some((later) => isTitleCase(later) && later.length > 2 * content.length && isHeadlineLike(later));
    if (laterTitle && content.split(/\s+/).length <= 3) continue; // a section name: "Politics"
    if (index > 0 && !isTitleCase(content) && isRunningText(contents[0]!)) continue;
    return index;
  }
  return -1;
}

function isStandfirst(lines: readonly TextLine[], contents: readonly string[], kinds: readonly ParagraphKind[], index: number): boolean {
  const content = contents[index]!;
  if (isHeadlineLike(content) && isTitleCase(content)) return index + 1 < contents.length;
  if (content.split(/\s+/, standfirstWords + 1).length > standfirstWords) return false;
  const next = kinds[index + 1];
  if (next === 'byline' || next === 'dateline') return true;
  return lines[index]!.blankBefore === 0 && (lines[index + 1]?.blankBefore ?? 0) > 0;
}

function markSubheadings(contents: readonly string[], kinds: ParagraphKind[], headline: number): void {
  for (let index = Math.max(headline, 0) + 1; index < contents.length - 1; index++) {
    const content = contents[index]!;
    if (kinds[index] !== 'body' || content.length > 110 || !isHeadlineLike(content) || /^["“‘'–—-]|[:!?”"]$/.test(content)) continue;
    if (kinds[index + 1] === 'body' && isRunningText(contents[index + 1]!)) kinds[index] = 'subheading';
  }
}

/**
 * A line with a site's words is boilerplate, and so are the link titles after it. When hardly any running text
 * follows, all of the rest is. Short lines left over at the end belong to it too.
 */
function markBoilerplate(lines: readonly TextLine[], contents: readonly string[], kinds: ParagraphKind[], headline: number): void {
  const runningAfter = new Array<number>(contents.length + 1).fill(0);
  for (let index = contents.length - 1; index >= 0; index--) {
    runningAfter[index] = runningAfter[index + 1]! + (isRunningText(contents[index]!) && !isBoilerplate(contents[index]!) ? 1 : 0);
  }
  const total = runningAfter[0]!;
  for (let index = headline + 1; index < contents.length; index++) {
    if (!isBoilerplate(contents[index]!)) continue;
    kinds[index] = 'boilerplate';
    const left = runningAfter[index + 1]!;
    if (total > left && left <= Math.max(1, 0.15 * total)) {
      kinds.fill('boilerplate', index);
      return;
    }
    while (index + 1 < contents.length && kinds[index + 1] !== 'subheading' && !isRunningText(contents[index + 1]!)) kinds[++index] = 'boilerplate';
  }
  markLooseEnd(lines, contents, kinds);
}

function markLooseEnd(lines: readonly TextLine[], contents: readonly string[], kinds: ParagraphKind[]): void {
  let last = contents.length - 1;
  while (last > 0 && kinds[last] === 'body' && contents[last]!.length <= 110 && isHeadlineLike(contents[last]!) && !/[:”"]$/.test(contents[last]!)) last--;
  const body = kinds.slice(0, last + 1).some((kind, index) => kind === 'body' && isRunningText(contents[index]!));
  if (body && isRunningText(contents[last] ?? '') && last + 1 < lines.length) kinds.fill('boilerplate', last + 1);
}

function titleOf(text: string, paragraph: Span): Span {
  if (paragraph.end - paragraph.start <= titleLimit) return { start: paragraph.start, end: paragraph.end };
  const limit = paragraph.start + titleLimit;
  const cut = text.lastIndexOf(' ', limit);
  if (cut > paragraph.start) return { start: paragraph.start, end: cut };
  const cutsPair = /[\uD800-\uDBFF]/.test(text.charAt(limit - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(limit));
  return { start: paragraph.start, end: cutsPair ? limit - 1 : limit };
}
