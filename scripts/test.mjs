// npm test [SUITE…]: sets up the checkout and runs the suites unit, editors, integration and e2e; `lowest`, integration in the lowest
// VS Code promised, when it is named. Fails when any test fails.
import fs from 'node:fs';
import path from 'node:path';
import { failure, sum } from './counts.mjs';
import { root, setUp } from './setUp.mjs';

/** @type {Record<string, () => Promise<import('./counts.mjs').Counts>>} */
const suites = {
  unit: async () => (await import('./runVitest.mjs')).runVitest('unit', 'vitest.config.mts'),
  editors: async () => (await import('./runVitest.mjs')).runVitest('editors', 'test/editors/vitest.config.mts'),
  integration: async () => (await import('./runIntegrationTests.mjs')).runIntegrationTests(),
  lowest: async () => (await import('./runIntegrationTests.mjs')).runIntegrationTests('lowest'),
  e2e: async () => (await import('./runVitest.mjs')).runInWindows('e2e', 'test/e2e/vitest.config.mts'),
};
const chosen = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(suites).filter((name) => name !== 'lowest');
const unknown = chosen.filter((name) => !(name in suites));
if (unknown.length > 0) {
  console.error(`No such suite: ${unknown.join(', ')}. There are ${Object.keys(suites).join(', ')}.`);
  process.exit(2);
}

try {
  setUp();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
/** @type {import('./counts.mjs').Counts[]} */
const results = [];
const summary = [];
for (const name of chosen) {
  console.log(`\n${name} tests`);
  const start = Date.now();
  const counts = await runSuite(name);
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  results.push(counts);
  summary.push(`  ${name.padEnd(12)}${row(counts)}   ${seconds} s`);
}
const total = sum(results);
console.log(['', ...summary, `  ${'all'.padEnd(12)}${row(total)}`, ...total.failures.map((line) => `  failed: ${line}`), ...total.unsteady.map((line) => `  passed only in a second window: ${line}`)].join('\n'));
fs.writeFileSync(path.join(root, 'test-results/total.json'), JSON.stringify(total));
if (total.failed > 0) process.exitCode = 1;

/** A suite that cannot run counts as one failed test, one in which no test ran too. @param {string} name @returns {Promise<import('./counts.mjs').Counts>} */
async function runSuite(name) {
  let reason = 'no test ran';
  try {
    const counts = await suites[name]?.();
    if (counts !== undefined && counts.passed + counts.failed > 0) return counts;
    console.error(`${name}: ${reason}`);
  } catch (error) {
    console.error(error);
    reason = String(error);
  }
  return { passed: 0, failed: 1, skipped: 0, failures: [failure(name, reason)], unsteady: [] };
}

/** @param {import('./counts.mjs').Counts} counts */
function row({ passed, failed, skipped }) {
  return `${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed ${String(skipped).padStart(4)} skipped`;
}
