import { namesOf, type LabelledSentence } from './labelledText';

/** Right, found and expected names of one class, or of several together. */
export interface Counts {
  right: number;
  found: number;
  expected: number;
}

/** The harmonic mean of precision and recall, in per cent. */
export function f1({ right, found, expected }: Counts): number {
  return found + expected === 0 ? 0 : (200 * right) / (found + expected);
}

/** Counts names whose span and class are both right; by class number, then `all`: persons, organisations and places. */
export class Agreement {
  readonly classes: readonly Counts[] = [0, 1, 2].map(() => ({ right: 0, found: 0, expected: 0 }));

  add(gold: LabelledSentence, labels: ArrayLike<number>): void {
    const expected = namesOf(gold.labels);
    const keys = new Set(expected.map(({ start, end, nameClass }) => `${start} ${end} ${nameClass}`));
    for (const { nameClass } of expected) {
      const counts = this.classes[nameClass];
      if (counts) counts.expected++;
    }
    for (const { start, end, nameClass } of namesOf(labels)) {
      const counts = this.classes[nameClass];
      if (!counts) continue;
      counts.found++;
      if (keys.has(`${start} ${end} ${nameClass}`)) counts.right++;
    }
  }

  get all(): Counts {
    const sum = (key: keyof Counts): number => this.classes.reduce((total, counts) => total + counts[key], 0);
    return { right: sum('right'), found: sum('found'), expected: sum('expected') };
  }

  toString(): string {
    const [person, organisation, place] = this.classes.map((counts) => f1(counts).toFixed(1));
    return `PER ${person} ORG ${organisation} LOC ${place} all ${f1(this.all).toFixed(2)}`;
  }
}
