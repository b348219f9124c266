import type { Analysis } from '../../analysis/analysis';
import { hashText } from '../../text/textHash';
import { openingsOf, wordsOfOpenings } from './missedPlaces';
import { spellingsAsked } from './nameParts';
import { spellingsOf } from './spellings';

/** What the names of a folder need to know of a document besides its analysis; can be worked out apart from the folder. */
export interface NameNeeds {
  /** Hashes of the words and spellings whose standing in the folder decides about the document's names, each once. */
  readonly watched: Uint32Array;
  /** Where names may begin that the document passed over, see `openingsOf`. */
  readonly openings: Uint32Array;
}

/** Reads them from an analysis as the document is by itself. */
export function readNameNeeds(analysis: Analysis): NameNeeds {
  const openings = openingsOf(analysis.article.text, analysis.mentions);
  const watched = new Set<number>(wordsOfOpenings(openings));
  for (const spelling of spellingsOf(analysis).keys()) for (const asked of spellingsAsked(spelling)) watched.add(hashText(asked));
  return { watched: Uint32Array.from(watched), openings };
}
