import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { provideEditor } from '../../scripts/provideEditors.mjs';
import { root } from '../../scripts/setUp.mjs';
import { copyExamples } from '../e2e/articles';
import { temporaryFolder } from '../support/temporaryFolder';
import { documentedSetUp } from './documentedSetUp';

/** What an editor showed of an article that names Janet Pryce. */
interface Seen {
  readonly failure?: string;
  readonly card: string;
  readonly references: readonly string[];
  readonly definition: string;
  readonly symbols: number;
  /** What is hinted at once a mark has been typed that nothing closes. */
  readonly hints: readonly string[];
}

const editors = ['nvim', 'emacs'].map((program) => ({ program, found: provideEditor(program) }));
const examples = copyExamples();
const article = path.join(examples.folder, 'the-islander-ferry-contract.txt');
let home: string;
beforeAll(async () => {
  home = await temporaryFolder({});
});
afterAll(() => {
  examples.remove();
  rmSync(home, { recursive: true });
});

/** Runs an editor as a user who has nothing but the documented set-up, with the server on the path. */
function run(program: string, args: readonly string[]): Seen {
  const environment = { HOME: home, XDG_CACHE_HOME: home, DOSSIER_ARTICLE: article, LANG: 'C.UTF-8', TERM: 'dumb' };
  const searched = [path.join(root, 'bin'), path.dirname(process.execPath), process.env['PATH']].join(path.delimiter);
  const { stdout, stderr, error } = spawnSync(program, args, { cwd: examples.folder, env: { ...environment, PATH: searched }, encoding: 'utf8', timeout: 240_000 });
  const line = stdout?.split('\n').find((candidate) => candidate.startsWith('{'));
  if (line === undefined) throw new Error(`${program} printed nothing: ${String(error)}\n${stdout}\n${stderr}`);
  return JSON.parse(line) as Seen;
}

function setUpFile(name: string, content: string): string {
  const file = path.join(home, name);
  writeFileSync(file, content);
  return file;
}

const drive: Record<string, () => Seen> = {
  nvim: () => {
    const init = setUpFile('init.lua', `vim.opt.shadafile = 'NONE'\n${documentedSetUp('Neovim', 'lua')}`);
    return run('nvim', ['--headless', '-u', init, article, '-c', `luafile ${path.join(root, 'test/editors/neovim.lua')}`]);
  },
  emacs: () => {
    // Where Debian puts packages; Emacs looks there by itself unless it is started without site files.
    const debian = `(require 'package)\n(add-to-list 'package-directory-list "/usr/share/emacs/site-lisp/elpa")\n(package-initialize)\n`;
    const init = setUpFile('init.el', debian + documentedSetUp('Emacs', 'elisp'));
    return run('emacs', ['--quick', '--batch', '--load', init, '--load', path.join(root, 'test/editors/emacs.el')]);
  },
};

describe.each(editors)('$program', ({ program, found }) => {
  it.skipIf(!found)('shows the card, leads to the definition, lists references and symbols, and hints at an open mark', () => {
    const seen = drive[program]!();
    expect(seen.failure).toBeUndefined();
    expect(seen.card).toContain('Janet Pryce');
    expect(seen.card).toMatch(/general secretary/i);
    expect(seen.card).toContain('carrick-courier-ferry-contract.txt');
    expect(new Set(seen.references)).toEqual(
      new Set(['the-islander-ferry-contract.txt', 'carrick-courier-ferry-contract.txt', 'agency-ferry-contract.txt', 'ellery-online-ferry-agency-copy.txt']),
    );
    expect(seen.definition).toContain('Janet Pryce, its general secretary');
    expect(seen.symbols).toBeGreaterThan(0);
    expect(seen.hints.join('\n')).toContain('This quotation mark is never closed.');
  });
});
