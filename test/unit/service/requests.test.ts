import { describe, expect, test } from 'vitest';
import { compareDocuments } from '../../../server/src/service/compareDocuments';
import { relatedCoverage } from '../../../server/src/service/coverage';
import { excerptAround, oneLine } from '../../../server/src/service/labels';
import { identityDetails } from '../../../server/src/service/identityDetails';
import { listNames } from '../../../server/src/service/names';
import type { NamesParams } from '../../../server/src/protocol';
import { newsFolder, uriOf } from '../../support/newsFolder';

const ferry = 'Ferry contract signed in the night\n\nThe #Harbour Board# signed the ferry contract with #Coastline Ferries# on Friday, @Ana Petrova@ said.\n“The ferry contract was signed without a hearing,” said @Joe Marsh@.';
const copy = 'Board signs ferry contract\n\nThe ferry contract between the #Harbour Board# and #Coastline Ferries# was signed on Friday.\n“The ferry contract was signed without a hearing,” said @Joe Marsh@.';
const other = 'Kelp returns to the bay\n\nDivers found kelp off %Lowmere%, the biologist @Mia Stone@ wrote.';

describe('related coverage', () => {
  test('of a document lists those on the same story with reasons and places that open', () => {
    const folder = newsFolder({ 'ferry.txt': ferry, 'copy.txt': copy, 'kelp.txt': other });
    const result = relatedCoverage(folder.corpus, { uri: uriOf('ferry.txt') }, false)!;
    expect(result.subject).toEqual({ kind: 'document', uri: uriOf('ferry.txt'), headline: 'Ferry contract signed in the night', fileName: 'ferry.txt' });
    const [best] = result.documents;
    expect(best).toMatchObject({ uri: uriOf('copy.txt'), headline: 'Board signs ferry contract', fileName: 'copy.txt' });
    const evidence = best!.reasons.flatMap(({ there }) => there);
    expect(evidence.length).toBeGreaterThan(0);
    for (const { uri, range, excerpt } of evidence) expect(excerpt).toContain(folder.textAt(uri, range).slice(0, 40));
  });

  test('gives reasons in few words, too: the names without their number, quotes without what else they are', () => {
    const folder = newsFolder({ 'ferry.txt': ferry, 'copy.txt': copy });
    const { reasons } = relatedCoverage(folder.corpus, { uri: uriOf('ferry.txt') }, false)!.documents[0]!;
    expect(reasons.map(({ text, short }) => [text, short])).toEqual(
      expect.arrayContaining([
        ['same quote', '1 quote'],
        ['2 organisations: Coastline Ferries, Harbour Board', 'Coastline Ferries, Harbour Board'],
        ['Joe Marsh', undefined],
      ]),
    );
  });

  test('of the name under the cursor lists the documents it stands in', () => {
    const folder = newsFolder({ 'ferry.txt': ferry.replace('@Joe', '@J|oe'), 'copy.txt': copy, 'kelp.txt': other });
    const result = relatedCoverage(folder.corpus, { uri: folder.document, position: folder.position }, true)!;
    expect(result.subject).toMatchObject({ kind: 'identity', name: 'Joe Marsh', type: 'person' });
    expect(result.documents.map(({ fileName, reasons }) => [fileName, reasons[0]!.text])).toEqual([
      ['copy.txt', '1 mention'],
      ['ferry.txt', '1 mention'],
    ]);
    expect(result.partial).toBe(true);
  });

  test('of a name that stands in one document alone is that of the document', () => {
    const folder = newsFolder({ 'ferry.txt': ferry.replace('@Ana', '@A|na'), 'copy.txt': copy });
    expect(relatedCoverage(folder.corpus, { uri: folder.document, position: folder.position }, false)!.subject.kind).toBe('document');
  });

  test('of a position without a name is that of the document', () => {
    const folder = newsFolder({ 'ferry.txt': ferry.replace('hearing', 'hea|ring') });
    expect(relatedCoverage(folder.corpus, { uri: folder.document, position: folder.position }, false)!.subject.kind).toBe('document');
  });

  test('of something unknown is null', () => {
    const { corpus } = newsFolder({ 'ferry.txt': ferry });
    expect(relatedCoverage(corpus, { uri: uriOf('gone.txt') }, false)).toBeNull();
    expect(relatedCoverage(corpus, { identity: 'nobody' }, false)).toBeNull();
  });
});

describe('names', () => {
  const folder = newsFolder({ 'ferry.txt': ferry, 'copy.txt': copy });
  const namesOf = (params: Omit<NamesParams, 'scope'>) => listNames(folder.corpus, { scope: 'folder', ...params }).names.map(({ name }) => name);

  test('of a document are counted in it, most mentions first', () => {
    const { names } = listNames(folder.corpus, { scope: 'document', uri: uriOf('copy.txt'), order: 'first' });
    expect(names.map(({ name, count, documents }) => [name, count, documents])).toEqual([
      ['Harbour Board', 1, 2],
      ['Coastline Ferries', 1, 2],
      ['Joe Marsh', 1, 2],
    ]);
    expect(folder.textAt(names[0]!.location.uri, names[0]!.location.range)).toBe('Harbour Board');
  });

  test('of the folder are counted in all documents', () => {
    const { names } = listNames(folder.corpus, { scope: 'folder' });
    expect(names.find(({ name }) => name === 'Joe Marsh')).toMatchObject({ count: 2, documents: 2 });
    expect(names.find(({ name }) => name === 'Ana Petrova')).toMatchObject({ count: 1, documents: 1 });
  });

  test.each([
    ['count', ['Coastline Ferries', 'Harbour Board', 'Joe Marsh', 'Ana Petrova']],
    ['name', ['Ana Petrova', 'Coastline Ferries', 'Harbour Board', 'Joe Marsh']],
    ['spread', ['Coastline Ferries', 'Harbour Board', 'Joe Marsh', 'Ana Petrova']],
    ['first', ['Harbour Board', 'Coastline Ferries', 'Joe Marsh', 'Ana Petrova']],
  ] as const)('stand in the order asked for: %s', (order, expected) => {
    expect(namesOf({ order })).toEqual(expected);
  });

  test('are filtered by words, whatever their case and accents', () => {
    expect(namesOf({ filter: 'pétr  ANA' })).toEqual(['Ana Petrova']);
    expect(namesOf({ filter: 'ana marsh' })).toEqual([]);
    expect(namesOf({ filter: ' ' })).toHaveLength(4);
  });

  test('beyond the limit of their type are counted only', () => {
    const { names, totals } = listNames(folder.corpus, { scope: 'folder', order: 'name', limits: { person: 1, organisation: 0 } });
    expect(names.map(({ name }) => name)).toEqual(['Ana Petrova']);
    expect(totals).toEqual({ person: 2, organisation: 2, place: 0 });
  });

  test('have their roles, quotes and documents', () => {
    const joe = listNames(folder.corpus, { scope: 'folder' }).names.find(({ name }) => name === 'Joe Marsh')!;
    const { documents, quotes } = identityDetails(folder.corpus, { identity: joe.identity, uri: uriOf('ferry.txt') })!;
    expect(documents.map(({ fileName, places }) => [fileName, places.length])).toEqual([
      ['copy.txt', 1],
      ['ferry.txt', 1],
    ]);
    expect(documents[0]!.places[0]!.excerpt).toBe('“The ferry contract was signed without a hearing,” said Joe Marsh.');
    expect(quotes.map(({ uri }) => uri)).toEqual([uriOf('ferry.txt'), uriOf('copy.txt')]);
    expect(identityDetails(folder.corpus, { identity: 'nobody' })).toBeNull();
  });
});

test('a comparison names what two documents share and what stands in one only', () => {
  const { corpus } = newsFolder({ 'ferry.txt': ferry, 'copy.txt': copy });
  const comparison = compareDocuments(corpus, { here: uriOf('ferry.txt'), there: uriOf('copy.txt') })!;
  expect(comparison.shared.map(({ name }) => name).sort()).toEqual(['Coastline Ferries', 'Harbour Board', 'Joe Marsh']);
  expect(comparison.onlyHere.map(({ name }) => name)).toEqual(['Ana Petrova']);
  expect(comparison.onlyThere).toEqual([]);
  expect(comparison.quotes).toMatchObject([{ kind: 'same-words', speaker: 'Joe Marsh' }]);
  expect(compareDocuments(corpus, { here: uriOf('ferry.txt'), there: uriOf('gone.txt') })).toBeNull();
});

test('a comparison names who speaks in one only and what the two date in other words, with their lines', () => {
  const { corpus } = newsFolder({
    'ferry.txt': 'Ferry\n\nThe treaty was ratified yesterday by the board of the island.\n\n“Nobody asked us,” said @Joe Marsh@.',
    'copy.txt': 'Ferry\n\nNobody knew that the long treaty had been ratified earlier this week at noon.',
  });
  const comparison = compareDocuments(corpus, { here: uriOf('ferry.txt'), there: uriOf('copy.txt') })!;
  expect(comparison.speakersOnlyHere).toMatchObject([{ name: 'Joe Marsh', named: false, quotes: [{ uri: uriOf('ferry.txt'), range: { start: { line: 4 } } }] }]);
  expect(comparison.speakersOnlyThere).toEqual([]);
  expect(comparison.dates).toMatchObject([{ name: '“ratified”', here: [{ uri: uriOf('ferry.txt'), range: { start: { line: 2 } } }], there: [{ uri: uriOf('copy.txt'), range: { start: { line: 2 } } }] }]);
});

describe('excerpts', () => {
  test('of a long line stand around the place', () => {
    const text = `${'word '.repeat(200)}the place ${'more '.repeat(200)}`;
    const start = text.indexOf('the place');
    const excerpt = excerptAround({ text, paragraphs: [], headline: undefined }, { start, end: start + 9 });
    expect(excerpt).toMatch(/^… word .*the place more .*…$/);
    expect(excerpt.length).toBeLessThanOrEqual(200);
  });

  test('of a passage begin with it and its mark', () => {
    const passage = 'we shall sail in the spring whatever the weather may be';
    const text = `The captain, who had waited for long, said: “${passage},” and went.`;
    const start = text.indexOf(passage);
    const excerpt = excerptAround({ text, paragraphs: [], headline: undefined }, { start, end: start + passage.length });
    expect(excerpt).toBe(`“${passage},” and went.`);
  });

  test('are cut between words and never within a pair of surrogates', () => {
    expect(oneLine('one two three four', 12)).toBe('one two…');
    expect(oneLine('😀'.repeat(10), 6)).toBe('😀😀…');
  });
});
