import { afterEach, describe, expect, test } from 'vitest';
import type { Analysis } from '../../../server/src/core/analysis/analysis';
import type { NamesResult, Status } from '../../../server/src/protocol';
import { InMemoryFiles, type InMemoryFile } from '../../support/inMemoryFiles';
import { LspClient, until, type ClientBehaviour } from '../../support/lspClient';
import { testEngine } from '../../support/testEngine';

const vote = 'Harbour vote put off\n\n“We need time,” said Ana Petrova on Monday.\n';
const news = 'file:///news';
const megabyte = 1024 * 1024;

let client: LspClient;
afterEach(() => client.stop());

async function start(files: Record<string, InMemoryFile>, behaviour: Partial<ClientBehaviour> = {}): Promise<InMemoryFiles> {
  const memory = new InMemoryFiles(files);
  client = await LspClient.start({ files: memory, engine: testEngine({ 'Ana Petrova': 'person' }) }, { folders: [news], ...behaviour });
  return memory;
}

const reasons = ({ skipped }: Status): Record<string, string> => Object.fromEntries(skipped.map(({ uri, reason }) => [uri.replace(`${news}/`, ''), reason]));

async function expectAlive(): Promise<void> {
  const { names } = await client.request<NamesResult>('dossier/names', { scope: 'folder' });
  expect(names.map(({ name }) => name)).toEqual(['Ana Petrova']);
}

describe('bad files', () => {
  test('are left alone with a reason each, and everything else goes on', async () => {
    const memory = await start({
      '/news/vote.txt': vote,
      '/news/empty.txt': '',
      '/news/binary.txt': new Uint8Array([0x89, 0x50, 0, 0, 0, 13]),
      '/news/denied.txt': { denied: true },
      '/news/big.txt': { size: 30 * megabyte },
      '/news/pipe.txt': { device: true },
      '/news/requirements.txt': 'flask==2.0\n',
    });
    await client.open(`${news}/vote.txt`, vote);
    const status = await client.ready();
    expect(reasons(status)).toEqual({
      'empty.txt': 'empty',
      'binary.txt': 'binary',
      'denied.txt': 'cannot be read: permission denied',
      'big.txt': 'over 20 MB',
      'requirements.txt': 'no prose: a file for programs',
    });
    expect(status).toMatchObject({ indexed: 1, people: 1 });
    expect(memory.readsOf('/news/big.txt')).toBe(0);
    await expectAlive();
  });

  test('are all told to one who asks, some of them to all others', async () => {
    const empty = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`/news/${i}.txt`, '']));
    await start({ '/news/vote.txt': vote, ...empty });
    await client.open(`${news}/vote.txt`, vote);
    await client.open(`${news}/299.txt`, '');
    expect(await client.ready()).toMatchObject({ skipped: { length: 300 }, skippedCount: 300 });
    const told = await until(() => client.statuses.findLast(({ state, skippedCount }) => state === 'ready' && skippedCount === 300));
    expect(told.skipped).toHaveLength(51);
    expect(Object.keys(reasons(told))).toContain('299.txt');
  });

  test('that are open get no tokens, and do once they are mended', async () => {
    await start({ '/news/vote.txt': vote });
    const uri = `${news}/draft.txt`;
    await client.open(uri, '');
    const tokens = (): Promise<unknown> => client.request('textDocument/semanticTokens/full', { textDocument: { uri } });
    expect(await tokens()).toBeNull();
    expect(reasons(await client.status())).toEqual({ 'draft.txt': 'empty' });
    await client.change(uri, 2, vote);
    expect(await tokens()).not.toBeNull();
    expect(reasons(await client.status())).toEqual({});
    await client.change(uri, 3, 'x\0'.repeat(100));
    expect(await tokens()).toBeNull();
    expect(reasons(await client.status())).toEqual({ 'draft.txt': 'binary' });
  });

  test('of 30 MB that are open are declined at once', async () => {
    await start({});
    const uri = `${news}/big.txt`;
    await client.open(uri, vote.repeat((30 * megabyte) / vote.length + 1));
    expect(await client.request('textDocument/semanticTokens/full', { textDocument: { uri } })).toBeNull();
    expect(reasons(await client.status())).toEqual({ 'big.txt': 'over 20 MB' });
    await client.open(`${news}/vote.txt`, vote);
    await expectAlive();
  });

  test('that make the analysis fail are left alone', async () => {
    const engine = testEngine({ 'Ana Petrova': 'person' });
    const analyse = (text: string): ReturnType<typeof engine.analyse> => {
      if (text.includes('poison')) throw new Error('bad text');
      return engine.analyse(text);
    };
    client = await LspClient.start(
      { files: new InMemoryFiles({ '/news/vote.txt': vote, '/news/bad.txt': 'Some words with poison in them.' }), engine: { ...engine, analyse } },
      { folders: [news] },
    );
    await client.request('dossier/rebuild');
    expect(reasons(await client.status())).toEqual({ 'bad.txt': 'cannot be analysed: Error: bad text' });
    await expectAlive();
  });
});

describe('a file that cannot be put beside the others', () => {
  const part = ['entities', 'quotes', 'mentions'] as const;

  test.each(part)('is left alone for its %s, is told of once, and keeps no other from being read', async (broken) => {
    const engine = testEngine({ 'Ana Petrova': 'person', 'Harbour Board': 'organisation' });
    const analyse = (text: string): Analysis => {
      const analysis = engine.analyse(text);
      return text.includes('poison') ? { ...analysis, [broken]: withoutWalks<unknown>(analysis[broken]) } : analysis;
    };
    client = await LspClient.start(
      { files: new InMemoryFiles({ '/news/a.txt': vote, '/news/bad.txt': `Ana Petrova drinks poison.

${vote}`, '/news/z.txt': vote }), engine: { ...engine, analyse } },
      { folders: [news] },
    );
    await client.request('dossier/rebuild');
    const status = await client.status();
    expect([status.state, reasons(status)]).toEqual(['ready', { 'bad.txt': 'cannot be analysed: Error: damaged' }]);
    expect(client.log.filter((line) => line.includes('bad.txt'))).toHaveLength(1);
    await expectAlive();
  });

  test('is left alone for what others show in it', async () => {
    const engine = testEngine({ 'Harbour Board': 'organisation' });
    const board = 'The grain\n\nThe Harbour Board sold it, said the Harbour Board.\n';
    const analyse = (text: string): Analysis => {
      if (!text.includes('poison')) return engine.analyse(text);
      const analysis = engine.analyse('Empty.\n');
      return { ...analysis, article: { ...analysis.article, text }, quotes: withoutWalks(analysis.quotes) };
    };
    client = await LspClient.start(
      { files: new InMemoryFiles({ '/news/a.txt': board, '/news/b.txt': board, '/news/bad.txt': 'The poison\n\nThe Harbour Board sold poison.\n' }), engine: { ...engine, analyse } },
      { folders: [news] },
    );
    await client.request('dossier/rebuild');
    const status = await client.status();
    expect([status.state, status.organisations, reasons(status)]).toEqual(['ready', 1, { 'bad.txt': 'cannot be analysed: Error: damaged' }]);
  });
});

/** A list that has its length, and fails whoever walks over it. */
function withoutWalks<Item>(items: readonly Item[]): readonly Item[] {
  const fail = (): never => {
    throw new Error('damaged');
  };
  return Object.assign([...items], { map: fail, forEach: fail, [Symbol.iterator]: fail });
}

describe('bad folders', () => {
  test('a missing folder is named, and the other one is read', async () => {
    await start({ '/news/vote.txt': vote }, { folders: ['file:///gone', news] });
    await client.request('dossier/rebuild');
    expect(await client.status()).toMatchObject({ skipped: [{ uri: 'file:///gone', reason: 'cannot be read: missing' }], indexed: 1, state: 'ready' });
    await expectAlive();
  });

  test('a folder that may not be listed is named', async () => {
    await start({ '/news/vote.txt': vote, '/news/closed/deep/a.txt': vote, '/news/closed': { denied: true } });
    await client.request('dossier/rebuild');
    expect(reasons(await client.status())).toEqual({ closed: 'cannot be read: permission denied' });
    await expectAlive();
  });

  test('links that form a loop do not hang the scan', async () => {
    await start({ '/news/vote.txt': vote, '/news/a/loop': { link: '/news' }, '/news/b/loop': { link: '/news/a' } });
    await client.request('dossier/rebuild');
    expect(await client.status()).toMatchObject({ indexed: 1, state: 'ready' });
  });
});

describe('bad settings', () => {
  test('fall back, are told in the status and once in the log', async () => {
    await start({}, { settings: { highlight: { people: 'yes' }, files: { maxSizeMB: -1, include: [], exclude: ['a'.repeat(99_999)] }, hover: 7 } });
    const { problems } = await client.status();
    expect(problems).toEqual([
      'The setting dossier.hover must be an object; the defaults are used instead.',
      'The setting dossier.highlight.people must be true or false; true is used instead.',
      'The setting dossier.files.include must be a list of at least one glob pattern, none with “!” before it; ["**/*.txt"] is used instead.',
      'The setting dossier.files.exclude must be a list of glob patterns, none with “!” before it; ["**/node_modules/**","**/.*/**"] is used instead.',
      'The setting dossier.files.maxSizeMB must be a number above 0 and up to 100; 20 is used instead.',
    ]);
    await client.notify('workspace/didChangeConfiguration', { settings: null });
    await client.status();
    expect(client.log.filter((message) => problems.includes(message))).toEqual(problems);
  });

  test('go away when they are mended, and new limits hold at once', async () => {
    const memory = await start({ '/news/vote.txt': vote, '/news/notes.md': vote }, { settings: { files: { include: 3 } } });
    await client.open(`${news}/vote.txt`, vote);
    await client.ready();
    client.behaviour.settings = { files: { include: ['**/*.md'] }, highlight: { people: false } };
    await client.notify('workspace/didChangeConfiguration', { settings: null });
    expect(await client.statusWhen(({ problems, state }) => problems.length === 0 && state === 'ready')).toMatchObject({ indexed: 2 });
    expect(memory.readsOf('/news/notes.md')).toBe(1);
    expect(client.tokenRefreshes).toBe(3); // for the settings, and after each of two readings
    expect(client.registrations.filter(({ method }) => method === 'workspace/didChangeWatchedFiles')).toHaveLength(1); // of all files, so that no setting changes it
  });

  test.each([null, 5, 'text', [], [[]]])('%j in place of all settings leaves the server working', async (settings) => {
    await start({ '/news/vote.txt': vote }, { settings });
    await client.request('dossier/rebuild');
    await expectAlive();
  });
});
