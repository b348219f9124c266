import { begin, boundary, classOf, labelCount, last, mayFollow, outside, positionOf, transitionStride } from './labels';
import type { ScoredRun } from './network/network';

/** A name in a scored run. */
export interface DecodedName {
  /** Indices of the document's tokens, half-open. */
  readonly start: number;
  readonly end: number;
  /** Index in nameClasses. */
  readonly nameClass: number;
  /** The calibrated probability that span and class are right. */
  readonly confidence: number;
}

const impossible = -1e30;

/** Finds the most probable names of scored runs with a linear-chain conditional random field. */
export class Decoder {
  /** For each label, and for `boundary`, the labels that may stand before it. */
  private readonly before: readonly (readonly number[])[];
  private readonly factors: Float64Array;
  private capacity = 0;
  private scores = new Float64Array(0);
  private backPointers = new Uint8Array(0);
  private labels = new Uint8Array(0);
  private potentials = new Float64Array(0);
  private forward = new Float64Array(0);
  private backward = new Float64Array(0);
  private scale = new Float64Array(0);

  /**
   * @param transitions `transitionStride * from + to`
   * @param calibration for each class the slope and offset that calibrate a probability's logit
   */
  constructor(
    private readonly transitions: Float32Array,
    private readonly calibration: Float32Array,
  ) {
    const all = Array.from({ length: labelCount }, (_, label) => label);
    this.before = [...all, boundary].map((to) => all.filter((from) => mayFollow(from, to)));
    this.factors = Float64Array.from(transitions, Math.exp);
  }

  /** The names of a run, in order. Time is proportional to its length. */
  decode(run: ScoredRun): DecodedName[] {
    this.reserve(run.length);
    if (!this.findLabels(run)) return [];
    this.sumPaths(run);
    const names: DecodedName[] = [];
    for (let i = 0; i < run.length; i++) {
      const first = this.labels[i]!;
      if (first === outside) continue;
      let end = i + 1;
      if (positionOf(first) === begin) while (positionOf(this.labels[end - 1]!) !== last) end++;
      const nameClass = classOf(first);
      const confidence = this.calibrate(this.probability(i, end), nameClass);
      names.push({ start: run.token + i, end: run.token + end, nameClass, confidence });
      i = end - 1;
    }
    return names;
  }

  /** The most probable labels that may follow each other (Viterbi). False when all are outside names. */
  private findLabels({ length, atStart, atEnd, scores, offset, stride }: ScoredRun): boolean {
    const { transitions, before, backPointers, labels } = this;
    const best = this.scores;
    const from = atStart ? boundary : outside;
    for (let label = 0; label < labelCount; label++) {
      best[label] = mayFollow(from, label) ? scores[offset + label]! + transitions[from * transitionStride + label]! : impossible;
    }
    for (let i = 1; i < length; i++) {
      for (let label = 0; label < labelCount; label++) {
        let top = -Infinity;
        let pointer = 0;
        for (const previous of before[label]!) {
          const score = best[(i - 1) * labelCount + previous]! + transitions[previous * transitionStride + label]!;
          if (score > top) {
            top = score;
            pointer = previous;
          }
        }
        best[i * labelCount + label] = top + scores[offset + i * stride + label]!;
        backPointers[i * labelCount + label] = pointer;
      }
    }
    const to = atEnd ? boundary : outside;
    let top = -Infinity;
    let label = outside;
    for (const candidate of before[to]!) {
      const score = best[(length - 1) * labelCount + candidate]! + transitions[candidate * transitionStride + to]!;
      if (score > top) {
        top = score;
        label = candidate;
      }
    }
    let found = false;
    for (let i = length - 1; i >= 0; i--) {
      labels[i] = label;
      if (label !== outside) found = true;
      label = backPointers[i * labelCount + label]!;
    }
    return found;
  }

  /** The forward-backward sums over all allowed paths, scaled at each token. */
  private sumPaths({ length, atStart, atEnd, scores, offset, stride }: ScoredRun): void {
    const { before, factors, potentials, forward, backward, scale } = this;
    const from = atStart ? boundary : outside;
    const to = atEnd ? boundary : outside;
    for (let i = 0; i < length; i++) {
      const at = i * labelCount;
      let highest = -Infinity;
      for (let label = 0; label < labelCount; label++) highest = Math.max(highest, scores[offset + i * stride + label]!);
      for (let label = 0; label < labelCount; label++) {
        let potential = Math.exp(scores[offset + i * stride + label]! - highest);
        if (i === length - 1) potential *= mayFollow(label, to) ? factors[label * transitionStride + to]! : 0;
        potentials[at + label] = potential;
      }
      let total = 0;
      for (let label = 0; label < labelCount; label++) {
        let sum = 0;
        if (i === 0) sum = mayFollow(from, label) ? factors[from * transitionStride + label]! : 0;
        else for (const previous of before[label]!) sum += forward[at - labelCount + previous]! * factors[previous * transitionStride + label]!;
        sum *= potentials[at + label]!;
        forward[at + label] = sum;
        total += sum;
      }
      scale[i] = 1 / Math.max(total, Number.MIN_VALUE);
      for (let label = 0; label < labelCount; label++) forward[at + label]! *= scale[i]!;
    }
    backward.fill(0, 0, (length - 1) * labelCount);
    backward.fill(1, (length - 1) * labelCount, length * labelCount);
    for (let i = length - 2; i >= 0; i--) {
      const next = (i + 1) * labelCount;
      for (let label = 0; label < labelCount; label++) {
        const ahead = potentials[next + label]! * backward[next + label]! * scale[i + 1]!;
        for (const previous of before[label]!) backward[i * labelCount + previous]! += factors[previous * transitionStride + label]! * ahead;
      }
    }
  }

  /** The probability of all paths with the found labels in [start, end). */
  private probability(start: number, end: number): number {
    const { labels, factors, potentials, forward, backward, scale } = this;
    let product = forward[start * labelCount + labels[start]!]!;
    for (let i = start + 1; i < end; i++) {
      product *= factors[labels[i - 1]! * transitionStride + labels[i]!]! * potentials[i * labelCount + labels[i]!]! * scale[i]!;
    }
    return Math.min(1, product * backward[(end - 1) * labelCount + labels[end - 1]!]!);
  }

  private calibrate(probability: number, nameClass: number): number {
    const clamped = Math.min(1 - 1e-9, Math.max(1e-9, probability));
    const logit = Math.log(clamped / (1 - clamped));
    return 1 / (1 + Math.exp(-this.calibration[2 * nameClass]! * logit - this.calibration[2 * nameClass + 1]!));
  }

  private reserve(length: number): void {
    if (length <= this.capacity) return;
    this.capacity = 2 * length;
    const size = this.capacity * labelCount;
    this.scores = new Float64Array(size);
    this.backPointers = new Uint8Array(size);
    this.labels = new Uint8Array(this.capacity);
    this.potentials = new Float64Array(size);
    this.forward = new Float64Array(size);
    this.backward = new Float64Array(size);
    this.scale = new Float64Array(this.capacity);
  }
}
