import { isAuxiliary } from './clauses';
import { isManner, isWord, type Item, isOf } from './items';
import { WordClass } from './lexicon/wordClasses';
import type { Sentence } from './sentence';

/** Words that may name a speaker, by item indices, both included. */
export interface NounPhrase {
  readonly first: number;
  readonly last: number;
  /** The pronoun (lower case) when the phrase is one. */
  readonly pronoun: string | undefined;
}

/** Longest noun phrase in items. */
export const LONGEST_SUBJECT = 16;

const OBJECT_OR_SUBJECT_PRONOUNS = new Set('he she it they we i you him'.split(' '));
const PHRASE_BREAKERS = new Set('he she it they we i you there him them'.split(' '));

/** "Days after Lee resigned": a clause begins. */
const AFTER_TIME = new Set('after before'.split(' '));
const TIME_BEFORE = new Set('minutes hours hour days day weeks week months month years year moments shortly soon just'.split(' '));

const LINKS = new Set('then however meanwhile nevertheless nonetheless therefore'.split(' '));

const isArticle = (item: Item): boolean => item.lower === 'the' || item.lower === 'a' || item.lower === 'an';
const isOneName = (a: Item, b: Item): boolean => a.name !== undefined && a.name === b.name;

/** True when "and" or "or" at `index` joins two names or two plurals within one subject. */
function joinsSubjects(sentence: Sentence, index: number): boolean {
  const left = sentence.at(index - 1);
  const right = sentence.at(index + 1);
  const isPlural = (item: Item): boolean => isWord(item) && isOf(item, WordClass.inS);
  const fits =
    isWord(left) && (left.isCapital || isPlural(left) || isOf(left, WordClass.pluralSpeaker)) && (right.isCapital || isOf(right, WordClass.determiner) || isPlural(right));
  return fits && !(left.name && !right.name && !isOf(right, WordClass.determiner));
}

/** True for "He" that is a name's first word ("He Jiawen"). */
const isNamedHe = (sentence: Sentence, index: number, last: number): boolean =>
  sentence.at(index).text === 'He' &&
  index < last &&
  sentence.at(index + 1).isCapital &&
  sentence.at(index + 1).cue === undefined;

/** The noun phrase whose last word is at `last`, or undefined when that word ends none. Looks back a fixed reach. */
export function nounPhraseEndingAt(sentence: Sentence, last: number): NounPhrase | undefined {
  const head = sentence.at(last);
  const endsNoPhrase =
    (isOf(head, WordClass.subordinator) && head.lower !== 'that' && head.lower !== 'what') ||
    (isOf(head, WordClass.auxiliary) && !head.name) ||
    isOf(head, WordClass.preposition);
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
    if (isOf(item, WordClass.subordinator) && !item.name) break;
    if (isAuxiliary(item) && !item.name) break;
    if (item.lower === 'and' || item.lower === 'or') {
      if (joinsSubjects(sentence, index)) continue;
      break;
    }
    if (item.lower === 'but' || (AFTER_TIME.has(item.lower) && isWord(before) && TIME_BEFORE.has(before.lower))) break;
    if (isOf(item, WordClass.preposition) && !item.name) {
      preposition = index;
      if (index === 0 || !isWord(before)) break;
      continue;
    }
    const verb = item.cue;
    if (verb && (verb.form === 'past' || verb.form === 'gerund') && !item.name && index < last) break;
    first = index;
    if (isArticle(item) && (index === 0 || !isWord(before) || !isOf(before, WordClass.preposition))) break;
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
  isWord(item) && (isManner(item) || item.lower === 'and' || LINKS.has(item.lower) || item.lower === "'s");
