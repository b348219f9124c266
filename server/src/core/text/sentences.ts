import type { Span } from './span';

/** The sentences of a stretch of text, without white space around them, in order. Line ends end a sentence. */
export function splitSentences(text: string, within: Span): Span[] {
  const sentences: Span[] = [];
  for (const match of text.slice(within.start, within.end).matchAll(/\S[^\n]*?(?:[.!?]["”’)]*(?=\s)|(?=\s*(?:\n|$)))/g)) {
    const start = within.start + match.index;
    sentences.push({ start, end: start + match[0].length });
  }
  return sentences;
}
