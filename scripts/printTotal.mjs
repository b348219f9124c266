// Prints the tests of npm test that failed or were unsteady and, as the closing line of a CI run, how many there were.
import fs from 'node:fs';
import path from 'node:path';

const file = path.join(import.meta.dirname, '../test-results/total.json');
if (fs.existsSync(file)) {
  const { passed, failed, skipped, failures, unsteady } = /** @type {import('./counts.mjs').Counts} */ (JSON.parse(fs.readFileSync(file, 'utf8')));
  for (const line of failures) console.log(line);
  for (const line of unsteady) console.log(`Passed only in a second window: ${line}`);
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
} else {
  console.log('No tests ran');
}
