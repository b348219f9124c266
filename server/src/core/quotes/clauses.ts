import { isManner, isWord, type Item, isOf } from './items';
import { IRREGULAR_PASTS, STATIVE_PASTS } from './lexicon/functionWords';
import { WordClass } from './lexicon/wordClasses';
import type { Sentence } from './sentence';

/** Words that follow a present-tense verb rather than a plural noun. */
const AFTER_PRESENT_VERB = new Set('him them us me to that not more like as in on for with from too very'.split(' '));
const LISTED_VERB = WordClass.auxiliary | WordClass.finiteVerb;
const NOMINAL_FUNCTION_WORD = WordClass.preposition | WordClass.determiner;
const OBJECT_OPENING = WordClass.determiner | WordClass.clausePronoun | WordClass.inLy;
const NO_SUBJECT = WordClass.preposition | WordClass.subordinator | WordClass.inIng;

/** An auxiliary; "'s" is left out, for it is a possessive more often. */
export const isAuxiliary = (item: Item): boolean => isOf(item, WordClass.auxiliary) && item.lower !== "'s";
/** A cue in the past tense: "said". */
export const isPastCue = (item: Item): boolean => item.cue?.form === 'past';

/** A past form of what somebody does, not of what he is or holds. */
export const isDeed = (item: Item): boolean =>
  isWord(item) && !item.name && !STATIVE_PASTS.has(item.lower) && (isOf(item, WordClass.pastInEd) || isPastCue(item) || IRREGULAR_PASTS.has(item.lower));

const CONTRACTED = new Set('that there here what where how who this everybody everyone nobody somebody'.split(' '));

/** True for "'s" behind a noun: hardly ever a verb. */
export function isPossessive(sentence: Sentence, index: number): boolean {
  const noun = sentence.at(index - 1);
  return sentence.at(index).lower === "'s" && (noun.name !== undefined || !(isOf(noun, WordClass.clausePronoun) || CONTRACTED.has(noun.lower)));
}

/**
 * Guesses whether a word is a finite verb: an auxiliary, a listed form, a past in -ed that is no participle ("by"
 * after it, a preposition or determiner before it), or a present in -s between a noun and an object.
 */
export function isFiniteVerb(sentence: Sentence, index: number): boolean {
  const item = sentence.at(index);
  if (!isWord(item)) return false;
  if (isOf(item, LISTED_VERB)) return true;
  const isPast = isOf(item, WordClass.pastInEd);
  if (!isPast && !isOf(item, WordClass.presentInS)) return false;
  const previous = sentence.at(index - 1);
  const next = sentence.at(index + 1);
  const followsFunctionWord = isOf(previous, NOMINAL_FUNCTION_WORD);
  if (isPast) return next.lower !== 'by' && !followsFunctionWord;
  // in a headline nothing tells "Results" from a noun
  if (item.isCapital && previous.isCapital) return false;
  if (!isWord(previous) || isOf(previous, WordClass.inS) || followsFunctionWord || !isWord(next)) return false;
  return isOf(next, OBJECT_OPENING) || AFTER_PRESENT_VERB.has(next.lower);
}

/** True when a clause with a finite verb (or a quotation) lies between the two items; the first one cannot be the verb. */
export function hasFiniteVerb(sentence: Sentence, first: number, last: number): boolean {
  if (sentence.at(first).kind === 'quoted') return true;
  return sentence.some(first + 1, last, (item, i) => item.kind === 'quoted' || isFiniteVerb(sentence, i));
}

/** Whether an item from `first` to `last` (both included) is an auxiliary. */
export const hasAuxiliary = (sentence: Sentence, first: number, last: number): boolean =>
  sentence.some(first, last, (item) => isWord(item) && isAuxiliary(item));

/**
 * Like `hasFiniteVerb`, but when the stretch begins with a noun phrase its verb must come before the first comma
 * that opens no apposition or relative clause: else the stretch is a list or an object.
 */
export function hasVerbOfSubject(sentence: Sentence, first: number, last: number): boolean {
  const opening = sentence.at(first);
  const beginsWithSubject = isWord(opening) && !isOf(opening, NO_SUBJECT);
  let commas = 0;
  for (let i = first + 1; i <= last; i++) {
    const item = sentence.at(i);
    if (item.kind === 'quoted') return true;
    if (beginsWithSubject && item.text === ',') {
      commas++;
      const next = sentence.at(i + 1);
      const opensApposition =
        isWord(next) &&
        (next.lower === 'who' ||
          next.lower === 'which' ||
          next.name !== undefined ||
          isOf(next, WordClass.determiner) ||
          commas > 1);
      if (!opensApposition) return false;
    }
    if (isFiniteVerb(sentence, i)) return true;
  }
  return false;
}

/** `a fall in sales and cut its dividend`: the first verb tells what the one did who reports it; not so in `the sick and injured were flown out`. */
export function leadsToDeed(sentence: Sentence, first: number, last: number): boolean {
  let verb = first + 1;
  while (verb <= last && !isFiniteVerb(sentence, verb)) verb++;
  if (verb > last || !/^(?:and|but)$/.test(sentence.at(verb - 1).lower) || !isDeed(sentence.at(verb))) return false;
  for (let i = verb + 1; i <= last && sentence.at(i).text !== ','; i++) if (isWord(sentence.at(i)) && isAuxiliary(sentence.at(i))) return false;
  return true;
}

/** True when the item may begin a clause: a subject, a gerund, or an introductory phrase. */
export function mayBeginClause(item: Item): boolean {
  return isOf(item, WordClass.quoted | WordClass.clauseOpening) || (isWord(item) && item.name !== undefined);
}

/** True for a word that may stand between a subject and its verb. */
export const isAdverbial = (item: Item): boolean => isOf(item, WordClass.between) || isManner(item);
