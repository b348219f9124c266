// Prints how many tests npm test ran, as the closing line of a CI run.
import fs from 'node:fs';
import path from 'node:path';

const file = path.join(import.meta.dirname, '../test-results/total.json');
if (fs.existsSync(file)) {
  const { passed, failed, skipped } = JSON.parse(fs.readFileSync(file, 'utf8'));
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
} else {
  console.log('No tests ran');
}
