import { daysBetween } from '../../dates/calendarTime';
import type { DifferingPair } from './alignedPair';
import type { Age } from './ages';
import type { ComparableSentence } from './comparableSentences';
import { inBody } from './inBody';
import type { ComparisonContext } from './sentenceDifference';

/** More days between two articles make people older, and fewer may hold a birthday. */
const longestGap = 180;
const longestWithoutBirthday = 14;
/** Whoever has two ages is worth reading about before anything that words alone suggest. */
const score = 2;

/** Pairs of sentences that give one person two ages: they are on one matter whatever else they say. Each person once, in text order. */
export function agesApart(here: readonly ComparableSentence[], there: readonly ComparableSentence[], context: ComparisonContext): DifferingPair[] {
  const days = context.here.published !== undefined && context.there.published !== undefined ? daysBetween(context.here.published, context.there.published) : 0;
  if (Math.abs(days) > longestGap) return [];
  const leastApart = Math.abs(days) > longestWithoutBirthday ? 2 : 1;
  const theirs = agesByPerson(there);
  return [...agesByPerson(here)].flatMap(([identity, ours]): DifferingPair[] => {
    const others = theirs.get(identity);
    if (others === undefined || ours.some(({ age }) => others.some(({ age: { years } }) => Math.abs(years - age.years) < leastApart))) return [];
    const [one, other] = [inBody(ours), inBody(others)];
    return [{ kind: 'number', here: one.sentence, there: other.sentence, score, words: () => ({ here: [one.age], there: [other.age] }) }];
  });
}

interface ToldAge {
  readonly age: Age;
  readonly sentence: ComparableSentence;
}

function agesByPerson(sentences: readonly ComparableSentence[]): Map<string, ToldAge[]> {
  const byPerson = new Map<string, ToldAge[]>();
  for (const sentence of sentences) for (const age of sentence.ages) byPerson.set(age.identity, [...(byPerson.get(age.identity) ?? []), { age, sentence }]);
  return byPerson;
}
