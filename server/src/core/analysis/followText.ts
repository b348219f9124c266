import { LiveEntities } from '../identity/document/liveEntities';
import type { RecogniseNames } from '../names/namesInParagraphs';
import { LiveQuotes } from '../quotes/liveQuotes';
import { LiveArticle } from '../text/liveArticle';
import { analyseBy, type Steps } from './analyse';
import type { Analysis } from './analysis';
import type { TextCorrections } from './textCorrections';

/**
 * Analyses the successive states of one text: the answers of `analyse`, at the cost of what changes.
 *
 * @param recogniseNames follows the text, or does not
 */
export function followText(recogniseNames: RecogniseNames): (text: string, corrections?: TextCorrections) => Analysis {
  const article = new LiveArticle();
  const entities = new LiveEntities();
  const quotes = new LiveQuotes();
  const steps: Steps = {
    readArticle: (text) => article.read(text),
    recogniseNames,
    findEntities: (...input) => entities.find(...input),
    findQuotes: (input) => quotes.find(input),
  };
  return (text, corrections) => analyseBy(steps, text, corrections);
}
