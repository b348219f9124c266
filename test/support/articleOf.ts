import type { Article } from '../../server/src/core/text/article';

/** An article of body paragraphs: the lines of the text that are not blank. */
export function articleOf(text: string): Article {
  const paragraphs = [...text.matchAll(/[^\n]*\S[^\n]*/g)].map(({ index, 0: line }) => ({ kind: 'body' as const, start: index, end: index + line.length }));
  return { text, paragraphs, headline: undefined };
}
