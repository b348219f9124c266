import { afterEach, expect, test, vi } from 'vitest';
import type { NamesResult } from '../../server/src/protocol';
import { InMemoryFiles } from '../support/inMemoryFiles';
import { LspClient } from '../support/lspClient';
import { testEngine } from '../support/testEngine';

const count = 10_000;
const before = 'Harbour vote put off\n\nAna Petrova left on Monday.\n';
const after = 'Harbour vote held\n\nJoe Marsh came on Tuesday.\n';

let client: LspClient;
afterEach(() => client.stop());

/** The names of the folder, sorted, each with the number of its documents. */
const namesNow = async (): Promise<unknown> => {
  const { names } = await client.request<NamesResult>('dossier/names', { scope: 'folder' });
  return names.map(({ name, documents }) => [name, documents]).sort();
};

/** Files that are slow to read, and that count how many are read at once. */
class SlowFiles extends InMemoryFiles {
  open = 0;
  mostOpen = 0;

  override async read(uri: string): Promise<Uint8Array> {
    this.mostOpen = Math.max(this.mostOpen, ++this.open);
    try {
      await new Promise((resolve) => setImmediate(resolve));
      return await super.read(uri);
    } finally {
      this.open--;
    }
  }
}

test('a switch of branches that changes 10,000 files at once opens few of them at a time and ends with the new state', async () => {
  const paths = Array.from({ length: count }, (_, index) => `/news/${index}.txt`);
  const files = new SlowFiles(Object.fromEntries(paths.map((path) => [path, before])));
  client = await LspClient.start({ files, engine: testEngine({ 'Ana Petrova': 'person', 'Joe Marsh': 'person' }) }, { folders: ['file:///news'] });
  await client.request('dossier/rebuild');
  files.mostOpen = 0;

  for (const path of paths) files.set(path, after);
  await client.notify('workspace/didChangeWatchedFiles', { changes: paths.map((path) => ({ uri: `file://${path}`, type: 2 })) });
  // Answered while the files are being read.
  await client.request('textDocument/foldingRange', { textDocument: { uri: 'file:///news/none.txt' } });
  expect(files.open).toBeGreaterThan(0);

  await vi.waitUntil(() => files.open === 0 && paths.every((path) => files.readsOf(path) >= 2), { timeout: 200_000 });
  // What is asked meanwhile is answered from what is settled; the client is told when all is.
  await expect.poll(namesNow, { timeout: 60_000, interval: 500 }).toEqual([['Joe Marsh', count]]);
  expect(files.mostOpen).toBeLessThanOrEqual(16);
  expect((await client.status()).skipped).toEqual([]);
}, 240_000);

test('a file that is removed and written anew many times over ends as what stands on the disk', async () => {
  const files = new SlowFiles({ '/news/a.txt': before, '/news/b.txt': before });
  client = await LspClient.start({ files, engine: testEngine({ 'Ana Petrova': 'person', 'Joe Marsh': 'person' }) }, { folders: ['file:///news'] });
  await client.request('dossier/rebuild');
  const uri = 'file:///news/a.txt';
  for (let round = 0; round < 50; round++) {
    files.delete('/news/a.txt');
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 3 }] });
    files.set('/news/a.txt', round === 49 ? after : before);
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 1 }] });
  }
  await client.status();
  await vi.waitUntil(() => files.open === 0);
  await expect.poll(namesNow, { timeout: 10_000 }).toEqual([['Ana Petrova', 1], ['Joe Marsh', 1]]);
});
