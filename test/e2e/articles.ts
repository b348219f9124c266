import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from '../../scripts/setUp.mjs';

/** The folder of articles that may lie beside the checkout; its texts are not ours to copy. */
export const seedsFolder = path.resolve(root, '../shared/seeds');
export const hasSeeds = existsSync(seedsFolder);

/** A copy of the examples that a test may change. */
export function copyExamples(): { readonly folder: string; remove(): void } {
  const temporary = mkdtempSync(path.join(os.tmpdir(), 'dossier-articles-'));
  const folder = path.join(temporary, 'examples');
  cpSync(path.join(root, 'examples'), folder, { recursive: true });
  return { folder, remove: () => rmSync(temporary, { recursive: true, force: true }) };
}
