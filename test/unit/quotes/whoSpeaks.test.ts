import { describe, expect, test } from 'vitest';
import { readQuotes, type QuoteInWords } from './readQuotes';

type Expected = Partial<QuoteInWords>;

/** A text with marked names, and its quotes in order: who speaks, where other people and things stand beside the cue. */
const cases: [name: string, marked: string, quotes: Expected[]][] = [
  [
    'what is told of somebody, who then speaks, is that person’s',
    '[P:Ivo Reed] told the inquiry about [P:Mara Quill], who said the ferry was “a coffin”.',
    [{ says: 'the ferry was “a coffin', by: 'Mara Quill', certain: true }],
  ],
  [
    'so it is where somebody is asked to hear that person',
    '[P:Ivo Reed] asked the committee to hear [P:Mara Quill], who warned that the quay would sink.',
    [{ says: 'the quay would sink', by: 'Mara Quill' }],
  ],
  [
    'or to pay no heed to that person',
    'Judge [P:Reed] told the jurors to disregard a letter from the pilot’s brother, [P:Ted Quill], who described the charges as “a bad joke”.',
    [{ says: 'the charges as “a bad joke', by: 'Ted Quill' }],
  ],
  [
    'or is told of by what he is to somebody',
    '[P:Reed] told the jurors about the pilot’s brother, [P:Ted Quill], who called it “a bad joke”.',
    [{ says: 'it “a bad joke', by: 'Ted Quill' }],
  ],
  [
    'a statement ends at the name of another who speaks',
    '[P:Ivo Reed] said he had written to [P:Mara Quill], who called the plan “a folly”.',
    [
      { kind: 'indirect', says: 'he had written to Mara Quill', by: 'Ivo Reed' },
      { says: 'the plan “a folly', by: 'Mara Quill' },
    ],
  ],
  [
    'a question with “who” in it stays one',
    '[P:Ivo Reed] asked the committee who had sunk the ferry.',
    [{ kind: 'indirect', says: 'who had sunk the ferry', by: 'Ivo Reed' }],
  ],
  [
    'who speaks is not whom the sentence rules out',
    'It was [P:Mara Quill], not [P:Ivo Reed], who said “the sea keeps its own books”.',
    [{ says: 'the sea keeps its own books', by: 'Mara Quill' }],
  ],
];

describe('who speaks', () => {
  test.each(cases)('%s', (_, marked, expected) => {
    const quotes = readQuotes(marked);
    expect(quotes).toMatchObject(expected);
    expect(quotes).toHaveLength(expected.length);
  });
});
