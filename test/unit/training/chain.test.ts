import { describe, expect, it } from 'vitest';
import { labelCount, mayFollow } from '../../../server/src/core/names/labels';
import { Chain } from '../../../server/training/names/chain';
import { Random } from '../../../server/training/random';

const labels = 3;
const end = labels;
/** Label 1 must be followed by 2, and 2 stands only after 1. */
const allowed = (from: number, to: number): boolean => (from === 1) === (to === 2);

function sequences(length: number): number[][] {
  if (length === 0) return [[]];
  return sequences(length - 1).flatMap((start) => [0, 1, 2].map((label) => [...start, label]));
}

describe('the chain', () => {
  const random = new Random(5);
  const length = 4;
  const scores = Float32Array.from({ length: length * labels }, () => random.normal());
  const transitions = Float32Array.from({ length: (labels + 1) ** 2 }, () => random.normal());
  const chain = new Chain(labels, allowed);
  chain.setTransitions(transitions);
  const weigh = (sequence: readonly number[]): number => {
    const path = [end, ...sequence, end];
    let sum = 0;
    for (let i = 1; i < path.length; i++) {
      if (!allowed(path[i - 1]!, path[i]!)) return 0;
      sum += transitions[path[i - 1]! * (labels + 1) + path[i]!]!;
    }
    sequence.forEach((label, i) => (sum += scores[i * labels + label]!));
    return Math.exp(sum);
  };
  const possible = sequences(length).filter((sequence) => weigh(sequence) > 0);
  const total = possible.reduce((sum, sequence) => sum + weigh(sequence), 0);
  const any = new Uint32Array(length).fill(7);

  it('sums over all allowed sequences and gives the marginals of labels and transitions', () => {
    const marginals = new Float32Array(scores.length);
    const transitionMarginals = new Float32Array(transitions.length);
    const logWeight = chain.partition(length, scores, labels, any, 1, marginals, transitionMarginals);
    expect(logWeight).toBeCloseTo(Math.log(total), 5);
    for (let i = 0; i < length; i++) {
      for (let label = 0; label < labels; label++) {
        const share = possible.filter((sequence) => sequence[i] === label).reduce((sum, sequence) => sum + weigh(sequence) / total, 0);
        expect(marginals[i * labels + label]).toBeCloseTo(share, 5);
      }
    }
    const expected = new Float32Array(transitions.length);
    for (const sequence of possible) {
      const path = [end, ...sequence, end];
      for (let i = 1; i < path.length; i++) expected[path[i - 1]! * (labels + 1) + path[i]!]! += weigh(sequence) / total;
    }
    expected.forEach((share, i) => expect(transitionMarginals[i]).toBeCloseTo(share, 5));
  });

  it('keeps to the labels that are known', () => {
    const known = Uint32Array.of(7, 1 << 1, 7, 7);
    const logWeight = chain.partition(length, scores, labels, known, 1, new Float32Array(scores.length), new Float32Array(transitions.length));
    const sum = possible.filter((sequence) => sequence[1] === 1).reduce((all, sequence) => all + weigh(sequence), 0);
    expect(logWeight).toBeCloseTo(Math.log(sum), 5);
  });

  it('decodes the likeliest sequence', () => {
    const found = new Uint8Array(length);
    chain.decode(length, scores, labels, transitions, found);
    const best = possible.reduce((a, b) => (weigh(a) >= weigh(b) ? a : b));
    expect([...found]).toEqual(best);
  });

  it('refuses labels that no sequence can have', () => {
    const known = Uint32Array.of(1 << 2, 7, 7, 7);
    expect(() => chain.partition(length, scores, labels, known, 1, new Float32Array(scores.length), new Float32Array(transitions.length))).toThrow(RangeError);
  });

  it('gives each token of a name chain marginals that sum to one', () => {
    const names = new Chain(labelCount, (from, to) => mayFollow(from, to));
    const size = 30;
    const nameScores = Float32Array.from({ length: size * labelCount }, () => 3 * random.normal());
    names.setTransitions(new Float32Array((labelCount + 1) ** 2));
    const marginals = new Float32Array(nameScores.length);
    names.partition(size, nameScores, labelCount, new Uint32Array(size).fill(2 ** labelCount - 1), 1, marginals, new Float32Array((labelCount + 1) ** 2));
    for (let i = 0; i < size; i++) {
      expect(marginals.subarray(i * labelCount, (i + 1) * labelCount).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 4);
    }
  });
});
