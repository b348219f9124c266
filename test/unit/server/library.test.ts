import { describe, expect, it } from 'vitest';
import { noCorrections } from '../../../server/src/core/analysis/textCorrections';
import { Library } from '../../../server/src/server/library';
import { testEngine } from '../../support/testEngine';

const uri = 'file:///news/vote.txt';
const vote = 'Harbour vote put off\n\n“We need time,” said Ana Petrova of the Harbour Board on Monday.\n';

/** A library that holds one article as it was read from disk, and what it has told since. */
function libraryWith(text: string) {
  const engine = testEngine({ 'Ana Petrova': 'person' });
  let changes = 0;
  const library = new Library(engine, 20, () => noCorrections, () => changes++);
  library.setFile(uri, { analysis: engine.analyse(text) });
  changes = 0;
  return { engine, library, changes: () => changes };
}

describe('An article that has been read', () => {
  it('changes nothing when it is opened as it is on disk', () => {
    const { engine, library, changes } = libraryWith(vote);
    const before = { version: library.corpus.version, analysis: library.analysis(uri) };
    library.setOpen(uri, () => vote);
    expect({ version: library.corpus.version, analysis: library.analysis(uri) }).toEqual(before);
    expect([changes(), engine.analyses]).toEqual([0, 1]);
  });

  it('is another when the editor holds another text, and when it is edited', () => {
    const { library, changes } = libraryWith('Nothing new\n\nThe harbour was quiet.\n');
    library.setOpen(uri, () => vote);
    expect(library.corpus.documents.get(uri)?.article.text).toBe(vote);
    library.setOpen(uri, () => `${vote}It rained.`);
    expect(library.corpus.documents.get(uri)?.article.text).toBe(`${vote}It rained.`);
    expect(changes()).toBe(2);
  });
});

describe('A document that is open', () => {
  const draft = 'file:///news/draft.txt';

  it('is known before anybody asks across documents', () => {
    const { library } = libraryWith(vote);
    library.setOpen(draft, () => vote);
    expect([library.has(draft), library.uris, library.textOf(draft)]).toEqual([true, [uri, draft], vote]);
  });

  it('is told to be left alone, and why, as long as it is', () => {
    const { library } = libraryWith(vote);
    library.setOpen(draft, () => '');
    expect([library.textOf(draft), library.skipped]).toEqual([undefined, [{ uri: draft, reason: 'empty' }]]);
    expect(library.corpus.documents.has(draft)).toBe(false);
    library.setOpen(draft, () => vote, true);
    expect(library.analysis(draft)).toBeDefined();
    expect(library.skipped).toEqual([]);
  });
});
