import { findProgram } from './findProgram.mjs';
import { installDebianPackages } from './installDebianPackages.mjs';

/** @type {Record<string, string[]>} */
const debianPackages = { nvim: ['neovim'], emacs: ['emacs-nox', 'elpa-eglot'] };

/**
 * Whether an editor is there to be driven. On Debian it is installed where that is possible.
 * @param {string} program
 * @returns {boolean}
 */
export function provideEditor(program) {
  if (findProgram([program]) === undefined) installDebianPackages(debianPackages[program] ?? []);
  return findProgram([program]) !== undefined;
}
