import { afterEach, expect, test } from 'vitest';
import { InMemoryFiles } from '../../support/inMemoryFiles';
import { fullCapabilities, LspClient, until } from '../../support/lspClient';
import { testEngine } from '../../support/testEngine';

let client: LspClient;
afterEach(() => client.stop());

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
