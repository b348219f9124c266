import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { installPackages } from './installPackages.mjs';

/** The project's folder. */
export const root = path.dirname(import.meta.dirname);

/**
 * Makes a checkout ready: packages as locked, and a fresh build in dist/. Needs nothing but Node and npm.
 * @throws {Error} with a message for people
 */
export function setUp() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) throw new Error(`Dossier needs Node 20.19 or later to be built; this is ${process.version}.`);
  installPackages(root);
  runNode('esbuild.mjs');
}

/**
 * Runs a program of the project or of its packages to its end, in the project's folder.
 * @param {string} program path from the project's folder
 * @param {string[]} [arguments_]
 * @param {'inherit' | 'ignore'} [output] what becomes of its standard output; errors are always shown
 * @throws {Error} when it fails
 */
export function runNode(program, arguments_ = [], output = 'ignore') {
  const { status } = spawnSync(process.execPath, [program, ...arguments_], { cwd: root, stdio: ['ignore', output, 2] });
  if (status !== 0) throw new Error(`${path.basename(program)} failed`);
}
