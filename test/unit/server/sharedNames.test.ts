import { afterEach, expect, test } from 'vitest';
import type { Hover, SemanticTokens } from 'vscode-languageserver-protocol';
import { analyse } from '../../../server/src/core/analysis/analyse';
import type { NameRecogniser } from '../../../server/src/core/names/recogniser';
import type { Engine } from '../../../server/src/service/engine';
import { InMemoryFiles } from '../../support/inMemoryFiles';
import { LspClient, until } from '../../support/lspClient';
import { readMarkers } from '../../support/markers';
import { recogniserOf, testEngine } from '../../support/testEngine';

const news = 'file:///news';
const known = recogniserOf({ 'Northern Grain Authority': 'organisation' });
/** Passes over every name of a text that begins with "Silos". */
const forgetful: NameRecogniser = { ...known, recognise: (article) => (article.text.startsWith('Silos') ? [] : known.recognise(article)) };

let client: LspClient;
afterEach(() => client.stop());

test('a name that other files know is highlighted and has its card once the folder has been read', async () => {
  const { text, cursors } = readMarkers('Silos fill up\n\nThe harvest was good, and Northern |Grain Authority silos are full of it.\n');
  const files = new InMemoryFiles({
    '/news/a.txt': 'Grain is bought\n\nThe Northern Grain Authority bought all of the grain that was left.\n',
    '/news/b.txt': 'Grain is sold\n\nThe Northern Grain Authority sold some of the grain that it had.\n',
    '/news/silos.txt': text,
  });
  const engine: Engine = { ...testEngine({}), analyse: (read) => analyse(read, forgetful), follow: () => (read) => analyse(read, forgetful) };
  client = await LspClient.start({ files, engine, home: 'file:///home/me' }, { folders: [news] });
  const uri = `${news}/silos.txt`;
  await client.open(uri, text);
  await client.ready();
  const tokens = (): Promise<SemanticTokens> => client.request('textDocument/semanticTokens/full', { textDocument: { uri } });
  expect((await tokens()).data).toHaveLength(5);
  const line = text.slice(0, cursors[0]).split('\n').length - 1;
  const hover = await client.request<Hover>('textDocument/hover', { textDocument: { uri }, position: { line, character: cursors[0]! - text.lastIndexOf('\n', cursors[0]) - 1 } });
  expect(JSON.stringify(hover.contents)).toContain('Northern Grain Authority');
  await until(() => client.tokenRefreshes > 0);
});

test('hints beside names are asked for again once the folder has been read, and where they are shown after other files have changed', async () => {
  const article = (name: string): string => `Harbour vote\n\n${name} of the board spoke on Monday.\n`;
  const files = new InMemoryFiles({ '/news/a.txt': article('Ana Maria Petrova') });
  client = await LspClient.start({ files, engine: testEngine({ 'Ana Petrova': 'person', 'Ana Maria Petrova': 'person' }) }, { folders: [news] });
  await client.request('dossier/names', { scope: 'folder' });
  await client.ready();
  await until(() => client.inlayHintRefreshes === 1);
  client.behaviour.settings = { inlayHints: { enabled: true } };
  await client.notify('workspace/didChangeConfiguration', { settings: null });
  await until(() => client.inlayHintRefreshes === 2);
  files.set('/news/a.txt', article('Ana Petrova'));
  await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: `${news}/a.txt`, type: 2 }] });
  await until(() => client.inlayHintRefreshes > 2);
});
