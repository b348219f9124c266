import fs from 'node:fs';
import { findProgram } from './findProgram.mjs';
import { installDebianPackages } from './installDebianPackages.mjs';

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * The program of a Chromium: CHROME_PATH, else one of the machine's. Debian's is installed where that is possible.
 * @returns {string}
 * @throws {Error} that says what to do
 */
export function provideChromium() {
  const found = findChromium();
  if (found !== undefined) return found;
  installDebianPackages(['chromium']);
  const installed = findChromium();
  if (installed === undefined) throw new Error('The tests need Chromium or Chrome. Install it, or name its program in CHROME_PATH.');
  return installed;
}

function findChromium() {
  const named = process.env['CHROME_PATH'];
  if (named !== undefined && fs.existsSync(named)) return named;
  return findProgram(commands) ?? applications.find((program) => fs.existsSync(program));
}
