import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenise } from '../../../server/src/core/text/tokens';
import { growthOf } from '../../support/growth';

const whole = (text: string) => ({ start: 0, end: text.length });
const tokens = (text: string): string[] => tokenise(text, whole(text)).map(({ start, end }) => text.slice(start, end));

describe('tokenise', () => {
  it.each([
    ['stands quotes and stops apart', 'He said: “No.”', ['He', 'said', ':', '“', 'No', '.', '”']],
    ['keeps abbreviations with their full stops', 'Mr. Lee of the U.S. left.', ['Mr.', 'Lee', 'of', 'the', 'U.S.', 'left', '.']],
    ['keeps initials', 'J. R. Moss spoke.', ['J.', 'R.', 'Moss', 'spoke', '.']],
    ['takes a letter at the end of a line for a word', 'It was plan B.', ['It', 'was', 'plan', 'B', '.']],
    ['stands possessives apart, straight or curly', "Oslo's and Rome’s", ['Oslo', "'s", 'and', 'Rome', '’s']],
    ['stands the possessive of a plural apart', 'workers’ rights', ['workers', '’', 'rights']],
    ['splits contractions', "they don't, can’t, we'll", ['they', 'do', "n't", ',', 'ca', 'n’t', ',', 'we', "'ll"]],
    ['keeps apostrophes within names', "O'Brien, d’Arcy", ["O'Brien", ',', 'd’Arcy']],
    ['splits at hyphens and dashes', 'Jae-in, U.S.-led — yes', ['Jae', '-', 'in', ',', 'U.S.', '-', 'led', '—', 'yes']],
    ['keeps ampersands within words', 'AT&T & Co.', ['AT&T', '&', 'Co.']],
    ['keeps numbers with separators', '1,000.50 at 10:30, 5%', ['1,000.50', 'at', '10:30', ',', '5', '%']],
    ['keeps digits and letters together', '1990s, 3M, £5m', ['1990s', ',', '3M', ',', '£', '5m']],
    ['keeps links without the stop after them', 'See https://a.example/b?c=1. Or www.b.example!', ['See', 'https://a.example/b?c=1', '.', 'Or', 'www.b.example', '!']],
    ['keeps addresses and domain names', 'write to a.b@c.example or shop.com', ['write', 'to', 'a.b@c.example', 'or', 'shop.com']],
    ['splits where a space after the full stop is missing', 'the end.The start', ['the', 'end', '.', 'The', 'start']],
    ['keeps tags and handles', '#news by @a_b', ['#news', 'by', '@a_b']],
    ['keeps runs of dots and dashes', 'so... -- ====', ['so', '...', '--', '====']],
    ['stands bullets apart', '• One', ['•', 'One']],
    ['keeps an emoji with its modifiers', 'ok 👩‍👧 👍🏽 ❤️', ['ok', '👩‍👧', '👍🏽', '❤️']],
    ['keeps combining marks with their letter', 'Ame\u0301lie', ['Ame\u0301lie']],
    ['takes zero-width and no-break spaces for spaces', 'a\u00a0b\u200bc', ['a', 'b', 'c']],
  ])('%s', (_, text, expected) => {
    expect(tokens(text)).toEqual(expected);
  });

  it('gives nothing for an empty stretch', () => {
    expect(tokens('')).toEqual([]);
    expect(tokens(' \n\t ')).toEqual([]);
  });

  it('looks at nothing outside the stretch', () => {
    const text = 'over-the-top 👍';
    expect(tokenise(text, { start: 1, end: 3 })).toEqual([{ start: 1, end: 3 }]);
    expect(tokenise(text, { start: text.length - 2, end: text.length - 1 })).toHaveLength(1);
  });

  it('covers all of any text but white space, in order, without overlap', () => {
    const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.stringMatching(/^(?:[A-Z]\.|['’.@:/#&-]|\s|[a-z]+|\d)*$/));
    fc.assert(
      fc.property(anything, (text) => {
        let end = 0;
        for (const token of tokenise(text, whole(text))) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(token.end).toBeGreaterThan(token.start);
          expect(text.slice(end, token.start)).toMatch(/^[\s\p{Cc}\u200b\u2060\ufeff]*$/u);
          end = token.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
        expect(text.slice(end)).toMatch(/^[\s\p{Cc}\u200b\u2060\ufeff]*$/u);
      }),
    );
  });

  it('gives lone surrogates a token each', () => {
    expect(tokens('\ud800 \udc00')).toHaveLength(2);
  });

  it.each(['"', '(', 'A', "a'", 'a.', 'a@', 'http://,', '.', '\u0301', '👩\u200d', '#', 'A.'])('reads half a megabyte of %j in linear time', (unit) => {
    expect(growthOf(unit, (text) => tokenise(text, whole(text)), 65_000)).toBeLessThan(3);
  }, 60_000);
});
