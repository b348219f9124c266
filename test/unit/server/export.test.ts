import { afterEach, describe, expect, test } from 'vitest';
import type { ExportParams, ExportResult } from '../../../server/src/protocol';
import { InMemoryFiles, type InMemoryFile } from '../../support/inMemoryFiles';
import { LspClient } from '../../support/lspClient';
import { testEngine } from '../../support/testEngine';
import { readCsv } from '../export/readExport';

const names = { 'Ana Petrova': 'person', 'Joe Marsh': 'person', 'Harbour Board': 'organisation' } as const;
const vote = 'Harbour vote put off\n\n“We need time,” said Ana Petrova of the Harbour Board on Monday.\n';
const kelp = 'Kelp returns to the bay\n\nDivers found kelp off the coast, Joe Marsh wrote.\n';
const news = 'file:///news';

let client: LspClient;
afterEach(() => client.stop());

async function start(files: Record<string, InMemoryFile>, folders = [news]): Promise<void> {
  client = await LspClient.start({ files: new InMemoryFiles(files), engine: testEngine(names), home: 'file:///home/me' }, { folders });
  await client.request('dossier/names', { scope: 'folder' });
  await client.ready();
}

/** All pages of an export. */
async function fetchAll(params: Omit<ExportParams, 'from'>): Promise<{ text: string; pages: number }> {
  let text = '';
  let pages = 0;
  for (let from: number | undefined = 0; from !== undefined; pages++) {
    const page: ExportResult | null = await client.request<ExportResult | null>('dossier/export', { ...params, from });
    text += page!.text;
    from = page!.next;
  }
  return { text, pages };
}

describe('dossier/export', () => {
  test('gives a document, its story, or the folder', async () => {
    await start({ '/news/vote.txt': vote, '/news/deep/copy.txt': vote, '/news/kelp.txt': kelp });
    const documents = async (params: Omit<ExportParams, 'from' | 'format'>): Promise<unknown[]> => {
      const rows = readCsv((await fetchAll({ ...params, format: 'mentions' })).text);
      return [...new Set(rows.map((row) => row['document']))];
    };
    const uri = `${news}/vote.txt`;
    expect(await documents({ scope: 'document', uri })).toEqual(['vote.txt']);
    expect(await documents({ scope: 'story', uri })).toEqual(['deep/copy.txt', 'vote.txt']);
    expect(await documents({ scope: 'folder' })).toEqual(['deep/copy.txt', 'kelp.txt', 'vote.txt']);
  });

  test('names the folder in paths when there are several', async () => {
    await start({ '/news/vote.txt': vote, '/more/kelp.txt': kelp }, [news, 'file:///more']);
    const rows = readCsv((await fetchAll({ scope: 'folder', format: 'mentions' })).text);
    expect([...new Set(rows.map((row) => row['document']))]).toEqual(['more/kelp.txt', 'news/vote.txt']);
  });

  test('holds the text that the editor holds', async () => {
    await start({ '/news/vote.txt': vote });
    await client.open(`${news}/vote.txt`, vote);
    await client.change(`${news}/vote.txt`, 2, vote.replace('Ana Petrova', 'Joe Marsh'));
    const rows = readCsv((await fetchAll({ scope: 'document', uri: `${news}/vote.txt`, format: 'quotes' })).text);
    expect(rows.map((row) => row['speaker'])).toEqual(['Joe Marsh']);
  });

  test('comes in pages that join to one file', async () => {
    const long = `Harbour vote put off\n\n${'The Harbour Board met Ana Petrova and Joe Marsh.\n'.repeat(500)}`;
    await start({ '/news/a.txt': long, '/news/b.txt': long, '/news/c.txt': long });
    const { text, pages } = await fetchAll({ scope: 'folder', format: 'mentions' });
    expect(pages).toBeGreaterThan(1);
    expect(readCsv(text)).toHaveLength(4500);
  });

  test('gives no text while the folder is being read', async () => {
    const files = new InMemoryFiles({ '/news/vote.txt': vote });
    client = await LspClient.start({ files, engine: testEngine(names), home: 'file:///home/me' }, { folders: [news] });
    expect(await client.request('dossier/export', { scope: 'folder', format: 'markdown' })).toMatchObject({ text: '', partial: true });
    await client.ready();
    expect((await fetchAll({ scope: 'folder', format: 'markdown' })).text).toContain('Harbour vote put off');
  });

  test('of a document that is unknown or left alone is null', async () => {
    await start({ '/news/vote.txt': vote, '/news/requirements.txt': 'flask==2.0\n' });
    for (const name of ['gone.txt', 'requirements.txt']) {
      expect(await client.request('dossier/export', { scope: 'document', uri: `${news}/${name}`, format: 'jsonld' })).toBeNull();
    }
  });

  test.each([[null], [{}], [{ scope: 'folder' }], [{ scope: 'folder', format: 'toString' }], [{ scope: 'story', format: 'quotes' }], [{ scope: 'folder', format: 'quotes', from: -1 }], [{ scope: 'all', format: 'quotes' }]])(
    'refuses %j',
    async (params) => {
      await start({ '/news/vote.txt': vote });
      await expect(client.request('dossier/export', params)).rejects.toThrow('cannot be used');
    },
  );
});

describe('dossier/isFolderText', () => {
  const isFolderText = (path: string): Promise<boolean> => client.request('dossier/isFolderText', { uri: `file://${path}` });

  test('is true of articles, of texts that are left alone, and of files that would be read, also while the folder is being read', async () => {
    const files = { '/news/vote.txt': vote, '/news/log.txt': new Uint8Array(99), '/news/report.md': 'Old.' };
    const settings = { files: { include: ['**/*.txt', 'wire/*.md'] } };
    client = await LspClient.start({ files: new InMemoryFiles(files), engine: testEngine(names), home: 'file:///home/me' }, { folders: [news], settings });
    const ask = (): Promise<boolean[]> => Promise.all(['/news/vote.txt', '/news/log.txt', '/news/new.txt', '/news/wire/a.md', '/news/report.md', '/news/new.md', '/elsewhere/vote.txt'].map(isFolderText));
    const expected = [true, true, true, true, false, false, false];
    expect(await ask()).toEqual(expected);
    const read = client.request('dossier/rebuild');
    expect(await ask()).toEqual(expected);
    await read;
    expect(await ask()).toEqual(expected);
  });

  test('is true of what the editor holds as an article elsewhere', async () => {
    await start({});
    await client.open('file:///elsewhere/vote.md', vote);
    expect(await isFolderText('/elsewhere/vote.md')).toBe(true);
  });

  test.each([[null], [{}], [{ uri: 5 }]])('refuses %j', async (params) => {
    await start({});
    await expect(client.request('dossier/isFolderText', params)).rejects.toThrow('cannot be used');
  });
});
