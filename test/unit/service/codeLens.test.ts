import { expect, test } from 'vitest';
import { provideCodeLenses, resolveCodeLens } from '../../../server/src/service/codeLens';
import { newsFolder, uriOf } from '../../support/newsFolder';

const words = 'the ferry contract was signed without a single public hearing';
const ferry = newsFolder({
  'agency.txt': `Ferry contract signed\n\n“${words},” said @Ana Petrova@ of the #Harbour Board#.\n\n“We need time,” said @Joe Marsh@.`,
  'islander.txt': `Board signs ferry contract\n\n“${words} in the night,” said @Ana Petrova@ of the #Harbour Board#.`,
});
const uri = uriOf('agency.txt');

test('the headline says how many documents are related and who is named', () => {
  const [lens] = provideCodeLenses(ferry.corpus, uri, true);
  expect(ferry.textAt(uri, lens!.range)).toBe('Ferry contract signed');
  expect(lens!.command).toBeUndefined();
  const resolved = resolveCodeLens(ferry.corpus, lens!, true);
  expect(resolved.command).toEqual({ title: '1 related · 2 people · 1 organisation', command: 'dossier.showRelatedCoverage', arguments: [{ uri }] });
});

test('a quote says how many other documents give it, and one that stands alone says nothing', () => {
  const [, ...quotes] = provideCodeLenses(ferry.corpus, uri, true);
  expect(quotes.map(({ command }) => command?.title)).toEqual(['also in 1 document']);
  expect(ferry.textAt(uri, quotes[0]!.range)).toContain(words);
  expect(quotes[0]!.command).toMatchObject({ command: 'dossier.showQuoteVersions', arguments: [{ uri, position: quotes[0]!.range.start }] });
});

test('two quotes that begin on one line are told by their first words', () => {
  const more = 'nobody asked us about the pier, nor about the new harbour wall';
  const folder = newsFolder({
    'agency.txt': `Ferry contract signed\n\n“${words},” said @Ana Petrova@ of the #Harbour Board#. “${more},” she said.`,
    'islander.txt': `Board signs ferry contract\n\n“${words},” said @Ana Petrova@.\n\n“${more},” said @Ana Petrova@ of the #Harbour Board#.`,
  });
  const titles = provideCodeLenses(folder.corpus, uri, true).map(({ command }) => command?.title);
  expect(titles.slice(1)).toEqual(['“the ferry contract was…” also in 1 document', '“nobody asked us about the…” also in 1 document']);
});

test('a client that knows no commands is given titles', () => {
  const lenses = provideCodeLenses(ferry.corpus, uri, false);
  expect(resolveCodeLens(ferry.corpus, lenses[0]!, false).command).toEqual({ title: '1 related · 2 people · 1 organisation', command: '' });
  expect(lenses[1]!.command).toEqual({ title: 'also in 1 document', command: '' });
});

test('an unknown document has none, and a lens of another server stays as it is', () => {
  expect(provideCodeLenses(ferry.corpus, uriOf('gone.txt'), true)).toEqual([]);
  const foreign = { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, data: { uri: 7 } };
  expect(resolveCodeLens(ferry.corpus, foreign, true)).toBe(foreign);
});
