import { spawn } from 'node:child_process';
import nodeFs from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { AnalysisCache } from '../../../server/src/node/cache/analysisCache';
import { keyOfNumber, payloadOfNumber } from '../../support/cacheContents';
import { bundle } from '../../support/bundle';
import { temporaryFolder } from '../../support/temporaryFolder';
import { until } from '../../support/lspClient';

let folder: string;
const opened: AnalysisCache[] = [];
beforeEach(async () => {
  folder = path.join(await temporaryFolder({}), 'cache');
});
afterEach(async () => {
  for (const cache of opened.splice(0)) await cache.close();
  await fs.rm(path.dirname(folder), { recursive: true });
});

async function open(limits?: { bytes: number; segments: number }): Promise<AnalysisCache> {
  const cache = await AnalysisCache.open(folder, limits);
  opened.push(cache);
  return cache;
}

/** Fills the folder with the payloads of these numbers, as one run of a program would. */
async function run(from: number, to: number): Promise<void> {
  const cache = await open();
  for (let number = from; number < to; number++) cache.put(keyOfNumber(number), payloadOfNumber(number));
  await cache.close();
}

/** How many of the first numbers the cache knows. Fails when it gives another payload than was put in. */
function known(cache: AnalysisCache, count: number): number {
  let found = 0;
  for (let number = 0; number < count; number++) {
    const payload = cache.get(keyOfNumber(number));
    if (payload === undefined) continue;
    expect(Buffer.compare(payload, payloadOfNumber(number))).toBe(0);
    found++;
  }
  return found;
}

const segments = async (): Promise<string[]> => (await fs.readdir(folder)).map((name) => path.join(folder, name)).sort();

describe('the cache on disk', () => {
  test('gives back what an earlier run put in', async () => {
    await run(0, 300);
    expect(known(await open(), 400)).toBe(300);
  });

  test('keeps what several processes put in at once, in one file for each', async () => {
    const [one, other] = [await open(), await open()];
    one.put(keyOfNumber(0), payloadOfNumber(0));
    other.put(keyOfNumber(1), payloadOfNumber(1));
    await Promise.all([one.close(), other.close()]);
    expect(known(await open(), 2)).toBe(2);
    expect(await segments()).toHaveLength(2);
  });

  test('puts many files together without losing anything', async () => {
    for (let time = 0; time < 6; time++) await run(10 * time, 10 * time + 10);
    expect(await segments()).toHaveLength(6);
    const limits = { bytes: 1e9, segments: 4 };
    expect(known(await open(limits), 60)).toBe(60);
    expect(await segments()).toHaveLength(1);
    expect(known(await open(limits), 60)).toBe(60);
  });

  test('puts files together in slices, between which other work goes on', async () => {
    const cache = await open();
    for (let number = 0; number < 400; number++) cache.put(keyOfNumber(number), new Uint8Array(10_000).fill(number));
    await cache.close();
    let turn = 0;
    const goOn = (): void => {
      turn++;
      timer = setImmediate(goOn);
    };
    let timer = setImmediate(goOn);
    const readIn = new Map<number, number>();
    const read = nodeFs.readSync.bind(nodeFs) as (...given: readonly unknown[]) => number;
    const spy = vi.spyOn(nodeFs, 'readSync').mockImplementation((...given: readonly unknown[]) => {
      const bytes = read(...given);
      readIn.set(turn, (readIn.get(turn) ?? 0) + bytes);
      return bytes;
    });
    await open({ bytes: 1e9, segments: 1 });
    clearImmediate(timer);
    spy.mockRestore();
    const inTurns = [...readIn.values()];
    expect(inTurns.reduce((sum, bytes) => sum + bytes)).toBeGreaterThan(4e6);
    expect(Math.max(...inTurns)).toBeLessThan(5e5);
  });

  test('forgets the oldest when it is larger than it may be', async () => {
    await run(0, 10);
    const begun = Date.now();
    await until(() => Date.now() > begun);
    await run(10, 20);
    const [older, newer] = await segments();
    const limits = { bytes: (await fs.stat(newer!)).size, segments: 4 };
    const cache = await open(limits);
    expect([cache.get(keyOfNumber(5)), known(cache, 20)]).toEqual([undefined, 10]);
    await expect(fs.stat(older!)).rejects.toThrow();
  });

  test('is empty where it cannot be read, and takes what is put in without a word', async () => {
    await fs.writeFile(folder, 'a file where the folder should be');
    const cache = await open();
    cache.put(keyOfNumber(0), payloadOfNumber(0));
    await cache.flush();
    expect(cache.get(keyOfNumber(0))).toBeUndefined();
  });

  test('may be removed while it is in use', async () => {
    await run(0, 10);
    const cache = await open();
    await fs.rm(folder, { recursive: true });
    cache.put(keyOfNumber(11), payloadOfNumber(11));
    await cache.close();
    expect(known(await open(), 12)).toBeLessThanOrEqual(12);
  });

  test('gives nothing wrong whatever happens to its bytes', { timeout: 60_000 }, async () => {
    await run(0, 40);
    const [file] = await segments();
    const whole = await fs.readFile(file!);
    const damage = fc.oneof(
      fc.record({ kind: fc.constant('flip' as const), at: fc.nat(whole.length - 1), bits: fc.integer({ min: 1, max: 255 }) }),
      fc.record({ kind: fc.constant('cut' as const), at: fc.nat(whole.length - 1) }),
      fc.record({ kind: fc.constant('zeros' as const), at: fc.nat(whole.length - 1) }),
    );
    let damagedButKnown = 0;
    await fc.assert(
      fc.asyncProperty(damage, async (wound) => {
        const bytes = Buffer.from(whole);
        if (wound.kind === 'flip') bytes[wound.at]! ^= wound.bits;
        else if (wound.kind === 'zeros') bytes.fill(0, wound.at);
        await fs.writeFile(file!, wound.kind === 'cut' ? bytes.subarray(0, wound.at) : bytes);
        const found = known(await open(), 40);
        expect(found).toBeLessThan(40);
        damagedButKnown += found;
      }),
      { numRuns: 60 },
    );
    expect(damagedButKnown).toBeGreaterThan(0);
  });

  test('is right after a process was killed while writing, fifty times', { timeout: 120_000 }, async () => {
    const writer = await bundle('test/support/cacheWriter.ts');
    const kills = 50;
    const processes = 5;
    let found = 0;
    for (let killed = 0; killed < kills; killed += processes) {
      await Promise.all(Array.from({ length: processes }, (_, index) => writeUntilKilled(writer, killed + index)));
      const cache = await open();
      found = known(cache, 5000);
      await cache.close();
    }
    expect(found).toBeGreaterThan(0);
    await run(0, 5000);
    expect(known(await open(), 5000)).toBe(5000);
  });
});

/** Starts a process that writes without end, and kills it once it has written something and a moment more. */
async function writeUntilKilled(writer: string, seed: number): Promise<void> {
  const child = spawn(process.execPath, [writer, folder, String(100 * seed)], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  let complaints = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
  const ended = new Promise((resolve) => child.on('close', resolve));
  await until(() => said.includes('writing') || complaints !== '');
  await new Promise((resolve) => setTimeout(resolve, (seed * 7) % 23));
  child.kill('SIGKILL');
  await ended;
  expect(complaints).toBe('');
}
