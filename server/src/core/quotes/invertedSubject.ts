import { isAuxiliary } from './clauses';
import { isWord, type Item, isOf } from './items';
import { WordClass } from './lexicon/wordClasses';
import type { NounPhrase } from './nounPhrase';
import type { Sentence } from './sentence';

const LONGEST_INVERTED_SUBJECT = 14;
/** Words of a title before a name. */
const LONGEST_TITLE = 7;
const ROLE_OPENERS = new Set(
  'former then longtime fellow senior local top state federal chief vice deputy lead ex'.split(' '),
);
/** Prepositions that stay within a noun phrase after an inverted cue. */
const INNER_PREPOSITIONS = new Set(['of', 'for', 'at', 'with', 'from']);
const AFTER_PERSON = new Set(['at', 'from', 'in', 'on', 'during', 'with']);

/** True when the words from `index` on go on to a person within a title ("vice president for marketing Ann Lee"). */
function leadsToPerson(sentence: Sentence, first: number, index: number): boolean {
  if (sentence.some(first, index - 1, (item) => item.name?.type === 'person')) return false;
  for (let i = index + 1; i < index + 7 && isWord(sentence.at(i)); i++) {
    if (sentence.at(i).name?.type === 'person') return isOf(sentence.at(index - 1), WordClass.speakerNoun);
  }
  return false;
}

/**
 * The subject after an inverted cue ("said the mayor").
 *
 * @param afterQuote a quote stands right before the cue, so that any noun may be the subject.
 */
export function subjectRightOf(sentence: Sentence, cueLast: number, afterQuote: boolean): NounPhrase | undefined {
  const first = cueLast + 1;
  const opening = sentence.at(first);
  if (opening.lower === 'that') return undefined;
  if (!isWord(opening) || (isOf(opening, WordClass.day) && opening.name?.type !== 'person')) return undefined;
  if (isOf(opening, WordClass.personalPronoun) && !opening.name) return { first, last: first, pronoun: opening.lower };
  const mayOpen =
    opening.name !== undefined ||
    opening.isCapital ||
    isOf(opening, WordClass.determiner) ||
    isOf(opening, WordClass.speakerNoun) ||
    isOf(opening, WordClass.pluralSpeaker) ||
    ROLE_OPENERS.has(opening.lower) ||
    (mayBeAnyNoun(opening) && (afterQuote || isTitleOfPerson(sentence, first)));
  if (!mayOpen) return undefined;
  let last = first;
  for (let i = first; i < sentence.length && i - first < LONGEST_INVERTED_SUBJECT; i++) {
    const item = sentence.at(i);
    if (item.quoted) {
      if (item.quoted.wordCount <= 2 && sentence.at(i + 1).isCapital) continue;
      break;
    }
    if (item.kind === 'punctuation') {
      if (item.text === '-' || item.text === '&') continue;
      break;
    }
    if (!item.name && endsInvertedSubject(sentence, first, i)) break;
    last = i;
  }
  const lastItem = sentence.at(last);
  if (!isWord(lastItem) || (isOf(lastItem, WordClass.preposition) && last > first)) last--;
  return last < first ? undefined : { first, last, pronoun: undefined };
}

/** Common nouns that lead to a name and nothing else does: "said disaster agency official Fauzi". */
function isTitleOfPerson(sentence: Sentence, first: number): boolean {
  for (let i = first; i < first + LONGEST_TITLE; i++) {
    const item = sentence.at(i);
    if (!isWord(item) || isOf(item, WordClass.determiner) || !mayBeAnyNoun(item)) return false;
    const { name } = item;
    if (name?.type === 'person' || (item.isCapital && isOf(sentence.at(i - 1), WordClass.speakerNoun))) return i > first;
  }
  return false;
}

const mayBeAnyNoun = (item: Item): boolean =>
  /^\d/.test(item.text) ||
  !(
    isOf(item, WordClass.preposition) ||
    isOf(item, WordClass.subordinator) ||
    isOf(item, WordClass.auxiliary) ||
    isOf(item, WordClass.time) ||
    isOf(item, WordClass.inLy)
  );

function endsInvertedSubject(sentence: Sentence, first: number, index: number): boolean {
  const item = sentence.at(index);
  if (isOf(item, WordClass.subordinator) || isAuxiliary(item) || /^(?:he|she|they|i)$/.test(item.lower)) return true;
  if (isOf(item, WordClass.day)) return true;
  const isOuterPreposition = isOf(item, WordClass.preposition) && !INNER_PREPOSITIONS.has(item.lower);
  if (isOuterPreposition && !leadsToPerson(sentence, first, index)) return true;
  return AFTER_PERSON.has(item.lower) && sentence.at(index - 1).name?.type === 'person';
}
