import type { Quote } from '../quotes/quote';
import { wordsIn } from '../text/article';
import { overlaps } from '../text/span';
import type { Analysis } from './analysis';

/** The said words, parts of an interrupted quote joined by an ellipsis. */
export function quoteText(analysis: Analysis, quote: Quote): string {
  return quote.parts.map((part) => wordsIn(analysis.article, part)).join(' … ');
}

/** The same with the quotation marks that the text gives them; indirect speech has none. */
export function markedQuoteText({ article }: Analysis, { parts, fragments }: Quote): string {
  const marked = parts.map((part) => {
    const within = [part, ...fragments.filter((fragment) => overlaps(fragment, part))];
    return wordsIn(article, { start: Math.min(...within.map(({ start }) => start)), end: Math.max(...within.map(({ end }) => end)) });
  });
  return marked.join(' … ');
}
