import { isManner, isWord, type Item } from './items';
import { CUE_FORMS } from './lexicon/cueVerbs';
import {
  AUXILIARIES,
  CLAUSE_PRONOUNS,
  DETERMINERS,
  FINITE_VERBS,
  PREPOSITIONS,
  SUBORDINATORS,
} from './lexicon/functionWords';
import { PLURAL_SPEAKERS } from './lexicon/speakerNouns';
import type { Sentence } from './sentence';

/** Words that follow a present-tense verb rather than a plural noun. */
const AFTER_PRESENT_VERB = new Set('him them us me to that not more like as in on for with from too very'.split(' '));
const INTRODUCTORY = new Set(
  'if when while because in as at for after before with under on since although despite to'.split(' '),
);

/** An auxiliary; "'s" is left out, for it is a possessive more often. */
export const isAuxiliary = (item: Item): boolean => AUXILIARIES.has(item.lower) && item.lower !== "'s";
export const isPastCue = (item: Item): boolean => CUE_FORMS.get(item.lower)?.form === 'past';

/**
 * Guesses whether a word is a finite verb: an auxiliary, a listed form, a past in -ed that is no participle ("by"
 * after it, a preposition or determiner before it), or a present in -s between a noun and an object.
 */
export function isFiniteVerb(sentence: Sentence, index: number): boolean {
  const item = sentence.at(index);
  if (!isWord(item)) return false;
  if (AUXILIARIES.has(item.lower) || FINITE_VERBS.has(item.lower)) return true;
  const previous = sentence.at(index - 1);
  const next = sentence.at(index + 1);
  const followsFunctionWord = isWord(previous) && (PREPOSITIONS.has(previous.lower) || DETERMINERS.has(previous.lower));
  if (/[a-z]ed$/.test(item.lower) && item.lower.length > 4) return next.lower !== 'by' && !followsFunctionWord;
  if (!/[a-z]{3}s$/.test(item.lower) || /(?:ss|us|is)$/.test(item.lower)) return false;
  if (!isWord(previous) || previous.lower.endsWith('s') || followsFunctionWord || !isWord(next)) return false;
  return (
    DETERMINERS.has(next.lower) ||
    CLAUSE_PRONOUNS.has(next.lower) ||
    AFTER_PRESENT_VERB.has(next.lower) ||
    next.lower.endsWith('ly')
  );
}

/** True when a clause with a finite verb (or a quotation) lies between the two items; the first one cannot be the verb. */
export function hasFiniteVerb(sentence: Sentence, first: number, last: number): boolean {
  if (sentence.at(first).kind === 'quoted') return true;
  return sentence.some(first + 1, last, (item, i) => item.kind === 'quoted' || isFiniteVerb(sentence, i));
}

export const hasAuxiliary = (sentence: Sentence, first: number, last: number): boolean =>
  sentence.some(first, last, (item) => isWord(item) && isAuxiliary(item));

/**
 * Like `hasFiniteVerb`, but when the stretch begins with a noun phrase its verb must come before the first comma
 * that opens no apposition or relative clause: else the stretch is a list or an object.
 */
export function hasVerbOfSubject(sentence: Sentence, first: number, last: number): boolean {
  const opening = sentence.at(first);
  const beginsWithSubject =
    isWord(opening) &&
    !PREPOSITIONS.has(opening.lower) &&
    !SUBORDINATORS.has(opening.lower) &&
    !opening.lower.endsWith('ing');
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
          DETERMINERS.has(next.lower) ||
          commas > 1);
      if (!opensApposition) return false;
    }
    if (isFiniteVerb(sentence, i)) return true;
  }
  return false;
}

/** True when the item may begin a clause: a subject, a gerund, or an introductory phrase. */
export function mayBeginClause(item: Item): boolean {
  if (item.kind === 'quoted') return true;
  if (!isWord(item)) return false;
  return (
    item.name !== undefined ||
    item.isCapital ||
    DETERMINERS.has(item.lower) ||
    CLAUSE_PRONOUNS.has(item.lower) ||
    PLURAL_SPEAKERS.has(item.lower) ||
    item.lower === 'there' ||
    /^\d/.test(item.text) ||
    (item.lower.endsWith('s') && !PREPOSITIONS.has(item.lower)) ||
    item.lower.endsWith('ing') ||
    INTRODUCTORY.has(item.lower)
  );
}

export const isAdverbial = (item: Item, adverbs: ReadonlySet<string>): boolean => adverbs.has(item.lower) || isManner(item);
