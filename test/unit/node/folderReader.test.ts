import fs from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { FolderAnalyser } from '../../../server/src/node/folderAnalyser';
import { nodeFileSystem } from '../../../server/src/node/nodeFileSystem';
import { FolderReader } from '../../../server/src/node/reading/folderReader';
import { ScratchFile } from '../../../server/src/node/scratchFile';
import type { ReadDocument } from '../../../server/src/server/documentReader';
import { Session } from '../../../server/src/server/session';
import { bundle } from '../../support/bundle';
import { temporaryFolder } from '../../support/temporaryFolder';
import { wholeAnalysis } from '../../support/wholeAnalysis';

const textOf = (number: number): string => `Vote ${number}\n\n“We had no say in any of it,” said Mr. Joseph Marsh, of the Harbour Board, on day ${number}.\n`;
const names = Array.from({ length: 20 }, (_, number) => `vote-${number}.txt`);
const others = { 'photo.txt': 'GIF\0\0\0', 'requirements.txt': 'numpy==1.0\n', 'broken.cjs': 'throw new Error("no");', 'dies.cjs': dyingThread() };

let script: string;
let readingScript: string;
let folder: string;
let uris: readonly string[];
beforeAll(async () => {
  [script, readingScript] = await Promise.all([bundle('server/src/node/analysisWorker.ts'), bundle('server/src/node/reading/readingWorker.ts')]);
  folder = await temporaryFolder({ ...Object.fromEntries(names.map((name, number) => [name, textOf(number)])), ...others });
  uris = [...names, 'photo.txt', 'requirements.txt', 'missing.txt', '.'].map((name) => pathToFileURL(path.join(folder, name)).href);
}, 60_000);
afterAll(() => fs.rm(folder, { recursive: true }));

/** A thread that ends at the third file. */
function dyingThread(): string {
  return "let files = 0; require('node:worker_threads').parentPort.on('message', () => ++files === 3 && process.exit(1));";
}

async function readAll(reader: FolderReader): Promise<readonly ReadDocument[]> {
  const read = await Promise.all(uris.map((uri) => reader.read(uri, 20)));
  await reader.close();
  return read;
}

describe('files of a folder', { timeout: 60_000 }, () => {
  test('are the same whether a thread of their own reads them, one that dies, or none', async () => {
    const expected = await readAll(new FolderReader(nodeFileSystem, undefined, undefined));
    expect(expected.slice(0, names.length)).toEqual(names.map((_, number) => ({ text: textOf(number) })));
    expect(expected.slice(names.length).map((read) => 'skipped' in read)).toEqual([true, true, true, true]);
    for (const thread of [readingScript, path.join(folder, 'missing.cjs'), path.join(folder, 'broken.cjs'), path.join(folder, 'dies.cjs')]) {
      expect(await readAll(new FolderReader(nodeFileSystem, undefined, thread))).toEqual(expected);
    }
  });

  test('come with the analyses that were kept, which are those of the engine', async () => {
    const first = new FolderAnalyser({ cache: true, script, folder, workers: 1 });
    for (const number of names.keys()) await first.analyse(textOf(number));
    await first.close();

    const analyser = new FolderAnalyser({ cache: true, script, readingScript, folder, workers: 1 });
    const read = await readAll(analyser.reader(nodeFileSystem));
    const analyses = read.slice(0, names.length).map(({ analysis }) => {
      const unpacked = analysis?.();
      return unpacked && wholeAnalysis(unpacked);
    });
    // The first few are read before it shows that there are many.
    expect(analyses.slice(8)).toEqual([...names.keys()].slice(8).map((number) => analyser.engine.analyse(textOf(number))));
    await analyser.close();
  });

  test('take room on the disk once, however often they are read', async () => {
    const put = vi.spyOn(ScratchFile.prototype, 'put');
    const cached = { cache: true, script, readingScript, folder, workers: 1 };
    const first = new FolderAnalyser(cached);
    for (const number of names.keys()) await first.analyse(textOf(number));
    await first.close();

    const analyser = new FolderAnalyser({ ...cached, scratch: true });
    const ignore = (): void => undefined;
    const host = { startProgress: () => Promise.resolve({ report: ignore, end: ignore }), mayRead: () => Promise.resolve(true), onDidChangeContent: ignore, onDidChangeStatus: ignore, onDidChangeAnnotations: ignore, log: ignore };
    const session = new Session({ files: nodeFileSystem, engine: analyser.engine, analyser, reader: analyser.reader(nodeFileSystem) }, host);
    await session.setFolders([pathToFileURL(folder).href]);
    await session.indexer.rebuild();
    expect(session.library.size).toBe(names.length);
    const pieces = put.mock.calls.length;
    expect(pieces).toBeGreaterThan(0);
    await session.indexer.rebuild();
    expect(put.mock.calls).toHaveLength(pieces);
    session.dispose();
    await analyser.close();
    put.mockRestore();
  });

  test('are read by a new thread after one has ended', async () => {
    const reader = new FolderReader(nodeFileSystem, undefined, readingScript);
    const expected = await Promise.all(uris.map((uri) => reader.read(uri, 20)));
    await reader.close();
    expect(await readAll(reader)).toEqual(expected);
  });
});
