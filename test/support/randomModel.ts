import { writeModelFile } from '../../server/src/core/model/modelFile';
import { buildGazetteer, type NameLists } from '../../server/src/core/names/buildGazetteer';
import { embeddings, inputWidth, vectorColumns } from '../../server/src/core/names/inputColumns';
import { labelCount, nameClasses, transitionStride } from '../../server/src/core/names/labels';
import { firstWindow, namesFileVersion, secondWindow } from '../../server/src/core/names/namesModel';
import { hashText } from '../../server/src/core/text/textHash';
import { WordVectors, vectorFileVersion } from '../../server/src/core/text/wordVectors';

/** Numbers between -1 and 1 that depend on the seed alone. */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state >>> 8) / (1 << 23) - 1;
  };
}

/** A vector file of these words, the most frequent first, with random vectors. */
export function randomVectors(words: readonly string[], seed = 1): Uint8Array {
  const random = randomNumbers(seed);
  const slots = new Uint32Array(1 << Math.ceil(Math.log2(2 * words.length + 2))).fill(0xffffffff);
  words.forEach((word, row) => {
    const hash = hashText(word);
    let slot = hash & (slots.length - 1);
    while (slots[slot] !== 0xffffffff) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = (((hash >>> 18) << 18) | row) >>> 0;
  });
  return writeModelFile('vect', vectorFileVersion, {
    meta: Int32Array.of(words.length, vectorColumns, slots.length),
    slots,
    levels: Float32Array.from({ length: 16 }, (_, code) => (code - 7.5) / 8),
    scales: new Float32Array(vectorColumns).fill(0.1),
    codes: Uint8Array.from({ length: (words.length * vectorColumns) / 2 }, () => 127.5 * (random() + 1)),
  });
}

export const fewNames: NameLists = {
  forenames: ['Nora', 'Émile'],
  surnames: ['Lindqvist'],
  cities: ['Port Vell', 'Oslo'],
  regions: ['North Shire'],
  companies: ['Tidewater Holdings Ltd.', 'Acme Inc.'],
  universities: ['University of Brackwater'],
};

/** A recogniser's model file with random weights, for the vector file given. */
export function randomNames(vectors: Uint8Array, seed = 1, hidden = 32, version = namesFileVersion): Uint8Array {
  const random = randomNumbers(seed);
  const weights = (length: number) => Int8Array.from({ length }, () => 127 * random());
  const floats = (length: number, scale: number) => Float32Array.from({ length }, () => scale * random());
  const constant = (length: number, value: number) => new Float32Array(length).fill(value);
  const gazetteer = buildGazetteer(fewNames);
  return writeModelFile('name', version, {
    meta: Int32Array.of(inputWidth, hidden, hidden, labelCount),
    vecscale: Float32Array.of(4),
    vecsum: Uint32Array.of(new WordVectors(vectors).checksum),
    w1: weights(firstWindow * inputWidth * hidden),
    'w1.scale': constant(firstWindow * inputWidth, 0.003),
    b1: floats(hidden, 0.1),
    w2: weights(secondWindow * hidden * hidden),
    'w2.scale': constant(secondWindow * hidden, 0.003),
    wpool: weights(hidden * hidden),
    'wpool.s': constant(hidden, 0.003),
    b2: floats(hidden, 0.1),
    w3: weights(hidden * labelCount),
    'w3.scale': constant(hidden, 0.01),
    b3: floats(labelCount, 0.1),
    trans: floats(transitionStride * transitionStride, 0.5),
    emb: weights(embeddings.reduce((size, { rows, columns }) => size + rows * columns, 0)),
    'emb.s': constant(embeddings.length, 0.01),
    gazkey: gazetteer.wordKeys,
    gazbits: gazetteer.wordBits,
    phrkey: gazetteer.phraseKeys,
    phrbits: gazetteer.phraseBits,
    calib: Float32Array.from({ length: 2 * nameClasses.length }, (_, i) => 1 - (i % 2)),
  });
}
