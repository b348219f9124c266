import { describe, expect, test } from 'vitest';
import { Session } from '../../../server/src/server/session';
import { InMemoryFiles } from '../../support/inMemoryFiles';
import { testEngine } from '../../support/testEngine';

const article = 'Harbour vote put off\n\nAna Petrova left on Monday.\n';

/** A session that has read files, and how often it has gone through all documents since. */
async function read(...paths: string[]): Promise<{ session: Session; files: InMemoryFiles; passes: () => number }> {
  const files = new InMemoryFiles(Object.fromEntries(paths.map((path) => [`/news/${path}`, article])));
  const ignore = (): void => undefined;
  const session = new Session(
    { files, engine: testEngine({ 'Ana Petrova': 'person' }) },
    { startProgress: () => Promise.resolve({ report: ignore, end: ignore }), mayRead: () => Promise.resolve(true), onDidChangeContent: ignore, onDidChangeStatus: ignore, onDidChangeAnnotations: ignore, log: ignore },
  );
  await session.setFolders(['file:///news']);
  await session.indexer.rebuild();
  const all = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(session.library), 'uris')!.get!.bind(session.library) as () => readonly string[];
  let count = 0;
  Object.defineProperty(session.library, 'uris', {
    get: () => {
      count++;
      return all();
    },
  });
  return { session, files, passes: () => count };
}

const gone = (session: Session, paths: readonly string[]): Promise<void> => session.filesChanged(paths.map((path) => ({ uri: `file:///news/${path}`, kind: 'gone' })));
const known = (session: Session): string[] => [...session.corpus.documents.keys()].map((uri) => uri.slice('file:///news/'.length)).sort();

test('a file whose corrections cannot be found leaves the others as they are', async () => {
  const { session, files } = await read('a.txt', 'b.txt');
  const correctionsOf = session.annotations.correctionsOf.bind(session.annotations);
  session.annotations.correctionsOf = (uri, text) => {
    if (uri.endsWith('/a.txt')) throw new RangeError('too many');
    return correctionsOf(uri, text);
  };
  files.set('/news/c.txt', article);
  await session.indexer.rebuild();
  expect(known(session)).toEqual(['b.txt', 'c.txt']);
  expect(session.library.skipped).toEqual([{ uri: 'file:///news/a.txt', reason: 'cannot be analysed: RangeError: too many' }]);
  session.dispose();
});

describe('files that are gone', () => {
  test('are forgotten with all that lay in folders, in one pass however many they are', async () => {
    const { session, passes } = await read('a.txt', 'b.txt', 'old/c.txt', 'old/deep/d.txt', 'older/e.txt');
    await gone(session, ['a.txt', 'old', 'old/deep', 'old-letters', ...Array.from({ length: 500 }, (_, i) => `other/${i}.txt`)]);
    expect([known(session), passes()]).toEqual([['b.txt', 'older/e.txt'], 1]);
    session.dispose();
  });

  test('and were never read, because the settings leave their folder out, cost no pass', async () => {
    const { session, passes } = await read('a.txt');
    await gone(session, ['node_modules/p/LICENSE.txt', '.git/objects/0a/x.txt']);
    expect([known(session), passes()]).toEqual([['a.txt'], 0]);
    session.dispose();
  });

  test('and are there again in the same breath are read again', async () => {
    const { session } = await read('a.txt', 'b.txt');
    const uri = 'file:///news/a.txt';
    for (const order of [[true, false], [false, true]]) {
      await session.filesChanged(order.map((isGone) => ({ uri, kind: isGone ? ('gone' as const) : ('made' as const) })));
      expect(known(session)).toEqual(['a.txt', 'b.txt']);
    }
    session.dispose();
  });
});
