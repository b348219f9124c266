import type { NameRecogniser } from '../names/recogniser';
import { findEntities } from '../identity/findEntities';
import { findQuotes } from '../quotes/findQuotes';
import { readArticle } from '../text/readArticle';
import type { Analysis } from './analysis';

/**
 * Analyses one text: layout, names, entities, quotes with their speakers. Pure; linear in the text's length;
 * throws nothing on any input.
 */
export function analyse(text: string, recogniser: NameRecogniser): Analysis {
  const article = readArticle(text);
  const names = recogniser.recognise(article);
  const { mentions, entities, entityOfMention } = findEntities(article, names);
  const others = names.filter((name) => name.type === 'other');
  const quotes = findQuotes({ article, mentions, others, entities, entityOfMention });
  return { article, mentions, quotes, entities, entityOfMention };
}
