import { sentencesOf } from '../text/sentences';
import type { Span } from '../text/span';
import { tokenise } from '../text/tokens';
import type { DecodedName } from './decoder';
import { GazetteerBit } from './gazetteer';
import { nameClasses } from './labels';
import { longestSentence } from './network/pieces';
import type { RecognisedName } from './recogniser';
import { Trait, type WordTable } from './wordTable';

/**
 * The tokens of a stretch of text, and the index of each sentence's first token. Sentences are not longer than the
 * network can take.
 */
export function readTokens(text: string, within: Span): { tokens: Span[]; sentenceStarts: number[] } {
  const tokens = tokenise(text, within);
  const sentenceStarts: number[] = [];
  for (const { start, end } of sentencesOf(text, tokens)) {
    for (let from = start; from < end; from += longestSentence) sentenceStarts.push(from);
  }
  return { tokens, sentenceStarts };
}

/** The word number of each token of the text. */
export function wordNumbers(words: WordTable, text: string, tokens: readonly Span[]): Int32Array {
  const numbers = new Int32Array(tokens.length);
  for (let i = 0; i < tokens.length; i++) numbers[i] = words.number(text, tokens[i]!.start, tokens[i]!.end);
  return numbers;
}

const person = nameClasses.indexOf('person');
const place = nameClasses.indexOf('place');
const other = nameClasses.indexOf('other');

/**
 * Takes titles off a person's name; words for the people of a place, and of the calendar, are none of the three kinds.
 *
 * @param numbers the word number of each token
 */
export function corrected(name: DecodedName, numbers: Int32Array, words: WordTable): DecodedName {
  const bits = (token: number) => words.gazetteerBits[numbers[token]!]!;
  if (name.nameClass === person) {
    let { start } = name;
    while (start + 1 < name.end && words.traits[numbers[start]!]! & Trait.title) start++;
    const isDate = start + 1 === name.end && bits(start) & GazetteerBit.calendar && !(bits(start) & (GazetteerBit.forename | GazetteerBit.surname));
    return { ...name, start, nameClass: isDate ? other : person };
  }
  const lastBits = bits(name.end - 1);
  const peopleOfPlace = (lastBits & GazetteerBit.demonym) !== 0 && !(lastBits & (GazetteerBit.country | GazetteerBit.city));
  return name.nameClass === place && peopleOfPlace ? { ...name, nameClass: other } : name;
}

/** The names as spans of the text. */
export function namesInText(tokens: readonly Span[], names: readonly DecodedName[]): RecognisedName[] {
  return names.map(({ start, end, nameClass, confidence }) => {
    return { start: tokens[start]!.start, end: tokens[end - 1]!.end, type: nameClasses[nameClass]!, confidence };
  });
}
