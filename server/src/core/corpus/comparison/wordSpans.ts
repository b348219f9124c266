import type { Span } from '../../text/span';
import { readStatement } from '../statements/statement';

/** Where the words of a stretch of text stand that `isWanted` says yes to; it is given them as statements hold them. */
export function wordSpans(text: string, within: Span, isWanted: (word: string) => boolean): Span[] {
  const spans: Span[] = [];
  for (const match of text.slice(within.start, within.end).matchAll(/[\p{L}\p{M}\p{N}]+(?:['’.,][\p{L}\p{N}]+)*/gu)) {
    const [word] = readStatement(match[0]).words;
    if (word === undefined || !isWanted(word)) continue;
    const start = within.start + match.index;
    spans.push({ start, end: start + match[0].length });
  }
  return spans;
}
