import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { failure } from './counts.mjs';
import { root } from './setUp.mjs';

/** @typedef {{ name: string, status: string, message: string, assertionResults: { fullName: string, status: string, failureMessages: string[] }[] }} TestFile */
/** @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number, testResults: TestFile[] }} Report */

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
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = /** @type {Report} */ (JSON.parse(fs.readFileSync(report, 'utf8')));
  // A file that cannot be loaded fails without a failed test.
  const failed = status === 0 ? numFailedTests : Math.max(1, numFailedTests);
  return { passed: numPassedTests, failed, skipped: numPendingTests + numTodoTests, failures: testResults.flatMap((file) => failuresOf(name, file)) };
}

/** @param {string} suite @param {TestFile} file @returns {string[]} */
function failuresOf(suite, file) {
  const tests = file.assertionResults.filter((test) => test.status === 'failed');
  if (tests.length === 0) return file.status === 'failed' ? [failure(`${suite}: ${path.relative(root, file.name)}`, file.message)] : [];
  return tests.map((test) => failure(`${suite}: ${test.fullName}`, test.failureMessages[0] ?? ''));
}
