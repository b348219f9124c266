import type { Span } from '../../../text/span';
import { inDigits } from '../writtenNumbers';

/** How a match or a ballot stands or ended: "22-10", "eight to five". */
export interface Result extends Span {
  readonly of: readonly [number, number];
}

const inWords = 'two|three|four|five|six|seven|eight|nine|ten';
const notOfTime = '(?![-–:/.,]?\\d| ?(?:%|per cent|percent|years?|months?|weeks?|days?|hours?|minutes?|runs|points|[ap]\\.?m|million|billion)\\b)';
const result = new RegExp(`(?<![\\p{L}\\p{N}][-.,:/–]?|[-–])(\\d{1,3}|${inWords})(?:[-–]| (?:votes )?to )(\\d{1,3}|one|${inWords}|nil)${notOfTime}`, 'giu');
/** "6 to 12" is a range unless a word beside it tells of a match or a ballot. */
const ofMatchOrBallot = /\b(?:led|lead|leading|trail\w*|won|win|winning|lost|beat|beating|beaten|vot\w+|ahead|behind|draw|drew|scor\w+|victory|defeat|half-?time|majority|ballot|passed|approved|rejected|split|ruled|it was)\b/i;
const reachBefore = 50;
const reachAfter = 25;

/** The results that a sentence tells, in text order. */
export function resultsIn(text: string, sentence: Span): Result[] {
  const own = text.slice(sentence.start, sentence.end);
  return [...own.matchAll(result)].flatMap((match): Result[] => {
    const [whole, one, other] = match as unknown as [string, string, string];
    if (!ofMatchOrBallot.test(own.slice(Math.max(0, match.index - reachBefore), match.index + whole.length + reachAfter))) return [];
    const start = sentence.start + match.index;
    return [{ start, end: start + whole.length, of: [numberOf(one), numberOf(other)] }];
  });
}

function numberOf(written: string): number {
  const word = written.toLowerCase();
  return word === 'nil' ? 0 : word === 'one' ? 1 : Number(inDigits(word));
}

/** Whether two results are one, from either side's view. */
export function areOneResult(a: Result, b: Result): boolean {
  return (a.of[0] === b.of[0] && a.of[1] === b.of[1]) || (a.of[0] === b.of[1] && a.of[1] === b.of[0]);
}
