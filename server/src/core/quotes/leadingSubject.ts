import { isFiniteVerb } from './clauses';
import { isOf } from './items';
import { WordClass } from './lexicon/wordClasses';
import type { Sentence } from './sentence';

/** What is told of somebody behind such a word names others: “Ann Lee, whose son, Tom, …”. */
const RELATIVES = new Set(['who', 'whose', 'whom', 'which']);

/**
 * Where the verb of a sentence begins, counted from its paragraph: only a name before it can be its subject ("In Riga the coach, Ann
 * Lee, thought that …"). What a sentence begins with that is a clause of its own ("When Lee came, …") is passed over; where no verb is
 * found it is the sentence's end.
 */
export function startOfVerb(sentence: Sentence): number {
  const first = mainClause(sentence);
  for (let i = first + 1; i < sentence.length; i++) {
    const item = sentence.at(i);
    if (item.kind === 'quoted' || RELATIVES.has(item.lower) || (!item.name && (isOf(item, WordClass.cue) || isFiniteVerb(sentence, i)))) return item.start;
  }
  return sentence.at(sentence.length - 1).end;
}

function mainClause(sentence: Sentence): number {
  if (!isOf(sentence.at(0), WordClass.subordinator)) return 0;
  const comma = sentence.items.findIndex(({ text }) => text === ',');
  return comma < 0 ? 0 : comma + 1;
}
