import { ModelFileError } from '../model/modelFile';
import type { Article } from '../text/article';
import { TokenList } from '../text/tokenList';
import { WordVectors } from '../text/wordVectors';
import { Decoder } from './decoder';
import { documentFeatures } from './documentFeatures';
import { LiveRecogniser } from './liveRecogniser';
import { readNamesModel } from './namesModel';
import type { RecogniseNames } from './namesInParagraphs';
import type { Network } from './network/network';
import type { Engine } from './network/networkMemory';
import { WindowNetwork } from './network/windowNetwork';
import { namesInText, namesOfRun, readTokens, wordNumbers, type NameInTokens } from './recognition';
import type { NameRecogniser, RecognisedName } from './recogniser';

/** Counts up when the program, not the model, changes the answers. */
const programVersion = 2;

export interface TrainedRecogniser extends NameRecogniser {
  /**
   * What recognises names in the successive states of one text. Its answers are the same, at the cost of the paragraphs that
   * changed and of what they bear on. It remembers the state before.
   */
  follow(): RecogniseNames;
}

/**
 * The trained recogniser. Throws ModelFileError when a file is damaged, of another version, or not of the other's
 * training.
 *
 * @param vectors the bytes of the table of word vectors
 * @param names the bytes of the recogniser's model
 * @param engine what computes; by default WebAssembly where the host has it. The answers are the same
 */
export function createNameRecogniser(vectors: Uint8Array, names: Uint8Array, engine?: Engine): TrainedRecogniser {
  const model = readNamesModel(names);
  const wordVectors = new WordVectors(vectors);
  if (model.vectorsChecksum !== wordVectors.checksum) {
    throw new ModelFileError('The model files of the name recogniser and of the word vectors do not belong together.');
  }
  const network = new WindowNetwork(model, wordVectors, engine);
  const decoder = new Decoder(model.transitions, model.calibration);
  const version = `trained-${programVersion}-${model.checksum.toString(16)}`;
  const recognise = (article: Article) => recogniseAll(article, network, decoder);
  const follow = (): RecogniseNames => {
    const live = new LiveRecogniser(network, decoder, recognise);
    return (article) => live.recognise(article);
  };
  return { version, recognise, follow };
}

function recogniseAll({ text, paragraphs }: Article, network: Network, decoder: Decoder): RecognisedName[] {
  const words = network.startDocument();
  const tokens = new TokenList(Math.max(1, text.length >> 2));
  const sentenceStarts: number[] = [];
  for (const paragraph of paragraphs) readTokens(text, paragraph, tokens, sentenceStarts);
  sentenceStarts.push(tokens.length);
  const numbers = wordNumbers(words, text, tokens);
  const names: NameInTokens[] = [];
  network.score(documentFeatures(words, numbers, Int32Array.from(sentenceStarts)), (run) => {
    for (const name of namesOfRun(run, decoder, numbers, words)) names.push(name);
  });
  return namesInText(text, tokens, names);
}
