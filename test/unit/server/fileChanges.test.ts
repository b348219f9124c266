import { describe, expect, test } from 'vitest';
import { heededChanges } from '../../../server/src/server/fileChanges';
import { maxEntries } from '../../../server/src/server/folderScan';
import { Session } from '../../../server/src/server/session';
import { InMemoryFiles } from '../../support/inMemoryFiles';
import { until } from '../../support/lspClient';
import { testEngine } from '../../support/testEngine';

describe('what a client tells of changed files', () => {
  const article = (name: string): string => `Harbour vote\n\n${name} of the board spoke on Monday.\n`;
  const files = (): InMemoryFiles => new InMemoryFiles({ '/news/a.txt': article('Anna Carr') });
  const read = async (given: InMemoryFiles): Promise<Session> => {
    const ignore = (): void => undefined;
    const progress = { report: ignore, end: ignore };
    const host = { startProgress: () => Promise.resolve(progress), mayRead: () => Promise.resolve(true), onDidChangeContent: ignore, onDidChangeStatus: ignore, onDidChangeAnnotations: ignore, log: ignore };
    const session = new Session({ files: given, engine: testEngine({ 'Anna Carr': 'person' }) }, host);
    await session.setFolders(['file:///news']);
    await session.indexer.rebuild();
    return session;
  };
  const known = (session: Session): string[] => [...session.corpus.documents.keys()].sort();

  test('of a folder alone brings what lies in it, once, and takes it away', async () => {
    const given = files();
    const session = await read(given);
    given.set('/news/wire/b.TXT', article('Anna Carr'));
    given.set('/news/wire/deep/c.txt', article('Anna Carr'));
    given.set('/news/wire/.hidden/d.txt', article('Anna Carr'));
    given.set('/news/wire/e.md', article('Anna Carr'));
    await session.filesChanged([
      { uri: 'file:///news/wire', kind: 'made' },
      { uri: 'file:///news/wire/deep', kind: 'made' },
      { uri: 'file:///news/wire/deep/c.txt', kind: 'made' },
      { uri: 'file:///news/wire', kind: 'made' },
    ]);
    expect(known(session)).toEqual(['file:///news/a.txt', 'file:///news/wire/b.TXT', 'file:///news/wire/deep/c.txt']);
    expect([given.readsOf('/news/wire/b.TXT'), given.readsOf('/news/wire/deep/c.txt'), given.readsOf('/news/wire/e.md')]).toEqual([1, 1, 0]);
    await session.filesChanged([{ uri: 'file:///news/wire', kind: 'gone' }]);
    expect(known(session)).toEqual(['file:///news/a.txt']);
    session.dispose();
  });

  test('of a folder with more than is read unasked has the workspace folder read anew', async () => {
    const given = files();
    const session = await read(given);
    for (let i = 0; i <= maxEntries; i++) given.set(`/news/wire/${i}.bin`, '');
    given.set('/news/wire/b.txt', article('Anna Carr'));
    await session.filesChanged([{ uri: 'file:///news/wire', kind: 'made' }]);
    await until(() => session.indexer.state === 'ready' && session.indexer.problems.length === 0 && known(session).length === 2);
    session.dispose();
  });

  test('of the folder of the annotations brings them, and takes them away', async () => {
    const rule = { '@context': 'http://www.w3.org/ns/anno.jsonld', id: 'urn:uuid:1', type: 'Annotation', created: '2026-01-01T00:00:00Z', modified: '2026-01-01T00:00:00Z' };
    const line = JSON.stringify({ ...rule, body: { value: 'not-a-name', 'dossier:judgement': 'class' }, target: { source: './', selector: [{ type: 'TextQuoteSelector', exact: 'Anna Carr' }] } });
    const given = files();
    const session = await read(given);
    const count = (): number => session.annotations.stores[0]!.annotations.size;
    given.set('/news/.dossier/annotations.jsonl', line);
    await session.filesChanged([{ uri: 'file:///news/.dossier', kind: 'made' }]);
    await until(() => count() === 1);
    given.delete('/news/.dossier/annotations.jsonl');
    await session.filesChanged([{ uri: 'file:///news/.dossier', kind: 'gone' }]);
    await until(() => count() === 0);
    session.dispose();
  });

  test('is thrown away where nothing is read, each folder being asked about once, however the client spells it', () => {
    const asked: string[] = [];
    const heeds = (folder: string): boolean => asked.push(folder) > 0 && folder === 'file:///news/caf%C3%A9';
    const changes = ['file:///news/café/a.txt', 'file:///news/café/b%31.txt', 'file:///news/caf%c3%a9/ü.txt', 'file:///news/lib/1.js', 'file:///news/lib/2.js', 'nothing'].map((uri) => ({ uri, kind: 'made' as const }));
    expect(heededChanges(changes, heeds).map(({ uri }) => uri)).toEqual(['file:///news/caf%C3%A9/a.txt', 'file:///news/caf%C3%A9/b1.txt', 'file:///news/caf%C3%A9/%C3%BC.txt']);
    expect(asked.filter((folder) => folder.endsWith('/lib'))).toHaveLength(1);
  });
});
