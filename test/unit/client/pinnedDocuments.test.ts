import { expect, test, vi } from 'vitest';
import { URI } from 'vscode-uri';
import { PinnedDocuments } from '../../../client/src/relatedCoverage/pinnedDocuments';
import { EventEmitter } from '../../support/fakeVscode';

const events = vi.hoisted(() => ({ deleted: undefined as unknown, renamed: undefined as unknown }));

vi.mock('vscode', async () => {
  const { basics, EventEmitter: Emitter } = await import('../../support/fakeVscode');
  const [deleted, renamed] = [new Emitter<unknown>(), new Emitter<unknown>()];
  Object.assign(events, { deleted, renamed });
  return { ...basics, workspace: { onDidDeleteFiles: deleted.event, onDidRenameFiles: renamed.event } };
});

test('pinned documents go with their folder when it is renamed, and with it when it is deleted', async () => {
  let stored: unknown = [];
  const memory = { get: () => stored, update: (_key: string, value: unknown) => Promise.resolve(void (stored = value)) };
  const pinned = new PinnedDocuments(memory as never);
  const uris = (): string[] => pinned.labels.map(({ uri, fileName }) => `${uri} ${fileName}`);
  const rename = (from: string, to: string): void => (events.renamed as EventEmitter<unknown>).fire({ files: [{ oldUri: URI.parse(from), newUri: URI.parse(to) }] });
  const remove = (uri: string): void => (events.deleted as EventEmitter<unknown>).fire({ files: [URI.parse(uri)] });
  await pinned.pin({ uri: 'file:///news/old%20ones/a.txt', headline: 'A', fileName: 'a.txt' });
  await pinned.pin({ uri: 'file:///news/older/b.txt', headline: 'B', fileName: 'b.txt' });
  rename('file:///news/old ones', 'file:///news/new ones');
  expect(uris()).toEqual(['file:///news/new%20ones/a.txt a.txt', 'file:///news/older/b.txt b.txt']);
  rename('file:///news/new ones/a.txt', 'file:///news/new ones/c.txt');
  expect(uris()).toEqual(['file:///news/new%20ones/c.txt c.txt', 'file:///news/older/b.txt b.txt']);
  remove('file:///news/new');
  expect(uris()).toHaveLength(2);
  remove('file:///news/new ones');
  expect(uris()).toEqual(['file:///news/older/b.txt b.txt']);
  remove('file:///news/older/b.txt');
  expect(uris()).toEqual([]);
  pinned.dispose();
});
