import { appendSentenceStarts } from '../text/sentences';
import type { Span } from '../text/span';
import type { TokenList, TokenSpans } from '../text/tokenList';
import { appendTokens } from '../text/tokens';
import type { DecodedName, Decoder } from './decoder';
import { GazetteerBit } from './gazetteer';
import { nameClasses } from './labels';
import type { ScoredRun } from './network/network';
import { longestSentence } from './network/pieces';
import type { RecognisedName } from './recogniser';
import { Trait, type WordTable } from './wordTable';

/**
 * Appends the tokens of a stretch of text, and the index of each sentence's first token. Sentences are not longer than
 * the network can take.
 */
export function readTokens(text: string, within: Span, tokens: TokenList, sentenceStarts: number[]): void {
  const first = tokens.length;
  const firstSentence = sentenceStarts.length;
  appendTokens(text, within, tokens);
  appendSentenceStarts(text, tokens, first, sentenceStarts);
  if (tokens.length - first <= longestSentence) return;
  const starts = sentenceStarts.splice(firstSentence);
  starts.forEach((start, s) => {
    const end = starts[s + 1] ?? tokens.length;
    for (let from = start; from < end; from += longestSentence) sentenceStarts.push(from);
  });
}

/** The word number of each token of the text. */
export function wordNumbers(words: WordTable, text: string, { starts, ends, length }: TokenList): Int32Array {
  const numbers = new Int32Array(length);
  for (let i = 0; i < length; i++) numbers[i] = words.number(text, starts[i]!, ends[i]!);
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
    const { start, end, nameClass, confidence } = name;
    const endsSentence = run.atEnd && end === run.token + run.length;
    if (isPairOfCountries(name, numbers, words)) {
      names.push({ start, end: start + 1, nameClass, confidence, endsSentence: false }, { start: end - 1, end, nameClass, confidence, endsSentence });
      continue;
    }
    const bareStart = nameClass === person ? startWithoutTitles(name, numbers, words) : start;
    names.push({ start: bareStart, end, nameClass: isOfTheThree(bareStart, name, numbers, words) ? nameClass : other, confidence, endsSentence });
  }
  return names;
}

/** "US–China" in "US–China trade". */
function isPairOfCountries({ start, end, nameClass }: DecodedName, numbers: Int32Array, words: WordTable): boolean {
  if (nameClass !== place || end - start !== 3 || !(words.traits[numbers[start + 1]!]! & Trait.joiner)) return false;
  return (words.gazetteerBits[numbers[start]!]! & words.gazetteerBits[numbers[end - 1]!]! & GazetteerBit.country) !== 0;
}

function startWithoutTitles({ start, end }: DecodedName, numbers: Int32Array, words: WordTable): number {
  let bare = start;
  while (bare + 1 < end && words.traits[numbers[bare]!]! & Trait.title) bare++;
  return bare;
}

/** False for days and months taken for people, and for the people of a place taken for the place. */
function isOfTheThree(bareStart: number, { end, nameClass }: DecodedName, numbers: Int32Array, words: WordTable): boolean {
  if (nameClass !== person && nameClass !== place) return true;
  const bits = words.gazetteerBits[numbers[end - 1]!]!;
  if (nameClass === place) return !(bits & GazetteerBit.demonym) || (bits & (GazetteerBit.country | GazetteerBit.city)) !== 0;
  return bareStart + 1 !== end || !(bits & GazetteerBit.calendar) || (bits & (GazetteerBit.forename | GazetteerBit.surname)) !== 0;
}

/** Syllables that end Korean given names, and are English words too, so that the network leaves them out: "Ahn Jae-in". */
const givenNameEnd = /^-(?:in|an|so|un|won)(?![\p{L}\p{N}-])/u;
const longestGivenNameEnd = 5;

/**
 * The names as spans of the text. The full stop of an abbreviation that ends a sentence belongs to the sentence; what a
 * hyphen ties to a given name belongs to the name.
 */
export function namesInText(text: string, { starts, ends }: TokenSpans, names: readonly NameInTokens[]): RecognisedName[] {
  return names.map(({ start, end: endToken, nameClass, confidence, endsSentence }, i) => {
    const end = ends[endToken - 1]!;
    const closes = endsSentence && text[end - 1] === '.' && text.indexOf('.', starts[endToken - 1]!) === end - 1;
    const mayGoOn = nameClass === person && endToken - start > 1 && text[end] === '-' && names[i + 1]?.start !== endToken;
    const goesOn = mayGoOn ? givenNameEnd.exec(text.slice(end, end + longestGivenNameEnd)) : null;
    return { start: starts[start]!, end: closes ? end - 1 : end + (goesOn?.[0].length ?? 0), type: nameClasses[nameClass]!, confidence };
  });
}
