import { describe, expect, test } from 'vitest';
import type { TextDocumentEdit } from 'vscode-languageserver-protocol';
import { prepareRename, provideRename } from '../../../server/src/service/rename';
import { newsFolder, uriOf } from '../../support/newsFolder';

const folder = { a: 'A vote\n\n@Ana Pet|rova@ spoke. @Petrova@ left.', b: 'Later\n\nMs @Ana Petrova@ met @Ana Petrova@.', c: 'Else\n\n@Joe Marsh@ slept.' };

describe('rename', () => {
  test('is prepared on a name, with its spelling here', () => {
    const { corpus, document, position, textAt } = newsFolder(folder);
    const prepared = prepareRename(corpus, document, position) as { range: Parameters<typeof textAt>[1]; placeholder: string };
    expect([prepared.placeholder, textAt(document, prepared.range)]).toEqual(['Ana Petrova', 'Ana Petrova']);
  });

  test('is refused where no name stands', () => {
    const { corpus, document, position } = newsFolder({ a: 'A vo|te\n\n@Ana Petrova@ spoke.' });
    expect(prepareRename(corpus, document, position)).toBeNull();
    expect(provideRename(corpus, document, position, 'X', true)).toBeNull();
  });

  test('proposes the new spelling for every mention that is spelled so, in all documents, each to be confirmed', () => {
    const { corpus, document, position, textAt } = newsFolder(folder);
    const { edit } = provideRename(corpus, document, position, ' Anna Petrova ', true)!;
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
    const proposed = (spelling: string): unknown[] => {
      const { corpus, document, position, textAt } = newsFolder(folder);
      const { edit } = provideRename(corpus, document, position, spelling, true)!;
      const edits = (edit.documentChanges as TextDocumentEdit[]).flatMap(({ textDocument, edits: own }) => own.map((one) => [textDocument.uri, one] as const));
      return edits.map(([uri, one]) => ('range' in one ? `${textAt(uri, one.range)}: ${'annotationId' in one ? edit.changeAnnotations![one.annotationId]!.label : ''}` : ''));
    };
    const whole = 'Ana Petrova: “Ana Petrova” becomes “Ana Petrov”';
    expect(proposed('Ana Petrov')).toEqual([whole, 'Petrova: “Petrova” becomes “Petrov”', whole, whole]);
    expect(proposed('Anna Petrova')).toHaveLength(3);
  });

  test('is made in this document alone, where it is spelled out, when nobody can be asked first', () => {
    const { corpus, document, position, textAt } = newsFolder(folder);
    const { edit, isMoreElsewhere } = provideRename(corpus, document, position, 'Ana Petrov', false)!;
    expect([edit.documentChanges, edit.changeAnnotations, Object.keys(edit.changes!), isMoreElsewhere]).toEqual([undefined, undefined, [uriOf('a')], true]);
    expect(edit.changes![uriOf('a')]!.map(({ range, newText }) => [textAt(document, range), newText])).toEqual([['Ana Petrova', 'Ana Petrov']]);
  });

  test.each(['', '  ', 'Ana Petrova', 'two\nlines'])('does nothing for %j', (spelling) => {
    const { corpus, document, position } = newsFolder(folder);
    expect(provideRename(corpus, document, position, spelling, true)).toBeNull();
  });
});
