import { describe, expect, test } from 'vitest';
import { createFileFilter, defaultGlobs, isGlob, type FileGlobs } from '../../../server/src/files/fileFilter';
import { findFiles, type Finding } from '../../../server/src/files/findFiles';
import { InMemoryFiles, type InMemoryFile } from '../../support/inMemoryFiles';

async function find(files: Record<string, InMemoryFile>, globs: FileGlobs = defaultGlobs, root = '/news'): Promise<Finding[]> {
  const findings: Finding[] = [];
  for await (const finding of findFiles(new InMemoryFiles(files), `file://${root}`, createFileFilter(globs))) findings.push(finding);
  return findings;
}

async function found(...args: Parameters<typeof find>): Promise<string[]> {
  return (await find(...args)).flatMap((finding) => (finding.kind === 'file' ? [finding.uri.replace('file:///news/', '')] : []));
}

describe('findFiles', () => {
  test('finds text files in the folder and below, whatever the case of their extension', async () => {
    expect(await found({ '/news/a.txt': '', '/news/b.pdf': '', '/news/deep/er/C.TXT': '' })).toEqual(['a.txt', 'deep/er/C.TXT']);
  });

  test('leaves hidden folders and installed packages alone', async () => {
    expect(await found({ '/news/a.txt': '', '/news/.git/x.txt': '', '/news/p/node_modules/q/x.txt': '' })).toEqual(['a.txt']);
  });

  test('does not even look into a folder that is excluded as a whole', async () => {
    const findings = await find({ '/news/a.txt': '', '/news/big/1.txt': '', '/news/big/2.txt': '' }, { include: ['**/*.txt'], exclude: ['big/**'] });
    expect(findings.filter(({ kind }) => kind === 'entry')).toHaveLength(2);
  });

  test('an excluded pattern of one level leaves deeper files in', async () => {
    expect(await found({ '/news/a/1.txt': '', '/news/a/b/2.txt': '' }, { include: ['**/*.txt'], exclude: ['a/*'] })).toEqual(['a/b/2.txt']);
  });

  test.each(['**/old', 'wire/old', 'wire/old/', '{wire/old,drafts}', '**/OLD'])('a folder that is excluded by its name is left out with all in it: %s', async (exclude) => {
    const files = { '/news/a.txt': '', '/news/wire/old/1.txt': '', '/news/wire/old/deep/2.txt': '', '/news/wire/older.txt': '' };
    const globs = { include: ['**/*.txt'], exclude: [exclude] };
    expect(await found(files, globs)).toEqual(['a.txt', 'wire/older.txt']);
    expect((await find(files, globs)).filter(({ kind }) => kind === 'entry')).toHaveLength(4);
  });

  test('a pattern of what is not meant cannot be used, one of names that are not some can', () => {
    expect(['!**/draft*', '!a.txt', '!(draft)*.txt', '**/*.txt'].map(isGlob)).toEqual([false, false, true, true]);
  });

  test('follows a link to a folder once, also when the links form a loop', async () => {
    const files = { '/news/a.txt': '', '/news/loop': { link: '/news' }, '/news/more': { link: '/other' }, '/other/b.txt': '', '/other/back': { link: '/news/more' } };
    expect(await found(files)).toEqual(['a.txt', 'more/b.txt']);
  });

  test('reports a folder that is missing', async () => {
    expect(await find({ '/news/a.txt': '' }, defaultGlobs, '/gone')).toEqual([{ kind: 'unreadable', uri: 'file:///gone', reason: 'missing' }]);
  });

  test('finds files with signs that URIs escape', async () => {
    expect(await found({ '/news/50% (new) #1?.txt': '' })).toEqual(['50%25%20%28new%29%20%231%3F.txt']);
  });
});
