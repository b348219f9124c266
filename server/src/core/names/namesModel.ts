import { ModelFile } from '../model/modelFile';
import type { GazetteerTables } from './gazetteer';
import { embeddings, inputWidth } from './inputColumns';
import { labelCount, nameClasses, transitionStride } from './labels';

export const namesFileVersion = 1;
/** Tokens that the first layer sees on each side, and the second. */
export const firstWindow = 5;
export const secondWindow = 3;
const hiddenMultiple = 32;

/** A matrix of eight-bit weights: the value of an element is itself times the scale of its row. */
export interface Weights {
  readonly values: Int8Array;
  readonly scales: Float32Array;
}

/** The trained network and what it needs, as the model file holds it (the model card tells the layout). */
export interface NamesModel {
  readonly checksum: number;
  /** The checksum of the table of word vectors that it was trained with. */
  readonly vectorsChecksum: number;
  /** The factor of word vectors on their way into the network. */
  readonly vectorScale: number;
  readonly hidden1: number;
  readonly hidden2: number;
  /** Rows: position in the window, then input column. Columns: hidden1. */
  readonly first: Weights;
  readonly firstBias: Float32Array;
  /** Rows: position in the window, then hidden1. Columns: hidden2. */
  readonly second: Weights;
  /** Rows: hidden1. Columns: hidden2. */
  readonly pool: Weights;
  readonly secondBias: Float32Array;
  /** Rows: hidden2. Columns: labels. */
  readonly output: Weights;
  readonly outputBias: Float32Array;
  /** `transitionStride * from + to`. */
  readonly transitions: Float32Array;
  /** The tables one after the other; one scale for each table. */
  readonly embeddings: Weights;
  readonly gazetteer: GazetteerTables;
  /** For each class of names the slope and the offset of the logistic function that calibrates probabilities. */
  readonly calibration: Float32Array;
}

/** Reads the bytes of a recogniser's model file without copying them. Throws ModelFileError when they are not one. */
export function readNamesModel(bytes: Uint8Array): NamesModel {
  const file = new ModelFile(bytes, 'name', namesFileVersion);
  const [width, hidden1, hidden2, labels] = file.int32('meta', 4) as unknown as [number, number, number, number];
  if (width !== inputWidth || labels !== labelCount || !isHiddenSize(hidden1) || !isHiddenSize(hidden2)) {
    file.refuse('is for another network than this program has');
  }
  const weights = (name: string, scales: string, rows: number, columns: number): Weights => ({
    values: file.int8(name, rows * columns),
    scales: file.float32(scales, rows),
  });
  const wordKeys = file.uint32('gazkey');
  const phraseKeys = file.uint32('phrkey');
  return {
    checksum: file.checksum,
    vectorsChecksum: file.uint32('vecsum', 1)[0]!,
    vectorScale: file.float32('vecscale', 1)[0]!,
    hidden1,
    hidden2,
    first: weights('w1', 'w1.scale', firstWindow * inputWidth, hidden1),
    firstBias: file.float32('b1', hidden1),
    second: weights('w2', 'w2.scale', secondWindow * hidden1, hidden2),
    pool: weights('wpool', 'wpool.s', hidden1, hidden2),
    secondBias: file.float32('b2', hidden2),
    output: weights('w3', 'w3.scale', hidden2, labelCount),
    outputBias: file.float32('b3', labelCount),
    transitions: file.float32('trans', transitionStride * transitionStride),
    embeddings: {
      values: file.int8('emb', embeddings.reduce((size, { rows, columns }) => size + rows * columns, 0)),
      scales: file.float32('emb.s', embeddings.length),
    },
    gazetteer: {
      wordKeys,
      wordBits: file.uint16('gazbits', wordKeys.length),
      phraseKeys,
      phraseBits: file.uint8('phrbits', phraseKeys.length),
    },
    calibration: file.float32('calib', 2 * nameClasses.length),
  };
}

function isHiddenSize(size: number): boolean {
  return size > 0 && size <= 1024 && size % hiddenMultiple === 0;
}
