import fs from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FolderAnalyser } from '../../server/src/node/folderAnalyser';
import { bundle } from '../support/bundle';
import { temporaryFolder } from '../support/temporaryFolder';
import { wholeAnalysis } from '../support/wholeAnalysis';

const texts = Array.from({ length: 4 }, (_, number) => `Vote ${number}\n\n“We had no say in any of it,” said Joe Marsh, of the Harbour Board, on day ${number}.\n`);

let folder: string;
beforeAll(async () => {
  const worker = await fs.readFile(await bundle('server/src/node/analysisWorker.ts', 'faults'), 'utf8');
  // Builds of the program that differ, as two versions of it do.
  folder = await temporaryFolder(Object.fromEntries([1, 2, 3, 4].map((version) => [`worker${version}.cjs`, `${worker}\n// version ${version}\n`])));
}, 60_000);
afterAll(() => fs.rm(folder, { recursive: true }));

const versions = async (): Promise<string[]> => fs.readdir(path.join(folder, 'analyses'));

/** Analyses all texts with a version of the program, and gives the folder of its cache, which holds all of them then. */
async function run(version: number): Promise<string> {
  const before = new Set(await versions().catch((): string[] => []));
  const analyser = new FolderAnalyser({ cache: true, script: path.join(folder, `worker${version}.cjs`), folder, workers: 1 });
  const analyses = await Promise.all(texts.map((text) => analyser.analyse(text)));
  expect(analyses.map(wholeAnalysis)).toStrictEqual(texts.map((text) => analyser.engine.analyse(text)));
  await analyser.close();
  const added = (await versions()).filter((name) => !before.has(name));
  return path.join(folder, 'analyses', added[0] ?? '');
}

test('what another version kept is not used, and is left for it until two newer ones have run', async () => {
  const first = await run(1);
  const second = await run(2);
  expect(second).not.toBe(first);
  await run(3);
  expect(await versions()).toHaveLength(3);
  await run(4);
  expect(await versions()).toHaveLength(3);
  expect(await fs.stat(first).catch(() => undefined)).toBeUndefined();
}, 120_000);

test('files of another version that lie in the place of ours are passed over: other bytes at their start, other bytes within', async () => {
  const ours = await run(4).then(async () => path.join(folder, 'analyses', (await versions()).at(-1)!));
  const segments = async (of: string): Promise<string[]> => (await fs.readdir(of)).map((name) => path.join(of, name));
  for (const place of await versions()) {
    for (const file of await segments(path.join(folder, 'analyses', place))) {
      const content = await fs.readFile(file);
      content.write('DSG2', 0, 'latin1');
      await fs.writeFile(file, content);
    }
  }
  await run(4);
  for (const file of await segments(ours)) await fs.writeFile(file, Buffer.concat([Buffer.from('DSEG', 'latin1'), Buffer.from('{"version":2,"entries":[]}'.repeat(40))]));
  await run(4);
}, 120_000);
