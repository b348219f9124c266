import { beforeTimePhrase } from './adverbials';
import { subjectBeforeApposition } from './appositions';
import { isAdverbial, isAuxiliary, isFiniteVerb, isPastCue, isPossessive } from './clauses';
import { isWord, isOf } from './items';
import { WordClass } from './lexicon/wordClasses';
import { nounPhraseEndingAt, type NounPhrase } from './nounPhrase';
import { antecedentOfWho } from './relativePronouns';
import type { Sentence } from './sentence';

const SENTENCE_LINKS = new Set(
  'but and so yet still however meanwhile then when as while after before if because though although since once'.split(' '),
);

/** A noun phrase with the index of its finite verb. */
export interface SubjectAndVerb {
  readonly subject: NounPhrase;
  readonly verb: number;
}

/** The first noun phrase with a finite verb after it among the items from `first` up to `end` (not included). */
export function clauseSubject(sentence: Sentence, first: number, end: number): SubjectAndVerb | undefined {
  let start = first;
  while (start < end && (sentence.at(start).kind === 'punctuation' || SENTENCE_LINKS.has(sentence.at(start).lower))) start++;
  for (let verb = start + 1; verb < end; verb++) {
    const item = sentence.at(verb);
    if (!isWord(item) || (item.name && item.isCapital)) continue;
    const isVerb =
      isAuxiliary(item) ||
      isPastCue(item) ||
      (isFiniteVerb(sentence, verb) && !isPossessive(sentence, verb) && !isOf(sentence.at(verb - 1), WordClass.determiner));
    if (!isVerb) continue;
    const subject = subjectOfVerb(sentence, start, verb);
    if (subject && subject.first >= first && isPlausibleSubject(sentence, subject)) return { subject, verb };
  }
  return undefined;
}

function subjectOfVerb(sentence: Sentence, start: number, verb: number): NounPhrase | undefined {
  let index = verb - 1;
  while (index > start && isWord(sentence.at(index)) && isAdverbial(sentence.at(index))) index--;
  index = Math.max(start, beforeTimePhrase(sentence, index));
  const item = sentence.at(index);
  if (item.text === ',' || item.text === ')') return subjectBeforeApposition(sentence, index);
  if (item.lower === 'who') return antecedentOfWho(sentence, index);
  return isWord(item) ? nounPhraseEndingAt(sentence, index) : undefined;
}

const isPlausibleSubject = (sentence: Sentence, { first, last, pronoun }: NounPhrase): boolean =>
  pronoun !== undefined ||
  sentence.some(
    first,
    last,
    (item) => item.name !== undefined || isOf(item, WordClass.speakerNoun) || isOf(item, WordClass.pluralSpeaker),
  );
