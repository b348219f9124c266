import type { Position, SelectionRange } from 'vscode-languageserver-protocol';
import type { Analysis } from '../core/analysis/analysis';
import { splitSentences } from '../core/text/sentences';
import { contains, indexAt, type Span } from '../core/text/span';
import { linesOf } from './ranges';

/** For each position the stretches around it, each within the next: word, name, name with title, sentence, quote, paragraph, text. */
export function provideSelectionRanges(analysis: Analysis, positions: readonly Position[]): SelectionRange[] {
  const lines = linesOf(analysis.article);
  return positions.map((position) => {
    const offset = lines.offset(position);
    let range: SelectionRange | undefined;
    for (const span of stretchesAround(analysis, offset).reverse()) range = { range: lines.range(span), ...(range === undefined ? {} : { parent: range }) };
    return range ?? { range: { start: position, end: position } };
  });
}

/** Innermost first; each holds the one before it and is longer. */
function stretchesAround(analysis: Analysis, offset: number): Span[] {
  const { article, mentions, quotes } = analysis;
  const at = { start: offset, end: offset };
  const candidates: Span[] = [wordAround(article.text, offset), { start: 0, end: article.text.length }];
  const mention = mentions[indexAt(mentions, offset)] ?? mentions[indexAt(mentions, offset - 1)];
  if (mention !== undefined) candidates.push(mention);
  if (mention?.title !== undefined) candidates.push({ start: Math.min(mention.start, mention.title.start), end: Math.max(mention.end, mention.title.end) });
  const paragraph = article.paragraphs[indexAt(article.paragraphs, offset)] ?? article.paragraphs[indexAt(article.paragraphs, offset - 1)];
  if (paragraph !== undefined) candidates.push(paragraph, ...splitSentences(article.text, paragraph));
  for (const quote of quotes) if (contains(quote, at)) candidates.push(...quote.parts, ...quote.fragments, quote);
  const around = candidates.filter((span) => contains(span, at) && span.start < span.end).sort((a, b) => a.end - a.start - (b.end - b.start));
  const nested: Span[] = [];
  for (const span of around) {
    const last = nested.at(-1);
    if (last === undefined || (contains(span, last) && span.end - span.start > last.end - last.start)) nested.push(span);
  }
  return nested;
}

const wordLetter = /[\p{L}\p{M}\p{N}'’-]/u;

function wordAround(text: string, offset: number): Span {
  let start = offset;
  let end = offset;
  while (start > 0 && wordLetter.test(text[start - 1]!)) start--;
  while (end < text.length && wordLetter.test(text[end]!)) end++;
  return { start, end };
}
