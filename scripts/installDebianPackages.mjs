import { spawnSync } from 'node:child_process';
import fs from 'node:fs';

/**
 * Installs packages of Debian where this is a Debian and we may; else does nothing.
 * @param {string[]} packages
 */
export function installDebianPackages(packages) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !fs.existsSync('/usr/bin/apt-get')) return;
  console.error(`Installing ${packages.join(', ')} (apt-get install) …`);
  for (const arguments_ of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    // Somebody else may be installing.
    spawnSync('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=300', ...arguments_], { stdio: ['ignore', 'ignore', 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  }
}
