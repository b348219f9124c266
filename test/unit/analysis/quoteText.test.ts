import { describe, expect, test } from 'vitest';
import { quoteText, readableQuote } from '../../../server/src/core/analysis/quoteText';
import { testEngine } from '../../support/testEngine';

const engine = testEngine({ 'Ana Petrova': 'person', Acme: 'organisation' });

/** The only quote of a text, as lists show it. */
function read(text: string): ReturnType<typeof readableQuote> {
  const analysis = engine.analyse(text);
  expect(analysis.quotes).toHaveLength(1);
  return readableQuote(analysis, analysis.quotes[0]!);
}

describe('a quote in a list', () => {
  test.each([
    ['Ana Petrova said that Acme would close its plant.', 'said that Acme would close its plant'],
    ['Ana Petrova has repeatedly said that Acme would close its plant.', 'has repeatedly said that Acme would close its plant'],
    ['Ana Petrova, who leads the union, said that Acme “must keep its word” next year.', 'said that Acme “must keep its word” next year'],
    ['Ana Petrova denied the charge against Acme.', 'denied the charge against Acme'],
  ])('is introduced as the text does it: %s', (text, expected) => {
    expect(read(text)).toEqual({ text: expected, introduced: true });
  });

  test.each([
    ['“We will keep our word,” Ana Petrova said.', '“We will keep our word,”'],
    ['Ana Petrova said, “We will keep our word.”', '“We will keep our word.”'],
    ['According to Ana Petrova, Acme would close its plant.', 'Acme would close its plant'],
    ['Acme would close its plant, Ana Petrova said.', 'Acme would close its plant'],
    ['The aim, Ana Petrova said, was to save Acme.', 'was to save Acme'],
  ])('stands by itself where it can: %s', (text, expected) => {
    expect(read(text)).toEqual({ text: expected, introduced: false });
  });
});

test.each([
  ['Ana Petrova said Acme had “treated the city as its bank”.', 'Acme had “treated the city as its bank”'],
  ['Ana Petrova said Acme “must keep its word” next year.', 'Acme “must keep its word” next year'],
  ['“We will keep our word,” Ana Petrova said.', 'We will keep our word'],
])('the words of a quote have whole quotation marks within them, and none around them: %s', (text, words) => {
  const analysis = engine.analyse(text);
  expect(analysis.quotes.map((quote) => quoteText(analysis, quote))).toEqual([words]);
});
