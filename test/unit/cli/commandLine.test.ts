import { spawn } from 'node:child_process';
import fs from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Annotation } from '../../../server/src/cli/annotation';
import type { ComparedPair } from '../../../server/src/cli/comparedPair';
import type { ComparedStory } from '../../../server/src/cli/comparedStory';
import type { QuoteGroups } from '../../../server/src/cli/quoteGroups';
import type { RelatedFolder } from '../../../server/src/cli/relatedFolder';
import { bundle } from '../../support/bundle';
import { temporaryFolder } from '../../support/temporaryFolder';
import { readCsv } from '../export/readExport';

const ferry =
  'Ferry contract signed in the night\n\nThe Harbour Board signed the ferry contract with Coastline Ferries Ltd on Friday, Mayor Anna Petrova told reporters.\n\n“The ferry contract was signed without a single public hearing,” Mr. Joseph Marsh said on Friday. “Nobody asked us.”\n';
const copy =
  'Board signs ferry contract\n\nThe ferry contract between the Harbour Board and Coastline Ferries Ltd was signed on Friday.\n\n“The ferry contract was signed without a single public hearing,” said Mr. Joseph Marsh.\n';
const morning = 'Ferry contract\n\nA ferry contract for the islands was signed yesterday after a long night.\n\n“Nobody asked us,” Mr. Joseph Marsh said.\n';
const evening = 'Ferry deal\n\nIslanders woke up to a ferry deal that had been signed earlier this week.\n';
const dawn = 'Ferry burns near the lighthouse\n\nThe fire on the Lowmere ferry injured 12 passengers near the lighthouse.\n\nThe ferry crews pulled the wreck off the lighthouse rocks with two borrowed rusty cranes.\n';
const dusk = 'Fire on the Lowmere ferry\n\nThe fire on the Lowmere ferry injured 15 passengers near the lighthouse.\n\nWith two cranes the ferry crews pulled the wreck off the lighthouse rocks before a cheering crowd.\n';
const kelp = 'Kelp returns to the bay\n\nDivers have found kelp off the coast of Lowmere for the first time in ten years, the biologist Dr. Maria Stone wrote on Monday.\n';

let cli: string;
let folder: string;
beforeAll(async () => {
  cli = await bundle('server/src/cli/main.ts');
  folder = await temporaryFolder({ 'news/ferry.txt': ferry, 'news/deep/copy.txt': copy, 'news/kelp.txt': kelp, 'told/noon.txt': `${ferry}\nThe council of the island ratified it yesterday after a long night.\n`, 'told/night.txt': `${ferry}\nThe council of the island had ratified it earlier this week.\n`, 'dated/morning.txt': morning, 'dated/evening.txt': evening, 'apart/dawn.txt': dawn, 'apart/dusk.txt': dusk, 'bad/empty.txt': '', 'bad/binary.txt': new Uint8Array(99) });
  await fs.writeFile(path.join(folder, 'big.txt'), ferry.repeat((30 * 1024 * 1024) / ferry.length));
}, 60_000);
afterAll(() => fs.rm(folder, { recursive: true }));

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs `dossier` in the folder. */
function dossier(...args: string[]): Promise<Run> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [cli, ...args], { cwd: folder });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (out += chunk));
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (err += chunk));
    child.on('close', (code) => resolve({ code, out, err }));
  });
}

const jsonLines = ({ out }: Run): Annotation[] => out.trim().split('\n').map((line) => JSON.parse(line) as Annotation);

describe('dossier annotate', () => {
  test('prints a line of JSON for each document with exactly the agreed members', async () => {
    const run = await dossier('annotate', 'news');
    expect([run.code, run.err]).toEqual([0, '']);
    const documents = jsonLines(run);
    expect(documents.map(({ id, path: file }) => [id, file])).toEqual([
      ['ferry', 'news/ferry.txt'],
      ['kelp', 'news/kelp.txt'],
      ['copy', 'news/deep/copy.txt'],
    ]);
    const [first] = documents;
    expect(Object.keys(first!)).toEqual(['id', 'path', 'mentions', 'entities', 'quotes']);
    for (const mention of first!.mentions) {
      expect(Object.keys(mention)).toEqual(['start', 'end', 'text', 'type', 'entity']);
      expect(ferry.slice(mention.start, mention.end)).toBe(mention.text);
      expect(['PER', 'ORG', 'LOC']).toContain(mention.type);
      expect(first!.entities.map(({ id }) => id)).toContain(mention.entity);
    }
    for (const entity of first!.entities) expect(Object.keys(entity)).toEqual(['id', 'type', 'name', 'aliases', 'roles']);
    const quote = first!.quotes.find(({ kind }) => kind === 'direct')!;
    expect(Object.keys(quote)).toEqual(['id', 'start', 'end', 'kind', 'parts', 'fragments', 'cue', 'speaker', 'speakerCanonical', 'group']);
    expect(quote.fragments.map(({ start, end }) => ferry.slice(start, end))).toEqual(['“The ferry contract was signed without a single public hearing,”']);
    expect(quote.speakerCanonical).toBe('Joseph Marsh');
  });

  test('entity ids hold across the documents of one call', async () => {
    const [first, second] = jsonLines(await dossier('annotate', 'news/ferry.txt', 'news/deep/copy.txt'));
    const idOf = (document: Annotation): string | undefined => document.entities.find(({ name }) => name === 'Joseph Marsh')?.id;
    expect(idOf(first!)).toBeDefined();
    expect(idOf(second!)).toBe(idOf(first!));
  });

  test('reads a file that is given twice once', async () => {
    expect(jsonLines(await dossier('annotate', 'news', 'news/kelp.txt', './news/kelp.txt'))).toHaveLength(3);
  });

  test('prints Markdown for people', async () => {
    const { out } = await dossier('annotate', 'news/ferry.txt', '--format', 'markdown');
    expect(out).toMatch(/^## ferry\n\n### People\n\n- \*\*/);
  });

  test('ends quietly when the reader goes away', async () => {
    const child = spawn('/bin/sh', ['-c', `"${process.execPath}" "${cli}" annotate news; echo "code $?" >&2`, 'sh'], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.destroy();
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (err += chunk));
    await new Promise((resolve) => child.on('close', resolve));
    expect(err).toBe('code 0\n');
  });
});

describe('dossier related, quotes and compare', () => {
  test('related lists for each file the others best first, and the stories', async () => {
    const { runs, clusters } = JSON.parse((await dossier('related', 'news')).out) as RelatedFolder;
    expect(Object.keys(runs).sort()).toEqual(['deep/copy.txt', 'ferry.txt', 'kelp.txt']);
    const [best] = runs['ferry.txt']!;
    expect(Object.keys(best!)).toEqual(['file', 'score', 'same', 'duplicate', 'reasons']);
    expect(best).toMatchObject({ file: 'deep/copy.txt', same: true });
    expect(clusters.flat().sort()).toEqual(['deep/copy.txt', 'ferry.txt', 'kelp.txt']);
    expect(clusters.map((cluster) => [...cluster].sort())).toContainEqual(['deep/copy.txt', 'ferry.txt']);
  });

  test('quotes groups the versions of one utterance', async () => {
    const { groups } = JSON.parse((await dossier('quotes', 'news')).out) as QuoteGroups;
    const texts: Record<string, string> = { ferry, copy };
    expect(groups.flatMap(({ members }) => members)).toContainEqual(expect.objectContaining({ doc: 'copy', file: 'deep/copy.txt', text: 'The ferry contract was signed without a single public hearing', speaker: 'Joseph Marsh' }));
    expect(groups.map(({ members }) => members.map(({ doc, start, end }) => `${doc}: ${texts[doc]!.slice(start, end)}`))).toContainEqual([
      'ferry: The ferry contract was signed without a single public hearing',
      'copy: The ferry contract was signed without a single public hearing',
    ].map((line) => expect.stringContaining(line) as string));
  });

  test('compare tells what two articles share', async () => {
    const pair = JSON.parse((await dossier('compare', 'news/ferry.txt', 'news/deep/copy.txt')).out) as ComparedPair;
    expect(pair.here).toEqual({ id: 'ferry', file: 'ferry.txt', path: 'news/ferry.txt', headline: 'Ferry contract signed in the night' });
    expect(pair.shared.map(({ name }) => name)).toContain('Joseph Marsh');
    expect(pair.quotes[0]).toMatchObject({ speaker: 'Joseph Marsh', here: { line: 5 }, there: { line: 5 } });
  });

  test('compare tells what two articles date in other words, and who speaks in one only', async () => {
    const { out } = await dossier('compare', 'dated/morning.txt', 'dated/evening.txt');
    expect(JSON.parse(out)).toMatchObject({
      dates: [{ word: 'signed', here: [{ line: 3, text: 'signed yesterday' }], there: [{ line: 3, text: 'signed earlier this week' }] }],
      speakersOnlyHere: [{ type: 'PER', name: 'Joseph Marsh', named: false, quotes: [{ line: 5 }] }],
      speakersOnlyThere: [],
    });
  });

  test('compare tells which sentences differ, and which tell of one matter in other words', async () => {
    const keys = (lists: object[][]): string[][] => lists.map(([first]) => Object.keys(first ?? {}));
    const pair = JSON.parse((await dossier('compare', 'apart/dawn.txt', 'apart/dusk.txt')).out) as ComparedPair;
    expect(pair.differences.map(({ kind, here, there }) => [kind, here.line, there.line])).toEqual([['number', 3, 3]]);
    expect(pair.inOtherWords.map(({ here, there }) => [here.line, there.line])).toEqual([[5, 5]]);
    const story = JSON.parse((await dossier('compare', 'apart/dawn.txt', 'apart')).out) as ComparedStory;
    expect(keys([[...story.differences], [...story.inOtherWords]])).toEqual([['kind', 'here', 'there'], ['here', 'there']]);
    expect(story.inOtherWords[0]!.there.doc).toBe('dusk');
  });

  test('compare with a folder holds an article against its story', async () => {
    const story = JSON.parse((await dossier('compare', 'news/ferry.txt', 'news')).out) as ComparedStory;
    expect(story.here.id).toBe('ferry');
    expect(story.others.map(({ id }) => id)).toEqual(['copy']);
    expect(story.namesOnlyHere.map(({ name }) => name)).toContain('Anna Petrova');
    expect(story.others.map(({ file }) => file)).toEqual(['deep/copy.txt']);
    expect(story.namesMissing.map(({ files }) => files)).toEqual(story.namesMissing.map(() => ['deep/copy.txt']));
    expect(story.quotesOnlyHere).toContainEqual(expect.objectContaining({ doc: 'ferry', file: 'ferry.txt', line: 5, text: expect.stringContaining('Nobody asked us') as string }));
  });

  test('compare with a folder tells which dates others of the story give otherwise', async () => {
    const { dates } = JSON.parse((await dossier('compare', 'told/noon.txt', 'told')).out) as ComparedStory;
    expect(dates).toMatchObject([{ word: 'ratified', here: [{ doc: 'noon', line: 7, text: 'ratified it yesterday' }], there: [{ doc: 'night', text: 'ratified it earlier this week' }] }]);
  });

  test('index counts what is in a folder', async () => {
    const { out, err, code } = await dossier('index', '.');
    expect(JSON.parse(out)).toMatchObject({ documents: 9, skipped: 3, seconds: expect.any(Number) as number });
    expect([code, err.split('\n').length]).toEqual([0, 4]);
  });

  test.each([
    [['index', 'news'], /^- 3 documents in [^]*\n- \d+ different names of people\n[^]*\n\nNames are counted as they are written/],
    [['related', 'news'], /^# Stories\n/],
    [['quotes', 'news'], /^## 1\n\n- ferry\.txt: “/],
    [['compare', 'news/ferry.txt', 'news/deep/copy.txt'], /^# Ferry contract signed in the night and Board signs ferry contract\n[^]*\n- Joseph Marsh \(person\)\n/],
    [['compare', 'news/ferry.txt', 'news'], /^# Ferry contract signed in the night\n\nnews\/ferry\.txt, against deep\/copy\.txt\n[^]*\n- Anna Petrova \(person\)\n/],
  ])('%j prints Markdown for people', async (args, expected) => {
    expect((await dossier(...args, '--format', 'markdown')).out).toMatch(expected);
  });
});

describe('dossier export', () => {
  const read = (name: string): Promise<string> => fs.readFile(path.join(folder, name), 'utf8');

  test('prints the mentions as CSV when no other table is named', async () => {
    const { code, err, out } = await dossier('export', 'news', '--format', 'csv');
    expect([code, err]).toEqual([0, '']);
    expect(readCsv(out).map((row) => row['document'])).toContain('deep/copy.txt');
    expect(readCsv(out).map((row) => row['identity'])).toContain('Joseph Marsh');
  });

  test('writes the three tables into a folder, or one to a file', async () => {
    expect(await dossier('export', 'news', '--format', 'csv', '--out', 'tables')).toMatchObject({ code: 0, out: '', err: '' });
    expect(readCsv(await read('tables/quotes.csv')).map((row) => row['speaker'])).toContain('Joseph Marsh');
    expect(readCsv(await read('tables/identities.csv')).map((row) => row['name'])).toContain('Joseph Marsh');
    await dossier('export', 'news', '--format', 'csv', '--table', 'mentions', '--out', 'mentions.csv');
    expect(await read('mentions.csv')).toBe(await read('tables/mentions.csv'));
  });

  test('takes the format from the name of the file, else csv', async () => {
    for (const name of ['by-name.csv', 'by-name.jsonld', 'by-name.md']) await dossier('export', 'news', '--out', name);
    expect(readCsv(await read('by-name.csv')).map((row) => row['identity'])).toContain('Joseph Marsh');
    expect(JSON.parse(await read('by-name.jsonld'))).toMatchObject({ type: 'AnnotationCollection' });
    expect(await read('by-name.md')).toMatch(/^# Dossier report\n/);
    expect((await dossier('export', 'news')).out).toBe((await dossier('export', 'news', '--format', 'csv')).out);
  });

  test('writes annotations and a report', async () => {
    await dossier('export', 'news', '--format', 'jsonld', '--out', 'news.jsonld');
    const collection = JSON.parse(await read('news.jsonld')) as { total: number; first: { items: unknown[] } };
    expect(collection.first.items).toHaveLength(collection.total);
    expect((await dossier('export', 'news', '--format', 'markdown')).out).toMatch(/^# Dossier report\n\n3 documents · 2 stories/);
  });
});

describe('bad input', () => {
  test.each([
    [['annotate', 'gone.txt'], 'gone.txt: cannot be read: missing'],
    [['annotate', 'bad/empty.txt'], 'bad/empty.txt: empty'],
    [['annotate', 'bad/binary.txt'], 'bad/binary.txt: binary'],
    [['annotate', 'big.txt'], 'big.txt: over 20 MB'],
    [['annotate', '-'], '-: standard input is not read; give a file or a folder'],
    [['index', 'gone'], 'gone: cannot be read: missing'],
    [['quotes', '-'], '-: standard input is not read; give a file or a folder'],
    [['related', 'gone'], 'gone: cannot be read: missing'],
    [['related', 'news/ferry.txt'], 'news/ferry.txt: a file, not a folder'],
    [['compare', 'news/ferry.txt', 'gone.txt'], 'gone.txt: cannot be read: missing'],
    [['compare', 'news/ferry.txt', 'news/ferry.txt'], 'compare needs two different articles'],
    [['compare', 'news', 'news/ferry.txt'], 'news: a folder, not an article'],
    [['compare', 'gone.txt', 'news'], 'gone.txt: cannot be read: missing'],
    [['export', 'gone', '--format', 'csv'], 'gone: cannot be read: missing'],
    [['export', 'news', '--format', 'jsonld', '--table', 'quotes'], '--table goes with --format csv'],
    [['export', 'news', '--format', 'jsonld', '--out', 'news/ferry.txt'], 'news/ferry.txt: an article, which is never written over'],
    [['export', 'news', '--format', 'jsonld', '--out', 'news/new.txt'], 'news/new.txt: would be read as an article of the folder'],
    [['export', 'news', '--format', 'jsonld', '--out', 'news'], 'news: a folder, not a file'],
    [['export', 'news', '--format', 'csv', '--out', 'news/ferry.txt'], 'news/ferry.txt: a file, not a folder'],
    [['export', 'news', '--format', 'csv', '--out', 'news/ferry.txt/tables'], 'news/ferry.txt/tables: a file stands where a folder is wanted'],
    [['export', 'news', '--format', 'jsonld', '--out', 'gone/out.jsonld'], 'gone/out.jsonld: cannot be written: ENOENT'],
  ])('%j ends with code 2 and one line, and prints no answer', async (args, message) => {
    const { code, err, out } = await dossier(...args);
    expect([code, err, out]).toEqual([2, `dossier: ${message}\n`, '']);
  });

  test('a bad file beside good ones does not stop them', async () => {
    const run = await dossier('annotate', 'news/ferry.txt', 'gone.txt', 'news/kelp.txt');
    expect([run.code, run.err]).toEqual([2, 'dossier: gone.txt: cannot be read: missing\n']);
    expect(jsonLines(run).map(({ id }) => id)).toEqual(['ferry', 'kelp']);
  });

  test('bad files within a folder are told, and the call succeeds with the rest', async () => {
    const { code, err } = await dossier('annotate', 'news', 'bad');
    expect(err.split('\n').sort()).toEqual(['', 'dossier: bad/binary.txt: binary', 'dossier: bad/empty.txt: empty']);
    expect(code).toBe(0);
  });

  test.each([[['annotate']], [['unknown']], [['annotate', 'news', '--format', 'xml']], [['export']], [['export', 'news', '--format', 'csv', '--table', 'names']], [['related', 'news', '--bogus']]])('%j is explained with code 2', async (args) => {
    const { code, err } = await dossier(...args);
    expect(code).toBe(2);
    expect(err).toMatch(/^dossier: /);
  });

  test('a text that is left alone is not written over, by a link neither, and nothing is left beside what is written', async () => {
    const mixed = await temporaryFolder({ 'ferry.txt': ferry, 'log.txt': new Uint8Array(99), 'report.md': 'old' });
    await fs.symlink(path.join(mixed, 'log.txt'), path.join(mixed, 'log.md'));
    const log = path.join(mixed, 'log.txt');
    for (const out of [log, path.join(mixed, 'log.md')]) {
      const { code, err } = await dossier('export', mixed, '--format', 'markdown', '--out', out);
      expect([code, err]).toEqual([2, `dossier: ${out}: a text of the folder, which is never written over\n`]);
    }
    expect((await fs.readFile(log)).length).toBe(99);
    expect((await dossier('export', mixed, '--format', 'markdown', '--out', path.join(mixed, 'report.md'))).code).toBe(0);
    expect(await fs.readFile(path.join(mixed, 'report.md'), 'utf8')).toMatch(/^# Dossier report/);
    expect((await fs.readdir(mixed)).sort()).toEqual(['ferry.txt', 'log.md', 'log.txt', 'report.md']);
    await fs.rm(mixed, { recursive: true });
  });

  test.each([[['--format', 'jsonld']], [['--format', 'csv', '--table', 'mentions']], [['--format', 'markdown']]])('corrections and notes are not written over, by a link neither: %j', async (format) => {
    const corrections = '{"id":"urn:uuid:1"}\n';
    const corrected = await temporaryFolder({ 'ferry.txt': ferry, '.dossier/annotations.jsonl': corrections, 'bare/kelp.txt': kelp });
    const kept = path.join(corrected, '.dossier', 'annotations.jsonl');
    await fs.symlink(kept, path.join(corrected, 'link.csv'));
    await fs.symlink(path.join(corrected, '.dossier'), path.join(corrected, 'folder'));
    const outs = [kept, path.join(corrected, '.dossier', 'Annotations.JSONL'), path.join(corrected, 'link.csv'), path.join(corrected, 'folder', 'annotations.jsonl'), path.join(corrected, 'bare', '.dossier', 'annotations.jsonl')];
    for (const out of outs) {
      const { code, err } = await dossier('export', corrected, ...format, '--out', out);
      expect([code, err]).toEqual([2, `dossier: ${out}: the file of corrections and notes, which is never written over\n`]);
    }
    expect(await fs.readFile(kept, 'utf8')).toBe(corrections);
    await fs.rm(corrected, { recursive: true });
  });

  test('a fault of ours is none: it ends with code 1 and a stack', async () => {
    const fault = path.join(folder, 'fault.cjs');
    await fs.writeFile(fault, "require('node:fs').promises.stat = () => { throw new TypeError('made by a test'); };");
    const child = spawn(process.execPath, ['--require', fault, cli, 'compare', 'news/ferry.txt', 'news/kelp.txt'], { cwd: folder });
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (err += chunk));
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect([code, err]).toEqual([1, expect.stringMatching(/^dossier: a fault of Dossier: TypeError: made by a test\n +at /)]);
  });

  test('help and version are printed', async () => {
    for (const args of [['--help'], ['annotate', '--help'], ['related', '--help'], ['quotes', '--help'], ['compare', '--help'], ['index', '--help'], ['export', '--help']]) {
      expect(await dossier(...args)).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/^Usage: dossier/) as string });
    }
    expect((await dossier('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
