import { describe, expect, it } from 'vitest';
import { calibrationError, fitCalibration, noCalibration, type Judged } from '../../../server/training/names/calibration';
import { Random } from '../../../server/training/random';

/** Names whose chance of being right is the logistic function of slope × logit + offset. */
function judgedBy(slope: number, offset: number): Judged[] {
  const random = new Random(2);
  return Array.from({ length: 20_000 }, () => {
    const probability = 0.3 + 0.69 * random.next();
    const chance = 1 / (1 + Math.exp(-slope * Math.log(probability / (1 - probability)) - offset));
    return { nameClass: 1, probability, right: random.next() < chance };
  });
}

describe('calibration', () => {
  it('finds how sure one may be of a recogniser that is too sure of itself', () => {
    const [slope, offset] = fitCalibration(judgedBy(0.6, -0.2)).slice(2, 4);
    expect(slope).toBeCloseTo(0.6, 1);
    expect(offset).toBeCloseTo(-0.2, 1);
  });

  it('leaves classes alone of which no name is right', () => {
    const wrong = Array.from({ length: 50 }, (): Judged => ({ nameClass: 0, probability: 0.9, right: false }));
    expect(fitCalibration(wrong)).toEqual(noCalibration());
  });

  it('measures the distance between what is said and what is right', () => {
    expect(calibrationError(judgedBy(1, 0))).toBeLessThan(0.02);
    const sure = Array.from({ length: 100 }, (_, i): Judged => ({ nameClass: 0, probability: 0.95, right: i < 60 }));
    expect(calibrationError(sure)).toBeCloseTo(0.35, 5);
  });
});
