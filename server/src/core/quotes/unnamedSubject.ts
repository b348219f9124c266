import { isOf, isWord } from './items';
import { isPersonNoun } from './lexicon/speakerNouns';
import { WordClass } from './lexicon/wordClasses';
import type { NounPhrase } from './nounPhrase';
import type { Sentence } from './sentence';

const LINK = /^(?:and|but|then|yet)$/;
const INDEFINITE = /^(?:an?|another|one)$/;
const LONGEST = 5;

/** "A former shift supervisor disputed that": with whom a sentence begins that speaks of somebody whom it does not name. */
export function unnamedSubject(sentence: Sentence): NounPhrase | undefined {
  const first = LINK.test(sentence.at(0).lower) ? 1 : 0;
  if (!INDEFINITE.test(sentence.at(first).lower)) return undefined;
  let last: number | undefined;
  for (let i = first + 1; i <= first + LONGEST; i++) {
    const item = sentence.at(i);
    if (!isWord(item) || isOf(item, WordClass.preposition) || isOf(item, WordClass.auxiliary) || isOf(item, WordClass.cue)) break;
    if (isPersonNoun(item.lower)) last = i;
  }
  // "A vanilla trader, Ann Lee, said": the name may stand beside it.
  const isNamed = last !== undefined && sentence.some(first, Math.min(sentence.length - 1, last + LONGEST), ({ name }) => name?.type === 'person');
  return last === undefined || isNamed ? undefined : { first, last, pronoun: undefined };
}
