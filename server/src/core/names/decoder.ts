import { begin, boundary, classOf, inside, label, labelCount, labelsOfClass, last, mayFollow, outside, positionOf, transitionStride } from './labels';
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

const allLabels = Array.from({ length: labelCount }, (_, aLabel) => aLabel);
/** The labels after which no name is open, and those that may follow such a label. */
const closed = Uint8Array.from(allLabels.filter((from) => mayFollow(from, boundary)));
const opening = Uint8Array.from(allLabels.filter((to) => mayFollow(boundary, to)));
/** Those that may stand alone: a name of one token, or none. */
const alone = opening.filter((label) => closed.includes(label));
const closedCount = closed.length;
const every = Uint8Array.from(allLabels);
const firstBegin = label(0, begin);

/** Finds the most probable names of scored runs with a linear-chain conditional random field. */
export class Decoder {
  private readonly transitions: Float64Array;
  private readonly factors: Float64Array;
  /** From a closed to an opening label: `closedCount * (index of the opening label) + (index of the closed one)`. */
  private readonly closedTransitions: Float64Array;
  private readonly closedFactors: Float64Array;
  private readonly closedScores = new Float64Array(closedCount);
  private readonly ahead = new Float64Array(labelCount);
  private capacity = 0;
  private best = new Float64Array(labelCount);
  private nextBest = new Float64Array(labelCount);
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
    transitions: Float32Array,
    private readonly calibration: Float32Array,
  ) {
    this.transitions = Float64Array.from(transitions);
    this.factors = Float64Array.from(transitions, Math.exp);
    this.closedTransitions = closedPart(this.transitions);
    this.closedFactors = closedPart(this.factors);
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
    const { transitions, closedTransitions, closedScores, backPointers, labels } = this;
    let { best, nextBest } = this;
    const from = atStart ? boundary : outside;
    best.fill(impossible);
    for (let k = 0; k < opening.length; k++) {
      const label = opening[k]!;
      best[label] = scores[offset + label]! + transitions[from * transitionStride + label]!;
    }
    for (let i = 1; i < length; i++) {
      const at = offset + i * stride;
      const pointers = i * labelCount;
      for (let k = 0; k < closedCount; k++) closedScores[k] = best[closed[k]!]!;
      for (let k = 0, t = 0; k < opening.length; k++) {
        let top = -Infinity;
        let pointer = 0;
        for (let c = 0; c < closedCount; c++, t++) {
          const score = closedScores[c]! + closedTransitions[t]!;
          if (score > top) {
            top = score;
            pointer = closed[c]!;
          }
        }
        const label = opening[k]!;
        nextBest[label] = top + scores[at + label]!;
        backPointers[pointers + label] = pointer;
      }
      for (let first = firstBegin; first < labelCount; first += labelsOfClass) {
        for (let label = first + inside; label <= first + last; label++) {
          const begun = best[first]! + transitions[first * transitionStride + label]!;
          const gone = best[first + inside]! + transitions[(first + inside) * transitionStride + label]!;
          nextBest[label] = (gone > begun ? gone : begun) + scores[at + label]!;
          backPointers[pointers + label] = gone > begun ? first + inside : first;
        }
      }
      [best, nextBest] = [nextBest, best];
    }
    const to = atEnd ? boundary : outside;
    let top = -Infinity;
    let found = outside;
    for (let k = 0; k < closedCount; k++) {
      const score = best[closed[k]!]! + transitions[closed[k]! * transitionStride + to]!;
      if (score > top) {
        top = score;
        found = closed[k]!;
      }
    }
    let any = false;
    for (let i = length - 1; i >= 0; i--) {
      labels[i] = found;
      if (found !== outside) any = true;
      found = backPointers[i * labelCount + found]!;
    }
    return any;
  }

  /** The forward-backward sums over all allowed paths, scaled at each token. */
  private sumPaths(run: ScoredRun): void {
    this.sumForward(run);
    this.sumBackward(run.length);
  }

  private sumForward({ length, atStart, atEnd, scores, offset, stride }: ScoredRun): void {
    const { factors, closedFactors, closedScores, potentials, forward, scale } = this;
    const from = atStart ? boundary : outside;
    const to = atEnd ? boundary : outside;
    for (let i = 0; i < length; i++) {
      const at = i * labelCount;
      const row = offset + i * stride;
      let highest = -Infinity;
      for (let label = 0; label < labelCount; label++) if (scores[row + label]! > highest) highest = scores[row + label]!;
      // No path goes through other labels at either end.
      const possible = i === 0 ? (length === 1 ? alone : opening) : i === length - 1 ? closed : every;
      if (possible !== every) potentials.fill(0, at, at + labelCount);
      for (let k = 0; k < possible.length; k++) potentials[at + possible[k]!] = Math.exp(scores[row + possible[k]!]! - highest);
      if (i === length - 1) for (let k = 0; k < possible.length; k++) potentials[at + possible[k]!]! *= factors[possible[k]! * transitionStride + to]!;
      if (i === 0) {
        forward.fill(0, 0, labelCount);
        for (let k = 0; k < opening.length; k++) forward[opening[k]!] = factors[from * transitionStride + opening[k]!]!;
      } else {
        const before = at - labelCount;
        for (let k = 0; k < closedCount; k++) closedScores[k] = forward[before + closed[k]!]!;
        for (let k = 0, t = 0; k < opening.length; k++) {
          let sum = 0;
          for (let c = 0; c < closedCount; c++, t++) sum += closedScores[c]! * closedFactors[t]!;
          forward[at + opening[k]!] = sum;
        }
        for (let first = firstBegin; first < labelCount; first += labelsOfClass) {
          for (let label = first + inside; label <= first + last; label++) {
            const begun = forward[before + first]! * factors[first * transitionStride + label]!;
            forward[at + label] = begun + forward[before + first + inside]! * factors[(first + inside) * transitionStride + label]!;
          }
        }
      }
      let total = 0;
      for (let label = 0; label < labelCount; label++) total += forward[at + label]! *= potentials[at + label]!;
      const factor = 1 / Math.max(total, Number.MIN_VALUE);
      for (let label = 0; label < labelCount; label++) forward[at + label]! *= factor;
      scale[i] = factor;
    }
  }

  private sumBackward(length: number): void {
    const { factors, potentials, backward, scale, ahead } = this;
    backward.fill(1, (length - 1) * labelCount, length * labelCount);
    for (let i = length - 2; i >= 0; i--) {
      const at = i * labelCount;
      const next = at + labelCount;
      for (let label = 0; label < labelCount; label++) ahead[label] = potentials[next + label]! * backward[next + label]! * scale[i + 1]!;
      for (let c = 0; c < closedCount; c++) {
        const row = closed[c]! * transitionStride;
        let sum = 0;
        for (let k = 0; k < opening.length; k++) sum += factors[row + opening[k]!]! * ahead[opening[k]!]!;
        backward[at + closed[c]!] = sum;
      }
      for (let first = firstBegin; first < labelCount; first += labelsOfClass) {
        for (let open = first; open <= first + inside; open++) {
          const row = open * transitionStride + first;
          backward[at + open] = factors[row + inside]! * ahead[first + inside]! + factors[row + last]! * ahead[first + last]!;
        }
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
    this.backPointers = new Uint8Array(size);
    this.labels = new Uint8Array(this.capacity);
    this.potentials = new Float64Array(size);
    this.forward = new Float64Array(size);
    this.backward = new Float64Array(size);
    this.scale = new Float64Array(this.capacity);
  }
}

/** What leads from closed to opening labels, packed. */
function closedPart(table: Float64Array): Float64Array {
  const part = new Float64Array(opening.length * closedCount);
  opening.forEach((to, k) => {
    closed.forEach((from, c) => (part[k * closedCount + c] = table[from * transitionStride + to]!));
  });
  return part;
}
