import { afterEach, describe, expect, test } from 'vitest';
import { filesByScheme } from '../../../server/src/files/filesByScheme';
import { clientFiles } from '../../../server/src/server/clientFiles';
import type { FileKind } from '../../../server/src/protocol';
import { InMemoryFiles } from '../../support/inMemoryFiles';
import { LspClient } from '../../support/lspClient';
import { testEngine } from '../../support/testEngine';

const vote = 'Harbour vote put off\n\n“We need time,” said Ana Petrová on Monday.\n';
const folder = 'cloud://archive/news';

let client: LspClient;
afterEach(() => client.stop());

/** A folder that only the client can reach. */
async function start(files: Readonly<Record<string, string | { readonly kind: FileKind }>>): Promise<InMemoryFiles> {
  const own = new InMemoryFiles({ '/news/secret.txt': vote });
  client = await LspClient.start(
    (connection) => ({ files: filesByScheme(own, clientFiles(connection)), engine: testEngine({ 'Ana Petrová': 'person' }) }),
    { folders: [folder], files: new Map(Object.entries(files).map(([name, file]) => [`${folder}/${name}`, file])) },
  );
  return own;
}

describe('a folder that only the client can reach', () => {
  test('is read through the client, in every letter', async () => {
    await start({ 'vote.txt': vote, 'deep/copy.txt': vote });
    await client.request('dossier/rebuild');
    expect(await client.status()).toMatchObject({ state: 'ready', indexed: 2, people: 1, skipped: [] });
  });

  test('shows what the client refuses with the reason it gives', async () => {
    await start({ 'vote.txt': vote, 'gone.txt': { kind: 'file' } });
    await client.request('dossier/rebuild');
    expect(await client.status()).toMatchObject({ indexed: 1, skipped: [{ uri: `${folder}/gone.txt`, reason: 'cannot be read: not now' }] });
  });

  test('follows links to files, and none to folders, which may lead round in a circle', async () => {
    await start({ 'vote.txt': vote, loop: { kind: 'linked-folder' }, 'pipe.txt': { kind: 'other' } });
    await client.request('dossier/rebuild');
    expect(await client.status()).toMatchObject({ indexed: 1, skipped: [] });
  });

  test('leaves the machine’s own files to the server', async () => {
    const own = await start({ 'vote.txt': vote });
    await client.request('dossier/rebuild');
    expect(own.reads.size).toBe(0);
    expect(client.fileRequests.every((uri) => uri.startsWith(folder))).toBe(true);
  });
});
