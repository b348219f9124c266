import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { ScratchFile } from '../../../server/src/node/scratchFile';
import { bundle } from '../../support/bundle';
import { temporaryFolder } from '../../support/temporaryFolder';

let folder: string;
beforeAll(async () => {
  folder = await temporaryFolder({ 'a file': '' });
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

test('what is put in comes out, whole or in part, aligned, in memory of its own', () => {
  const file = new ScratchFile(folder);
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 8 }), (pieces) => {
      const places = pieces.map((piece) => file.put(piece)!);
      for (const [k, piece] of pieces.entries()) {
        expect(places[k]! % 4).toBe(0);
        for (let from = 0; from <= piece.length; from++) expect(file.read(places[k]! + from, piece.length - from)).toEqual(piece.subarray(from));
        const read = file.read(places[k]!, piece.length);
        read.fill(255);
        expect(file.read(places[k]!, piece.length)).toEqual(piece);
      }
    }),
    { numRuns: 50 },
  );
});

test('it leaves nothing in the folder, which it makes where it is missing and which may be removed', () => {
  const missing = path.join(folder, 'cache', 'dossier');
  const file = new ScratchFile(missing);
  expect(fs.existsSync(missing)).toBe(false);
  const place = file.put(bytesOf('a text'))!;
  expect(fs.readdirSync(missing)).toEqual([]);
  fs.rmSync(path.join(folder, 'cache'), { recursive: true });
  expect(file.read(place, 6)).toEqual(bytesOf('a text'));
  expect(file.read(file.put(bytesOf('another'))!, 7)).toEqual(bytesOf('another'));
});

test('a process that is killed leaves nothing either', async () => {
  const scratch = path.join(folder, 'killed');
  const script = path.join(folder, 'killed.cjs');
  fs.writeFileSync(script, `const { ScratchFile } = require(${JSON.stringify(await bundle('server/src/node/scratchFile.ts'))}); new ScratchFile(${JSON.stringify(scratch)}).put(new Uint8Array(9)); process.kill(process.pid, 'SIGKILL');`);
  spawnSync(process.execPath, [script]);
  expect(fs.readdirSync(scratch)).toEqual([]);
}, 60_000);

test('what has no room, or no place, is not put in', () => {
  const small = new ScratchFile(folder, 10);
  const place = small.put(bytesOf('12345678'))!;
  expect(small.put(bytesOf('123'))).toBeUndefined();
  expect(small.read(place, 8)).toEqual(bytesOf('12345678'));
  expect(new ScratchFile(path.join(folder, 'a file')).put(bytesOf('1'))).toBeUndefined();
});

test('a full disk is no error: what was put in before can be read', () => {
  const file = new ScratchFile(folder);
  const place = file.put(bytesOf('before'))!;
  const write = vi.spyOn(fs, 'writeSync').mockImplementation(() => {
    throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
  });
  expect(file.put(bytesOf('after'))).toBeUndefined();
  write.mockRestore();
  expect(file.put(bytesOf('after'))).toBeUndefined();
  expect(file.read(place, 6)).toEqual(bytesOf('before'));
});

test('what was never put in cannot be read', () => {
  const file = new ScratchFile(folder);
  const place = file.put(bytesOf('text'))!;
  expect(() => file.read(place, 5)).toThrow('cannot be read');
});
