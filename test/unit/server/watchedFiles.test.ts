import { afterEach, expect, test } from 'vitest';
import { InMemoryFiles } from '../../support/inMemoryFiles';
import { fullCapabilities, LspClient, until } from '../../support/lspClient';
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

test('one watcher is left after the settings change faster than the client answers, that of the last', async () => {
  const capabilities = { ...fullCapabilities, workspace: { ...fullCapabilities.workspace, configuration: false } };
  client = await LspClient.start({ files: new InMemoryFiles(), engine: testEngine({}) }, { folders: ['file:///news'], capabilities });
  await until(() => client.watched.length === 1);
  const globs = ['**/*.md', '**/*.news', '**/*.text'];
  await Promise.all(globs.map((glob) => client.notify('workspace/didChangeConfiguration', { settings: { dossier: { files: { include: [glob] } } } })));
  await until(() => client.registrations.filter(({ method }) => method === 'workspace/didChangeWatchedFiles').length === 4);
  await until(() => client.watched.length === 1);
  expect(client.watched).toEqual([['**/*.text', '**/.dossier/annotations.jsonl']]);
});
