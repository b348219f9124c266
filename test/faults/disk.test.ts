import { spawnSync } from 'node:child_process';
import fs from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundle } from '../support/bundle';
import { temporaryFolder } from '../support/temporaryFolder';

const article = (name: string): string => `Harbour vote put off\n\n“We need time,” said ${name} of the Harbour Board on Monday.\n`;

let program: string;
let folder: string;
let expected: string;
beforeAll(async () => {
  program = await bundle('server/src/cli/main.ts', 'faults');
  // Where the program looks for its worker; without it, it keeps no cache.
  await fs.copyFile(await bundle('server/src/node/analysisWorker.ts', 'faults'), path.join(path.dirname(program), 'worker.js'));
  folder = await temporaryFolder(Object.fromEntries(['Anna Berg', 'Joe Marsh', 'Ana Petrova'].map((name, index) => [`${index}.txt`, article(name)])));
  expected = quotes({ XDG_CACHE_HOME: path.join(folder, '.cache') }).stdout;
}, 60_000);
afterAll(() => fs.rm(folder, { recursive: true }));

function quotes(environment: Readonly<Record<string, string>>, prefix = ''): { status: number | null; stdout: string; stderr: string } {
  return spawnSync('sh', ['-c', `${prefix}exec "$0" "$@"`, process.execPath, program, 'annotate', folder], { encoding: 'utf8', timeout: 60_000, env: { ...process.env, ...environment } });
}

// What the system refuses is the same for every user, also for one whom permissions do not bind.
describe.skipIf(process.platform === 'win32')('a disk that refuses', () => {
  test('keeps a cache where it does not refuse', async () => {
    expect(expected).toContain('Anna Berg');
    expect(await fs.readdir(path.join(folder, '.cache/dossier/analyses'))).toHaveLength(1);
  });

  test.each([
    ['is full: no file may grow', { XDG_CACHE_HOME: '/tmp' }, 'export XDG_CACHE_HOME="$(mktemp -d)"; ulimit -f 0; '],
    ['holds a file where the folder of the cache should be', { XDG_CACHE_HOME: '/dev/null' }, ''],
    ['is read-only', { XDG_CACHE_HOME: '/sys' }, ''],
  ])('%s: the answer is the same, without a word', (_what, environment, prefix) => {
    expect(quotes(environment, prefix)).toMatchObject({ status: 0, stdout: expected, stderr: '' });
  });

  test('has few files left to open: every article is read', () => {
    const { status, stdout } = quotes({ XDG_CACHE_HOME: '/dev/null' }, 'ulimit -n 40; ');
    expect(status).toBe(0);
    expect(stdout).toBe(expected);
  });
});
