import type { ComparableSentence } from './comparableSentences';
import { denied } from './denied';
import { oppositeWord } from './oppositeWord';
import { otherDate } from './otherDate';
import { otherSpeaker } from './otherSpeaker';
import type { ComparisonContext, SentenceDifference } from './sentenceDifference';

/** All ways in which two sentences on one matter differ but for the words themselves. */
export function sentenceDifferences(here: ComparableSentence, there: ComparableSentence, context: ComparisonContext): SentenceDifference[] {
  return [otherDate, denied, otherSpeaker, oppositeWord].flatMap((find) => find(here, there, context) ?? []);
}
