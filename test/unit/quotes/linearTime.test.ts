import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findQuotes } from '../../../server/src/core/quotes/findQuotes';
import type { Quote } from '../../../server/src/core/quotes/quote';
import { analyse } from '../../../server/src/core/analysis/analyse';
import type { NameRecogniser } from '../../../server/src/core/names/recogniser';
import type { Article } from '../../../server/src/core/text/article';
import { contains } from '../../../server/src/core/text/span';
import { growthBetween, growthOf } from '../../support/growth';

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

/** Takes words that begin with a capital, one after another, for a person. */
const recogniser: NameRecogniser = {
  version: 'capitals',
  recognise: ({ text }) => [...text.matchAll(/(?:Ann )?Qu[a-z]+(?: Lee| Ray)?/g)].map((match) => ({ start: match.index, end: match.index + match[0].length, type: 'person', confidence: 0.95 })),
};

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
    expect(growthOf(unit, quotesOf)).toBeLessThan(3);
  }, 60_000);

  const letters = 'abcdefghijklmnop';
  const nameOf = (number: number): string => `Qu${[0, 4, 8].map((bits) => letters[(number >> bits) % 16]).join('')}o`;
  test.each([
    ['that say something', (name: string) => `“We will go on,” ${name} Lee said.`],
    ['that say what others said', (name: string) => `“We will go on,” said ${name} Lee, who told ${name} Ray that “it was over”.`],
    ['of one first name', (name: string) => `Ann ${name} told the board that it was late. “It is ${name},” she said.`],
    ['in one paragraph', (name: string) => `“We saw ${name},” he said of ${name} Lee. `],
  ])('takes time in proportion to the number of different people %s', (what, sentenceOf) => {
    const textOf = (count: number): string => Array.from({ length: count }, (_, number) => sentenceOf(nameOf(number))).join(what === 'in one paragraph' ? ' ' : '\n\n');
    const analysing = (text: string) => (): void => void analyse(text, recogniser);
    expect(growthBetween(analysing(textOf(400)), analysing(textOf(3_200)), 8)).toBeLessThan(3);
  }, 60_000);
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
