import { describe, expect, test } from 'vitest';
import type { TextDocumentEdit } from 'vscode-languageserver-protocol';
import { prepareRename, provideRename } from '../../../server/src/service/rename';
import { newsFolder, uriOf } from '../../support/newsFolder';

const folder = { a: 'A vote\n\n@Ana Pet|rova@ spoke. @Petrova@ left.', b: 'Later\n\nMs @Ana Petrova@ met @Ana Petrova@.', c: 'Else\n\n@Joe Marsh@ slept.' };
const full = { changeAnnotations: true, documentChanges: true };

describe('rename', () => {
  test('is prepared on a name, with its spelling here', () => {
    const { corpus, document, position, textAt } = newsFolder(folder);
    const prepared = prepareRename(corpus, document, position) as { range: Parameters<typeof textAt>[1]; placeholder: string };
    expect([prepared.placeholder, textAt(document, prepared.range)]).toEqual(['Ana Petrova', 'Ana Petrova']);
  });

  test('is refused where no name stands', () => {
    const { corpus, document, position } = newsFolder({ a: 'A vo|te\n\n@Ana Petrova@ spoke.' });
    expect(prepareRename(corpus, document, position)).toBeNull();
    expect(provideRename(corpus, document, position, 'X', full)).toBeNull();
  });

  test('proposes the new spelling for every mention that is spelled so, in all documents, each to be confirmed', () => {
    const { corpus, document, position, textAt } = newsFolder(folder);
    const edit = provideRename(corpus, document, position, ' Anna Petrova ', full)!;
    const changes = edit.documentChanges as TextDocumentEdit[];
    expect(changes.map(({ textDocument, edits }) => [textDocument.uri, edits.length])).toEqual([[uriOf('a'), 1], [uriOf('b'), 2]]);
    for (const { textDocument, edits } of changes) {
      for (const one of edits as { range: Parameters<typeof textAt>[1]; newText: string; annotationId: string }[]) {
        expect([textAt(textDocument.uri, one.range), one.newText]).toEqual(['Ana Petrova', 'Anna Petrova']);
        expect(edit.changeAnnotations![one.annotationId]!.needsConfirmation).toBe(true);
      }
    }
  });

  test('is given as plain edits to clients that know no others', () => {
    const { corpus, document, position } = newsFolder(folder);
    const edit = provideRename(corpus, document, position, 'Anna', { changeAnnotations: false, documentChanges: false })!;
    expect([edit.documentChanges, edit.changeAnnotations, Object.keys(edit.changes!)]).toEqual([undefined, undefined, [uriOf('a'), uriOf('b')]]);
  });

  test.each(['', '  ', 'Ana Petrova', 'two\nlines'])('does nothing for %j', (spelling) => {
    const { corpus, document, position } = newsFolder(folder);
    expect(provideRename(corpus, document, position, spelling, full)).toBeNull();
  });
});
