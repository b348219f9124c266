import fc from 'fast-check';
import { expect, test } from 'vitest';
import { capitalisedWords } from '../../../server/src/core/text/capitalisedWords';

const wordsOf = (text: string): string[] => capitalisedWords(text).map(({ start, end }) => text.slice(start, end));

test('lists the words that begin with a capital', () => {
  expect(wordsOf('The mayor of Port Ellery, Élise O’Neill-Marsh, met AT&T’s B2B team.')).toEqual(['The', 'Port', 'Ellery', 'Élise', 'O', 'Neill', 'AT', 'T', 'B2B']);
});

test('a capital within a word or after a hyphen begins none', () => {
  expect(wordsOf('iPhone anti-British 4K')).toEqual([]);
});

test('keeps combining marks with their letter', () => {
  expect(wordsOf('Jose\u0301 said')).toEqual(['Jose\u0301']);
});

test('is what a regular expression finds', () => {
  const pattern = /(?<![\p{L}\p{N}-])\p{Lu}[\p{L}\p{M}\p{N}]*/gu;
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom('A', 'É', 'b', 'ß', '7', ' ', '-', '.', '\u0301', '𝐀', '漢', '’'), maxLength: 30 }), (text) => {
    expect(wordsOf(text)).toEqual(Array.from(text.matchAll(pattern), ([word]) => word));
  }));
});
