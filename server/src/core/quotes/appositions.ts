import { beforeTimePhrase } from './adverbials';
import { isAdverbial, isAuxiliary, isPastCue } from './clauses';
import { isDashItem, isWord, isOf } from './items';
import { WordClass } from './lexicon/wordClasses';
import { LONGEST_SUBJECT, type NounPhrase } from './nounPhrase';
import type { Sentence } from './sentence';

const APPOSITION_REACH = 45;
/** In words. */
const LONGEST_TITLE = 4;
const CLAUSE_OPENERS = new Set('but and so yet still however meanwhile while though although as'.split(' '));
const PIECE_OPENERS = new Set('but and so yet still however meanwhile'.split(' '));

/** The index at which the clause begins that ends with the apposition's comma at `comma`. */
function clauseStartBefore(sentence: Sentence, comma: number): number {
  let index = comma - 1;
  for (; index >= 0 && comma - index < APPOSITION_REACH; index--) {
    const item = sentence.at(index);
    const isFinishedQuote =
      item.quoted !== undefined && item.quoted.wordCount > 2 && (item.quoted.endsOpen || item.quoted.endsSentence);
    if (isFinishedQuote || item.text === ';' || item.text === ':') break;
    const beginsClause = /^(?:but|and|while|though|although|that)$/.test(item.lower);
    if (beginsClause && sentence.at(index - 1).text === ',' && nameFollows(sentence, index + 1)) break;
  }
  return index + 1;
}

/** Whether a name begins at `index`, perhaps behind titles: "Rep. Ayesha Lindqvist". */
function nameFollows(sentence: Sentence, index: number): boolean {
  let at = index;
  while (at < index + LONGEST_TITLE && !sentence.at(at).name && sentence.at(at).isCapital) at += sentence.at(at + 1).text === '.' ? 2 : 1;
  return sentence.at(at).name !== undefined;
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
    const phrase = phraseOfPiece(sentence, afterBracket(sentence, start, end), end);
    if (phrase && isLikelySpeaker(sentence, phrase)) return phrase;
    fallback ??= phrase;
    if (end < comma) start = end + 1;
    while (start < comma && PIECE_OPENERS.has(sentence.at(start).lower)) start++;
  }
  return fallback;
}

/** `Engr. (Mrs) Lee`: the piece that the bracket opens goes on behind it. */
function afterBracket(sentence: Sentence, start: number, end: number): number {
  for (let i = start; i < end - 1; i++) if (sentence.at(i).text === ')') return i + 1;
  return start;
}

/** A piece between commas as a noun phrase, when it can be one. */
function phraseOfPiece(sentence: Sentence, start: number, end: number): NounPhrase | undefined {
  const first = sentence.at(start);
  const last = sentence.at(end - 1);
  if (end <= start || end - start > LONGEST_SUBJECT || !isWord(first)) return undefined;
  if (isOf(first, WordClass.preposition) || isOf(first, WordClass.subordinator)) return undefined;
  if (sentence.every(start, end - 1, (item) => isAdverbial(item) && !item.name)) return undefined;
  if (/(?:ing|ed)$/.test(first.lower) && !first.name) return undefined;
  if (!isWord(last) && last.kind !== 'quoted') return undefined;
  if (beforeTimePhrase(sentence, end - 1) < start) return undefined;
  const hasVerb = sentence.some(
    start,
    end - 1,
    (item) => isWord(item) && !item.name && (isAuxiliary(item) || isPastCue(item)),
  );
  if (hasVerb) return undefined;
  const isPronoun = end - start === 1 && isOf(first, WordClass.clausePronoun);
  return { first: start, last: end - 1, pronoun: isPronoun ? first.lower : undefined };
}

function isLikelySpeaker(sentence: Sentence, phrase: NounPhrase): boolean {
  const first = sentence.at(phrase.first);
  const last = sentence.at(phrase.last);
  if (phrase.pronoun) return true;
  const endsInSpeaker =
    isWord(last) && !last.isClitic && (last.name !== undefined || isOf(last, WordClass.speakerNoun) || /^\d{1,3}$/.test(last.text));
  return endsInSpeaker || (first.name !== undefined && first.isCapital);
}
