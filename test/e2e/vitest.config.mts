import path from 'node:path';
import { defineConfig } from 'vitest/config';

/** End-to-end tests: each file opens a fresh window of a VS Code with the packaged extension, one after the other. */
export default defineConfig({
  root: path.resolve(import.meta.dirname, '../..'),
  test: {
    include: ['test/e2e/**/*.test.ts'],
    globalSetup: 'test/e2e/vscode.ts',
    setupFiles: 'test/e2e/screenshotOnFailure.ts',
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // A busy machine takes its time to draw what it is asked for.
    expect: { poll: { timeout: 15_000 } },
  },
});
