// npm run screenshot: takes the picture in README.md anew, from the end-to-end tests.
import fs from 'node:fs';
import path from 'node:path';
import { root, runNode, setUp } from './setUp.mjs';

setUp();
runNode('node_modules/vitest/vitest.mjs', ['run', '--config', 'test/e2e/vitest.config.mts', 'test/e2e/hoverCard']);
const picture = path.join(root, 'docs/screenshot.png');
fs.mkdirSync(path.dirname(picture), { recursive: true });
fs.copyFileSync(path.join(root, 'test-results/e2e/hover card.png'), picture);
console.log(`docs/screenshot.png: ${Math.round(fs.statSync(picture).size / 1024)} KB`);
