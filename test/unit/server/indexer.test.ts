import { describe, expect, test } from 'vitest';
import { Session } from '../../../server/src/server/session';
import { InMemoryFiles } from '../../support/inMemoryFiles';
import { until } from '../../support/lspClient';
import { testEngine } from '../../support/testEngine';

const articles = (folder: string, count: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`${folder}/${i}.txt`, `Harbour vote ${i}\n\nAna Petrova of the Harbour Board spoke on Monday.\n`]));

/** A session over files, which counts its scans and tells of each file that was read. */
function open(files: InMemoryFiles, onRead: (done: number, cancel: () => void) => void = () => undefined): { session: Session; scans: () => number } {
  let scans = 0;
  const ignore = (): void => undefined;
  const startProgress = (cancel: () => void): Promise<{ report(done: number): void; end(): void }> => {
    scans++;
    return Promise.resolve({ report: (done) => onRead(done, cancel), end: ignore });
  };
  const session = new Session(
    { files, engine: testEngine({ 'Ana Petrova': 'person' }) },
    { startProgress, mayRead: () => Promise.resolve(true), onDidChangeContent: ignore, onDidChangeStatus: ignore, onDidChangeAnnotations: ignore, log: ignore },
  );
  return { session, scans: () => scans };
}

test('a document in a folder that becomes a workspace folder of its own, or is one no longer, follows the corrections of the one it is in', async () => {
  const rule = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'urn:uuid:1',
    type: 'Annotation',
    created: '2026-01-01T00:00:00Z',
    modified: '2026-01-01T00:00:00Z',
    body: { value: 'not-a-name', 'dossier:judgement': 'class' },
    target: { source: './', selector: [{ type: 'TextQuoteSelector', exact: 'Ana Petrova' }] },
  };
  const { session } = open(new InMemoryFiles({ ...articles('/news/wire', 1), '/news/.dossier/annotations.jsonl': JSON.stringify(rule) }));
  const people = (): number | undefined => session.corpus.documents.get('file:///news/wire/0.txt')?.mentions.filter(({ type }) => type === 'person').length;
  await session.setFolders(['file:///news']);
  await session.indexer.rebuild();
  expect(people()).toBe(0);
  await session.setFolders(['file:///news', 'file:///news/wire']);
  await until(() => people() === 1);
  await until(() => session.indexer.state === 'ready');
  await session.setFolders(['file:///news']);
  await until(() => people() === 0);
});

describe('the state of the scan', () => {
  test('stays that of a scan that was stopped, whatever folder comes and goes, until all has been read', async () => {
    const files = new InMemoryFiles({ ...articles('/news', 200), ...articles('/more', 1) });
    let isPatient = false;
    const { session } = open(files, (done, cancel) => {
      if (!isPatient && done === 3) cancel();
    });
    const { indexer, library } = session;
    await session.setFolders(['file:///news']);
    await indexer.rebuild();
    expect([indexer.state, library.size < 200]).toEqual(['cancelled', true]);
    isPatient = true;
    await session.setFolders(['file:///news', 'file:///more']);
    await until(() => indexer.state !== 'indexing');
    expect([indexer.state, library.has('file:///more/0.txt')]).toEqual(['cancelled', true]);
    await session.setFolders(['file:///news']);
    expect(indexer.state).toBe('cancelled');
    await indexer.rebuild();
    expect([indexer.state, library.size]).toEqual(['ready', 200]);
  });

  test('is ready when the folder that was not read to its end is there no more', async () => {
    const { session } = open(new InMemoryFiles({ ...articles('/more', 1), ...articles('/news', 200) }), (done, cancel) => {
      if (done === 5) cancel();
    });
    const { indexer, library } = session;
    await session.setFolders(['file:///more', 'file:///news']);
    await indexer.rebuild();
    expect([indexer.state, library.size < 201]).toEqual(['cancelled', true]);
    await session.setFolders(['file:///more']);
    expect([indexer.state, library.size]).toEqual(['ready', 1]);
  });
});

describe('while a folder is read', () => {
  test('an article that is made stays known', async () => {
    const files = new InMemoryFiles(articles('/news', 200));
    let changed: Promise<void> | undefined;
    const { session } = open(files, (done) => {
      if (done !== 50 || changed !== undefined) return;
      files.set('/news/new.txt', 'The budget\n\nAna Petrova spoke again.\n');
      changed = session.filesChanged([{ uri: 'file:///news/new.txt', kind: 'changed' }]);
    });
    await session.setFolders(['file:///news']);
    await session.indexer.rebuild();
    await changed;
    expect([session.library.size, session.library.has('file:///news/new.txt')]).toEqual([201, true]);
    files.delete('/news/new.txt');
    await session.indexer.rebuild();
    expect(session.library.has('file:///news/new.txt')).toBe(false);
  });

  test('a folder that is taken out of the workspace is left, with what was read of it', async () => {
    const files = new InMemoryFiles({ ...articles('/local', 5), ...articles('/news', 200) });
    const { session } = open(files, (done) => {
      if (done === 20) void session.setFolders(['file:///local']);
    });
    await session.setFolders(['file:///local', 'file:///news']);
    await session.indexer.rebuild();
    expect(session.library.uris.filter((uri) => uri.startsWith('file:///news'))).toEqual([]);
    expect([session.indexer.state, session.corpus.documents.size, files.readsOf('/news/199.txt')]).toEqual(['ready', 5, 0]);
  });
});

describe('reading again', () => {
  test('asked for many times at once is done once, and each call ends when it is done', async () => {
    const files = new InMemoryFiles(articles('/news', 50));
    const { session, scans } = open(files);
    await session.setFolders(['file:///news']);
    await Promise.all(
      Array.from({ length: 5 }, async () => {
        await session.indexer.rebuild();
        expect([session.indexer.state, session.library.size]).toEqual(['ready', 50]);
      }),
    );
    expect([scans(), files.readsOf('/news/0.txt')]).toEqual([1, 1]);
  });

  test('while the folder is being read stops that and begins anew, once', async () => {
    const files = new InMemoryFiles(articles('/news', 200));
    const again: Promise<void>[] = [];
    const { session, scans } = open(files, () => {
      for (let i = 0; again.length < 5 && i < 5; i++) again.push(session.indexer.rebuild());
    });
    await session.setFolders(['file:///news']);
    await session.indexer.rebuild();
    expect([session.indexer.state, session.library.size, scans()]).toEqual(['ready', 200, 2]);
    await Promise.all(again);
  });
});

test('a document in a folder that lies in another is called by the inner one, where its annotations are kept, too', async () => {
  const { session } = open(new InMemoryFiles());
  for (const folders of [['file:///news', 'file:///news/wire'], ['file:///news/wire', 'file:///news']]) {
    await session.setFolders(folders);
    expect(session.indexer.pathOf('file:///news/wire/a.txt')).toBe('wire/a.txt');
    expect(session.annotations.placeOf('file:///news/wire/a.txt')).toMatchObject({ store: { folder: 'file:///news/wire' }, source: 'a.txt' });
    expect(session.indexer.pathOf('file:///news/a.txt')).toBe('news/a.txt');
  }
});

describe('workspace folders within each other', () => {
  const files = (): InMemoryFiles => new InMemoryFiles({ ...articles('/ws/.archive', 2), ...articles('/ws', 1) });
  const all = ['file:///ws/.archive/0.txt', 'file:///ws/.archive/1.txt', 'file:///ws/0.txt'];

  test.each([[['file:///ws/.archive', 'file:///ws']], [['file:///ws', 'file:///ws/.archive']]])('are both read where the outer one leaves the inner one out, in the order %j', async (folders) => {
    const { session } = open(files());
    await session.setFolders(folders);
    await session.indexer.rebuild();
    expect([...session.library.uris].sort()).toEqual(all);
  });

  test('are both known after the outer one has been added, and the inner one is forgotten with its folder', async () => {
    const { session } = open(files());
    await session.setFolders(['file:///ws/.archive']);
    await session.indexer.rebuild();
    await session.setFolders(['file:///ws/.archive', 'file:///ws']);
    await until(() => session.indexer.state === 'ready');
    expect([...session.library.uris].sort()).toEqual(all);
    await session.setFolders(['file:///ws']);
    expect([...session.library.uris]).toEqual(['file:///ws/0.txt']);
  });
});

test('documents of two workspace folders of one name have paths of their own', async () => {
  const { session } = open(new InMemoryFiles({ ...articles('/a/news', 1), ...articles('/b/news', 1) }));
  await session.setFolders(['file:///a/news', 'file:///b/news']);
  await session.indexer.rebuild();
  expect(session.library.uris.map((uri) => session.indexer.pathOf(uri)).sort()).toEqual(['a/news/0.txt', 'b/news/0.txt']);
  await session.setFolders(['file:///a/news']);
  expect(session.indexer.pathOf('file:///a/news/0.txt')).toBe('0.txt');
});

test('a folder that has become too large to be read unasked is forgotten, and so the sentence that it is not read is true', async () => {
  const files = new InMemoryFiles(articles('/news', 3));
  const ignore = (): void => undefined;
  const host = { startProgress: () => Promise.resolve({ report: ignore, end: ignore }), mayRead: () => Promise.resolve(false), onDidChangeContent: ignore, onDidChangeStatus: ignore, onDidChangeAnnotations: ignore, log: ignore };
  const session = new Session({ files, engine: testEngine({ 'Ana Petrova': 'person' }) }, host);
  await session.setFolders(['file:///news']);
  await session.indexer.rebuild();
  expect(session.library.size).toBe(3);
  for (let i = 0; i < 20_001; i++) files.set(`/news/x/${i}.bin`, '');
  await session.indexer.rebuild();
  expect(session.indexer.problems.join()).toContain('it is not read');
  expect(session.library.size).toBe(0);
});
