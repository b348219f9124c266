import { writeModelFile } from '../../src/core/model/modelFile';
import type { GazetteerTables } from '../../src/core/names/gazetteer';
import { embeddings, inputWidth } from '../../src/core/names/inputColumns';
import { labelCount } from '../../src/core/names/labels';
import { firstWindow, namesFileVersion, secondWindow, type Weights } from '../../src/core/names/namesModel';
import { vectorScale } from './batch';
import type { TrainableNetwork } from './trainableNetwork';

/** What goes into the model file besides the network. */
export interface ModelSurroundings {
  readonly knownForms: Uint8Array;
  readonly gazetteer: GazetteerTables;
  readonly vectorsChecksum: number;
  /** For each class of names, slope and offset of the calibration. */
  readonly calibration: Float32Array;
}

/** The bytes of server/model/names.bin: the weights in eight bits, the data-set vectors left out. */
export function encodeNames(network: TrainableNetwork, surroundings: ModelSurroundings): Uint8Array {
  const { hidden1, hidden2 } = network.shape;
  const { named, scoreStride } = network;
  const first = quantised(named.w1, firstWindow * inputWidth);
  const second = quantised(named.w2, secondWindow * hidden1);
  const pool = quantised(named.wPool, hidden1);
  const output = quantised(withoutPadding(named.w3, scoreStride), hidden2);
  const tables = embeddings.map(({ rows, columns }, index) => {
    const values = Float32Array.from(network.tables[index]!);
    if (index === 0) for (let row = 0; row < rows; row++) if (!surroundings.knownForms[row]) values.fill(0, row * columns, (row + 1) * columns);
    return quantised(values, 1);
  });
  const learnt = new Int8Array(tables.reduce((size, { values }) => size + values.length, 0));
  let offset = 0;
  for (const { values } of tables) {
    learnt.set(values, offset);
    offset += values.length;
  }
  const { gazetteer } = surroundings;
  return writeModelFile('name', namesFileVersion, {
    meta: Int32Array.of(inputWidth, hidden1, hidden2, labelCount),
    vecscale: Float32Array.of(vectorScale),
    vecsum: Uint32Array.of(surroundings.vectorsChecksum),
    w1: first.values,
    'w1.scale': first.scales,
    b1: named.b1,
    w2: second.values,
    'w2.scale': second.scales,
    wpool: pool.values,
    'wpool.s': pool.scales,
    b2: named.b2,
    w3: output.values,
    'w3.scale': output.scales,
    b3: named.b3.subarray(0, labelCount),
    trans: named.transitions,
    emb: learnt,
    'emb.s': Float32Array.from(tables, ({ scales }) => scales[0]!),
    gazkey: gazetteer.wordKeys,
    gazbits: gazetteer.wordBits,
    phrkey: gazetteer.phraseKeys,
    phrbits: gazetteer.phraseBits,
    calib: surroundings.calibration,
  });
}

/** Eight bits a value with one scale for each of `rows` rows: the largest value of a row becomes ±127. */
export function quantised(values: Float32Array, rows: number): Weights {
  const width = values.length / rows;
  const codes = new Int8Array(values.length);
  const scales = new Float32Array(rows);
  for (let row = 0; row < rows; row++) {
    let largest = 0;
    for (let i = row * width; i < (row + 1) * width; i++) largest = Math.max(largest, Math.abs(values[i]!));
    if (largest === 0) continue;
    scales[row] = largest / 127;
    for (let i = row * width; i < (row + 1) * width; i++) codes[i] = Math.round(values[i]! / scales[row]!);
  }
  return { values: codes, scales };
}

function withoutPadding(values: Float32Array, stride: number): Float32Array {
  return Float32Array.from({ length: (values.length / stride) * labelCount }, (_, i) => values[Math.floor(i / labelCount) * stride + (i % labelCount)]!);
}
