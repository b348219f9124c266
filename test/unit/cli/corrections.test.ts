import { spawnSync } from 'node:child_process';
import fs from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Annotation as Annotated } from '../../../server/src/cli/annotation';
import { targetAt } from '../../../server/src/core/annotation/anchor';
import type { Annotation, AnnotationTarget, Judgement } from '../../../server/src/core/annotation/annotation';
import { writeAnnotation } from '../../../server/src/core/annotation/webAnnotation';
import { bundle } from '../../support/bundle';
import { temporaryFolder } from '../../support/temporaryFolder';

const ferry = 'Ferry contract signed\n\nMayor Anna Petrova signed the ferry contract on Friday, Joseph Marsh said.\n';
const kelp = 'Kelp returns\n\nDivers found kelp on Monday, Anna Petrova wrote.\n';
const everywhere = (exact: string): AnnotationTarget => ({ quote: { exact, prefix: '', suffix: '' } });
const marsh = ferry.indexOf('Joseph Marsh');

let count = 0;
function line(target: AnnotationTarget, judgement: Judgement): string {
  const time = '2026-01-01T00:00:00.000Z';
  return `${writeAnnotation({ id: `urn:uuid:${++count}`, created: time, modified: time, target, judgement } satisfies Annotation)}\n`;
}

let cli: string;
let folder: string;
beforeAll(async () => {
  cli = await bundle('server/src/cli/main.ts');
  const annotations = [
    line(everywhere('Anna Petrova'), { kind: 'canonical-name', value: 'Dame Anna' }),
    line(targetAt('deep/ferry.txt', ferry, { start: marsh, end: marsh + 'Joseph Marsh'.length }), { kind: 'class', value: 'not-a-name' }),
    line(everywhere('ferry contract'), { kind: 'class', value: 'organisation' }),
    '{"type":"Annot\n',
  ];
  folder = await temporaryFolder({ 'news/deep/ferry.txt': ferry, 'news/kelp.txt': kelp, 'news/.dossier/annotations.jsonl': annotations.join('') });
}, 60_000);
afterAll(() => fs.rm(folder, { recursive: true }));

function annotate(...args: string[]): { names: string[]; err: string } {
  const { stdout, stderr, status } = spawnSync(process.execPath, [cli, 'annotate', '--no-cache', ...args], { cwd: folder, encoding: 'utf8' });
  expect(status).toBe(0);
  const documents = stdout.trimEnd().split('\n').map((json) => JSON.parse(json) as Annotated);
  return { names: [...new Set(documents.flatMap(({ entities }) => entities.map(({ type, name }) => `${type} ${name}`)))].sort(), err: stderr };
}

describe('the command line', () => {
  test('honours the corrections of the folder, names damaged lines, and leaves all that out when asked', () => {
    const { names, err } = annotate('news');
    expect(names).toEqual(expect.arrayContaining(['ORG ferry contract', 'PER Dame Anna']));
    expect(names).not.toContain('PER Joseph Marsh');
    expect(err).toContain(`${path.join('.dossier', 'annotations.jsonl')}: line 4 cannot be read`);
    const plain = annotate('--no-annotations', 'news');
    expect(plain.names).toEqual(expect.arrayContaining(['PER Anna Petrova', 'PER Joseph Marsh']));
    expect(plain.names).not.toContain('ORG ferry contract');
    expect(plain.err).toBe('');
  });

  test.each([
    ['.dossier', '.dossier'],
    ['.dossier/annotations.jsonl', '.dossier/annotations.jsonl'],
  ])('takes none from elsewhere, by a link: %s', async (link, target) => {
    const linked = await temporaryFolder({ 'ferry.txt': ferry });
    await fs.mkdir(path.dirname(path.join(linked, link)), { recursive: true });
    await fs.symlink(path.join(folder, 'news', target), path.join(linked, link));
    const { names, err } = annotate(linked);
    expect(names).toContain('PER Anna Petrova');
    expect(err).toContain(`${path.join('.dossier', 'annotations.jsonl')}: a link that leads elsewhere`);
    await fs.rm(linked, { recursive: true });
  });

  test('takes none from a file that is too long', async () => {
    const long = await temporaryFolder({ 'ferry.txt': ferry, '.dossier/annotations.jsonl': line(everywhere('Anna Petrova'), { kind: 'canonical-name', value: 'Dame Anna' }) });
    await fs.truncate(path.join(long, '.dossier', 'annotations.jsonl'), 51 * 1024 * 1024);
    const { names, err } = annotate(long);
    expect(names).toContain('PER Anna Petrova');
    expect(err).toContain('over 50 MB');
    await fs.rm(long, { recursive: true });
  });

  test('finds the corrections in the folder above what is given', () => {
    expect(annotate(path.join('news', 'deep')).names).toContain('PER Dame Anna');
    expect(annotate(path.join('news', 'deep', 'ferry.txt')).names).not.toContain('PER Joseph Marsh');
  });
});
