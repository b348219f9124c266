import path from 'node:path';
import { defineConfig } from 'vitest/config';

/** Tests that drive other editors with the language server that was built. */
export default defineConfig({
  root: path.resolve(import.meta.dirname, '../..'),
  test: { include: ['test/editors/**/*.test.ts'], testTimeout: 300_000, hookTimeout: 120_000 },
});
