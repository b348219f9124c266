import type { Span } from '../../text/span';
import { oppositePairs } from '../statements/statement';
import { stem } from '../terms/stem';
import type { ComparableSentence } from './comparableSentences';
import type { DifferenceFinder } from './sentenceDifference';
import { likeness, surroundings } from './surroundings';
import { wordSpans } from './wordSpans';

/** Share of the words beside two opposite words that must be alike: "last" and "next", "back" and "out" stand in every report. */
const leastBeside = 0.6;

/** Words that contradict each other, "impose", "lift", with like words beside them. */
export const oppositeWord: DifferenceFinder = (here, there, context) => {
  for (const [ours, theirs] of oppositePairs(here.statement, there.statement)) {
    const place = (sentence: ComparableSentence, text: string, wanted: string): Span | undefined => wordSpans(text, sentence, (word) => stem(word) === wanted)[0];
    const [a, b] = [place(here, context.here.text, ours), place(there, context.there.text, theirs)];
    if (!a || !b) continue;
    const beside = likeness(surroundings(here, a, context.here.text).statement, surroundings(there, b, context.there.text).statement, context);
    if (beside >= leastBeside) return { kind: 'verb', weight: 0.3, words: () => ({ here: [a], there: [b] }) };
  }
  return undefined;
};
