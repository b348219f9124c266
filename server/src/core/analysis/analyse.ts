import type { NameRecogniser } from '../names/recogniser';
import { findEntities } from '../identity/document/findEntities';
import { byParagraph, type RecogniseNames } from '../names/namesInParagraphs';
import { correctQuotes } from '../quotes/correctQuotes';
import { findQuotes } from '../quotes/findQuotes';
import type { Article } from '../text/article';
import { readArticle } from '../text/readArticle';
import { indexAt } from '../text/span';
import type { Analysis } from './analysis';
import { keepFindings, ParagraphFindings } from './paragraphFindings';
import { noCorrections, placesApart, type NameCorrection, type TextCorrections } from './textCorrections';
import { tightText } from './tightText';

/** What reads a text, step by step. A step may remember the state of the text that it read before, and answers as if it did not. */
export interface Steps {
  readonly readArticle: typeof readArticle;
  readonly recogniseNames: RecogniseNames;
  readonly findEntities: typeof findEntities;
  readonly findQuotes: typeof findQuotes;
}

/**
 * Analyses one text: layout, names, entities, quotes with their speakers. What the user says of it overrides what is
 * found. Pure; linear in the text's length; throws nothing on any input.
 */
export function analyse(text: string, recogniser: NameRecogniser, corrections?: TextCorrections): Analysis {
  return analyseBy({ readArticle, recogniseNames: byParagraph(recogniser), findEntities, findQuotes }, text, corrections);
}

/** `analyse` by steps of one's own. */
export function analyseBy(steps: Steps, text: string, given: TextCorrections = noCorrections): Analysis {
  const article = steps.readArticle(text);
  const corrections = withinParagraphs(given, article);
  const rejected = corrections.names.flatMap(({ start, end, verdict }) => (verdict === 'not-a-name' ? [{ start, end }] : []));
  const apart = placesApart(corrections);
  const rest = { article, ...(rejected.length > 0 ? { rejected } : {}), ...(apart.length > 0 ? { apart } : {}) };
  const tight = tightText(article);
  if (tight === undefined) return findIn(steps, article, corrections, rest);
  const { mentions, quotes, entities, entityOfMention } = findIn(steps, tight.article, tight.tight(corrections), rest);
  return { ...tight.loose({ mentions, quotes, entities, entityOfMention }), ...rest };
}

/** The corrections without those of words that were found anywhere and stand in two paragraphs here. */
function withinParagraphs(corrections: TextCorrections, { paragraphs }: Article): TextCorrections {
  const isWithin = ({ start, end, isRule }: NameCorrection): boolean => !isRule || indexAt(paragraphs, start) === indexAt(paragraphs, end - 1);
  return corrections.names.every(isWithin) ? corrections : { ...corrections, names: corrections.names.filter(isWithin) };
}

/** What is found in an article under corrections. */
function findIn(steps: Steps, article: Article, corrections: TextCorrections, rest: Pick<Analysis, 'article' | 'rejected' | 'apart'>): Analysis {
  const recognised = steps.recogniseNames(article);
  const named = steps.findEntities(article, recognised, corrections);
  const { groups, entityOfMention, mentionsByParagraph } = named;
  const found = steps.findQuotes({ article, recognised, mentions: mentionsByParagraph, entities: groups, entityOfMention });
  if (corrections.quotes.length > 0) {
    const { mentions, entities } = named;
    return { ...rest, mentions, entities, entityOfMention, quotes: correctQuotes(found.quotes, { article, mentions, entities, entityOfMention }, corrections.quotes) };
  }
  const analysis: Analysis = {
    ...rest,
    get mentions() {
      return named.mentions;
    },
    get quotes() {
      return found.quotes;
    },
    get entities() {
      return named.entities;
    },
    entityOfMention,
  };
  return keepFindings(analysis, new ParagraphFindings(mentionsByParagraph, found.quotesByParagraph));
}
