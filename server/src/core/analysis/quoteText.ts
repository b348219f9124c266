import type { Quote } from '../quotes/quote';
import type { Analysis } from './analysis';

/** The said words, parts of an interrupted quote joined by an ellipsis. */
export function quoteText(analysis: Analysis, quote: Quote): string {
  return quote.parts.map((part) => analysis.article.text.slice(part.start, part.end)).join(' … ');
}
