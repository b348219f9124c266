import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FolderArticles } from '../../../client/src/folderArticles';
import { chooseComparison } from '../../../client/src/pages/comparison';
import type { LanguageServer } from '../../../client/src/server/languageServer';
import { EventEmitter } from '../../support/fakeVscode';
import { URI } from 'vscode-uri';

interface Watcher {
  readonly glob: string;
  readonly created: EventEmitter<URI>;
}

const workspace = vi.hoisted(() => ({
  files: new Array<string>(),
  settings: new Map<string, unknown>(),
  searches: new Array<readonly [include: unknown, exclude: unknown]>(),
  watchers: new Set<Watcher>(),
  picked: new Array<string>(),
}));

vi.mock('vscode', async () => {
  const { basics, EventEmitter: Emitter } = await import('../../support/fakeVscode');
  const defaults: Readonly<Record<string, unknown>> = { include: ['**/*.txt'], exclude: ['**/node_modules/**', '**/.git/**'] };
  return {
    ...basics,
    ThemeIcon: class {
      constructor(readonly id: string) {}
    },
    QuickPickItemKind: { Separator: -1 },
    window: {
      showQuickPick: async (picks: Promise<{ label: string }[]>) => {
        workspace.picked = (await picks).map(({ label }) => label);
      },
    },
    workspace: {
      workspaceFolders: [{ uri: basics.Uri.parse('file:///news') }],
      asRelativePath: ({ path }: { readonly path: string }) => path.replace('/news/', ''),
      onDidChangeWorkspaceFolders: new Emitter<void>().event,
      onDidChangeConfiguration: new Emitter<never>().event,
      getConfiguration: () => ({ get: (key: string) => workspace.settings.get(key) ?? defaults[key], inspect: (key: string) => ({ defaultValue: defaults[key] }) }),
      findFiles: async (include: unknown, exclude: unknown, most: number) => {
        workspace.searches.push([include, exclude]);
        await Promise.resolve();
        return workspace.files.slice(0, most).map((file) => basics.Uri.parse(file));
      },
      createFileSystemWatcher: (glob: string) => {
        const created = new Emitter<URI>();
        const watcher = { glob, created, onDidCreate: created.event, dispose: () => workspace.watchers.delete(watcher) };
        workspace.watchers.add(watcher);
        return watcher;
      },
    },
  };
});

beforeEach(() => {
  vi.useFakeTimers();
  workspace.files = [];
  workspace.searches = [];
  workspace.settings.clear();
});
afterEach(() => {
  vi.useRealTimers();
});

test('a thousand new files are looked at once, by all who ask, and only files that the settings take are watched', async () => {
  const articles = new FolderArticles();
  const asked: Promise<boolean>[] = [];
  for (let view = 0; view < 2; view++) articles.onDidChange(() => asked.push(articles.areMissing()));
  expect(await Promise.all([articles.areMissing(), articles.areMissing(), articles.areMissing()])).toEqual([true, true, true]);
  expect([...workspace.watchers].map(({ glob }) => glob)).toEqual(['**/*.txt']);
  expect(workspace.searches).toHaveLength(1);
  for (let i = 0; i < 1000; i++) for (const { created } of workspace.watchers) created.fire(URI.parse(`file:///news/node_modules/${i}.txt`));
  await vi.runAllTimersAsync();
  expect([await Promise.all(asked), workspace.searches.length, workspace.watchers.size]).toEqual([[true, true], 2, 1]);
  workspace.files = ['file:///news/a.txt'];
  for (const { created } of workspace.watchers) created.fire(URI.parse('file:///news/a.txt'));
  await vi.runAllTimersAsync();
  expect([await Promise.all(asked), workspace.searches.length, workspace.watchers.size]).toEqual([[true, true, false, false], 3, 0]);
  articles.dispose();
});

test('a comparison is offered with the files that the settings take, or their defaults where they cannot be used', async () => {
  const server = { request: () => Promise.resolve(null) } as unknown as LanguageServer;
  workspace.files = ['file:///news/a.txt', 'file:///news/b.txt'];
  workspace.settings.set('include', '**/*.txt');
  await chooseComparison(server, URI.parse('file:///news/a.txt') as never);
  expect(workspace.picked).toEqual(['Other documents', 'b.txt']);
  workspace.settings.set('include', ['wire/*.txt', 'own/*.txt']).set('exclude', ['old/**']);
  await chooseComparison(server, URI.parse('file:///news/a.txt') as never);
  expect(workspace.searches).toEqual([
    ['**/*.txt', '{**/node_modules/**,**/.git/**}'],
    ['wire/*.txt', 'old/**'],
    ['own/*.txt', 'old/**'],
  ]);
  expect(workspace.picked).toEqual(['Other documents', 'b.txt']);
});
