import type { Span } from '../../text/span';
import { namesPeople, outcomeOf } from '../lexicon/statementWords';
import { readStatement } from '../statements/statement';
import { stem } from '../terms/stem';
import { lives, type Count } from './counts';
import { clauseAround, clauseEnd } from './surroundings';

/** What is said of the dead. */
export const killed = outcomeOf(stem('killed'))!;
/** Things burn and are rescued, too. */
const ofPeopleOnly: ReadonlySet<string | undefined> = new Set([killed, outcomeOf(stem('arrested'))]);
/** "A man has died and 12 people have been infected". */
const begins = /\band (?:(?:at least|about|around|some|over|more than|nearly|almost|up to|another) )?$/;
/** "Killing three people and injuring dozens". */
const otherOutcome = / and (?:\p{L}+(?:ing|ed)\b|\d)/u;
/** "The number of people killed in a fire has risen to". */
const numberOf = /\bnumber of [^.;]*$/;
const reachOfNumber = 120;
/** "16 people, four women among them, were killed". */
const aside = /^([^,;]{0,40}), (?=[^,;]*\b(?:them|whom|including|mostly|aged)\b)[^,;]{3,60},/;
const reachOfAside = 110;
/** Jobs and homes are lost, too. */
const lostThings = /\b(?:lose|loses|losing|lost) (?!(?:their|his|her) (?:own )?li(?:fe|ves)\b|lives\b)/gi;
/** How far after a number the word stands that tells what became of those it counts, in characters. */
const reach = 60;

/** What became of the people that a number counts: of any, or of those of whom it is said right after the number ("two kidnappers were killed"). */
export function outcomeBeside({ start, end, units, things }: Count, sentence: Span, text: string): string | undefined {
  if (units[0] === lives) return killed;
  const following = text.slice(end, Math.min(sentence.end, end + reachOfAside)).replace(aside, '$1').slice(0, reach);
  const after = stemsOf(following.split(clauseEnd, 1)[0]!.split(otherOutcome, 1)[0]!);
  if (units.some((unit) => namesPeople(unit) || outcomeOf(unit) !== undefined)) {
    const before = numberOf.exec(text.slice(Math.max(sentence.start, start - reachOfNumber), start))?.[0] ?? clauseAround(sentence, { start, end }, text).before;
    return nearestOutcome(begins.test(before) ? [] : stemsOf(before).reverse(), after);
  }
  const close = things.length === 0 ? undefined : nearestOutcome([], after.slice(0, 2));
  return ofPeopleOnly.has(close) ? close : undefined;
}

/** What became of those that are counted between two rows of words, either from the number outwards. */
function nearestOutcome(before: readonly string[], after: readonly string[]): string | undefined {
  for (let k = 0; k < Math.max(before.length, after.length); k++) {
    const outcome = [after[k], before[k]].flatMap((each) => (each === undefined ? [] : (outcomeOf(each) ?? [])))[0];
    if (outcome !== undefined) return outcome;
  }
  return undefined;
}

function stemsOf(words: string): string[] {
  return readStatement(words.replace(lostThings, ' ')).terms.map((term) => term.stem);
}
