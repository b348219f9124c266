// npm run audit: fails when a package that ships has a known vulnerability. Says so where no registry tells.
import { spawnSync } from 'node:child_process';
import { root } from './setUp.mjs';
import { shippedPackages } from './thirdPartyNotices.mjs';

const npm = spawnSync('npm', ['audit', '--omit=dev', '--json'], { cwd: root, encoding: 'utf8', shell: process.platform === 'win32', timeout: 60_000 });
const vulnerabilities = readReport(npm.stdout);
if (vulnerabilities === undefined) {
  console.log('No registry could be asked for known vulnerabilities.');
} else {
  const shipped = new Set((await shippedPackages()).map(({ name }) => name));
  const found = Object.entries(vulnerabilities).filter(([name]) => shipped.has(name));
  for (const [name, { severity }] of found) console.error(`${name}: ${severity}`);
  console.log(`${shipped.size} packages ship, ${found.length} with a known vulnerability`);
  if (found.length > 0) process.exitCode = 1;
}

/** @param {string | null} json @returns {Record<string, { severity: string }> | undefined} */
function readReport(json) {
  try {
    return JSON.parse(json ?? '').vulnerabilities;
  } catch {
    return undefined;
  }
}
