import { describe, expect, test } from 'vitest';
import { targetAt } from '../../../server/src/core/annotation/anchor';
import type { Annotation } from '../../../server/src/core/annotation/annotation';
import { writeAnnotation } from '../../../server/src/core/annotation/webAnnotation';
import { annotationsOf } from '../../../server/src/server/corrections';
import { RenamedDocuments, type KnownDocuments, type Renamed } from '../../../server/src/server/renamedDocuments';
import { Session } from '../../../server/src/server/session';
import { InMemoryFiles, type InMemoryFile } from '../../support/inMemoryFiles';
import { until } from '../../support/lspClient';
import { testEngine } from '../../support/testEngine';

const time = '2026-01-01T00:00:00.000Z';
const news = 'file:///news';
const vote = '🗳 Harbour vote put off\n\n“We need time,” said Ana Petrova on Monday.\n';
const chair = 'Chair under fire\n\nThe chair, Ana Petrova, faced questions.\n';

function noteOf(source: string, text: string, words: string): Annotation {
  const start = text.indexOf(words);
  return { id: `urn:uuid:${source}${words}`, created: time, modified: time, target: targetAt(source, text, { start, end: start + words.length }), judgement: { kind: 'note', value: 'Who?' } };
}

/** Documents that count how many texts were asked for. */
class Documents implements KnownDocuments {
  texts = 0;
  readonly #states = new Map<string, { readonly text: string }>();

  constructor(contents: Readonly<Record<string, string>>) {
    for (const [path, text] of Object.entries(contents)) this.set(path, text);
  }

  set(path: string, text: string): void {
    this.#states.set(`${news}/${path}`, { text });
  }

  delete(path: string): void {
    this.#states.delete(`${news}/${path}`);
  }

  get uris(): readonly string[] {
    return [...this.#states.keys()];
  }

  has(uri: string): boolean {
    return this.#states.has(uri);
  }

  stateOf(uri: string): object | undefined {
    return this.#states.get(uri);
  }

  textOf(uri: string): string | undefined {
    this.texts++;
    return this.#states.get(uri)?.text;
  }
}

async function open(contents: Readonly<Record<string, InMemoryFile>>, home?: string): Promise<{ session: Session; files: InMemoryFiles }> {
  const files = new InMemoryFiles(contents);
  const ignore = (): void => undefined;
  const session = new Session(
    { files, writer: files, engine: testEngine({ 'Ana Petrova': 'person' }), ...(home === undefined ? {} : { home }) },
    { startProgress: () => Promise.resolve({ report: ignore, end: ignore }), mayRead: () => Promise.resolve(false), onDidChangeContent: ignore, onDidChangeStatus: ignore, onDidChangeAnnotations: ignore, log: ignore },
  );
  await session.setFolders([news]);
  return { session, files };
}

const kept = '/news/.dossier/annotations.jsonl';
const annotated = (path: string): Record<string, string> => ({ [kept]: `${writeAnnotation(noteOf(path, vote, 'Ana Petrova'))}\n` });

describe('a document that is there and not read', () => {
  test('keeps its annotations beside a copy, also when the copy is edited', async () => {
    const { session, files } = await open({ '/news/vote.txt': vote, '/news/copy/vote.txt': vote, ...annotated('vote.txt') });
    const content = files.textOf(kept);
    session.applySettings({ files: { exclude: ['vote.txt'] } });
    await session.indexer.rebuild();
    await session.annotations.followRenames(session.library);
    expect(annotationsOf(session, `${news}/copy/vote.txt`).items).toEqual([]);
    files.set('/news/copy/vote.txt', vote.replace('Monday', 'Friday'));
    await session.filesChanged([{ uri: `${news}/copy/vote.txt`, kind: 'changed' }]);
    expect(await session.annotations.followRenames(session.library)).toEqual([]);
    expect(files.textOf(kept)).toBe(content);
    session.applySettings({});
    await session.indexer.rebuild();
    expect(annotationsOf(session, `${news}/vote.txt`).items).toHaveLength(1);
    files.delete('/news/vote.txt');
    await session.filesChanged([{ uri: `${news}/vote.txt`, kind: 'gone' }]);
    await session.annotations.followRenames(session.library);
    expect(annotationsOf(session, `${news}/vote.txt`).items.map(({ state }) => state)).toEqual(['orphaned']);
    session.dispose();
  });

  test('keeps them in a folder that the user keeps from being read', async () => {
    const { session, files } = await open({ '/news/vote.txt': vote, '/news/copy.txt': vote, ...annotated('vote.txt') }, news);
    const content = files.textOf(kept);
    session.open(`${news}/copy.txt`, () => vote);
    await until(() => session.indexer.state === 'ready');
    await session.annotations.followRenames(session.library);
    session.library.setOpen(`${news}/copy.txt`, () => `${vote}More.\n`, true);
    expect(await session.annotations.followRenames(session.library)).toEqual([]);
    expect(files.textOf(kept)).toBe(content);
    session.dispose();
  });

  test.each([
    ['is gone', {}],
    ['leads to the one that was found', { '/news/old.txt': { link: '/news/vote.txt' } }],
  ])('hands them on where its old path %s', async (_, more) => {
    const { session } = await open({ '/news/vote.txt': vote, ...annotated('old.txt'), ...more });
    session.applySettings({ files: { exclude: ['old.txt'] } });
    await session.indexer.rebuild();
    await until(() => annotationsOf(session, `${news}/vote.txt`).items.length === 1 || undefined);
    session.dispose();
  });
});

describe('a renamed document', () => {
  test('is found as from the beginning until it has been found, stays found, and each text is looked at once', () => {
    const lost = [noteOf('vote.txt', vote, 'Ana Petrova'), noteOf('vote.txt', vote, 'Monday')];
    const all = Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`${i}.txt`, `${chair}${i}`]));
    const documents = new Documents(all);
    const renamed = new RenamedDocuments(news);
    let isKept = false;
    const find = (notes = lost): [string, number] => {
      documents.texts = 0;
      const found = renamed.find(notes, documents, () => true);
      const looked = documents.texts;
      const afresh = new RenamedDocuments(news).find(notes, documents, () => true);
      const told = (all: ReadonlyMap<string, Renamed>): string => [...all].map(([source, { path, isEdited }]) => `${source} > ${path}${isEdited ? ', edited' : ''}`).join();
      if (!isKept) expect(told(found)).toBe(told(afresh));
      isKept = found.size > 0;
      return [told(found), looked];
    };
    expect(find()).toEqual(['', 50]);
    expect(find()).toEqual(['', 0]);
    documents.set('a b.txt', vote);
    expect(find()).toEqual(['vote.txt > a b.txt', 1]);
    documents.set('1.txt', vote);
    expect(find()).toEqual(['vote.txt > a b.txt', 1]);
    documents.set('a b.txt', `New. ${vote}`);
    expect(find()).toEqual(['vote.txt > a b.txt, edited', 1]);
    documents.delete('a b.txt');
    expect(find()).toEqual(['vote.txt > 1.txt', 0]);
    documents.delete('1.txt');
    expect(find()).toEqual(['', 0]);
    documents.set('2.txt', vote);
    documents.set('3.txt', vote);
    expect(find()).toEqual(['', 2]);
    documents.delete('2.txt');
    expect(find()).toEqual(['vote.txt > 3.txt', 0]);
    documents.set('vote.txt', chair);
    expect(find()).toEqual(['', 0]);
    documents.delete('vote.txt');
    expect(find([...lost, noteOf('vote.txt', `${vote}More of it.`, 'More')])).toEqual(['', 48]);
    expect(find()).toEqual(['vote.txt > 3.txt', 48]);
  });

  test('is looked for once after many files have changed', async () => {
    const { session } = await open(Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`/news/${i}.txt`, `${chair}${i}`])));
    await session.indexer.rebuild();
    let looked = 0;
    session.annotations.followRenames = () => {
      looked++;
      return Promise.resolve([]);
    };
    await Promise.all(Array.from({ length: 30 }, (_, i) => session.filesChanged([{ uri: `${news}/${i}.txt`, kind: 'changed' }])));
    await until(() => looked > 0);
    expect(looked).toBe(1);
    session.dispose();
  });
});
