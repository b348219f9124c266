import type { Analysis } from '../../analysis/analysis';
import type { NameType } from '../../names/mention';
import { wordsIn } from '../../text/article';
import { keptIn } from '../../collections/keptIn';
import { callNouns } from '../lexicon/organisationWords';

/** What is longer is no name that is looked for elsewhere. */
export const longestName = 60;

/** How often a document has each spelling as a name of each type. */
export type Spellings = ReadonlyMap<string, ReadonlyMap<NameType, number>>;

/** The spellings of the names of an analysis. A noun that names an organisation in its own document alone ("the Bank") is none. */
export function spellingsOf({ article, mentions }: Analysis): Spellings {
  const spellings = new Map<string, Map<NameType, number>>();
  for (const { start, end, type } of mentions) {
    if (end - start > longestName) continue;
    const spelling = wordsIn(article, { start, end });
    if (callNouns.has(spelling.toLowerCase())) continue;
    const types = keptIn(spellings, spelling, () => new Map<NameType, number>());
    types.set(type, (types.get(type) ?? 0) + 1);
  }
  return spellings;
}
