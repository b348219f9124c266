import { describe, expect, it } from 'vitest';
import { WordVectors } from '../../../server/src/core/text/wordVectors';
import { centreAndRotate, encodeWordTable } from '../../../server/training/wordTable';

const dimensions = 8;
const words = Array.from({ length: 400 }, (_, i) => `word${i}`);

/** Reproducible pseudo-random rows; word1 is made a near copy of word0. */
function rows(): Float32Array {
  let state = 7;
  const values = Float32Array.from({ length: words.length * dimensions }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 31 - 1;
  });
  for (let d = 0; d < dimensions; d++) values[dimensions + d] = values[d]! + 0.01;
  return values;
}

function cosine(vectors: Float32Array, a: number, b: number): number {
  let product = 0;
  let squareA = 0;
  let squareB = 0;
  for (let d = 0; d < dimensions; d++) {
    const x = vectors[a * dimensions + d]!;
    const y = vectors[b * dimensions + d]!;
    product += x * y;
    squareA += x * x;
    squareB += y * y;
  }
  return product / Math.sqrt(squareA * squareB);
}

describe('the word table', () => {
  const rotated = centreAndRotate(rows(), dimensions);
  const table = new WordVectors(encodeWordTable(words, rotated, dimensions));

  it('finds every word at its rank and no other word', () => {
    expect(words.map((word) => table.rank(word))).toEqual(words.map((_, rank) => rank));
    expect(table.rank('absent')).toBe(-1);
  });

  it('keeps likeness through rotation and four bits', () => {
    expect(table.similarity('word0', 'word1')).toBeGreaterThan(0.95);
    for (let b = 2; b < 100; b++) {
      expect(Math.abs(table.similarity('word0', `word${b}`) - cosine(rotated, 0, b))).toBeLessThan(0.12);
    }
  });

  it('orders the axes by their variance', () => {
    const variance = (d: number): number =>
      words.reduce((sum, _, row) => sum + rotated[row * dimensions + d]! ** 2, 0);
    for (let d = 1; d < dimensions; d++) expect(variance(d)).toBeLessThanOrEqual(variance(d - 1) * 1.0001);
  });

  it('gives the same bytes for the same input', () => {
    expect(encodeWordTable(words, rotated, dimensions)).toEqual(encodeWordTable(words, rotated, dimensions));
  });

  it('refuses vectors that do not fit the words', () => {
    expect(() => encodeWordTable(words, rotated.subarray(dimensions), dimensions)).toThrow(RangeError);
  });
});
