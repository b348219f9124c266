import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { anyCaseGlob } from '../../../client/src/anyCaseGlob';
import { FolderArticles } from '../../../client/src/folderArticles';
import { chooseComparison } from '../../../client/src/pages/comparison';
import type { LanguageServer } from '../../../client/src/server/languageServer';
import { EventEmitter } from '../../support/fakeVscode';
import { URI } from 'vscode-uri';

interface Watcher {
  readonly glob: { readonly base: { readonly uri: URI }; readonly pattern: string };
  readonly created: EventEmitter<URI>;
}

const workspace = vi.hoisted(() => ({
  files: new Array<string>(),
  settings: new Map<string, unknown>(),
  folders: new Array<string>(),
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
    RelativePattern: class {
      constructor(
        readonly base: { readonly uri: URI },
        readonly pattern: string,
      ) {}
    },
    FileType: { Unknown: 0, File: 1, Directory: 2 },
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
      fs: { stat: async ({ path }: { readonly path: string }) => Promise.resolve({ type: workspace.folders.includes(path) ? 2 : 1 }) },
      createFileSystemWatcher: (glob: Watcher['glob']) => {
        const created = new Emitter<URI>();
        const watcher = { glob, created, onDidCreate: created.event, dispose: () => workspace.watchers.delete(watcher) };
        workspace.watchers.add(watcher);
        return watcher;
      },
    },
  };
});

/** VS Code tells of something new those who watch by this glob. */
const tellOf = (glob: string, path: string): void => {
  for (const watcher of workspace.watchers) if (watcher.glob.pattern === glob) watcher.created.fire(URI.from({ scheme: 'file', path }));
};

beforeEach(() => {
  workspace.folders = [];
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
  expect([...workspace.watchers].map(({ glob: { base, pattern } }) => `${base.uri.path}: ${pattern}`)).toEqual(['/news: **/*.[tT][xX][tT]', '/news: **']);
  expect(workspace.searches).toHaveLength(1);
  for (let i = 0; i < 1000; i++) tellOf('**/*.[tT][xX][tT]', `/news/node_modules/${i}.txt`);
  await vi.runAllTimersAsync();
  expect([await Promise.all(asked), workspace.searches.length, workspace.watchers.size]).toEqual([[true, true], 2, 2]);
  workspace.files = ['file:///news/a.txt'];
  tellOf('**/*.[tT][xX][tT]', '/news/a.txt');
  await vi.runAllTimersAsync();
  expect([await Promise.all(asked), workspace.searches.length, workspace.watchers.size]).toEqual([[true, true, false, false], 3, 0]);
  articles.dispose();
});

test('a folder that is moved here is looked into, a file that is no article is not', async () => {
  const articles = new FolderArticles();
  const asked: Promise<boolean>[] = [];
  articles.onDidChange(() => asked.push(articles.areMissing()));
  expect(await articles.areMissing()).toBe(true);
  tellOf('**', '/news/a.bin');
  await vi.runAllTimersAsync();
  expect(asked).toEqual([]);
  workspace.folders = ['/news/wire'];
  workspace.files = ['file:///news/wire/a.txt'];
  tellOf('**', '/news/wire');
  await vi.runAllTimersAsync();
  expect(await Promise.all(asked)).toEqual([false]);
  articles.dispose();
});

test.each([
  ['**/*.txt', '**/*.[tT][xX][tT]'],
  ['{a,1}/[b-z]?.Ä', '{[aA],1}/[b-z]?.[äÄ]'],
  ['\\a*.ßİ', '\\a*.ßİ'],
])('the glob %s matches in any case as %s', (glob, anyCase) => {
  expect(anyCaseGlob(glob)).toBe(anyCase);
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
    ['**/*.txt', '{**/node_modules/**,**/.git/**}'].map(anyCaseGlob),
    ['wire/*.txt', 'old/**'].map(anyCaseGlob),
    ['own/*.txt', 'old/**'].map(anyCaseGlob),
  ]);
  expect(workspace.picked).toEqual(['Other documents', 'b.txt']);
});
