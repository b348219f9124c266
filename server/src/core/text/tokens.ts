import type { Span } from './span';

/** The tokens (words, numbers, single punctuation marks) of a stretch of text, in order, never overlapping. */
export function tokenise(text: string, within: Span): Span[] {
  const tokens: Span[] = [];
  const pattern = /\p{L}[\p{L}\p{M}]*|\p{N}+|\S/gu;
  for (const match of text.slice(within.start, within.end).matchAll(pattern)) {
    const start = within.start + match.index;
    tokens.push({ start, end: start + match[0].length });
  }
  return tokens;
}
