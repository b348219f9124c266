import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readItems, type QuotedFacts } from '../../../server/src/core/quotes/items';

/** What the rules know of a text that is one quotation. */
function quotedIn(text: string): QuotedFacts {
  const stretch = { start: 0, end: text.length, inner: { start: 1, end: text.length - 1 }, closed: true };
  return readItems(text, { start: 0, end: text.length }, [], [stretch])[0]!.quoted!;
}

const word = /[\p{L}\p{N}]+(?:['’-]\p{L}+)*/gu;

it.each([
  ['“… Yes”', true],
  ['“no, Anna”', false],
  ['“2 Days”', false],
  ['“…”', false],
])('tells whether %s begins with a capital', (text, isCapital) => {
  expect(quotedIn(text).startsCapital).toBe(isCapital);
});

it('reads ten million marks in a quotation', () => {
  expect(quotedIn(`“${'“'.repeat(10_000_000)}`)).toMatchObject({ startsCapital: false, wordCount: 0 });
});

it('counts the words of a quotation: letters and figures, joined by apostrophes and hyphens before letters', () => {
  const characters = fc.constantFrom('a', 'B', 'é', '𝐀', '1', '٣', "'", '’', '-', ' ', '.', '\u0301', '\u00ad');
  fc.assert(
    fc.property(fc.array(characters, { maxLength: 14 }), (parts) => {
      const said = parts.join('').trim();
      expect(quotedIn(`“${said}”`).wordCount).toBe(said.match(word)?.length ?? 0);
    }),
  );
});
