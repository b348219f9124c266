import { isOf, isWord, type Item } from './items';
import { isPersonNoun } from './lexicon/speakerNouns';
import { WordClass } from './lexicon/wordClasses';
import type { NounPhrase } from './nounPhrase';
import type { Sentence } from './sentence';

const LINK = /^(?:and|but|then|yet)$/;
const DETERMINER = /^(?:an?|another|one|the|his|her|their|its)$/;
const LONGEST = 5;
/** How far behind it a name may stand that belongs to it: "The mayor of the district, Ann Lee, said". */
const APPOSITION = 12;

const isVerb = (item: Item): boolean => isOf(item, WordClass.auxiliary) || isOf(item, WordClass.cue);

/** "A former shift supervisor disputed that", "The winning captain had no doubts": with whom a sentence begins that does not name him. */
export function unnamedSubject(sentence: Sentence): NounPhrase | undefined {
  const first = LINK.test(sentence.at(0).lower) ? 1 : 0;
  if (!DETERMINER.test(sentence.at(first).lower)) return undefined;
  let last: number | undefined;
  for (let i = first + 1; i <= first + LONGEST; i++) {
    const item = sentence.at(i);
    if (item.name?.type === 'person') return undefined;
    if (!isWord(item) || isOf(item, WordClass.preposition) || isVerb(item)) break;
    if (isPersonNoun(item.lower)) last = i;
  }
  if (last === undefined) return undefined;
  for (let i = last + 1; i < Math.min(sentence.length, last + APPOSITION) && !isVerb(sentence.at(i)); i++) {
    if (sentence.at(i).name?.type === 'person') return undefined;
  }
  return { first, last, pronoun: undefined };
}
