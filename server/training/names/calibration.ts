import { documentFeatures } from '../../src/core/names/documentFeatures';
import { Decoder } from '../../src/core/names/decoder';
import { nameClasses } from '../../src/core/names/labels';
import { readNamesModel } from '../../src/core/names/namesModel';
import { WindowNetwork } from '../../src/core/names/network/windowNetwork';
import type { WordVectors } from '../../src/core/text/wordVectors';
import { namesOf, type LabelledSentences } from './labelledText';

/** A name that the product found: how probable it was said to be, and whether span and class are right. */
export interface Judged {
  readonly nameClass: number;
  readonly probability: number;
  readonly right: boolean;
}

/** For each class slope 1 and offset 0: probabilities as they are. */
export function noCalibration(): Float32Array {
  return Float32Array.from({ length: 2 * nameClasses.length }, (_, i) => (i % 2 === 0 ? 1 : 0));
}

/** What the product, with these bytes as its model, finds in documents whose tokens and names are known. */
export function judge(names: Uint8Array, vectors: WordVectors, documents: readonly LabelledSentences[]): Judged[] {
  const model = readNamesModel(names);
  const network = new WindowNetwork(model, vectors);
  const decoder = new Decoder(model.transitions, model.calibration);
  return documents.flatMap((sentences) => {
    const starts = [0];
    const expected = new Set<string>();
    for (const { words, labels } of sentences) {
      const from = starts.at(-1)!;
      for (const { start, end, nameClass } of namesOf(labels)) expected.add(`${from + start} ${from + end} ${nameClass}`);
      starts.push(from + words.length);
    }
    const table = network.startDocument();
    const numbers = sentences.flatMap(({ words }) => words.map((word) => table.number(word)));
    const judged: Judged[] = [];
    network.score(documentFeatures(table, Int32Array.from(numbers), Int32Array.from(starts)), (run) => {
      for (const { start, end, nameClass, confidence } of decoder.decode(run)) {
        judged.push({ nameClass, probability: confidence, right: expected.has(`${start} ${end} ${nameClass}`) });
      }
    });
    return judged;
  });
}

/**
 * For each class of names the slope and offset of the logistic function of a probability's logit that fits best
 * (Platt, 1999), drawn a little towards no change; classes without names stay as they are.
 */
export function fitCalibration(judged: readonly Judged[]): Float32Array {
  const calibration = noCalibration();
  nameClasses.forEach((_, nameClass) => {
    const own = judged.filter((name) => name.nameClass === nameClass);
    if (!own.some(({ right }) => right)) return;
    calibration.set(fitLogistic(own), 2 * nameClass);
  });
  return calibration;
}

/** The mean distance between probability and the share of right names, over ten bins of probability (Naeini and others, 2015). */
export function calibrationError(judged: readonly Judged[]): number {
  const bins = Array.from({ length: 10 }, () => ({ probability: 0, right: 0 }));
  for (const { probability, right } of judged) {
    const bin = bins[Math.min(9, Math.floor(probability * 10))]!;
    bin.probability += probability;
    bin.right += right ? 1 : 0;
  }
  return bins.reduce((sum, { probability, right }) => sum + Math.abs(probability - right), 0) / judged.length;
}

/** Newton's method on the log likelihood of slope and offset, with a weak normal prior round 1 and 0. */
function fitLogistic(judged: readonly Judged[]): [number, number] {
  const prior = 1;
  let slope = 1;
  let offset = 0;
  for (let round = 0; round < 30; round++) {
    let [slopeGradient, offsetGradient] = [prior * (1 - slope), -prior * offset];
    let [slopeCurve, bothCurve, offsetCurve] = [prior, 0, prior];
    for (const { probability, right } of judged) {
      const logit = Math.log(probability / (1 - probability));
      const expected = 1 / (1 + Math.exp(-slope * logit - offset));
      const error = (right ? 1 : 0) - expected;
      const weight = expected * (1 - expected);
      slopeGradient += error * logit;
      offsetGradient += error;
      slopeCurve += weight * logit * logit;
      bothCurve += weight * logit;
      offsetCurve += weight;
    }
    const determinant = slopeCurve * offsetCurve - bothCurve * bothCurve;
    const slopeStep = (offsetCurve * slopeGradient - bothCurve * offsetGradient) / determinant;
    const offsetStep = (slopeCurve * offsetGradient - bothCurve * slopeGradient) / determinant;
    slope += slopeStep;
    offset += offsetStep;
    if (Math.abs(slopeStep) + Math.abs(offsetStep) < 1e-9) break;
  }
  return [slope, offset];
}
