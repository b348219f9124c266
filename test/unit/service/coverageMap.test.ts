import { describe, expect, test } from 'vitest';
import type { CoverageMapParams, CoverageMapResult } from '../../../server/src/protocol';
import { coverageMap, maxMapNames } from '../../../server/src/service/coverageMap';
import { firstMention } from '../../../server/src/service/firstMention';
import { doubtfulSpeakers } from '../../support/doubtfulSpeakers';
import { newsFolder, uriOf } from '../../support/newsFolder';

const words = 'the ferry contract was signed without a single public hearing';
const folder = newsFolder({
  'kelp.txt': 'Kelp returns to the bay\n\nDivers found kelp off %Lowmere%, the biologist @Mia Stone@ wrote.',
  'copy.txt': `Board signs ferry contract\n\nPublished 28 June 2025\n\n“${words} in the night,” said @Ana Petrova@ of the #Harbour Board#.`,
  'ferry.txt': `Ferry contract signed\n\nPublished 27 June 2025\n\n“${words},” said @Ana Petrova@ of the #Harbour Board#. @Ana Petrova@ left.`,
});
const ask = (params: Partial<CoverageMapParams> = {}): CoverageMapResult =>
  coverageMap(folder.corpus, { types: ['person', 'organisation'], ...params }, (uri) => uri, false);

describe('the coverage map', () => {
  const map = ask();

  test('puts the documents of a story together, the largest story first, by day of publication', () => {
    expect(map.documents.map(({ fileName, story, published }) => [fileName, story, published])).toEqual([
      ['ferry.txt', 0, '2025-06-27'],
      ['copy.txt', 0, '2025-06-28'],
      ['kelp.txt', 1, undefined],
    ]);
    expect(map.stories).toEqual([{ uri: uriOf('ferry.txt'), title: 'Ferry contract signed', documents: 2 }]);
  });

  test('counts mentions, with those names first that stand in most documents', () => {
    expect(map.names.map(({ name }) => name)).toEqual(['Ana Petrova', 'Harbour Board', 'Mia Stone']);
    expect(map.cells).toEqual([0, 0, 2, 0, 1, 1, 1, 0, 1, 1, 1, 1, 2, 2, 1]);
  });

  test('shows a story, some types, or names that hold some words', () => {
    expect(ask({ story: uriOf('copy.txt') }).documents.map(({ fileName }) => fileName)).toEqual(['ferry.txt', 'copy.txt']);
    expect(ask({ types: ['place'] }).names.map(({ name }) => name)).toEqual(['Lowmere']);
    expect(ask({ filter: 'PET ana' }).names.map(({ name }) => name)).toEqual(['Ana Petrova']);
    expect(ask({ filter: 'pétr ANÁ' }).names.map(({ name }) => name)).toEqual(['Ana Petrova']);
    expect(ask({ story: uriOf('gone.txt') })).toMatchObject({ documents: [], names: [], totalDocuments: 0 });
  });

  test('gives statements with their dates, and says how many have none', () => {
    expect(map.statements).toMatchObject([
      { document: 0, speaker: 'Ana Petrova', first: '2025-06-27', basis: 'publication' },
      { document: 1, speaker: 'Ana Petrova', first: '2025-06-28', basis: 'publication' },
    ]);
    expect(folder.textAt(uriOf('ferry.txt'), map.statements[0]!.range)).toContain(words);
    expect([map.undatedStatements, map.undatedDocuments]).toEqual([0, 0]);
    const undated = newsFolder({ 'a.txt': 'Ferry\n\n“Nobody asked us,” said @Lena Vos@. “Not once.”', 'b.txt': 'Kelp\n\n“It grows,” said @Mia Stone@.' });
    expect(coverageMap(undated.corpus, { types: ['person'] }, (uri) => uri, false)).toMatchObject({ statements: [], undatedStatements: 3, undatedDocuments: 2 });
  });

  test('tells of a statement whose speaker is uncertain that he is', () => {
    const doubtful = newsFolder({ 'a.txt': '27 June 2025\n\nFerry\n\n“Nobody asked us about it,” said @Lena Vos@.' });
    doubtful.corpus.set(uriOf('a.txt'), doubtfulSpeakers(doubtful.corpus.documents.get(uriOf('a.txt'))!));
    const { statements } = coverageMap(doubtful.corpus, { types: ['person'] }, (uri) => uri, false);
    expect(statements).toMatchObject([{ speaker: 'Lena Vos', isUncertain: true }]);
  });

  test('gives many names page by page', () => {
    const given = 'Ana Bruno Carla Dmitri Elena Farid Greta Hugo Ines Jonas Kofi Lena Mateo Nadia Oskar'.split(' ');
    const surnames = 'Abbott Brandt Castillo Dufour Eriksen Fontana Grabowski Hashimoto Ivanov Jankovic Kowalczyk Lindqvist Moreau Nakamura'.split(' ');
    const people = surnames.flatMap((surname) => given.map((name) => `@${name} ${surname}@ spoke.`));
    const many = newsFolder({ 'a.txt': people.join('\n\n') });
    const page = (fromName: number): CoverageMapResult => coverageMap(many.corpus, { types: ['person'], fromName }, (uri) => uri, false);
    expect(page(0).names).toHaveLength(maxMapNames);
    expect(page(0).totalNames).toBe(people.length);
    expect(page(maxMapNames)).toMatchObject({ fromName: maxMapNames });
    expect(page(maxMapNames).names).toHaveLength(people.length - maxMapNames);
    expect(page(99_999)).toMatchObject({ fromName: maxMapNames });
  });

  test('tells where a cell leads', () => {
    const identity = map.names[0]!.identity;
    const place = firstMention(folder.corpus, { identity, uri: uriOf('ferry.txt') })!;
    expect(folder.textAt(place.uri, place.range)).toBe('Ana Petrova');
    expect(firstMention(folder.corpus, { identity, uri: uriOf('kelp.txt') })).toBeNull();
  });
});
