import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/**
 * Installs the packages of a folder in the versions of its lock file, unless they are installed. `npm ci` would refuse a
 * lock file without an optional package for another platform, which is what npm writes where a registry lacks that package.
 * Runs none of the packages' own install scripts: nothing is built or fetched besides the packages themselves.
 * @param {string} folder holds package.json and package-lock.json
 * @throws {Error} when npm fails
 */
export function installPackages(folder) {
  if (isInstalled(folder)) return;
  console.error(`Installing packages in ${path.relative(process.cwd(), folder) || '.'} …`);
  const npm = spawnSync('npm', ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (npm.error) throw new Error(`npm could not be started: ${npm.error.message}`);
  if (npm.status !== 0) throw new Error(`npm install failed in ${folder}`);
}

/** Compares the lock file with the one npm leaves in node_modules; packages for other platforms may be missing. @param {string} folder */
function isInstalled(folder) {
  const locked = packagesOf(path.join(folder, 'package-lock.json'));
  const installed = packagesOf(path.join(folder, 'node_modules/.package-lock.json'));
  return Object.entries(locked).every(
    ([place, { version, optional }]) => place === '' || (place in installed ? installed[place]?.version === version : optional === true),
  );
}

/** @param {string} lockFile @returns {Record<string, { version?: string, optional?: boolean }>} */
function packagesOf(lockFile) {
  return fs.existsSync(lockFile) ? JSON.parse(fs.readFileSync(lockFile, 'utf8')).packages : {};
}
