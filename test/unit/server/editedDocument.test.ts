import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { editedDocument } from '../../../server/src/server/editedDocument';

const at = (line: number, character: number): { line: number; character: number } => ({ line, character });

test('changes after one that begins past the end go where they belong', () => {
  const document = editedDocument.create('file:///a.txt', 'plaintext', 1, 'Anna Berg\nleft.');
  editedDocument.update(document, [
    { range: { start: at(7, 0), end: at(8, 0) }, text: '\nNobody' },
    { range: { start: at(2, 6), end: at(2, 6) }, text: ' knew.' },
    { range: { start: at(0, 0), end: at(0, 4) }, text: 'Ms' },
  ], 2);
  expect(document.getText()).toBe('Ms Berg\nleft.\nNobody knew.');
  expect(document.positionAt(document.getText().length)).toEqual(at(2, 12));
  expect(document.version).toBe(2);
});

test('without it the library loses its way, so that it may go when that is mended', () => {
  const document = TextDocument.create('file:///a.txt', 'plaintext', 1, 'Anna Berg\nleft.');
  TextDocument.update(document, [{ range: { start: at(7, 0), end: at(8, 0) }, text: '\nNobody' }], 2);
  expect(document.positionAt(document.getText().length)).not.toEqual(at(2, 6));
});
