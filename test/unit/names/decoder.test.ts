import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decoder, type DecodedName } from '../../../server/src/core/names/decoder';
import { begin, boundary, inside, label, labelCount, last, mayFollow, nameClasses, outside, transitionStride, unit } from '../../../server/src/core/names/labels';
import type { ScoredRun } from '../../../server/src/core/names/network/network';

const identity = Float32Array.from({ length: 2 * nameClasses.length }, (_, i) => 1 - (i % 2));
const numbers = (length: number) => fc.array(fc.float({ min: -4, max: 4, noNaN: true }), { minLength: length, maxLength: length }).map((list) => Float32Array.from(list));

/** A run from outside names to outside names. */
const runOf = (scores: Float32Array, token = 0): ScoredRun => ({
  token,
  length: scores.length / labelCount,
  atStart: false,
  atEnd: false,
  scores,
  offset: 0,
  stride: labelCount,
});

/** Every allowed sequence of labels of a run with its weight. */
function paths(run: ScoredRun, transitions: Float32Array): { labels: number[]; weight: number }[] {
  let open = [{ labels: [] as number[], weight: 1 }];
  for (let i = 0; i < run.length; i++) {
    open = open.flatMap(({ labels, weight }) => {
      const before = labels.at(-1) ?? (run.atStart ? boundary : outside);
      return Array.from({ length: labelCount }, (_, next) => next)
        .filter((next) => mayFollow(before, next))
        .map((next) => ({
          labels: [...labels, next],
          weight: weight * Math.exp(transitions[before * transitionStride + next]! + run.scores[i * labelCount + next]!),
        }));
    });
  }
  const end = run.atEnd ? boundary : outside;
  return open
    .filter(({ labels }) => mayFollow(labels.at(-1)!, end))
    .map(({ labels, weight }) => ({ labels, weight: weight * Math.exp(transitions[labels.at(-1)! * transitionStride + end]!) }));
}

/** The labels that say these names and no other. */
function labelsOf(names: readonly DecodedName[], length: number): number[] {
  const labels = new Array<number>(length).fill(outside);
  for (const { start, end, nameClass } of names) {
    for (let i = start; i < end; i++) labels[i] = label(nameClass, inside);
    labels[start] = label(nameClass, begin);
    labels[end - 1] = label(nameClass, end - start === 1 ? unit : last);
  }
  return labels;
}

describe('labels', () => {
  it('let a name begun only go on to its own last token', () => {
    expect(mayFollow(label(0, begin), label(0, last))).toBe(true);
    expect(mayFollow(label(0, begin), label(1, last))).toBe(false);
    expect(mayFollow(label(0, begin), outside)).toBe(false);
    expect(mayFollow(label(0, inside), boundary)).toBe(false);
    expect(mayFollow(label(0, last), label(2, begin))).toBe(true);
    expect(mayFollow(boundary, label(1, inside))).toBe(false);
    expect(mayFollow(outside, label(1, unit))).toBe(true);
  });
});

describe('the decoder', () => {
  it('finds the most probable allowed labels, and the probability of each name, as trying all of them does', () => {
    const case_ = fc.tuple(numbers(4 * labelCount), numbers(transitionStride * transitionStride), fc.boolean(), fc.boolean());
    fc.assert(
      fc.property(case_, ([scores, transitions, atStart, atEnd]) => {
        const run = { ...runOf(scores), atStart, atEnd };
        const all = paths(run, transitions);
        const total = all.reduce((sum, { weight }) => sum + weight, 0);
        const best = Math.max(...all.map(({ weight }) => weight));
        const names = new Decoder(transitions, identity).decode(run);
        const decoded = labelsOf(names, run.length);
        // Several sequences may be equally probable.
        expect(all.find(({ labels }) => labels.every((value, i) => value === decoded[i]))!.weight / best).toBeCloseTo(1, 4);
        for (const { start, end, confidence } of names) {
          const same = all.filter(({ labels }) => decoded.slice(start, end).every((value, i) => labels[start + i] === value));
          expect(confidence).toBeCloseTo(same.reduce((sum, { weight }) => sum + weight, 0) / total, 5);
        }
      }),
      // Where all is equal every sequence is the most probable one.
      { numRuns: 60, examples: [[[new Float32Array(4 * labelCount), new Float32Array(transitionStride * transitionStride), false, false]]] },
    );
  });

  it('gives token numbers of the document', () => {
    const scores = new Float32Array(3 * labelCount);
    scores[labelCount + label(2, unit)] = 20;
    const decoder = new Decoder(new Float32Array(transitionStride * transitionStride), identity);
    expect(decoder.decode(runOf(scores, 100))).toMatchObject([{ start: 101, end: 102, nameClass: 2 }]);
  });

  it('calibrates what it is sure of', () => {
    const scores = new Float32Array(labelCount);
    scores[label(0, unit)] = 20;
    const calibration = identity.with(0, 0).with(1, Math.log(3));
    expect(new Decoder(new Float32Array(transitionStride * transitionStride), calibration).decode(runOf(scores))[0]!.confidence).toBeCloseTo(0.75, 6);
  });

  it('keeps to finite probabilities in a long run', () => {
    const scores = Float32Array.from({ length: 4000 * labelCount }, (_, i) => Math.sin(i) * 50);
    for (const { confidence } of new Decoder(new Float32Array(transitionStride * transitionStride), identity).decode(runOf(scores))) {
      expect(confidence).toBeGreaterThanOrEqual(0);
      expect(confidence).toBeLessThanOrEqual(1);
    }
  });
});
