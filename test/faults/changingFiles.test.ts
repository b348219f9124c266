import { afterEach, expect, test, vi } from 'vitest';
import type { NamesResult } from '../../server/src/protocol';
import { InMemoryFiles } from '../support/inMemoryFiles';
import { LspClient } from '../support/lspClient';
import { testEngine } from '../support/testEngine';

const petrova = 'Harbour vote put off\n\nAna Petrova left on Monday.\n';
const marsh = 'Harbour vote held\n\nJoe Marsh came on Tuesday.\n';
const megabyte = 1024 * 1024;

let client: LspClient;
afterEach(() => client.stop());

/** Files that change at the moment of being asked for: when they have been looked at, and when they have been read. */
class RestlessFiles extends InMemoryFiles {
  afterStat: (path: string) => void = () => undefined;
  afterRead: (path: string) => void = () => undefined;

  override async stat(uri: string): ReturnType<InMemoryFiles['stat']> {
    const found = await super.stat(uri);
    this.afterStat(uri.replace('file://', ''));
    return found;
  }

  override async read(uri: string): Promise<Uint8Array> {
    const bytes = await super.read(uri);
    this.afterRead(uri.replace('file://', ''));
    return bytes;
  }
}

async function start(files: RestlessFiles): Promise<void> {
  client = await LspClient.start({ files, engine: testEngine({ 'Ana Petrova': 'person', 'Joe Marsh': 'person' }) }, { folders: ['file:///news'] });
}

const names = async (): Promise<string[]> => (await client.request<NamesResult>('dossier/names', { scope: 'folder' })).names.map(({ name }) => name).sort();

test('a file that goes between being looked at and being read is no document, and the others are', async () => {
  const files = new RestlessFiles({ '/news/a.txt': petrova, '/news/b.txt': marsh });
  files.afterStat = (path) => {
    if (path === '/news/a.txt') files.delete(path);
  };
  await start(files);
  await client.request('dossier/rebuild');
  expect(await names()).toEqual(['Joe Marsh']);
  expect(await client.status()).toMatchObject({ state: 'ready', skipped: [], problems: [] });
});

test('a file that grows over the limit between being looked at and being read is left alone, and says so', async () => {
  const files = new RestlessFiles({ '/news/a.txt': petrova, '/news/b.txt': marsh });
  files.afterStat = (path) => {
    if (path === '/news/a.txt') files.set(path, petrova.repeat((21 * megabyte) / petrova.length + 1));
  };
  await start(files);
  await client.request('dossier/rebuild');
  expect(await names()).toEqual(['Joe Marsh']);
  expect((await client.status()).skipped).toEqual([{ uri: 'file:///news/a.txt', reason: 'over 20 MB' }]);
});

test('a file that is written while it is being read ends as what was written, once the editor tells', async () => {
  const files = new RestlessFiles({ '/news/a.txt': petrova });
  let writes = 0;
  // Written anew under the reader, who has the old bytes already; the editor's word of it overtakes the reading.
  files.afterRead = (path) => {
    if (++writes > 5) return;
    files.set(path, writes === 5 ? marsh : petrova);
    void client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: `file://${path}`, type: 2 }] });
  };
  await start(files);
  await client.request('dossier/rebuild');
  await vi.waitUntil(async () => writes > 5 && (await names()).join() === 'Joe Marsh', { timeout: 20_000 });
});

test('a file that becomes a folder while it is being read takes nothing along', async () => {
  const files = new RestlessFiles({ '/news/a.txt': petrova, '/news/b.txt': marsh });
  files.afterStat = (path) => {
    if (path !== '/news/a.txt' || files.readsOf(path) > 0) return;
    files.delete(path);
    files.set('/news/a.txt/inside.txt', marsh);
  };
  await start(files);
  await client.request('dossier/rebuild');
  expect(await names()).toEqual(['Joe Marsh']);
  expect(await client.status()).toMatchObject({ state: 'ready' });
});
