import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readItems } from '../../../server/src/core/quotes/items';

const word = /[\p{L}\p{N}]+(?:['’-]\p{L}+)*/gu;

it('counts the words of a quotation: letters and figures, joined by apostrophes and hyphens before letters', () => {
  const characters = fc.constantFrom('a', 'B', 'é', '𝐀', '1', '٣', "'", '’', '-', ' ', '.', '\u0301', '\u00ad');
  fc.assert(
    fc.property(fc.array(characters, { maxLength: 14 }), (parts) => {
      const said = parts.join('').trim();
      const text = `“${said}”`;
      const stretch = { start: 0, end: text.length, inner: { start: 1, end: text.length - 1 }, closed: true };
      expect(readItems(text, { start: 0, end: text.length }, [], [stretch])[0]!.quoted!.wordCount).toBe(said.match(word)?.length ?? 0);
    }),
  );
});
