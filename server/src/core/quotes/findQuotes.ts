import type { LocalEntity } from '../identity/entity';
import type { Mention } from '../names/mention';
import type { Article } from '../text/article';
import type { Span } from '../text/span';
import type { Quote } from './quote';

export interface QuoteInput {
  readonly article: Article;
  readonly mentions: readonly Mention[];
  /** Capitalised names that are no person, organisation or place; sorted. */
  readonly others: readonly Span[];
  readonly entities: readonly LocalEntity[];
  readonly entityOfMention: readonly number[];
}

/** Finds what is said in an article, by whom, and with which cue. Pure; linear in the text's length. */
export function findQuotes(_input: QuoteInput): Quote[] {
  return [];
}
