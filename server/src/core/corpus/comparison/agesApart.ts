import { keptIn } from '../../collections/keptIn';
import { daysBetween } from '../../dates/calendarTime';
import type { DifferingPair } from './alignedPair';
import type { Age } from './ages';
import type { ComparableSentence } from './comparableSentences';
import { inBody } from './inBody';
import type { ComparisonContext } from './sentenceDifference';

/** More days between two articles make people older, and fewer may hold a birthday. */
const longestGap = 180;
const longestWithoutBirthday = 14;
/** Two of one name whose ages are no further apart may be one of whom somebody wrote a wrong figure: 34 and 43. */
const mostOfSlip = 10;
/** Whoever has two ages is worth reading about before anything that words alone suggest. */
const score = 2;

/** Pairs of sentences that give one person, or two of one name, two ages: they are on one matter whatever else they say. Each name once, in text order. */
export function agesApart(here: readonly ComparableSentence[], there: readonly ComparableSentence[], context: ComparisonContext): DifferingPair[] {
  const days = context.here.published !== undefined && context.there.published !== undefined ? daysBetween(context.here.published, context.there.published) : 0;
  if (Math.abs(days) > longestGap) return [];
  const leastApart = Math.abs(days) > longestWithoutBirthday ? 2 : 1;
  const theirs = agesByName(there);
  return [...agesByName(here)].flatMap(([name, ours]): DifferingPair[] => {
    const others = theirs.get(name);
    if (others === undefined || ours.some(({ age }) => others.some(({ age: { years } }) => Math.abs(years - age.years) < leastApart))) return [];
    const [one, other] = [inBody(ours), inBody(others)];
    if (one.age.identity !== other.age.identity && Math.abs(one.age.years - other.age.years) > mostOfSlip) return [];
    return [{ kind: 'number', here: one.sentence, there: other.sentence, score, words: () => ({ here: [one.age], there: [other.age] }) }];
  });
}

interface ToldAge {
  readonly age: Age;
  readonly sentence: ComparableSentence;
}

function agesByName(sentences: readonly ComparableSentence[]): Map<string, ToldAge[]> {
  const byName = new Map<string, ToldAge[]>();
  for (const sentence of sentences) for (const age of sentence.ages) keptIn(byName, age.name, () => []).push({ age, sentence });
  return byName;
}
