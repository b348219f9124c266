import { LiveQuotes, type QuoteInput } from './liveQuotes';
import type { Quote } from './quote';

/** Finds what is said in an article, as `LiveQuotes` does, in a text of which no earlier state is known. Pure. */
export function findQuotes(input: QuoteInput): Quote[] {
  return new LiveQuotes(false).find(input);
}
