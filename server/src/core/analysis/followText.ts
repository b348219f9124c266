import { LiveEntities } from '../identity/liveEntities';
import type { NameRecogniser } from '../names/recogniser';
import { findQuotes } from '../quotes/findQuotes';
import { readArticle } from '../text/readArticle';
import { analyseBy } from './analyse';
import type { Analysis } from './analysis';
import type { TextCorrections } from './textCorrections';

/**
 * Analyses the successive states of one text: the answers of `analyse`, at the cost of what changes.
 *
 * @param recogniser one that follows the text, or any other
 */
export function followText(recogniser: Pick<NameRecogniser, 'recognise'>): (text: string, corrections?: TextCorrections) => Analysis {
  const entities = new LiveEntities();
  const steps = {
    readArticle,
    recogniser,
    findEntities: entities.find.bind(entities),
    findQuotes,
  };
  return (text, corrections) => analyseBy(steps, text, corrections);
}
