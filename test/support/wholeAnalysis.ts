import type { Analysis } from '../../server/src/core/analysis/analysis';

/** The analysis as a plain object, to be compared with others. */
export function wholeAnalysis({ article, mentions, quotes, entities, entityOfMention, rejected }: Analysis): Analysis {
  return { article, mentions, quotes, entities, entityOfMention, ...(rejected === undefined ? {} : { rejected }) };
}
