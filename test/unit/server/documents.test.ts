import { afterEach, describe, expect, test } from 'vitest';
import type { SemanticTokens, SemanticTokensDelta, SymbolInformation } from 'vscode-languageserver-protocol';
import type { IdentityResult, NamesResult, RelatedResult } from '../../../server/src/protocol';
import { InMemoryFiles, type InMemoryFile } from '../../support/inMemoryFiles';
import { LspClient, until, type ClientBehaviour } from '../../support/lspClient';
import { testEngine } from '../../support/testEngine';

const names = { 'Ana Petrova': 'person', 'Joe Marsh': 'person', 'Harbour Board': 'organisation' } as const;
const vote = 'Harbour vote put off\n\n“We need time,” said Ana Petrova of the Harbour Board on Monday.\n';
const chair = 'Chair under fire\n\nThe chair, Ana Petrova, faced questions about the vote on Tuesday.\n';
const news = 'file:///news';

let client: LspClient;
afterEach(() => client.stop());

async function start(files: Record<string, InMemoryFile>, behaviour: Partial<ClientBehaviour> = {}): Promise<{ files: InMemoryFiles; engine: ReturnType<typeof testEngine> }> {
  const memory = new InMemoryFiles(files);
  const engine = testEngine(names);
  client = await LspClient.start({ files: memory, engine, home: 'file:///home/me' }, { folders: [news], ...behaviour });
  return { files: memory, engine };
}

async function folderNames(): Promise<string[]> {
  const { names: found } = await client.request<NamesResult>('dossier/names', { scope: 'folder' });
  return found.map(({ name, count }) => `${name} ${count}`);
}

const tokensOf = (uri: string): Promise<SemanticTokens | null> => client.request('textDocument/semanticTokens/full', { textDocument: { uri } });

describe('the folder', () => {
  test('is not read before an article opens or a view asks', async () => {
    const { files } = await start({ '/news/vote.txt': vote });
    expect(await client.status()).toMatchObject({ state: 'idle', indexed: 0 });
    expect(files.readsOf('/news/vote.txt')).toBe(0);
  });

  test('is read once when the first article opens, but not the article that the editor holds', async () => {
    const { files, engine } = await start({ '/news/vote.txt': vote, '/news/chair.txt': chair });
    await client.open(`${news}/vote.txt`, vote);
    expect(await client.ready()).toMatchObject({ indexed: 2, total: 2, people: 1, organisations: 1, quotes: 1, skipped: [], problems: [] });
    expect([files.readsOf('/news/vote.txt'), files.readsOf('/news/chair.txt'), engine.analyses]).toEqual([0, 1, 2]);
  });

  test('is not read for a file that is no article', async () => {
    const { files } = await start({ '/news/vote.txt': vote, '/news/requirements.txt': 'flask==2.0\n' });
    await client.open(`${news}/requirements.txt`, 'flask==2.0\n');
    expect(await tokensOf(`${news}/requirements.txt`)).toBeNull();
    expect(await client.status()).toMatchObject({ state: 'idle' });
    expect(files.reads.size).toBe(0);
  });

  test('is read when a view asks for names', async () => {
    await start({ '/news/vote.txt': vote, '/news/chair.txt': chair });
    await client.request('dossier/names', { scope: 'folder' });
    await client.ready();
    expect(await folderNames()).toEqual(['Ana Petrova 2', 'Harbour Board 1']);
  });

  test('shows a progress that can be stopped, and says so', async () => {
    const count = 3000;
    const many = Object.fromEntries(Array.from({ length: count }, (_, i) => [`/news/${i}.txt`, `${vote}\n${i}`]));
    const { files } = await start(many);
    await client.request('dossier/names', { scope: 'folder' });
    const begin = await until(() => client.progress.find(({ kind }) => kind === 'begin'));
    expect(begin.cancellable).toBe(true);
    await client.notify('window/workDoneProgress/cancel', { token: begin.token });
    await client.statusWhen(({ state }) => state === 'cancelled');
    expect(files.reads.size).toBeLessThan(count);
    await until(() => client.progress.some(({ kind }) => kind === 'end'));
  });

  test('answers requests while it is being read', async () => {
    const many = Object.fromEntries(Array.from({ length: 150 }, (_, i) => [`/news/${i}.txt`, vote]));
    await start(many);
    await client.open(`${news}/0.txt`, vote);
    const related = await client.request<RelatedResult>('dossier/related', { uri: `${news}/0.txt` });
    expect(related.partial).toBe(true);
    expect((await client.status()).state).toBe('indexing');
    await client.ready();
  });

  test('is read again on demand', async () => {
    const { files } = await start({ '/news/vote.txt': vote, '/news/chair.txt': chair });
    await client.request('dossier/rebuild');
    files.delete('/news/chair.txt');
    files.set('/news/vote.txt', vote.replace('Ana Petrova', 'Joe Marsh'));
    await client.request('dossier/rebuild');
    expect(await folderNames()).toEqual(['Harbour Board 1', 'Joe Marsh 1']);
  });

  test('changes with the files that the editor watches', async () => {
    const { files } = await start({ '/news/vote.txt': vote });
    await client.request('dossier/rebuild');
    expect(client.registrations.find(({ method }) => method === 'workspace/didChangeWatchedFiles')).toMatchObject({ registerOptions: { watchers: [{ globPattern: '**' }] } });
    files.set('/news/chair.txt', chair);
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: `${news}/chair.txt`, type: 1 }] });
    await client.statusWhen(({ indexed }) => indexed === 2);
    files.set('/news/vote.txt', vote.replace('Ana Petrova', 'Joe Marsh'));
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: `${news}/vote.txt`, type: 2 }] });
    await until(async () => (await folderNames()).includes('Joe Marsh 1') || undefined);
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: `${news}/chair.txt`, type: 3 }] });
    expect(await folderNames()).toEqual(['Harbour Board 1', 'Joe Marsh 1']);
  });

  test('that is removed as a folder takes its documents along', async () => {
    await start({ '/news/vote.txt': vote, '/news/old/chair.txt': chair });
    await client.request('dossier/rebuild');
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: `${news}/old`, type: 3 }] });
    expect(await client.status()).toMatchObject({ indexed: 1 });
  });

  test('files outside its globs are not read when they change', async () => {
    const { files } = await start({ '/news/vote.txt': vote });
    await client.request('dossier/rebuild');
    files.set('/news/.git/chair.txt', chair);
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: `${news}/.git/chair.txt`, type: 1 }] });
    expect(await client.status()).toMatchObject({ indexed: 1 });
    expect(files.readsOf('/news/.git/chair.txt')).toBe(0);
  });

  test('may be several, and they come and go', async () => {
    await start({ '/news/vote.txt': vote, '/more/chair.txt': chair });
    await client.request('dossier/rebuild');
    expect(await folderNames()).toEqual(['Ana Petrova 1', 'Harbour Board 1']);
    client.behaviour.folders = [news, 'file:///more/'];
    await client.notify('workspace/didChangeWorkspaceFolders', { event: { added: [{ uri: 'file:///more/', name: 'more' }], removed: [] } });
    await client.statusWhen(({ indexed, state }) => indexed === 2 && state === 'ready');
    expect(await folderNames()).toEqual(['Ana Petrova 2', 'Harbour Board 1']);
    client.behaviour.folders = ['file:///more'];
    await client.notify('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [{ uri: news, name: 'news' }] } });
    await client.statusWhen(({ indexed }) => indexed === 1);
    expect(await folderNames()).toEqual(['Ana Petrova 1']);
  });

  test('that is the home folder is read only when the user agrees', async () => {
    const { files } = await start({ '/home/me/vote.txt': vote }, { folders: ['file:///home/me'], answer: 'Not Now' });
    await client.request('dossier/rebuild');
    const { problems } = await client.status();
    expect(problems).toEqual([expect.stringMatching(/“me” is your home folder or holds it, so it is not read/)]);
    expect(files.reads.size).toBe(0);
    client.behaviour.answer = 'Read';
    await client.request('dossier/rebuild');
    expect(await client.statusWhen(({ indexed }) => indexed === 1)).toMatchObject({ problems: [] });
    expect(client.questions).toHaveLength(2);
  });

  test('that is huge is read only when the user agrees', async () => {
    const many = Object.fromEntries(Array.from({ length: 20_001 }, (_, i) => [`/news/${i}.bin`, '']));
    await start({ ...many, '/news/vote.txt': vote });
    await client.request('dossier/rebuild');
    expect((await client.status()).problems).toEqual([expect.stringMatching(/“news” holds more than 20,000 files/)]);
    expect(client.questions).toHaveLength(1);
  });

  test('of more articles than can be held is read as far as it changed last', async () => {
    const many = Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`/news/${i}.txt`, '']));
    const { files } = await start({ ...many, '/news/old.txt': chair, '/news/z/vote.txt': vote }, { answer: 'Read' });
    for (let i = 0; i < 20_000; i++) files.modified.set(`/news/${i}.txt`, 2 + i);
    files.modified.set('/news/z/vote.txt', 1_000_000);
    await client.request('dossier/rebuild');
    const { problems } = await client.statusWhen(({ state, indexed }) => state === 'ready' && indexed > 0);
    expect(problems).toEqual(['“news” holds 20,002 articles; the 20,000 that changed last are read.']);
    expect(['/news/z/vote.txt', '/news/19999.txt', '/news/1.txt', '/news/0.txt', '/news/old.txt'].map((path) => files.readsOf(path))).toEqual([1, 1, 1, 0, 0]);
    expect(await folderNames()).toContain('Ana Petrova 1');
  });
});

describe('an open document', () => {
  test('counts as the editor holds it, and as the disk holds it once closed', async () => {
    const { files } = await start({ '/news/vote.txt': vote });
    const uri = `${news}/vote.txt`;
    await client.open(uri, vote);
    await client.ready();
    await client.change(uri, 2, vote.replace('Ana Petrova', 'Joe Marsh'));
    expect(await folderNames()).toEqual(['Harbour Board 1', 'Joe Marsh 1']);
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
    expect(files.readsOf('/news/vote.txt')).toBe(0);
    await client.close(uri);
    await until(async () => (await folderNames()).includes('Ana Petrova 1') || undefined);
    expect(files.readsOf('/news/vote.txt')).toBe(1);
  });

  test('that the disk does not hold is forgotten when it closes', async () => {
    await start({ '/news/vote.txt': vote });
    await client.open(`${news}/new.txt`, chair);
    await client.open('untitled:Untitled-1', chair);
    await client.ready();
    expect(await folderNames()).toEqual(['Ana Petrova 3', 'Harbour Board 1']);
    await client.close(`${news}/new.txt`);
    await client.close('untitled:Untitled-1');
    await until(async () => (await folderNames()).includes('Ana Petrova 1') || undefined);
    expect((await client.status()).skipped).toEqual([]);
  });

  test('that becomes an article as it is written starts the scan', async () => {
    await start({ '/news/vote.txt': vote });
    const uri = `${news}/new.txt`;
    await client.open(uri, '');
    expect(await tokensOf(uri)).toBeNull();
    expect((await client.status()).state).toBe('idle');
    await client.change(uri, 2, chair);
    await tokensOf(uri);
    await client.ready();
  });

  test('is analysed once for any number of requests, and not while nobody asks', async () => {
    const { engine } = await start({});
    const uri = `${news}/vote.txt`;
    await client.open(uri, vote);
    await client.ready();
    const before = engine.analyses;
    for (let version = 2; version < 10; version++) await client.change(uri, version, `${vote}${'More. '.repeat(version)}`);
    await tokensOf(uri);
    await tokensOf(uri);
    await client.request('textDocument/hover', { textDocument: { uri }, position: { line: 0, character: 0 } });
    expect(engine.analyses - before).toBe(1);
  });

  test('keeps up with incremental changes', async () => {
    await start({});
    const uri = `${news}/vote.txt`;
    await client.open(uri, vote);
    const line = vote.split('\n')[2]!;
    const start0 = line.indexOf('Ana Petrova');
    const range = { start: { line: 2, character: start0 }, end: { line: 2, character: start0 + 'Ana Petrova'.length } };
    await client.notify('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ range, text: 'Joe Marsh' }] });
    expect(await folderNames()).toEqual(['Harbour Board 1', 'Joe Marsh 1']);
  });

  test('is the same document under a differently escaped URI', async () => {
    await start({ '/news/a (b).txt': vote });
    await client.open('file:///news/a%20(b).txt', vote);
    expect(await client.ready()).toMatchObject({ indexed: 1 });
  });

  test('gets edits of its tokens when the client has the last ones, else all tokens', async () => {
    await start({});
    const uri = `${news}/vote.txt`;
    await client.open(uri, vote);
    const full = (await tokensOf(uri))!;
    await client.change(uri, 2, `${vote}Joe Marsh left.\n`);
    const delta = await client.request<SemanticTokensDelta>('textDocument/semanticTokens/full/delta', { textDocument: { uri }, previousResultId: full.resultId });
    expect(delta.edits).toHaveLength(1);
    expect(delta.edits[0]).toMatchObject({ start: full.data.length, deleteCount: 0 });
    const again = await client.request<SemanticTokens>('textDocument/semanticTokens/full/delta', { textDocument: { uri }, previousResultId: 'unknown' });
    expect(again.data).toHaveLength(full.data.length + 5);
  });

  test('gets the tokens of a stretch', async () => {
    await start({});
    const uri = `${news}/vote.txt`;
    await client.open(uri, `${vote}\nJoe Marsh left.\n`);
    const range = { start: { line: 4, character: 0 }, end: { line: 5, character: 0 } };
    const tokens = await client.request<SemanticTokens>('textDocument/semanticTokens/range', { textDocument: { uri }, range });
    expect(tokens.data).toHaveLength(5);
  });
});

describe('custom requests', () => {
  test('are also commands of their method’s name', async () => {
    await start({ '/news/vote.txt': vote, '/news/chair.txt': chair });
    await client.request('workspace/executeCommand', { command: 'dossier/rebuild' });
    const { names: found } = await client.request<NamesResult>('workspace/executeCommand', { command: 'dossier/names', arguments: [{ scope: 'folder' }] });
    const [ana] = found;
    const { documents } = await client.request<IdentityResult>('workspace/executeCommand', { command: 'dossier/identity', arguments: [{ identity: ana!.identity }] });
    expect(documents.map(({ fileName }) => fileName).sort()).toEqual(['chair.txt', 'vote.txt']);
  });

  test('refuse ill-formed parameters and unknown commands, and the server lives on', async () => {
    await start({ '/news/vote.txt': vote });
    for (const params of [{}, { uri: 3 }, { uri: 'file:///a', position: { line: 'x' } }, 'text', [1]]) {
      await expect(client.request('dossier/related', params)).rejects.toThrow(/cannot be used/);
    }
    await expect(client.request('dossier/compare', { here: 1 })).rejects.toThrow(/cannot be used/);
    await expect(client.request('dossier/names', { scope: 'everything' })).rejects.toThrow(/cannot be used/);
    await expect(client.request('workspace/executeCommand', { command: 'rm' })).rejects.toThrow(/no command rm/);
    expect(await client.request('dossier/related', { uri: 'no uri at all' })).toBeNull();
    expect(await client.request('dossier/identity', { identity: 'nobody' })).toBeNull();
  });

  test('workspace symbols start the scan too', async () => {
    await start({ '/news/vote.txt': vote });
    await client.request('workspace/symbol', { query: '' });
    await client.ready();
    expect((await client.request<SymbolInformation[]>('workspace/symbol', { query: 'ana' })).map(({ name }) => name)).toEqual(['Ana Petrova']);
  });

  test('views hear that something changed, a few times a second at most', async () => {
    await start({ '/news/vote.txt': vote });
    const uri = `${news}/vote.txt`;
    await client.open(uri, vote);
    for (let version = 2; version < 50; version++) await client.change(uri, version, `${vote}${version}`);
    await client.ready();
    await until(() => client.changes > 0);
    expect(client.changes).toBeLessThan(5);
    expect(client.statuses.length).toBeLessThan(10);
  });
});

describe('a plain client', () => {
  test('that cannot be asked for settings sends them', async () => {
    await start({}, { capabilities: {}, initializationOptions: { settings: { highlight: { people: false, organisations: false } } } });
    const uri = `${news}/vote.txt`;
    await client.open(uri, vote);
    expect((await tokensOf(uri))!.data).toHaveLength(2 * 5 - 5);
    await client.notify('workspace/didChangeConfiguration', { settings: { dossier: { highlight: { quotes: false, organisations: false } } } });
    expect((await tokensOf(uri))!.data).toHaveLength(5);
  });

  test('without Markdown gets a hover in plain text', async () => {
    await start({}, { capabilities: { textDocument: { hover: { contentFormat: ['plaintext'] } } } });
    const uri = `${news}/vote.txt`;
    await client.open(uri, vote);
    const character = vote.split('\n')[2]!.indexOf('Ana');
    expect(await client.request('textDocument/hover', { textDocument: { uri }, position: { line: 2, character } })).toMatchObject({
      contents: { kind: 'plaintext', value: expect.stringMatching(/^Ana Petrova · person\n1 here/) },
    });
  });

  test('that sends a root folder alone is served', async () => {
    await start({ '/news/vote.txt': vote }, { rootUri: news, capabilities: {} });
    await client.request('dossier/rebuild');
    expect(await client.status()).toMatchObject({ state: 'ready', indexed: 1 });
  });
});
