import { afterEach, describe, expect, test } from 'vitest';
import type { Annotation } from '../../../server/src/core/annotation/annotation';
import { readAnnotationFile } from '../../../server/src/core/annotation/annotationFile';
import { writeAnnotation } from '../../../server/src/core/annotation/webAnnotation';
import { AnnotationStore } from '../../../server/src/server/annotationStore';
import { InMemoryFiles } from '../../support/inMemoryFiles';
import { until } from '../../support/lspClient';

const file = '/news/.dossier/annotations.jsonl';
const time = '2026-01-01T00:00:00.000Z';
const later = '2026-01-02T00:00:00.000Z';

function note(id: string, value: string, modified = time): Annotation {
  return { id, created: time, modified, target: { quote: { exact: 'Marsh', prefix: '', suffix: '' } }, judgement: { kind: 'note', value } };
}
const lines = (...annotations: Annotation[]): string => annotations.map((annotation) => `${writeAnnotation(annotation)}\n`).join('');

const stores: AnnotationStore[] = [];
afterEach(() => stores.splice(0).forEach((store) => store.close()));

/** A window over the files. */
async function open(files: InMemoryFiles): Promise<AnnotationStore> {
  const store = new AnnotationStore('file:///news', files, files, () => undefined);
  stores.push(store);
  await store.load();
  return store;
}

const put = (store: AnnotationStore, ...annotations: Annotation[]): Promise<unknown> => store.change(() => annotations.map((annotation) => ({ put: annotation })));
const idsIn = (files: InMemoryFiles): string[] => [...readAnnotationFile(files.textOf(file)).annotations.keys()].sort();

describe('two windows', () => {
  test('that write one after the other keep each other’s annotations', async () => {
    const files = new InMemoryFiles();
    const [one, two] = [await open(files), await open(files)];
    await put(one, note('a', 'from one'));
    await put(two, note('b', 'from two'));
    await put(one, note('c', 'from one'));
    expect(idsIn(files)).toEqual(['a', 'b', 'c']);
    expect([...one.annotations.keys()].sort()).toEqual(['a', 'b', 'c']);
  });

  test('that write at the same time keep each other’s annotations', async () => {
    const files = new InMemoryFiles();
    const [one, two] = [await open(files), await open(files)];
    await Promise.all([...'abcde'].flatMap((id) => [put(one, note(`1${id}`, id)), put(two, note(`2${id}`, id))]));
    await until(() => idsIn(files).length === 10 || undefined);
  });

  test('of which one overwrites the other in the very moment of the exchange lose nothing', async () => {
    const files = new InMemoryFiles();
    const one = await open(files);
    let isFirst = true;
    files.beforeExchange = () => {
      if (!isFirst) return;
      isFirst = false;
      // The other window's exchange, between our last look and ours: then ours overwrites it, which it notices.
      files.set(file, lines(note('theirs', 'x')));
    };
    const two = await open(files);
    await put(one, note('ours', 'y'));
    files.beforeExchange = () => undefined;
    expect(idsIn(files)).toEqual(['ours']);
    // What the other window does then: it had written `theirs` and looks again.
    files.set(file, '');
    await put(two, note('theirs', 'x'));
    files.set(file, lines(note('ours', 'y')));
    await until(() => idsIn(files).join() === 'ours,theirs' || undefined);
  });

  test('of which one removes what the other has not read again do not bring it back', async () => {
    const files = new InMemoryFiles({ [file]: lines(note('a', 'x'), note('b', 'y')) });
    const [one, two] = [await open(files), await open(files)];
    await one.change(() => [{ remove: 'a' }]);
    await put(two, note('c', 'z'));
    expect(idsIn(files)).toEqual(['b', 'c']);
  });
});

describe('what is taken back at once', () => {
  test('stays taken back when the file is read again', async () => {
    const files = new InMemoryFiles();
    const store = await open(files);
    await put(store, note('a', 'x'));
    await store.change(() => [{ remove: 'a' }]);
    for (let times = 0; times < 3; times++) {
      await store.load();
      expect(idsIn(files)).toEqual([]);
    }
  });

  test('and made again stays made when the file is read again', async () => {
    const files = new InMemoryFiles();
    const store = await open(files);
    await put(store, note('a', 'x'));
    await store.change(() => [{ remove: 'a' }]);
    await put(store, note('a', 'x'));
    for (let times = 0; times < 3; times++) {
      await store.load();
      expect(idsIn(files)).toEqual(['a']);
    }
  });
});

describe('a merge of two branches', () => {
  test('that git finished is read as it is', async () => {
    const files = new InMemoryFiles({ [file]: lines(note('b', 'ours'), note('a', 'theirs')) });
    const store = await open(files);
    expect([...store.annotations.keys()].sort()).toEqual(['a', 'b']);
  });

  test('that git could not finish counts both sides, the later of one annotation, and is tidied by the next write', async () => {
    const files = new InMemoryFiles({ [file]: `<<<<<<< HEAD\n${lines(note('a', 'ours'))}=======\n${lines(note('a', 'theirs', later), note('b', 'new'))}>>>>>>> branch\n` });
    const store = await open(files);
    expect(store.damaged).toEqual([]);
    await put(store, note('c', 'mine'));
    expect(files.textOf(file)).toBe(lines(note('a', 'theirs', later), note('b', 'new'), note('c', 'mine')));
  });
});

describe('a file that cannot be used', () => {
  test.each([
    ['not in UTF-8', new Uint8Array([0x7b, 0xff, 0xfe, 0x7d])],
    ['over 50 MB', { size: 60 * 1024 * 1024 }],
    ['permission denied', { denied: true } as const],
  ])('is left as it is, says why, and nothing is written over it: %s', async (reason, content) => {
    const files = new InMemoryFiles({ [file]: content });
    const store = await open(files);
    expect(store.problem).toContain(reason);
    await expect(put(store, note('a', 'x'))).rejects.toThrow(reason);
    expect(files.textOf(file)).toBe('');
  });

  test('because a link leads out of the folder, is neither read nor written', async () => {
    const files = new InMemoryFiles({ '/secrets/annotations.jsonl': lines(note('a', 'x')), '/news/.dossier': { link: '/secrets' }, '/news/a.txt': 'x' });
    const store = await open(files);
    expect([store.annotations.size, store.problem]).toEqual([0, expect.stringContaining('a link that leads elsewhere')]);
    await expect(put(store, note('b', 'y'))).rejects.toThrow('a link that leads elsewhere');
  });

  test('for a moment keeps in force what was read before', async () => {
    const files = new InMemoryFiles({ [file]: lines(note('a', 'x')) });
    const store = await open(files);
    files.set(file, { denied: true });
    await store.load();
    expect([store.annotations.size, store.problem]).toEqual([1, expect.stringContaining('permission denied')]);
    files.set(file, lines(note('a', 'x')));
    await store.load();
    expect(store.problem).toBeUndefined();
  });
});

test('a file that another program never stops writing is given up, and says so', async () => {
  const files = new InMemoryFiles();
  const store = await open(files);
  let count = 0;
  const read = files.read.bind(files);
  files.read = (uri) => {
    files.set(file, lines(note(`n${++count}`, 'x')));
    return read(uri);
  };
  files.set(file, lines(note('n', 'x')));
  await expect(put(store, note('a', 'x'))).rejects.toThrow('another program keeps writing it');
});

describe('a change', () => {
  test('that could not be read again is not written', async () => {
    const files = new InMemoryFiles();
    const store = await open(files);
    await put(store, note('a', 'x'));
    const content = files.textOf(file);
    await expect(put(store, note('b', 'y'), { ...note('c', 'z'), target: { source: '..\\x', quote: { exact: 'Marsh', prefix: '', suffix: '' } } })).rejects.toMatchObject({ reason: 'it could not be read again' });
    expect(files.textOf(file)).toBe(content);
    await put(store, note('b', 'y'));
    expect([idsIn(files), store.damaged]).toEqual([['a', 'b'], []]);
  });
});
