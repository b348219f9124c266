import { LiveQuotes, type DocumentQuotes, type QuoteInput } from './liveQuotes';

/** Finds what is said in an article, as `LiveQuotes` does, in a text of which no earlier state is known. Pure. */
export function findQuotes(input: QuoteInput): DocumentQuotes {
  // All is told at once, so that nothing of what found it is held.
  return { ...new LiveQuotes(false).find(input) };
}
