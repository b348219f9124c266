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

  test('proposes what changes of the name also where a part of it stands alone, if each can be confirmed', () => {
    const proposed = (spelling: string, support: typeof full): unknown[] => {
      const { corpus, document, position, textAt } = newsFolder(folder);
      const edit = provideRename(corpus, document, position, spelling, support)!;
      const edits = (edit.documentChanges as TextDocumentEdit[]).flatMap(({ textDocument, edits: own }) => own.map((one) => [textDocument.uri, one] as const));
      return edits.map(([uri, one]) => ('range' in one ? `${textAt(uri, one.range)}: ${'annotationId' in one ? edit.changeAnnotations![one.annotationId]!.label : ''}` : ''));
    };
    const whole = 'Ana Petrova: “Ana Petrova” becomes “Ana Petrov”';
    expect(proposed('Ana Petrov', full)).toEqual([whole, 'Petrova: “Petrova” becomes “Petrov”', whole, whole]);
    expect(proposed('Anna Petrova', full)).toHaveLength(3);
    expect(proposed('Ana Petrov', { ...full, changeAnnotations: false })).toHaveLength(3);
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
