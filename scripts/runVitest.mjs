import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { failure, sum } from './counts.mjs';
import { root } from './setUp.mjs';

/** @typedef {{ name: string, status: string, message: string, assertionResults: { fullName: string, status: string, failureMessages: string[] }[] }} TestFile */
/** @typedef {{ status: number | null, testResults: TestFile[] }} Report vitest's, and how vitest ended */

/**
 * Runs tests with vitest.
 * @param {string} name of the suite; its report is test-results/NAME.json
 * @param {string} config path from the project's folder
 * @returns {import('./counts.mjs').Counts}
 */
export function runVitest(name, config) {
  return countsOf(name, run(name, config));
}

/**
 * Runs tests of a real window with vitest. A file with a failed test is run once more in a new window: what fails there, too,
 * has failed; what passes there has passed, and is named as unsteady, since a window that draws late is not the product's fault
 * but a race may be.
 * @param {string} name @param {string} config as of `runVitest`
 * @returns {import('./counts.mjs').Counts}
 */
export function runInWindows(name, config) {
  const first = run(name, config);
  const failed = first.testResults.filter(({ status }) => status === 'failed');
  if (failed.length === 0 || failed.length > mostAgain) return countsOf(name, first);
  console.log(`\nOnce more in a new window: ${failed.map((file) => path.relative(root, file.name)).join(', ')}`);
  const second = run(`${name} again`, config, failed.map((file) => file.name));
  const steady = countsOf(name, { status: 0, testResults: first.testResults.filter((file) => !failed.includes(file)) });
  const passed = new Set(second.testResults.filter(({ status }) => status === 'passed').map((file) => file.name));
  const unsteady = failed.filter((file) => passed.has(file.name)).flatMap((file) => failuresOf(name, file));
  return { ...sum([steady, countsOf(name, second)]), unsteady };
}

/** With more files that failed, it is not the window. */
const mostAgain = 3;

/** @param {string} name @param {string} config @param {string[]} [files] all where none are given @returns {Report} */
function run(name, config, files = []) {
  const report = path.join(root, `test-results/${name}.json`);
  fs.rmSync(report, { force: true });
  const arguments_ = ['run', '--config', config, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...files];
  const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', ...arguments_], { cwd: root, stdio: ['ignore', 1, 2] });
  if (!fs.existsSync(report)) throw new Error(`vitest ended with ${status} and without a report`);
  const { testResults } = /** @type {Report} */ (JSON.parse(fs.readFileSync(report, 'utf8')));
  return { status, testResults };
}

/** @param {string} name @param {Report} report @returns {import('./counts.mjs').Counts} */
function countsOf(name, { status, testResults }) {
  const tests = testResults.flatMap((file) => file.assertionResults);
  /** @param {(status: string) => boolean} is */
  const count = (is) => tests.filter((test) => is(test.status)).length;
  const failed = count((status) => status === 'failed');
  return {
    passed: count((status) => status === 'passed'),
    // A file that cannot be loaded fails without a failed test.
    failed: status === 0 ? failed : Math.max(1, failed),
    skipped: count((status) => status !== 'passed' && status !== 'failed'),
    failures: testResults.flatMap((file) => failuresOf(name, file)),
    unsteady: [],
  };
}

/** @param {string} suite @param {TestFile} file @returns {string[]} */
function failuresOf(suite, file) {
  const tests = file.assertionResults.filter((test) => test.status === 'failed');
  if (tests.length === 0) return file.status === 'failed' ? [failure(`${suite}: ${path.relative(root, file.name)}`, file.message)] : [];
  return tests.map((test) => failure(`${suite}: ${test.fullName}`, test.failureMessages[0] ?? ''));
}
