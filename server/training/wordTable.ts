import { writeModelFile } from '../src/core/model/modelFile';
import { hashText } from '../src/core/text/textHash';
import { vectorFileVersion } from '../src/core/text/wordVectors';
import { symmetricEigenvectors } from './principalComponents';

const ROW_BITS = 18;
const EMPTY_SLOT = 0xffffffff;
const LEVELS = 16;

/**
 * Removes the mean of `vectors` (rows of `dimensions` values), scales each row to length one and rotates all to their
 * principal components. Gives new rows; cosines between them are those of the centred rows.
 */
export function centreAndRotate(vectors: Float32Array, dimensions: number): Float32Array {
  const rows = vectors.length / dimensions;
  const centred = centredUnitRows(vectors, dimensions);
  const covariance = new Float64Array(dimensions * dimensions);
  for (let row = 0; row < rows; row++) {
    const at = row * dimensions;
    for (let i = 0; i < dimensions; i++) {
      const value = centred[at + i]!;
      for (let j = i; j < dimensions; j++) covariance[i * dimensions + j]! += value * centred[at + j]!;
    }
  }
  for (let i = 0; i < dimensions; i++) {
    for (let j = 0; j < i; j++) covariance[i * dimensions + j] = covariance[j * dimensions + i]!;
  }
  const axes = symmetricEigenvectors(covariance, dimensions);
  const rotated = new Float32Array(vectors.length);
  for (let row = 0; row < rows; row++) {
    for (let axis = 0; axis < dimensions; axis++) {
      let sum = 0;
      for (let d = 0; d < dimensions; d++) sum += axes[axis * dimensions + d]! * centred[row * dimensions + d]!;
      rotated[row * dimensions + axis] = sum;
    }
  }
  return rotated;
}

function centredUnitRows(vectors: Float32Array, dimensions: number): Float64Array {
  const rows = vectors.length / dimensions;
  const mean = new Float64Array(dimensions);
  for (let i = 0; i < vectors.length; i++) mean[i % dimensions]! += vectors[i]! / rows;
  const centred = new Float64Array(vectors.length);
  for (let at = 0; at < vectors.length; at += dimensions) {
    let square = 0;
    for (let d = 0; d < dimensions; d++) {
      const value = vectors[at + d]! - mean[d]!;
      centred[at + d] = value;
      square += value * value;
    }
    const length = Math.sqrt(square) || 1;
    for (let d = 0; d < dimensions; d++) centred[at + d]! /= length;
  }
  return centred;
}

/**
 * The bytes of the word table: distinct `words` by frequency rank, one row of `vectors` (`dimensions` values, an even
 * number) each, quantised to four bits. The layout is described in server/model/README.md.
 */
export function encodeWordTable(words: readonly string[], vectors: Float32Array, dimensions: number): Uint8Array {
  const count = words.length;
  if (count >= 1 << ROW_BITS) throw new RangeError(`fewer than ${1 << ROW_BITS} words are needed, not ${count}`);
  if (dimensions % 2 !== 0) throw new RangeError('an even number of dimensions is needed');
  if (vectors.length !== count * dimensions) throw new RangeError('one vector for each word is needed');

  const slots = hashSlots(words);
  const scales = deviations(vectors, dimensions);
  const levels = optimalLevels(vectors, scales);
  const codes = new Uint8Array((count * dimensions) / 2);
  for (let i = 0; i < vectors.length; i++) {
    codes[i >> 1]! |= nearestLevel(levels, vectors[i]! / scales[i % dimensions]!) << (4 * (i & 1));
  }
  return writeModelFile('vect', vectorFileVersion, {
    meta: Int32Array.of(count, dimensions, slots.length),
    slots,
    levels,
    scales,
    codes,
  });
}

/**
 * Open addressing with linear probing; at most three quarters of the slots are taken. A word with the fingerprint of
 * a more frequent word on its path cannot be told from that word and gets no slot.
 */
function hashSlots(words: readonly string[]): Uint32Array {
  let size = 1 << ROW_BITS;
  while (size / 2 >= (words.length * 4) / 3) size /= 2;
  while (size < (words.length * 4) / 3) size *= 2;
  const slots = new Uint32Array(size).fill(EMPTY_SLOT);
  words.forEach((word, row) => {
    const hash = hashText(word);
    let slot = hash & (size - 1);
    while (slots[slot] !== EMPTY_SLOT) {
      if (slots[slot]! >>> ROW_BITS === hash >>> ROW_BITS) return;
      slot = (slot + 1) & (size - 1);
    }
    slots[slot] = ((hash >>> ROW_BITS) << ROW_BITS) | row;
  });
  return slots;
}

function deviations(vectors: Float32Array, dimensions: number): Float32Array {
  const squares = new Float64Array(dimensions);
  for (let i = 0; i < vectors.length; i++) squares[i % dimensions]! += vectors[i]! ** 2;
  return Float32Array.from(squares, (square) => Math.sqrt((square * dimensions) / vectors.length) || 1);
}

/** The sixteen levels with the least squared error for the scaled values (Lloyd's algorithm on a histogram). */
function optimalLevels(vectors: Float32Array, scales: Float32Array): Float32Array {
  const range = 6;
  const bins = 4096;
  const histogram = new Float64Array(bins);
  for (let i = 0; i < vectors.length; i++) {
    const position = ((vectors[i]! / scales[i % scales.length]! + range) / (2 * range)) * bins;
    histogram[Math.max(0, Math.min(bins - 1, Math.floor(position)))]!++;
  }
  const levels = Float32Array.from({ length: LEVELS }, (_, level) => ((level + 0.5) / LEVELS) * range - range / 2);
  for (let round = 0; round < 200; round++) {
    const sums = new Float64Array(LEVELS);
    const weights = new Float64Array(LEVELS);
    for (let bin = 0; bin < bins; bin++) {
      const value = ((bin + 0.5) / bins) * 2 * range - range;
      const level = nearestLevel(levels, value);
      sums[level]! += histogram[bin]! * value;
      weights[level]! += histogram[bin]!;
    }
    for (let level = 0; level < LEVELS; level++) {
      if (weights[level]! > 0) levels[level] = sums[level]! / weights[level]!;
    }
  }
  return levels;
}

function nearestLevel(levels: Float32Array, value: number): number {
  let nearest = 0;
  for (let level = 1; level < levels.length; level++) {
    if (Math.abs(levels[level]! - value) < Math.abs(levels[nearest]! - value)) nearest = level;
  }
  return nearest;
}
