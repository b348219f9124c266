import { defineConfig } from 'vitest/config';

/** Unit tests; those that need a VS Code have runners of their own under scripts/. */
export default defineConfig({
  test: {
    setupFiles: 'test/support/seed.ts',
    include: ['test/{unit,faults}/**/*.test.ts'],
    testTimeout: 30_000,
  },
});
