import { afterEach, describe, expect, test } from 'vitest';
import { InMemoryFiles } from '../../support/inMemoryFiles';
import { fullCapabilities, LspClient, until, type ClientBehaviour } from '../../support/lspClient';
import { testEngine } from '../../support/testEngine';

let client: LspClient;
afterEach(() => client.stop());

test('people are counted anew once the files that came while the folder was known are settled', async () => {
  const surnames = ['Carr', 'Petrov', 'Harlow', 'Quill', 'Leith', 'Norvik', 'Brandt', 'Okafor', 'Silva', 'Tanaka'];
  const people = ['Anna', 'Boris', 'Clara', 'David', 'Helen', 'James'].flatMap((forename) => surnames.map((surname) => `${forename} ${surname}`));
  const text = (name: string): string => `Harbour vote\n\n${name} of the board spoke on Monday.\n`;
  const files = new InMemoryFiles({ '/news/0.txt': text(people[0]!) });
  client = await LspClient.start({ files, engine: testEngine(Object.fromEntries(people.map((name) => [name, 'person' as const]))) }, { folders: ['file:///news'] });
  await client.request('dossier/names', { scope: 'folder' });
  expect((await client.ready()).people).toBe(1);
  people.forEach((name, number) => files.set(`/news/${number}.txt`, text(name)));
  await client.notify('workspace/didChangeWatchedFiles', { changes: people.map((_, number) => ({ uri: `file:///news/${number}.txt`, type: number === 0 ? 2 : 1 })) });
  expect((await client.statusWhen(({ people: counted }) => counted === 60)).indexed).toBe(60);
});

/** A client that knows globs which begin at a folder. */
const relativePatterns = { ...fullCapabilities, workspace: { ...fullCapabilities.workspace, didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true } } };

describe('what a client is asked to watch', () => {
  const start = (behaviour: Partial<ClientBehaviour>): Promise<LspClient> => LspClient.start({ files: new InMemoryFiles(), engine: testEngine({}) }, behaviour);

  test('is everything in its folders, also what other folders are in already, whatever the settings say', async () => {
    client = await start({ folders: ['file:///news', 'file:///news/wire', 'file:///newsroom'], settings: { files: { include: ['wire/*.md'] } }, capabilities: relativePatterns });
    await client.status();
    await until(() => client.watched.length > 0);
    expect(client.watched).toEqual([['file:///news/**', 'file:///newsroom/**']]);
  });

  test('is everything where it knows no globs that begin at a folder', async () => {
    client = await start({ folders: ['file:///news'] });
    await client.status();
    await until(() => client.watched.length > 0);
    expect(client.watched).toEqual([['**']]);
  });

  test('is one set, that of the last folders, after they change faster than the client answers', async () => {
    client = await start({ folders: ['file:///news'], capabilities: relativePatterns });
    await until(() => client.watched.length === 1);
    for (const folder of ['file:///a', 'file:///b', 'file:///c']) {
      client.behaviour.folders = [folder];
      await client.notify('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [] } });
    }
    await until(() => client.watched.length === 1 && client.watched[0]![0] === 'file:///c/**');
    client.behaviour.folders = [];
    await client.notify('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [] } });
    await until(() => client.watched.length === 0);
  });

  test('can be refused by it; the settings are followed then all the same', async () => {
    client = await start({ folders: ['file:///news'], refuses: ['workspace/didChangeWatchedFiles'] });
    await client.status();
    await until(() => client.registrations.some(({ method }) => method === 'workspace/didChangeConfiguration'));
    await until(() => client.log.length > 0);
    expect(client.log.join()).toMatch(/does not tell of files that change/);
  });
});
