import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { decodeText } from '../../server/src/files/decodeText';
import { bundle } from '../support/bundle';
import { fuzz } from './fuzz';
import { nastyPiece, nastyText } from './nastyText';

let program: string;
beforeAll(async () => {
  program = await bundle('server/src/cli/main.ts');
});

/** Runs `dossier`. It ends by itself with 0 or 2, and never shows where in the program it failed. */
function dossier(args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8', timeout: 120_000, maxBuffer: 1 << 28 });
  if (error !== undefined) throw error;
  expect(stderr).not.toMatch(/\n\s+at /);
  expect([0, 2]).toContain(status);
  return stdout;
}

interface Annotated {
  readonly path: string;
  readonly mentions: readonly { readonly start: number; readonly end: number; readonly text: string }[];
  readonly quotes: readonly { readonly start: number; readonly end: number; readonly parts: readonly { readonly start: number; readonly end: number }[] }[];
}

const content = fc.oneof({ weight: 3, arbitrary: nastyText.map((text) => new TextEncoder().encode(text)) }, { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }) });

test('any folder of files is annotated, compared and exported', async () => {
  await fuzz(
    'files read by the command line',
    1,
    fc.array(content, { minLength: 140, maxLength: 160 }),
    (contents) => {
      const folder = mkdtempSync(path.join(os.tmpdir(), 'dossier-fuzz-'));
      try {
        contents.forEach((bytes, index) => writeFileSync(path.join(folder, `${index}.txt`), bytes));
        for (const line of dossier(['annotate', folder]).split('\n').filter((printed) => printed !== '')) expectInText(JSON.parse(line) as Annotated, folder);
        for (const command of ['related', 'quotes']) JSON.parse(dossier([command, folder]));
        dossier(['compare', path.join(folder, '0.txt'), path.join(folder, '1.txt')]);
        for (const format of ['csv', 'jsonld', 'markdown']) dossier(['export', folder, '--format', format]);
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
    (contents) => contents.length,
  );
});

test('any arguments are served or refused in a line', async () => {
  const argument = fc.oneof(fc.constantFrom('annotate', 'related', 'quotes', 'compare', 'index', 'export', '--help', '--format', 'csv', '--', '-', '.', '/nowhere', '--no-cache'), nastyPiece.map((text) => text.replaceAll('\0', '')));
  await fuzz('calls of the command line', 8, fc.array(argument, { maxLength: 4 }).filter((args) => !args.includes('.') && !args.includes('/')), (args) => void dossier(args));
});

test.each(['"', '“', "“'"])('a file of a million marks %s is annotated in time', (mark) => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dossier-fuzz-'));
  try {
    writeFileSync(path.join(folder, 'marks.txt'), `Anna Berg said ${mark.repeat(1_000_000 / mark.length)}\n`);
    for (const line of dossier(['annotate', folder]).split('\n').filter((printed) => printed !== '')) expectInText(JSON.parse(line) as Annotated, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

function expectInText({ path: file, mentions, quotes }: Annotated, folder: string): void {
  const text = decodeText(readFileSync(path.resolve(folder, file)))!;
  for (const { start, end, text: said } of mentions) expect(text.slice(start, end)).toBe(said);
  for (const { start, end, parts } of quotes) for (const part of parts) expect(start <= part.start && part.start <= part.end && part.end <= end && end <= text.length).toBe(true);
}
