import path from 'node:path';
import { defineConfig } from 'vitest/config';

const root = path.resolve(import.meta.dirname, '../..');

/** Generated and hostile input. `npm run fuzz` sets the scale and the seed, and counts. */
export default defineConfig({
  root,
  test: {
    include: ['test/fuzz/**/*.test.ts'],
    provide: {
      scale: Number(process.env['FUZZ_SCALE'] ?? 1),
      seed: Number(process.env['FUZZ_SEED'] ?? 20_250_304),
      counts: path.join(root, 'test-results/fuzz-cases.jsonl'),
    },
    maxWorkers: 2,
    testTimeout: 3_600_000,
    hookTimeout: 120_000,
  },
});
