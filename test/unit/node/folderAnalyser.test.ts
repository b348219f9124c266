import fs from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CancelledError } from '../../../server/src/core/corpus/cancellation';
import { AnalysisPool, NoWorkersError } from '../../../server/src/node/analysisPool';
import { FolderAnalyser, type FolderAnalyserOptions } from '../../../server/src/node/folderAnalyser';
import { bundle } from '../../support/bundle';
import { temporaryFolder } from '../../support/temporaryFolder';
import { wholeAnalysis } from '../../support/wholeAnalysis';

const noModels = { vectors: undefined, names: undefined };
const texts = Array.from({ length: 12 }, (_, number) => `Vote ${number}\n\n“We had no say in any of it,” said Mr. Joseph Marsh, of the Harbour Board, on day ${number}.\n`);

let script: string;
let folder: string;
beforeAll(async () => {
  script = await bundle('server/src/node/analysisWorker.ts');
  folder = await temporaryFolder({ 'broken.cjs': 'throw new Error("no");', 'dies.cjs': dyingWorker, 'tells.cjs': tellingWorker });
}, 60_000);
afterAll(() => fs.rm(folder, { recursive: true }));

/** A worker that is ready, and ends at the first text. */
const dyingWorker = "const { parentPort } = require('node:worker_threads'); parentPort.on('message', () => process.exit(1)); parentPort.postMessage({ ready: true });";

/** A worker whose analysis of any text is the number of its thread. */
const tellingWorker =
  "const { parentPort, threadId } = require('node:worker_threads'); parentPort.on('message', () => parentPort.postMessage({ analysis: new TextEncoder().encode(String(threadId)) })); parentPort.postMessage({ ready: true });";

async function analyseAll(options: Partial<FolderAnalyserOptions>): Promise<readonly unknown[]> {
  const analyser = new FolderAnalyser({ cache: false, script, folder, workers: 2, ...options });
  const expected = texts.map((text) => analyser.engine.analyse(text));
  const analyses = await Promise.all(texts.map((text) => analyser.analyse(text)));
  await analyser.close();
  expect(analyses.map(wholeAnalysis)).toStrictEqual(expected);
  return analyses;
}

const cachedBytes = async (): Promise<number> => {
  const names = await fs.readdir(path.join(folder, 'analyses'), { recursive: true });
  const sizes = await Promise.all(names.filter((name) => name.endsWith('.segment')).map((name) => fs.stat(path.join(folder, 'analyses', name))));
  return sizes.reduce((sum, { size }) => sum + size, 0);
};

describe('the analysis of a folder', { timeout: 60_000 }, () => {
  test('gives what the engine gives, from workers', () => analyseAll({}));

  test('gives the same where workers cannot be started', async () => {
    await analyseAll({ script: path.join(folder, 'missing.cjs') });
    await analyseAll({ script: path.join(folder, 'broken.cjs') });
  });

  test('gives the same from the cache, which does not grow for texts it knows', async () => {
    await analyseAll({ cache: true });
    const bytes = await cachedBytes();
    expect(bytes).toBeGreaterThan(0);
    await analyseAll({ cache: true });
    expect(await cachedBytes()).toBe(bytes);
  });

  test('does not touch the disk without a cache', async () => {
    const other = await temporaryFolder({});
    await analyseAll({ folder: other });
    expect(await fs.readdir(other)).toEqual([]);
    await fs.rm(other, { recursive: true });
  });

  test('gives the same when it keeps what it found in a file, of which it leaves nothing', async () => {
    const other = await temporaryFolder({});
    await analyseAll({ folder: other, scratch: true });
    expect(await fs.readdir(other)).toEqual([]);
    await fs.rm(other, { recursive: true });
  });

  test('starts workers again after a rest', async () => {
    const analyser = new FolderAnalyser({ cache: false, script, workers: 1 });
    for (const text of texts.slice(0, 2)) {
      expect((await analyser.analyse(text)).article.text).toBe(text);
      analyser.rest();
    }
    await analyser.close();
  });
});

describe('a pool of workers', { timeout: 60_000 }, () => {
  test('drops what waits when it is no longer wanted', async () => {
    const pool = new AnalysisPool(script, noModels, 1);
    let cancelled = false;
    const results = texts.map((text) => pool.analyse(text, () => cancelled));
    await results[0];
    cancelled = true;
    const settled = await Promise.allSettled(results);
    expect(settled[0]!.status).toBe('fulfilled');
    expect(settled.at(-1)).toMatchObject({ status: 'rejected', reason: expect.any(CancelledError) as unknown });
    pool.rest();
  });

  test('ends its workers when nobody has asked for anything for a while, and starts others', async () => {
    const pool = new AnalysisPool(path.join(folder, 'tells.cjs'), noModels, 1, 30);
    const threadOf = async (): Promise<number> => Number(new TextDecoder().decode(await pool.analyse('')));
    const first = await threadOf();
    expect(await threadOf()).toBe(first);
    let pause = 30;
    for (let now = first; now === first; now = await threadOf()) await new Promise((resolve) => setTimeout(resolve, (pause *= 2)));
    pool.rest();
  });

  test('fails for the text at which a worker ended, and goes on', async () => {
    const pool = new AnalysisPool(path.join(folder, 'dies.cjs'), noModels, 1);
    const settled = await Promise.allSettled(texts.slice(0, 3).map((text) => pool.analyse(text)));
    expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(settled).not.toContainEqual(expect.objectContaining({ reason: expect.any(NoWorkersError) as unknown }));
  });
});
