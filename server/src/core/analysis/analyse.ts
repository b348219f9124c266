import type { NameRecogniser } from '../names/recogniser';
import { findEntities } from '../identity/findEntities';
import { correctQuotes } from '../quotes/correctQuotes';
import { findQuotes } from '../quotes/findQuotes';
import { readArticle } from '../text/readArticle';
import type { Analysis } from './analysis';
import { noCorrections, type TextCorrections } from './textCorrections';

/** What reads a text, step by step. A step may remember the state of the text that it read before, and answers as if it did not. */
export interface Steps {
  readonly readArticle: typeof readArticle;
  readonly recogniser: Pick<NameRecogniser, 'recognise'>;
  readonly findEntities: typeof findEntities;
  readonly findQuotes: typeof findQuotes;
}

/**
 * Analyses one text: layout, names, entities, quotes with their speakers. What the user says of it overrides what is
 * found. Pure; linear in the text's length; throws nothing on any input.
 */
export function analyse(text: string, recogniser: NameRecogniser, corrections?: TextCorrections): Analysis {
  return analyseBy({ readArticle, recogniser, findEntities, findQuotes }, text, corrections);
}

/** `analyse` by steps of one's own. */
export function analyseBy({ readArticle, recogniser, findEntities, findQuotes }: Steps, text: string, corrections: TextCorrections = noCorrections): Analysis {
  const article = readArticle(text);
  const names = recogniser.recognise(article);
  const { mentions, entities, entityOfMention } = findEntities(article, names, corrections);
  const others = names.filter((name) => name.type === 'other');
  const found = findQuotes({ article, mentions, others, entities, entityOfMention });
  const quotes = correctQuotes(found, { article, mentions, entities, entityOfMention }, corrections.quotes);
  const rejected = corrections.names.flatMap(({ start, end, verdict }) => (verdict === 'not-a-name' ? [{ start, end }] : []));
  return { article, mentions, quotes, entities, entityOfMention, ...(rejected.length > 0 ? { rejected } : {}) };
}
