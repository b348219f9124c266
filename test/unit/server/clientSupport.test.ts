import { describe, expect, test } from 'vitest';
import type { InitializeParams } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { childUri, relativePath } from '../../../server/src/files/uris';
import { folderUri, readClientSupport } from '../../../server/src/server/clientSupport';

test('a folder is known without the slash at its end, a root with it, as Windows needs it', () => {
  expect(['file:///news/', 'file:///news', 'file:///', 'vscode-vfs://github/news/'].map(folderUri)).toEqual(['file:///news', 'file:///news', 'file:///', 'vscode-vfs://github/news']);
  for (const root of ['file:///C:/', 'file:///e%3a/']) {
    const folder = folderUri(root);
    expect(URI.parse(folder).path).toMatch(/^\/[ce]:\/$/i);
    expect(relativePath(folder, childUri(folder, 'a.txt'))).toBe('a.txt');
  }
});

describe('the folders of a client', () => {
  const foldersOf = (params: Partial<InitializeParams>): readonly string[] => readClientSupport({ processId: null, capabilities: {}, ...params } as InitializeParams).folders;

  test('are those of its workspace, else its root, as a URI or as a path', () => {
    expect(foldersOf({ workspaceFolders: [{ uri: 'file:///news', name: 'news' }], rootUri: 'file:///other' })).toEqual(['file:///news']);
    expect(foldersOf({ rootUri: 'file:///news', rootPath: '/other' })).toEqual(['file:///news']);
    expect(foldersOf({ rootPath: '/news' })).toEqual(['file:///news']);
  });

  test('are none where it sends none, says null, or leaves them out', () => {
    expect([foldersOf({}), foldersOf({ rootUri: null }), foldersOf({ rootUri: null, rootPath: null, workspaceFolders: null })]).toEqual([[], [], []]);
  });
});
