import { contains, type Span } from '../../text/span';
import { oppositePairs, readStatement, type StatementTerm } from '../statements/statement';
import { stem } from '../terms/stem';
import type { ComparableSentence } from './comparableSentences';
import type { ComparisonContext, DifferenceFinder } from './sentenceDifference';
import { likeness, surroundings } from './surroundings';
import { wordSpans } from './wordSpans';

/** Share of the words beside two opposite words that must be alike: "last" and "next", "back" and "out" stand in every report. */
const leastBeside = 0.6;

/** Words that contradict each other, "impose", "lift", with like words beside them. */
export const oppositeWord: DifferenceFinder = (here, there, context) => {
  for (const [ours, theirs] of oppositePairs(here.statement, there.statement)) {
    const place = (sentence: ComparableSentence, text: string, wanted: string): Span | undefined => wordSpans(text, sentence, (word) => stem(word) === wanted)[0];
    const [a, b] = [place(here, context.here.text, ours), place(there, context.there.text, theirs)];
    if (!a || !b || isInName(here, a) || isInName(there, b) || !haveOneNeighbour(here, a, there, b, context)) continue;
    const beside = likeness(surroundings(here, a, context.here.text).statement, surroundings(there, b, context.there.text).statement, context);
    if (beside >= leastBeside) return { kind: 'verb', weight: 0.3, words: () => ({ here: [a], there: [b] }) };
  }
  return undefined;
};

function isInName({ names }: ComparableSentence, word: Span): boolean {
  return names.some((name) => contains(name, word));
}

const reachOfNeighbour = 40;

/** Whether one thing is said to be so and the opposite: the same content word stands right before both, or right after. */
function haveOneNeighbour(here: ComparableSentence, a: Span, there: ComparableSentence, b: Span, { here: { text: ours }, there: { text: theirs } }: ComparisonContext): boolean {
  const before = (text: string, sentence: Span, { start }: Span): StatementTerm | undefined => readStatement(text.slice(Math.max(sentence.start, start - reachOfNeighbour), start)).terms.findLast(({ generic }) => !generic);
  const after = (text: string, sentence: Span, { end }: Span): StatementTerm | undefined => readStatement(text.slice(end, Math.min(sentence.end, end + reachOfNeighbour))).terms.find(({ generic }) => !generic);
  return [before, after].some((neighbour) => {
    const [one, other] = [neighbour(ours, here, a), neighbour(theirs, there, b)];
    return one !== undefined && one.stem === other?.stem;
  });
}
