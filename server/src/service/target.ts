import type { Analysis } from '../core/analysis/analysis';
import { indexAt, type Span } from '../core/text/span';

/** What stands at a place of a document: a name (also a pronoun or role that stands for one), or a quote. */
export type Target =
  | { readonly kind: 'name'; readonly mention: number; readonly span: Span; readonly standsFor: boolean }
  | { readonly kind: 'quote'; readonly quote: number; readonly span: Span };

/** The innermost target at an offset; a cursor just behind a word counts as on it. */
export function targetAt(analysis: Analysis, offset: number): Target | undefined {
  return nameAt(analysis, offset) ?? nameAt(analysis, offset - 1) ?? quoteAt(analysis, offset) ?? quoteAt(analysis, offset - 1);
}

function nameAt(analysis: Analysis, offset: number): Target | undefined {
  const index = indexAt(analysis.mentions, offset);
  const mention = analysis.mentions[index];
  if (mention !== undefined) return { kind: 'name', mention: index, span: mention, standsFor: false };
  for (const { speaker } of analysis.quotes) {
    if (speaker?.mention === undefined || offset < speaker.start || offset >= speaker.end) continue;
    return { kind: 'name', mention: speaker.mention, span: speaker, standsFor: true };
  }
  return undefined;
}

function quoteAt(analysis: Analysis, offset: number): Target | undefined {
  const covers = (span: Span | undefined): boolean => span !== undefined && span.start <= offset && offset < span.end;
  let found: Target | undefined;
  analysis.quotes.forEach((quote, index) => {
    if (!covers(quote.cue) && ![...quote.parts, ...quote.fragments].some(covers)) return;
    const span = { start: quote.start, end: quote.end };
    if (found === undefined || span.end - span.start < found.span.end - found.span.start) found = { kind: 'quote', quote: index, span };
  });
  return found;
}
