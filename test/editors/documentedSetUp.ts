import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/setUp.mjs';

/** The first set-up for a language that docs/editors.md gives below a heading: what a reader would copy. */
export function documentedSetUp(heading: string, language: string): string {
  const document = readFileSync(path.join(root, 'docs/editors.md'), 'utf8');
  const section = document.split(/^## /m).find((candidate) => candidate.startsWith(`${heading}\n`)) ?? '';
  const block = section.split(`\`\`\`${language}\n`)[1]?.split('\n```')[0];
  if (block === undefined) throw new Error(`docs/editors.md has no ${language} below ${heading}`);
  return block;
}
