import { runNode } from './setUp.mjs';

/**
 * Packages what stands in dist/ as a `.vsix`.
 * @param {string} file where to
 * @returns {string} the file
 */
export function packageExtension(file) {
  const offline = ['--allow-missing-repository', '--no-rewrite-relative-links'];
  runNode('node_modules/@vscode/vsce/vsce', ['package', '--no-dependencies', ...offline, '--out', file]);
  return file;
}
