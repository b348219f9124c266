import fs from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { nodeFileWriter, type WritableFiles } from '../../../server/src/node/nodeFileWriter';
import { temporaryFolder } from '../../support/temporaryFolder';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await temporaryFolder({ 'news/a.txt': 'An article.' });
  file = path.join(folder, 'news', '.dossier', 'annotations.jsonl');
});
afterEach(() => fs.rm(folder, { recursive: true }));

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const wanted = (): Promise<boolean> => Promise.resolve(true);
const write = (text: string, files?: WritableFiles): Promise<boolean> => nodeFileWriter(files).replace(pathToFileURL(file).href, bytes(text), wanted);
const names = async (): Promise<string[]> => (await fs.readdir(path.dirname(file))).sort();
const failure = (code: string): Error => Object.assign(new Error(code), { code });

describe('a file that is written', () => {
  test('is there whole, in a folder that is made for it, with nothing beside it', async () => {
    await write('one');
    await write('two');
    expect([await fs.readFile(file, 'utf8'), await names()]).toEqual(['two', ['annotations.jsonl']]);
  });

  test.skipIf(process.platform === 'win32')('keeps the permissions that its user gave it, and begins with those of any new file', async () => {
    const modeOf = async (name: string): Promise<string> => ((await fs.stat(name)).mode & 0o777).toString(8);
    await write('one');
    const another = path.join(folder, 'another');
    await fs.writeFile(another, '');
    expect(await modeOf(file)).toBe(await modeOf(another));
    for (const mode of [0o600, 0o666]) {
      await fs.chmod(file, mode);
      await write('two');
      expect(await modeOf(file)).toBe(mode.toString(8));
    }
  });

  test('is written though what a crash left behind cannot be removed', async () => {
    await write('old');
    const left = `${file}.0000.tmp`;
    await fs.writeFile(left, 'hal');
    await fs.utimes(left, new Date(0), new Date(0));
    const rm = (name: string): Promise<void> => (name === left ? Promise.reject(failure('EPERM')) : fs.rm(name, { force: true }));
    expect(await write('new', { ...fs, rm } as WritableFiles)).toBe(true);
    expect(await write('newer', { ...fs, readdir: () => Promise.reject(failure('EACCES')) } as unknown as WritableFiles)).toBe(true);
    expect([await fs.readFile(file, 'utf8'), await names()]).toEqual(['newer', ['annotations.jsonl', path.basename(left)]]);
  });

  test('is not exchanged when it is no longer wanted', async () => {
    await write('old');
    expect(await nodeFileWriter().replace(pathToFileURL(file).href, bytes('new'), () => Promise.resolve(false))).toBe(false);
    expect([await fs.readFile(file, 'utf8'), await names()]).toEqual(['old', ['annotations.jsonl']]);
  });

  test.each([
    ['in the middle of the writing', { open: async (...args: Parameters<typeof fs.open>) => {
      const handle = await fs.open(...args);
      handle.writeFile = () => handle.write(bytes('hal')).then(() => Promise.reject(failure('EIO')));
      return handle;
    } }],
    ['before it is forced to the disk', { open: async (...args: Parameters<typeof fs.open>) => {
      const handle = await fs.open(...args);
      handle.sync = () => Promise.reject(failure('EIO'));
      return handle;
    } }],
    ['before the exchange', { rename: () => Promise.reject(failure('EIO')) }],
  ])('is the old one after a failure %s', async (_when, faults) => {
    await write('old');
    await expect(write('new', { ...fs, ...faults } as WritableFiles)).rejects.toThrow('EIO');
    expect([await fs.readFile(file, 'utf8'), await names()]).toEqual(['old', ['annotations.jsonl']]);
  });

  test('is the old one after a crash, and what the crash left behind goes an hour later', async () => {
    await write('old');
    const left = `${file}.0000.tmp`;
    await fs.writeFile(left, 'hal');
    await write('new');
    expect(await names()).toEqual(['annotations.jsonl', path.basename(left)]);
    const longAgo = new Date(Date.now() - 2 * 3_600_000);
    await fs.utimes(left, longAgo, longAgo);
    await write('newer');
    expect([await fs.readFile(file, 'utf8'), await names()]).toEqual(['newer', ['annotations.jsonl']]);
  });

  test.each([
    ['ENOSPC', 'the disk is full'],
    ['EROFS', 'the disk is read-only'],
    ['EACCES', 'permission denied'],
  ])('that cannot be says why: %s', async (code, reason) => {
    const full = { ...fs, open: () => Promise.reject(failure(code)) } as WritableFiles;
    await expect(write('new', full)).rejects.toThrow(reason);
    await expect(fs.stat(file)).rejects.toThrow('ENOENT');
  });
});
