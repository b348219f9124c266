import { describe, expect, it } from 'vitest';
import { WordVectors } from '../../../server/src/core/text/wordVectors';
import { randomVectors } from '../../support/randomModel';

const vectors = new WordVectors(randomVectors(['the', 'river', 'bank']));

describe('word vectors', () => {
  it('rank words by frequency', () => {
    expect(['the', 'river', 'bank'].map((word) => vectors.rank(word))).toEqual([0, 1, 2]);
  });
  it('rank unknown words -1', () => {
    expect(vectors.rank('estuary')).toBe(-1);
    expect(vectors.rank('')).toBe(-1);
  });
  it('compare words by the cosine of what they read out', () => {
    const read = (word: string) => {
      const vector = new Float32Array(vectors.dimensions);
      vectors.read(vectors.rank(word), vector);
      return [...vector];
    };
    const [a, b] = [read('river'), read('bank')];
    const dot = (x: number[], y: number[]) => x.reduce((sum, value, i) => sum + value * y[i]!, 0);
    expect(vectors.similarity('river', 'bank')).toBeCloseTo(dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b)), 6);
    expect(vectors.similarity('river', 'river')).toBe(1);
  });
  it('do not compare unknown words', () => {
    expect(vectors.similarity('river', 'estuary')).toBeNaN();
  });
});
