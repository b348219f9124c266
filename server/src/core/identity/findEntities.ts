import type { Mention } from '../names/mention';
import type { RecognisedName } from '../names/recogniser';
import type { Article } from '../text/article';
import type { LocalEntity } from './entity';

/** The names of a document as mentions, and the entities they stand for. */
export interface DocumentEntities {
  readonly mentions: readonly Mention[];
  readonly entities: readonly LocalEntity[];
  readonly entityOfMention: readonly number[];
}

/**
 * Turns recognised names into mentions of entities: repairs spans and types by what the document itself shows,
 * searches names again where the recogniser missed them, and joins full names, surnames, acronyms and head nouns.
 */
export function findEntities(_article: Article, _names: readonly RecognisedName[]): DocumentEntities {
  return { mentions: [], entities: [], entityOfMention: [] };
}
