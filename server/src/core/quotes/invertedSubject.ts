import { isAuxiliary } from './clauses';
import { isWord, type Item } from './items';
import {
  AUXILIARIES,
  DAY_WORDS,
  DETERMINERS,
  isTimeWord,
  PERSONAL_PRONOUNS,
  PREPOSITIONS,
  SUBORDINATORS,
} from './lexicon/functionWords';
import { isSpeakerNoun, PLURAL_SPEAKERS } from './lexicon/speakerNouns';
import type { NounPhrase } from './nounPhrase';
import type { Sentence } from './sentence';

const LONGEST_INVERTED_SUBJECT = 14;
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
    if (sentence.at(i).name?.type === 'person') return isSpeakerNoun(sentence.at(index - 1).lower);
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
  if (!isWord(opening) || (DAY_WORDS.has(opening.lower) && opening.name?.type !== 'person')) return undefined;
  if (PERSONAL_PRONOUNS.has(opening.lower) && !opening.name) return { first, last: first, pronoun: opening.lower };
  const mayOpen =
    opening.name !== undefined ||
    opening.isCapital ||
    DETERMINERS.has(opening.lower) ||
    isSpeakerNoun(opening.lower) ||
    PLURAL_SPEAKERS.has(opening.lower) ||
    ROLE_OPENERS.has(opening.lower) ||
    (afterQuote && mayBeAnyNoun(opening));
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
  if (!isWord(lastItem) || (PREPOSITIONS.has(lastItem.lower) && last > first)) last--;
  return last < first ? undefined : { first, last, pronoun: undefined };
}

const mayBeAnyNoun = (item: Item): boolean =>
  /^\d/.test(item.text) ||
  !(
    PREPOSITIONS.has(item.lower) ||
    SUBORDINATORS.has(item.lower) ||
    AUXILIARIES.has(item.lower) ||
    isTimeWord(item.lower) ||
    item.lower.endsWith('ly')
  );

function endsInvertedSubject(sentence: Sentence, first: number, index: number): boolean {
  const item = sentence.at(index);
  if (SUBORDINATORS.has(item.lower) || isAuxiliary(item) || /^(?:he|she|they|i)$/.test(item.lower)) return true;
  if (DAY_WORDS.has(item.lower)) return true;
  const isOuterPreposition = PREPOSITIONS.has(item.lower) && !INNER_PREPOSITIONS.has(item.lower);
  if (isOuterPreposition && !leadsToPerson(sentence, first, index)) return true;
  return AFTER_PERSON.has(item.lower) && sentence.at(index - 1).name?.type === 'person';
}
