import { isAuxiliary } from './clauses';
import { isManner, isWord, isOf } from './items';
import { WordClass } from './lexicon/wordClasses';
import type { Sentence } from './sentence';

const ADVERBIAL_PREPOSITIONS = new Set(
  'in on at during to with after before through via from of about by as over when'.split(' '),
);
const LONGEST_ADVERBIAL = 14;
/** At most so many adverbials stand between a cue and its content. */
const MOST_ADVERBIALS = 6;

/** The index after time words, adverbs in -ly, short prepositional phrases and bracketed links (", however,"). */
export function skipAdverbials(sentence: Sentence, start: number, last: number): number {
  let index = start;
  for (let round = 0; round < MOST_ADVERBIALS && index <= last; round++) {
    const next = skipOneAdverbial(sentence, index, last);
    if (next === undefined) return index;
    index = next;
    const { lower, kind } = sentence.at(index);
    if (lower === 'that' || kind === 'quoted') return index;
  }
  return index;
}

/** What stands before a time that leads to a noun: "on Friday", "late last week". */
const BEFORE_TIME = new Set('on in at by during since late early'.split(' '));
const OPENS_TIME = new Set(
  'last this next earlier later yesterday today tonight tomorrow monday tuesday wednesday thursday friday saturday sunday'.split(' '),
);

/** The index of the item before a phrase of time that ends at `last` ("the court on Friday", "the firm last week"), or `last`. */
export function beforeTimePhrase(sentence: Sentence, last: number): number {
  const isTime = (index: number): boolean => {
    const item = sentence.at(index);
    return isWord(item) && !item.name && !isOf(item, WordClass.modal) && isOf(item, WordClass.time | WordClass.day);
  };
  if (!isTime(last)) return last;
  let first = last;
  while (isTime(first - 1)) first--;
  const before = sentence.at(first - 1);
  if (BEFORE_TIME.has(before.lower)) return first - 2;
  const opensTime = OPENS_TIME.has(sentence.at(first).lower);
  return opensTime && !isOf(before, WordClass.determiner | WordClass.preposition) ? first - 1 : last;
}

function skipOneAdverbial(sentence: Sentence, index: number, last: number): number | undefined {
  const item = sentence.at(index);
  if (isOf(item, WordClass.time) && !/^\d/.test(item.text) && !sentence.at(index + 1).isClitic) {
    const isDeterminer = item.lower === 'this' && !isOf(sentence.at(index + 1), WordClass.time);
    if (!isDeterminer) {
      let end = index + 1;
      while (end <= last && isOf(sentence.at(end), WordClass.time)) end++;
      return end;
    }
  }
  if (isWord(item) && isManner(item)) return index + 1;
  if (ADVERBIAL_PREPOSITIONS.has(item.lower) && !item.isCapital) return skipPrepositionalPhrase(sentence, index, last);
  if (item.text !== ',') return undefined;
  let end = index + 1;
  while (end <= last && end - index < 6 && isWord(sentence.at(end))) end++;
  return end <= last && sentence.at(end).text === ',' && end - index < 6 ? end + 1 : undefined;
}

function skipPrepositionalPhrase(sentence: Sentence, preposition: number, last: number): number | undefined {
  for (let end = preposition + 1; end <= last && end - preposition < LONGEST_ADVERBIAL; end++) {
    const item = sentence.at(end);
    if (item.text === ',') return end + 1;
    if (item.kind === 'quoted' || item.text === ':' || item.lower === 'that') return end;
    if (isWord(item) && isAuxiliary(item)) return undefined;
    const isSubject = isOf(item, WordClass.personalPronoun) && item.lower !== 'you' && !item.name;
    if (end > preposition + 1 && isSubject) return end;
  }
  return undefined;
}
