import type { Article } from '../text/article';
import { sentencesOf } from '../text/sentences';
import type { Span } from '../text/span';
import { tokenise } from '../text/tokens';
import { WordVectors } from '../text/wordVectors';
import { ModelFileError } from '../model/modelFile';
import { Decoder, type DecodedName } from './decoder';
import { documentFeatures, type DocumentFeatures } from './documentFeatures';
import { GazetteerBit } from './gazetteer';
import { nameClasses } from './labels';
import { readNamesModel } from './namesModel';
import type { Network } from './network/network';
import { WindowNetwork, longestSentence, type Engine } from './network/windowNetwork';
import type { NameRecogniser, RecognisedName } from './recogniser';
import { titleBefore } from './titles';
import { Trait, type WordTable } from './wordTable';

/** Counts up when the program, not the model, changes the answers. */
const programVersion = 1;

/**
 * The trained recogniser. Throws ModelFileError when a file is damaged, of another version, or not of the other's
 * training.
 *
 * @param vectors the bytes of the table of word vectors
 * @param names the bytes of the recogniser's model
 * @param engine what computes; by default WebAssembly where the host has it. The answers are the same
 */
export function createNameRecogniser(vectors: Uint8Array, names: Uint8Array, engine?: Engine): NameRecogniser {
  const model = readNamesModel(names);
  const wordVectors = new WordVectors(vectors);
  if (model.vectorsChecksum !== wordVectors.checksum) {
    throw new ModelFileError('The model files of the name recogniser and of the word vectors do not belong together.');
  }
  const network = new WindowNetwork(model, wordVectors, engine);
  const decoder = new Decoder(model.transitions, model.calibration);
  const version = `trained-${programVersion}-${model.checksum.toString(16)}`;
  return { version, recognise: (article) => recognise(article, network, decoder) };
}

function recognise(article: Article, network: Network, decoder: Decoder): RecognisedName[] {
  const { tokens, document } = readTokens(article, network.words);
  const names: DecodedName[] = [];
  const { words } = network;
  network.score(document, (run) => {
    for (const name of decoder.decode(run)) names.push(correct(name, document, words));
  });
  return namesInText(article.text, tokens, document.sentenceStarts, names);
}

/** The tokens of an article's paragraphs and their features. */
function readTokens({ text, paragraphs }: Article, words: WordTable): { tokens: Span[]; document: DocumentFeatures } {
  const tokens: Span[] = [];
  const starts: number[] = [];
  for (const paragraph of paragraphs) {
    const own = tokenise(text, paragraph);
    for (const { start, end } of sentencesOf(text, own)) {
      for (let from = start; from < end; from += longestSentence) starts.push(tokens.length + from);
    }
    for (const token of own) tokens.push(token);
  }
  starts.push(tokens.length);
  const numbers = new Int32Array(tokens.length);
  tokens.forEach(({ start, end }, i) => (numbers[i] = words.number(text.slice(start, end))));
  return { tokens, document: documentFeatures(words, numbers, Int32Array.from(starts)) };
}

const person = nameClasses.indexOf('person');
const place = nameClasses.indexOf('place');
const other = nameClasses.indexOf('other');

/** Takes titles off a person's name; words for people of a place, and of the calendar, are none of the three. */
function correct(name: DecodedName, document: DocumentFeatures, words: WordTable): DecodedName {
  const bits = (token: number) => words.gazetteerBits[document.words[token]!]!;
  if (name.nameClass === person) {
    let { start } = name;
    while (start + 1 < name.end && words.traits[document.words[start]!]! & Trait.title) start++;
    if (start + 1 === name.end && bits(start) & GazetteerBit.calendar && !(bits(start) & (GazetteerBit.forename | GazetteerBit.surname))) {
      return { ...name, start, nameClass: other };
    }
    return start === name.start ? name : { ...name, start };
  }
  const lastBits = bits(name.end - 1);
  const peopleOfPlace = (lastBits & GazetteerBit.demonym) !== 0 && !(lastBits & (GazetteerBit.country | GazetteerBit.city));
  return name.nameClass === place && peopleOfPlace ? { ...name, nameClass: other } : name;
}

function namesInText(text: string, tokens: readonly Span[], sentenceStarts: Int32Array, names: readonly DecodedName[]): RecognisedName[] {
  const named = new Uint8Array(tokens.length);
  for (const { start, end, nameClass } of names) if (nameClass !== person) named.fill(1, start, end);
  let sentence = 0;
  return names.map(({ start, end, nameClass, confidence }) => {
    const span = { start: tokens[start]!.start, end: tokens[end - 1]!.end, type: nameClasses[nameClass]!, confidence };
    if (nameClass !== person) return span;
    while (sentenceStarts[sentence + 1]! <= start) sentence++;
    const title = titleBefore(text, tokens, sentenceStarts[sentence]!, start, (token) => named[token] === 1);
    return title ? { ...span, title } : span;
  });
}
