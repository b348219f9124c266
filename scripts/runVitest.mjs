import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { root } from './setUp.mjs';

/**
 * Runs tests with vitest.
 * @param {string} name of the suite; its report is test-results/NAME.json
 * @param {string} config path from the project's folder
 * @returns {import('./counts.mjs').Counts}
 */
export function runVitest(name, config) {
  const report = path.join(root, `test-results/${name}.json`);
  fs.rmSync(report, { force: true });
  const arguments_ = ['run', '--config', config, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', ...arguments_], { cwd: root, stdio: ['ignore', 1, 2] });
  if (!fs.existsSync(report)) throw new Error(`vitest ended with ${status} and without a report`);
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(fs.readFileSync(report, 'utf8'));
  // A file that cannot be loaded fails without a failed test.
  const failed = status === 0 ? numFailedTests : Math.max(1, numFailedTests);
  return { passed: numPassedTests, failed, skipped: numPendingTests + numTodoTests };
}
