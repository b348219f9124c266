import type { NameRecogniser } from '../names/recogniser';
import { findEntities } from '../identity/findEntities';
import { correctQuotes } from '../quotes/correctQuotes';
import { findQuotes } from '../quotes/findQuotes';
import type { Article } from '../text/article';
import { readArticle } from '../text/readArticle';
import { indexAt } from '../text/span';
import type { Analysis } from './analysis';
import { noCorrections, type NameCorrection, type TextCorrections } from './textCorrections';
import { tightText } from './tightText';

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
export function analyseBy(steps: Steps, text: string, given: TextCorrections = noCorrections): Analysis {
  const article = steps.readArticle(text);
  const corrections = withinParagraphs(given, article);
  const tight = tightText(article);
  const found = tight ? tight.loose(findIn(steps, tight.article, tight.tight(corrections))) : findIn(steps, article, corrections);
  const rejected = corrections.names.flatMap(({ start, end, verdict }) => (verdict === 'not-a-name' ? [{ start, end }] : []));
  return { article, ...found, ...(rejected.length > 0 ? { rejected } : {}) };
}

/** The corrections without those of words that were found anywhere and stand in two paragraphs here. */
function withinParagraphs(corrections: TextCorrections, { paragraphs }: Article): TextCorrections {
  const isWithin = ({ start, end, isRule }: NameCorrection): boolean => !isRule || indexAt(paragraphs, start) === indexAt(paragraphs, end - 1);
  return corrections.names.every(isWithin) ? corrections : { ...corrections, names: corrections.names.filter(isWithin) };
}

/** What is found in an article under corrections. */
function findIn({ recogniser, findEntities, findQuotes }: Steps, article: Article, corrections: TextCorrections): Pick<Analysis, 'mentions' | 'quotes' | 'entities' | 'entityOfMention'> {
  const names = recogniser.recognise(article);
  const { mentions, entities, entityOfMention } = findEntities(article, names, corrections);
  const others = names.filter((name) => name.type === 'other');
  const found = findQuotes({ article, mentions, others, entities, entityOfMention });
  const quotes = correctQuotes(found, { article, mentions, entities, entityOfMention }, corrections.quotes);
  return { mentions, quotes, entities, entityOfMention };
}
