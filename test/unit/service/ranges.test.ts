import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { LineIndex } from '../../../server/src/service/ranges';
import { applyEdit, edits } from '../../support/edits';

describe('LineIndex', () => {
  const texts = fc.string({ unit: fc.constantFrom('a', 'é', '😀', '\n', '\r', '\r\n', ' ', '\u2028') });

  test('gives the same positions and offsets as the editors’ own document', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const lines = new LineIndex(text);
        const document = TextDocument.create('file:///a', 'plaintext', 1, text);
        expect(lines.lineCount).toBe(document.lineCount);
        for (let offset = 0; offset <= text.length; offset++) {
          if (text[offset - 1] === '\r' && text[offset] === '\n') continue;
          expect(lines.position(offset)).toEqual(document.positionAt(offset));
          expect(lines.offset(lines.position(offset))).toBe(offset);
        }
      }),
    );
  });

  test('finds after any edits the lines of the text read afresh', () => {
    fc.assert(
      fc.property(texts, edits(texts), (text, edits) => {
        let lines = new LineIndex(text);
        for (const edit of edits) {
          text = applyEdit(text, edit);
          lines = new LineIndex(text, lines);
          const fresh = new LineIndex(text);
          const spans = (index: LineIndex): unknown[] => Array.from({ length: index.lineCount }, (_, line) => [index.startOf(line), index.lineSpan(line)]);
          expect(spans(lines)).toEqual(spans(fresh));
        }
      }),
      { numRuns: 500 },
    );
  });

  test('moves positions beyond the end to the end', () => {
    const text = 'one\r\ntwo';
    const lines = new LineIndex(text);
    expect(text.slice(0, lines.offset({ line: 0, character: 99 }))).toBe('one');
    expect(lines.offset({ line: 99, character: 0 })).toBe(text.length);
    expect(lines.offset({ line: -1, character: -1 })).toBe(0);
  });
});
