import { expect, test } from 'vitest';
import { URI } from 'vscode-uri';
import { fileNameOf, fileStemOf } from '../../../server/src/core/text/fileName';

test.each(['vote.txt', 'vote (2).txt', '100% – ‘Wer?’ #1.txt', 'a%20b.txt', 'no ending'])('the name %j is told by its URI and by its path', (name) => {
  for (const uri of [URI.file(`/news/${name}`), URI.from({ scheme: 'vscode-vfs', authority: 'git', path: `/r/${name}`, query: 'x/y', fragment: 'L1' })]) expect(fileNameOf(uri.toString())).toBe(name);
  expect(fileNameOf(`/news/${name}`)).toBe(name);
});

test('a folder has a name, the root has none, and escapes that mean nothing stay', () => {
  expect(['file:///news/town%20hall/', 'file:///', 'file://host', 'untitled:Untitled-1', 'file:///a/%ff%zz.txt', ''].map(fileNameOf)).toEqual(['town hall', '', '', 'Untitled-1', '%ff%zz.txt', '']);
});

test('a stem is a name without its ending', () => {
  expect(['file:///a.b/vote%20no.%202.txt', '/news/vote', 'vote.v2.txt'].map(fileStemOf)).toEqual(['vote no. 2', 'vote', 'vote.v2']);
});
