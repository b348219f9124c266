import type { TextCorrections } from '../../analysis/textCorrections';
import type { RecognisedName } from '../../names/recogniser';
import type { Article } from '../../text/article';
import type { ByParagraph } from '../../text/byParagraph';
import { LiveEntities, type DocumentEntities } from './liveEntities';

export type { DocumentEntities };

/**
 * Turns recognised names into mentions of entities: repairs spans and types by what the document itself shows,
 * searches names again where the recogniser missed them, and joins full names, surnames, acronyms and head nouns. What the
 * user says overrides all that. Linear in the text's length.
 */
export function findEntities(article: Article, names: ByParagraph<RecognisedName>, corrections?: TextCorrections): DocumentEntities {
  // All is told at once: what would tell it later holds several hundred bytes for each paragraph.
  return { ...new LiveEntities(false).find(article, names, corrections) };
}
