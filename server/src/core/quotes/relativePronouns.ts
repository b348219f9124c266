import { isAdverbial } from './clauses';
import { isWord, isOf } from './items';
import { WordClass } from './lexicon/wordClasses';
import { nounPhraseEndingAt, type NounPhrase } from './nounPhrase';
import type { Sentence } from './sentence';

/** Adverbs and auxiliaries that may stand between "who" and its verb of speech. */
const LONGEST_VERB_PHRASE = 4;
/** Prepositions between a role and whom or what it serves. */
const ROLE_LINKS = new Set(['of', 'for', 'to', 'at', 'with', 'in', 'from']);

/** The noun phrase before a relative "who"; of `shown to Okafor, who` the name alone, of `Okafor, not Quill, who` the first. */
export function antecedentOfWho(sentence: Sentence, who: number): NounPhrase | undefined {
  const last = sentence.at(who - 1).text === ',' ? who - 2 : who - 1;
  const phrase = isWord(sentence.at(last)) ? nounPhraseEndingAt(sentence, last) : undefined;
  if (!phrase) return undefined;
  if (sentence.at(phrase.first).lower === 'not' && sentence.at(phrase.first - 1).text === ',') return antecedentOfWho(sentence, phrase.first);
  if (sentence.at(last).name?.type !== 'person') return phrase;
  let first = last;
  while (first > phrase.first && !isOuter(sentence, first - 1)) first--;
  return { ...phrase, first: isInfinitive(sentence, first) ? first + 1 : first };
}

/** True for a verb, or for a preposition that is no part of a role: "shown to Okafor", but not "adviser to Okafor". */
function isOuter(sentence: Sentence, index: number): boolean {
  const item = sentence.at(index);
  if (item.name) return false;
  if (!isOf(item, WordClass.preposition)) return isOf(item, WordClass.finiteVerb | WordClass.pastInEd);
  return !(ROLE_LINKS.has(item.lower) && isOf(sentence.at(index - 1), WordClass.speakerNoun)) || isInfinitive(sentence, index + 1);
}

/** `to hear Okafor`: a verb behind "to". */
const isInfinitive = (sentence: Sentence, index: number): boolean =>
  sentence.at(index - 1).lower === 'to' &&
  isWord(sentence.at(index)) &&
  !sentence.at(index).isCapital &&
  !isOf(sentence.at(index), WordClass.determiner | WordClass.speakerNoun | WordClass.preposition);

/** True for a "who" or "which" behind a comma: it tells of whom the words before it name, and asks nothing. */
export const isRelative = (sentence: Sentence, index: number): boolean => /^(?:who|which)$/.test(sentence.at(index).lower) && sentence.at(index - 1).text === ',';

/** True for the comma of `…, who said` behind a person's name: somebody else speaks from there on. */
export function beginsSpeechOfPerson(sentence: Sentence, comma: number): boolean {
  if (sentence.at(comma + 1).lower !== 'who' || sentence.at(comma - 1).name?.type !== 'person') return false;
  let verb = comma + 2;
  while (verb < comma + LONGEST_VERB_PHRASE && isWord(sentence.at(verb)) && isAdverbial(sentence.at(verb))) verb++;
  const { cue } = sentence.at(verb);
  return cue?.form === 'past' || cue?.form === 'present';
}

/** The body or document before a relative "which" or "that", which may speak: "the agency, which said". */
export function speakingAntecedent(sentence: Sentence, relative: number): NounPhrase | undefined {
  const last = sentence.at(relative - 1).text === ',' ? relative - 2 : relative - 1;
  const head = sentence.at(last);
  const maySpeak = isWord(head) && (head.name?.type === 'organisation' || isOf(head, WordClass.speakerNoun));
  return maySpeak ? nounPhraseEndingAt(sentence, last) : undefined;
}
