import { describe, expect, test } from 'vitest';
import type { Location } from 'vscode-languageserver-protocol';
import { prepareCallHierarchy } from '../../../server/src/service/callHierarchy';
import { provideDefinition } from '../../../server/src/service/definition';
import { provideDocumentHighlights } from '../../../server/src/service/documentHighlight';
import { provideDocumentSymbols } from '../../../server/src/service/documentSymbol';
import { provideReferences } from '../../../server/src/service/references';
import { provideWorkspaceSymbols } from '../../../server/src/service/workspaceSymbol';
import { newsFolder, uriOf, type NewsFolder } from '../../support/newsFolder';

/** "line: text" of each location, with the document's name when it is another one. */
function shown(folder: NewsFolder, locations: readonly Location[]): string[] {
  return locations.map(({ uri, range }) => `${uri === folder.document ? '' : uri.replace(/.*\//, '')}${range.start.line + 1}: ${folder.textAt(uri, range)}`);
}

describe('definition', () => {
  test('leads from a later mention to the one that introduces the name', () => {
    const folder = newsFolder({ 'a.txt': 'Vote\n\n@Ana Petrova@ spoke.\n\nThen @Ana |Petrova@ left.' });
    expect(shown(folder, provideDefinition(folder.corpus, folder.document, folder.position))).toEqual(['3: Ana Petrova']);
  });

  test('leads from the introduction to those in the other documents', () => {
    const folder = newsFolder({ 'a.txt': '@Ana| Petrova@ spoke.', 'b.txt': 'Two\n\n@Ana Petrova@ left. @Ana Petrova@ wept.', 'c.txt': '@Joe Marsh@ sang.' });
    expect(shown(folder, provideDefinition(folder.corpus, folder.document, folder.position))).toEqual(['b.txt3: Ana Petrova']);
  });

  test('leads from the introduction of a name that stands everywhere to the documents that name it most', () => {
    const others = Object.fromEntries(Array.from({ length: 30 }, (_, number) => [`b${10 + number}.txt`, `Two\n\n@Ana Petrova@ left.${number % 3 === 0 ? '' : ' @Ana Petrova@ wept.'}`]));
    const folder = newsFolder({ 'a.txt': '@Ana| Petrova@ spoke.', ...others });
    const named = Object.keys(others).filter((_, number) => number % 3 !== 0);
    expect(provideDefinition(folder.corpus, folder.document, folder.position).map(({ uri }) => uri)).toEqual(named.map(uriOf));
  });

  test('leads from a quote to its speaker', () => {
    const folder = newsFolder({ 'a.txt': '“We |stay,” said @Ana Petrova@.' });
    expect(shown(folder, provideDefinition(folder.corpus, folder.document, folder.position))).toEqual(['1: Ana Petrova']);
  });

  test('leads nowhere from other words', () => {
    const folder = newsFolder({ 'a.txt': '@Ana Petrova@ spo|ke.' });
    expect(provideDefinition(folder.corpus, folder.document, folder.position)).toEqual([]);
  });
});

describe('references', () => {
  const folder = newsFolder({ 'a.txt': '@Ana Petrova@ spoke.\n@Joe Marsh@ sang.\n@Ana Petrova|@ left.', 'b.txt': 'Two\n\n@Ana Petrova@ wept.' });

  test('are all mentions, those of this document first', () => {
    const found = provideReferences(folder.corpus, folder.document, folder.position, true);
    expect(shown(folder, found)).toEqual(['1: Ana Petrova', '3: Ana Petrova', 'b.txt3: Ana Petrova']);
  });

  test('leave out the introduction when the declaration is not wanted', () => {
    const found = provideReferences(folder.corpus, folder.document, folder.position, false);
    expect(shown(folder, found)).toEqual(['3: Ana Petrova', 'b.txt3: Ana Petrova']);
  });

  test('of a quote are the quote and its versions', () => {
    const words = 'the ferry contract was signed in the night without a single public hearing';
    const quotes = newsFolder({ 'a.txt': `“Nobody |asked us: ${words},” said @Ana Petrova@.`, 'b.txt': `“${words},” said @Ana Petrova@.` });
    expect(shown(quotes, provideReferences(quotes.corpus, quotes.document, quotes.position, true))).toEqual([
      `1: Nobody asked us: ${words},`,
      `b.txt1: ${words},`,
    ]);
  });
});

test('document highlights are the mentions in this document', () => {
  const folder = newsFolder({ 'a.txt': '@Ana| Petrova@ spoke. @Joe Marsh@ sang. @Ana Petrova@ left.', 'b.txt': '@Ana Petrova@ wept.' });
  const highlights = provideDocumentHighlights(folder.corpus, folder.document, folder.position);
  expect(highlights.map(({ range }) => folder.textAt(folder.document, range))).toEqual(['Ana Petrova', 'Ana Petrova']);
});

describe('document symbols', () => {
  test('are the people and organisations, each with what they say beneath', () => {
    const folder = newsFolder({ 'a.txt': '“We stay,” said @Ana Petrova@.\nThe #Harbour Board# met in %Lowmere%.\n“We go,” said @Joe Marsh@. “At once.”' });
    const symbols = provideDocumentSymbols(folder.corpus, folder.document);
    expect(symbols.map(({ name, detail, children }) => [name, detail, ...(children ?? []).map((child) => child.name)])).toEqual([
      ['Ana Petrova', 'person · 1 · 1 quote', '“We stay,”'],
      ['Harbour Board', 'organisation · 1'],
      ['Joe Marsh', 'person · 1 · 2 quotes', '“We go,”', '“At once.”'],
    ]);
  });

  test('show a quote without known speaker on its own', () => {
    const folder = newsFolder({ 'a.txt': '“We stay.”' });
    expect(provideDocumentSymbols(folder.corpus, folder.document).map(({ name, detail }) => [name, detail])).toEqual([['“We stay.”', 'no speaker named']]);
  });

  test('of an unknown document are none', () => {
    expect(provideDocumentSymbols(newsFolder({ 'a.txt': 'One' }).corpus, uriOf('gone.txt'))).toEqual([]);
  });
});

describe('workspace symbols', () => {
  const folder = newsFolder({ 'a.txt': 'One\n\n@Ana Petrova@ met #Harbour Board#.', 'b.txt': 'Two\n\n@Ana Petrova@ met @Ana Petrova@.' });

  test('are the names that hold the letters of the query in order, most mentions first', () => {
    expect(provideWorkspaceSymbols(folder.corpus, 'ar').map(({ name }) => name)).toEqual(['Ana Petrova', 'Harbour Board']);
    expect(provideWorkspaceSymbols(folder.corpus, 'hbo').map(({ name }) => name)).toEqual(['Harbour Board']);
    expect(provideWorkspaceSymbols(folder.corpus, 'xyz')).toEqual([]);
  });

  test('are found without diacritics and by another spelling, which is shown, for editors look for the letters typed', () => {
    const accents = newsFolder({ 'a.txt': 'One\n\n@Annika Öberg@ met @Noël Smith@, who left. “No,” said @Öberg@.' });
    const found = (query: string): string[] => provideWorkspaceSymbols(accents.corpus, query).map(({ name }) => name);
    expect([found('Oberg'), found('Öberg'), found('noel')]).toEqual([['Annika Öberg (Annika Oberg)'], ['Annika Öberg'], ['Noël Smith (Noel Smith)']]);
  });

  test('lead to the document that names them most', () => {
    const [symbol] = provideWorkspaceSymbols(folder.corpus, 'ana');
    expect(symbol).toMatchObject({ containerName: 'Two', location: { uri: uriOf('b.txt') } });
  });
});

describe('call hierarchy', () => {
  const at = (text: string): string[] | undefined => {
    const { corpus, document, position } = newsFolder({ 'a.txt': text });
    return prepareCallHierarchy(corpus, document, position)?.map(({ name }) => name);
  };

  test('is of who speaks about others, or is spoken about', () => {
    expect(at('“I trust @Joe Marsh@,” said @Ana |Petrova@.')).toEqual(['Ana Petrova']);
    expect(at('“I trust @Joe |Marsh@,” said @Ana Petrova@.')).toEqual(['Joe Marsh']);
  });

  test('is nothing where there is nothing to show', () => {
    expect(at('“I trust them,” said @Ana |Petrova@. @Joe Marsh@ left.')).toBeUndefined();
  });
});
