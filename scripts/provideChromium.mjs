import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

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
  installDebianPackage();
  const installed = findChromium();
  if (installed === undefined) throw new Error('The tests need Chromium or Chrome. Install it, or name its program in CHROME_PATH.');
  return installed;
}

function findChromium() {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const onPath = commands.flatMap((command) => folders.map((folder) => path.join(folder, command)));
  return [process.env['CHROME_PATH'] ?? '', ...onPath, ...applications].find((program) => program !== '' && fs.existsSync(program));
}

function installDebianPackage() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !fs.existsSync('/usr/bin/apt-get')) return;
  console.error('Installing Chromium (apt-get install chromium) …');
  for (const arguments_ of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    spawnSync('apt-get', ['-qq', ...arguments_], { stdio: ['ignore', 'ignore', 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  }
}
