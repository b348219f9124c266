import { appendFileSync } from 'node:fs';
import fc from 'fast-check';
import { inject } from 'vitest';

declare module 'vitest' {
  export interface ProvidedContext {
    /** How many times the usual number of cases is tried. */
    scale: number;
    /** The file that counts the cases. */
    counts: string;
    /** What the cases depend on. */
    seed: number;
  }
}

/**
 * Tries a property on generated inputs and counts them.
 * @param kind what a case is, for the table at the end
 * @param runs how many inputs are generated at the usual scale
 * @param casesIn how many cases an input holds: a session of twenty requests is twenty
 */
export async function fuzz<Input>(
  kind: string,
  runs: number,
  inputs: fc.Arbitrary<Input>,
  holds: (input: Input) => void | Promise<void>,
  casesIn: (input: Input) => number = () => 1,
): Promise<void> {
  let cases = 0;
  const property = fc.asyncProperty(inputs, async (input) => {
    cases += casesIn(input);
    await holds(input);
  });
  try {
    await fc.assert(property, { numRuns: runs * inject('scale'), seed: inject('seed'), endOnFailure: false });
  } finally {
    appendFileSync(inject('counts'), `${JSON.stringify({ kind, cases })}\n`);
  }
}

const charactersPerSecond = 100_000;
const attempts = 8;

/**
 * Does some work on a text and throws when it takes longer than a second for each 100 K characters. What counts is the
 * least of some attempts, and of each the less of the time that passed and the process's own: either is more than the
 * work needs, the one by what else runs on the machine, the other by what the engine compiles and collects beside it.
 */
export function inTime<T>(length: number, work: () => T): T {
  const limit = Math.max(1, length / charactersPerSecond);
  let best = Infinity;
  for (let attempt = 0; attempt < attempts; attempt++) {
    const begun = performance.now();
    const usedBefore = process.cpuUsage();
    const result = work();
    const { user, system } = process.cpuUsage(usedBefore);
    best = Math.min(best, (user + system) / 1e6, (performance.now() - begun) / 1e3);
    if (best <= limit) return result;
  }
  throw new Error(`${length} characters took ${best.toFixed(1)} s`);
}
