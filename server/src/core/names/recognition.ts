import { sentencesOf } from '../text/sentences';
import type { Span } from '../text/span';
import { tokenise } from '../text/tokens';
import type { DecodedName } from './decoder';
import { GazetteerBit } from './gazetteer';
import { nameClasses } from './labels';
import { longestSentence } from './network/windowNetwork';
import type { RecognisedName } from './recogniser';
import { titleBefore } from './titles';
import { Trait, type WordTable } from './wordTable';

/** The tokens of a stretch of text. */
export interface TokenisedText {
  readonly tokens: readonly Span[];
  /** The index of each sentence's first token. Sentences are not longer than the network can take. */
  readonly sentenceStarts: readonly number[];
}

export function readTokens(text: string, within: Span): TokenisedText {
  const tokens = tokenise(text, within);
  const sentenceStarts: number[] = [];
  for (const { start, end } of sentencesOf(text, tokens)) {
    for (let from = start; from < end; from += longestSentence) sentenceStarts.push(from);
  }
  return { tokens, sentenceStarts };
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

/** The names as spans of the text, people with the titles before them. `names` are in order. */
export function namesInText(text: string, { tokens, sentenceStarts }: TokenisedText, names: readonly DecodedName[]): RecognisedName[] {
  const named = new Set<number>();
  for (const { start, end, nameClass } of names) if (nameClass !== person) for (let token = start; token < end; token++) named.add(token);
  let sentence = 0;
  return names.map(({ start, end, nameClass, confidence }) => {
    const name = { start: tokens[start]!.start, end: tokens[end - 1]!.end, type: nameClasses[nameClass]!, confidence };
    if (nameClass !== person) return name;
    while (sentence + 1 < sentenceStarts.length && sentenceStarts[sentence + 1]! <= start) sentence++;
    const title = titleBefore(text, tokens, sentenceStarts[sentence]!, start, (token) => named.has(token));
    return title ? { ...name, title } : name;
  });
}
