import { isWord, isOf } from './items';
import { WordClass } from './lexicon/wordClasses';
import { nounPhraseEndingAt, type NounPhrase } from './nounPhrase';
import type { Sentence } from './sentence';

/** The noun phrase before a relative "who"; of `shown to Okafor, who` the name alone. */
export function antecedentOfWho(sentence: Sentence, who: number): NounPhrase | undefined {
  const last = sentence.at(who - 1).text === ',' ? who - 2 : who - 1;
  const phrase = isWord(sentence.at(last)) ? nounPhraseEndingAt(sentence, last) : undefined;
  if (!phrase || sentence.at(last).name?.type !== 'person') return phrase;
  let first = last;
  for (; first > phrase.first; first--) {
    const before = sentence.at(first - 1);
    const isOuter = isOf(before, WordClass.preposition) && !isOf(sentence.at(first - 2), WordClass.speakerNoun);
    if (isOuter && !before.name) break;
  }
  return { ...phrase, first };
}

/** The body or document before a relative "which" or "that", which may speak: "the agency, which said". */
export function speakingAntecedent(sentence: Sentence, relative: number): NounPhrase | undefined {
  const last = sentence.at(relative - 1).text === ',' ? relative - 2 : relative - 1;
  const head = sentence.at(last);
  const maySpeak = isWord(head) && (head.name?.type === 'organisation' || isOf(head, WordClass.speakerNoun));
  return maySpeak ? nounPhraseEndingAt(sentence, last) : undefined;
}
