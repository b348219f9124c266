import { isAdverbial, isAuxiliary, isFiniteVerb, isPastCue } from './clauses';
import type { Cue } from './cues';
import { isDashItem, isManner, isWord, type Item } from './items';
import { CUE_FORMS } from './lexicon/cueVerbs';
import {
  AUXILIARIES,
  BETWEEN_SUBJECT_AND_VERB,
  CLAUSE_PRONOUNS,
  DAY_WORDS,
  DETERMINERS,
  MODALS,
  NEGATIONS,
  PERSONAL_PRONOUNS,
  PREPOSITIONS,
  SUBORDINATORS,
  isTimeWord,
} from './lexicon/functionWords';
import { isSpeakerNoun, PLURAL_SPEAKERS } from './lexicon/speakerNouns';
import type { Sentence } from './sentence';

/** Words that may name a speaker, by item indices, both included. */
export interface NounPhrase {
  readonly first: number;
  readonly last: number;
  /** The pronoun (lower case) when the phrase is one. */
  readonly pronoun: string | undefined;
}

/** What stands before a cue. */
export interface LeftContext {
  readonly subject: NounPhrase | undefined;
  readonly negated: boolean;
  readonly modal: string | undefined;
  /** The subject was found behind an apposition or a relative clause. */
  readonly overApposition: boolean;
  /** Index of the "who" through which the subject was found. */
  readonly relative: number | undefined;
  /** The cue's subject is a "which" or "that" whose antecedent is no speaker: "an accord, which called for". */
  readonly isOfThing: boolean;
}

const LONGEST_SUBJECT = 16;
const LONGEST_INVERTED_SUBJECT = 14;
const APPOSITION_REACH = 45;

const OBJECT_OR_SUBJECT_PRONOUNS = new Set('he she it they we i you him'.split(' '));
const PHRASE_BREAKERS = new Set('he she it they we i you there him them'.split(' '));
const CLAUSE_OPENERS = new Set('but and so yet still however meanwhile while though although as'.split(' '));
const PIECE_OPENERS = new Set('but and so yet still however meanwhile'.split(' '));
const SENTENCE_LINKS = new Set(
  'but and so yet still however meanwhile then when as while after before if because though although since once'.split(' '),
);
const ROLE_OPENERS = new Set(
  'former then longtime fellow senior local top state federal chief vice deputy lead ex'.split(' '),
);
/** Prepositions that stay within a noun phrase after an inverted cue. */
const INNER_PREPOSITIONS = new Set(['of', 'for', 'at', 'with', 'from']);
const AFTER_PERSON = new Set(['at', 'from', 'in', 'on', 'during', 'with']);

export const isArticle = (item: Item): boolean => item.lower === 'the' || item.lower === 'a' || item.lower === 'an';
const isOneName = (a: Item, b: Item): boolean => a.name !== undefined && a.name === b.name;

/** Reads what stands to the left of a cue, over auxiliaries and adverbs. */
export function readLeft(sentence: Sentence, cue: number): LeftContext {
  let negated = false;
  let modal: string | undefined;
  let index = cue - 1;
  const found = (
    subject: NounPhrase | undefined,
    overApposition = false,
    relative: number | undefined = undefined,
    isOfThing = false,
  ): LeftContext => ({ subject, negated, modal, overApposition, relative, isOfThing });

  for (; index >= 0; index--) {
    const item = sentence.at(index);
    const isModal = MODALS.has(item.lower);
    const isNegation = NEGATIONS.has(item.lower);
    if (!isWord(item) || !(isModal || isNegation || isAdverbial(item, BETWEEN_SUBJECT_AND_VERB))) break;
    if (isNegation) negated = true;
    if (isModal) modal = item.lower;
    if (item.lower === 'to') return found(undefined);
  }
  const item = sentence.at(index);
  if (item.text === ',' || item.text === ')' || isDashItem(item)) {
    return found(subjectBeforeApposition(sentence, index), true);
  }
  if (!isWord(item)) return found(undefined);
  if (item.lower === 'who' && item.text !== 'WHO') {
    const subject = antecedentOfWho(sentence, index);
    return found(subject, false, subject ? index : undefined);
  }
  if (item.lower === 'which' || item.lower === 'that') {
    const subject = speakingAntecedent(sentence, index);
    return found(subject, false, subject ? index : undefined, !subject);
  }
  if (/^(?:and|but|or|then)$/.test(item.lower)) return found(undefined);
  return found(nounPhraseEndingAt(sentence, index));
}

/** The noun phrase before a relative "who"; of `shown to Okafor, who` the name alone. */
function antecedentOfWho(sentence: Sentence, who: number): NounPhrase | undefined {
  const last = sentence.at(who - 1).text === ',' ? who - 2 : who - 1;
  const phrase = isWord(sentence.at(last)) ? nounPhraseEndingAt(sentence, last) : undefined;
  if (!phrase || sentence.at(last).name?.type !== 'person') return phrase;
  let first = last;
  for (; first > phrase.first; first--) {
    const before = sentence.at(first - 1);
    const isOuter = PREPOSITIONS.has(before.lower) && !isSpeakerNoun(sentence.at(first - 2).lower);
    if (isOuter && !before.name) break;
  }
  return { ...phrase, first };
}

/** The body or document before a relative "which" or "that", which may speak: "the agency, which said". */
function speakingAntecedent(sentence: Sentence, relative: number): NounPhrase | undefined {
  const last = sentence.at(relative - 1).text === ',' ? relative - 2 : relative - 1;
  const head = sentence.at(last);
  const maySpeak = isWord(head) && (head.name?.type === 'organisation' || isSpeakerNoun(head.lower));
  return maySpeak ? nounPhraseEndingAt(sentence, last) : undefined;
}

/** True when "and" or "or" at `index` joins two names or two plurals within one subject. */
function joinsSubjects(sentence: Sentence, index: number): boolean {
  const left = sentence.at(index - 1);
  const right = sentence.at(index + 1);
  const isPlural = (item: Item): boolean => isWord(item) && item.lower.endsWith('s');
  const fits =
    isWord(left) && (left.isCapital || isPlural(left) || PLURAL_SPEAKERS.has(left.lower)) && (right.isCapital || DETERMINERS.has(right.lower) || isPlural(right));
  return fits && !(left.name && !right.name && !DETERMINERS.has(right.lower));
}

/** True for "He" that is a name's first word ("He Lifeng"). */
const isNamedHe = (sentence: Sentence, index: number, last: number): boolean =>
  sentence.at(index).text === 'He' &&
  index < last &&
  sentence.at(index + 1).isCapital &&
  !CUE_FORMS.has(sentence.at(index + 1).lower);

/** The noun phrase whose last word is at `last`, or undefined when that word ends none. Looks back a fixed reach. */
export function nounPhraseEndingAt(sentence: Sentence, last: number): NounPhrase | undefined {
  const head = sentence.at(last);
  const endsNoPhrase =
    (SUBORDINATORS.has(head.lower) && head.lower !== 'that' && head.lower !== 'what') ||
    (AUXILIARIES.has(head.lower) && !head.name) ||
    PREPOSITIONS.has(head.lower);
  if (!isWord(head) || endsNoPhrase) return undefined;
  if (OBJECT_OR_SUBJECT_PRONOUNS.has(head.lower) && !head.name) {
    return { first: last, last, pronoun: head.lower };
  }
  let first = last;
  let preposition = -1;
  let index = last;
  for (; index >= 0 && last - index < LONGEST_SUBJECT; index--) {
    const item = sentence.at(index);
    const before = sentence.at(index - 1);
    if (item.quoted) {
      // a nickname between the names of a person
      const isNickname = item.quoted.wordCount <= 2 && !item.quoted.endsOpen && !item.quoted.endsSentence;
      if (isNickname && before.isCapital) continue;
      break;
    }
    if (item.kind === 'punctuation') {
      if (item.text === '-' || item.text === '&' || item.text === '/') continue;
      if (item.text === ',' && isOneName(before, sentence.at(index + 1))) continue;
      break;
    }
    if (PHRASE_BREAKERS.has(item.lower) && !item.name && !isNamedHe(sentence, index, last)) break;
    if (SUBORDINATORS.has(item.lower) && !item.name) break;
    if (isAuxiliary(item) && !item.name) break;
    if (item.lower === 'and' || item.lower === 'or') {
      if (joinsSubjects(sentence, index)) continue;
      break;
    }
    if (item.lower === 'but') break;
    if (PREPOSITIONS.has(item.lower) && !item.name) {
      preposition = index;
      if (index === 0 || !isWord(before)) break;
      continue;
    }
    const verb = CUE_FORMS.get(item.lower);
    if (verb && (verb.form === 'past' || verb.form === 'gerund') && !item.name && index < last) break;
    first = index;
    if (isArticle(item) && (index === 0 || !isWord(before) || !PREPOSITIONS.has(before.lower))) break;
  }
  // "In Ohio the mayor said": a phrase that opens the clause is no part of the subject
  const opensWithPreposition = preposition >= 0 && preposition <= first && preposition === 0;
  const stoppedAtPreposition =
    preposition >= 0 && first > preposition && index <= preposition && !isWord(sentence.at(preposition - 1));
  if (opensWithPreposition || stoppedAtPreposition) first = Math.max(first, preposition + 1);
  while (first < last && mayNotBeginPhrase(sentence.at(first))) first++;
  // "In an interview Smith said": the last name alone
  if (preposition >= 0 && preposition <= 1 && first === preposition + 1 && head.name) {
    let nameStart = last;
    while (nameStart > first && sentence.at(nameStart - 1).name === head.name) nameStart--;
    if (nameStart > first) first = nameStart;
  }
  if (head.isClitic && first === last) return undefined;
  return { first, last, pronoun: undefined };
}

const mayNotBeginPhrase = (item: Item): boolean =>
  isWord(item) && (isManner(item) || item.lower === 'and' || item.lower === 'then' || item.lower === "'s");

/** The index at which the clause begins that ends with the apposition's comma at `comma`. */
function clauseStartBefore(sentence: Sentence, comma: number): number {
  let index = comma - 1;
  for (; index >= 0 && comma - index < APPOSITION_REACH; index--) {
    const item = sentence.at(index);
    const isFinishedQuote =
      item.quoted !== undefined && item.quoted.wordCount > 2 && (item.quoted.endsOpen || item.quoted.endsSentence);
    if (isFinishedQuote || item.text === ';' || item.text === ':') break;
    const beginsClause = /^(?:but|and|while|though|although|that)$/.test(item.lower);
    if (beginsClause && sentence.at(index + 1).name && sentence.at(index - 1).text === ',') break;
  }
  return index + 1;
}

/**
 * The subject of a cue that stands after a comma, bracket or dash ("Smith, who led the team, said"): of the pieces
 * between commas without a finite verb the first that ends in a name, a role or an age, or begins with a name.
 */
export function subjectBeforeApposition(sentence: Sentence, comma: number): NounPhrase | undefined {
  const clauseStart = clauseStartBefore(sentence, comma);
  let start = clauseStart;
  while (start < comma && CLAUSE_OPENERS.has(sentence.at(start).lower)) start++;
  let fallback: NounPhrase | undefined;
  for (let end = clauseStart; end <= comma; end++) {
    const item = sentence.at(end);
    const isBoundary = end === comma || item.text === ',' || item.text === '(' || isDashItem(item);
    if (!isBoundary) continue;
    const phrase = phraseOfPiece(sentence, start, end);
    if (phrase && isLikelySpeaker(sentence, phrase)) return phrase;
    fallback ??= phrase;
    if (end < comma) start = end + 1;
    while (start < comma && PIECE_OPENERS.has(sentence.at(start).lower)) start++;
  }
  return fallback;
}

/** A piece between commas as a noun phrase, when it can be one. */
function phraseOfPiece(sentence: Sentence, start: number, end: number): NounPhrase | undefined {
  const first = sentence.at(start);
  const last = sentence.at(end - 1);
  if (end <= start || end - start > LONGEST_SUBJECT || !isWord(first)) return undefined;
  if (PREPOSITIONS.has(first.lower) || SUBORDINATORS.has(first.lower)) return undefined;
  if (/(?:ing|ed)$/.test(first.lower) && !first.name) return undefined;
  if (!isWord(last) && last.kind !== 'quoted') return undefined;
  const hasVerb = sentence.some(
    start,
    end - 1,
    (item) => isWord(item) && !item.name && (isAuxiliary(item) || isPastCue(item)),
  );
  if (hasVerb) return undefined;
  const isPronoun = end - start === 1 && CLAUSE_PRONOUNS.has(first.lower);
  return { first: start, last: end - 1, pronoun: isPronoun ? first.lower : undefined };
}

function isLikelySpeaker(sentence: Sentence, phrase: NounPhrase): boolean {
  const first = sentence.at(phrase.first);
  const last = sentence.at(phrase.last);
  if (phrase.pronoun) return true;
  const endsInSpeaker =
    isWord(last) && !last.isClitic && (last.name !== undefined || isSpeakerNoun(last.lower) || /^\d+$/.test(last.text));
  return endsInSpeaker || (first.name !== undefined && first.isCapital);
}

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
      (isFiniteVerb(sentence, verb) && !DETERMINERS.has(sentence.at(verb - 1).lower));
    if (!isVerb) continue;
    const subject = subjectOfVerb(sentence, start, verb);
    if (subject && subject.first >= first && isPlausibleSubject(sentence, subject)) return { subject, verb };
  }
  return undefined;
}

function subjectOfVerb(sentence: Sentence, start: number, verb: number): NounPhrase | undefined {
  let index = verb - 1;
  while (index > start && isWord(sentence.at(index)) && isAdverbial(sentence.at(index), BETWEEN_SUBJECT_AND_VERB)) index--;
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
    (item) => item.name !== undefined || isSpeakerNoun(item.lower) || PLURAL_SPEAKERS.has(item.lower),
  );

/** True when the cue is inside a verb phrase with a form of be: "was told", "is being called". */
export function isPassive(sentence: Sentence, cue: Cue): boolean {
  for (let i = cue.first - 1; i >= 0; i--) {
    const item = sentence.at(i);
    if (!isWord(item) || !(BETWEEN_SUBJECT_AND_VERB.has(item.lower) || item.lower.endsWith('ly'))) return false;
    if (/^(?:is|was|are|were|be|been|being)$/.test(item.lower)) return true;
  }
  return false;
}
