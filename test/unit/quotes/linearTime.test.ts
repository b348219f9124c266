import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findQuotes } from '../../../server/src/core/quotes/findQuotes';
import type { Quote } from '../../../server/src/core/quotes/quote';
import type { Article } from '../../../server/src/core/text/article';
import { contains } from '../../../server/src/core/text/span';

/** A text in which every line is a paragraph of the body, without names. */
function quotesOf(text: string): readonly Quote[] {
  const paragraphs = [...text.matchAll(/[^\n]+/g)].map(({ index, 0: line }) => ({
    start: index,
    end: index + line.length,
    kind: 'body' as const,
  }));
  const article: Article = { text, paragraphs, headline: undefined };
  const none = paragraphs.map(() => []);
  return findQuotes({ article, recognised: none, mentions: none, entities: [], entityOfMention: [] }).quotes;
}

const small = 25_000;
const growth = 8;
/** Milliseconds below which a measurement is noise. */
const measurable = 15;

/** The processor's time for the fastest of three runs, in milliseconds: other work on the machine counts little. */
function shortestTime(text: string): number {
  const times = [1, 2, 3].map(() => {
    const start = process.cpuUsage();
    quotesOf(text);
    return process.cpuUsage(start).user / 1000;
  });
  return Math.min(...times);
}

describe('hostile text', () => {
  test.each([
    ['straight marks', '"'],
    ['apostrophes', "'"],
    ['single marks before words', " 'a"],
    ['cues', 'said that '],
    ['unclosed marks', '“a '],
    ['unclosed marks, one a line', '“He left.\n'],
    ['possessives in British marks', '‘as’ a '],
    ['straight marks that all open', '"He said, Lee said "Hi '],
    ['quoted sentences', '“Yes, we will.” '],
    ['commas and cues', 'he said, '],
    ['dashes and cues', 'said – '],
    ['sources', 'according to him, '],
    ['brackets', '('],
    ['capitals', 'Ab '],
    ['one word', 'a'],
    ['white space', ' '],
  ])('takes time in proportion to its length: %s', (_, unit) => {
    const textOf = (length: number): string => unit.repeat(Math.ceil(length / unit.length));
    quotesOf(textOf(small));
    const ratio = shortestTime(textOf(small * growth)) / Math.max(measurable, shortestTime(textOf(small)));
    // A machine's noise is allowed for, a square (64 times) is not.
    expect(ratio).toBeLessThan(3 * growth);
  });
});

const pieces = fc.constantFrom(
  '“', '”', '"', "'", '‘', '’', "''", '«', '»', ' ', ' ', ' ', '\n', ',', '.', '?', ':', '–', '(', ')',
  'said', 'told', 'that', 'Lee', 'he', 'the mayor', 'according to', 'and', 'but', 'was', '🚢', 'a plan', 'would work',
);

describe('any text', () => {
  test('gives quotes that lie in it, in order, with their parts and groups', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (words) => {
        const text = words.join(' ');
        const quotes = quotesOf(text);
        quotes.forEach((quote, i) => {
          expect(quote.start).toBeGreaterThanOrEqual(quotes[i - 1]?.start ?? 0);
          expect(contains({ start: 0, end: text.length }, quote)).toBe(true);
          expect(quote.parts[0]?.start).toBe(quote.start);
          expect(quote.parts.at(-1)?.end).toBe(quote.end);
          expect(quote.parts.every((part) => part.start < part.end && contains(quote, part))).toBe(true);
          expect(quote.kind === 'indirect').toBe(quote.fragments.length === 0);
          expect(quote.group).toBeLessThanOrEqual(i);
          expect(quotes[quote.group]?.group).toBe(quote.group);
        });
      }),
    );
  });
});
