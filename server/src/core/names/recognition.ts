import { sentencesOf } from '../text/sentences';
import type { Span } from '../text/span';
import { tokenise } from '../text/tokens';
import type { DecodedName, Decoder } from './decoder';
import { GazetteerBit } from './gazetteer';
import { nameClasses } from './labels';
import type { ScoredRun } from './network/network';
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

/** A name among a document's tokens, and whether its sentence ends with it. */
export interface NameInTokens extends DecodedName {
  readonly endsSentence: boolean;
}

/**
 * The names of a run as the product means them: a person without titles before it; words for the people of a place, and
 * of the calendar, are none of the three kinds; two countries with a dash between them are two places.
 *
 * @param numbers the word number of each token
 */
export function namesOfRun(run: ScoredRun, decoder: Decoder, numbers: Int32Array, words: WordTable): NameInTokens[] {
  const names: NameInTokens[] = [];
  for (const name of decoder.decode(run)) {
    const endsSentence = run.atEnd && name.end === run.token + run.length;
    if (isPairOfCountries(name, numbers, words)) {
      names.push({ ...name, end: name.start + 1, endsSentence: false }, { ...name, start: name.end - 1, endsSentence });
    } else names.push({ ...corrected(name, numbers, words), endsSentence });
  }
  return names;
}

/** "US–China" in "US–China trade". */
function isPairOfCountries({ start, end, nameClass }: DecodedName, numbers: Int32Array, words: WordTable): boolean {
  if (nameClass !== place || end - start !== 3 || !(words.traits[numbers[start + 1]!]! & Trait.joiner)) return false;
  return (words.gazetteerBits[numbers[start]!]! & words.gazetteerBits[numbers[end - 1]!]! & GazetteerBit.country) !== 0;
}

function corrected(name: DecodedName, numbers: Int32Array, words: WordTable): DecodedName {
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

/** Syllables that end Korean given names, and are English words too, so that the network leaves them out: "Ahn Jae-in". */
const givenNameEnd = /^-(?:in|an|so|un|won)(?![\p{L}\p{N}-])/u;
const longestGivenNameEnd = 5;

/**
 * The names as spans of the text. The full stop of an abbreviation that ends a sentence belongs to the sentence; what a
 * hyphen ties to a given name belongs to the name.
 */
export function namesInText(text: string, tokens: readonly Span[], names: readonly NameInTokens[]): RecognisedName[] {
  return names.map(({ start, end: endToken, nameClass, confidence, endsSentence }, i) => {
    const { start: lastStart, end } = tokens[endToken - 1]!;
    const closes = endsSentence && text[end - 1] === '.' && text.indexOf('.', lastStart) === end - 1;
    const mayGoOn = nameClass === person && endToken - start > 1 && names[i + 1]?.start !== endToken;
    const goesOn = mayGoOn ? givenNameEnd.exec(text.slice(end, end + longestGivenNameEnd)) : null;
    return { start: tokens[start]!.start, end: closes ? end - 1 : end + (goesOn?.[0].length ?? 0), type: nameClasses[nameClass]!, confidence };
  });
}
