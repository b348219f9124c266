import { describe, expect, test } from 'vitest';
import { oddsOfTwoEvents } from '../../../server/src/core/corpus/related/eventsApart';
import { readDocumentTimes, timesOf, type DocumentTimes } from '../../../server/src/core/corpus/terms/documentTimes';
import { createCorpus } from '../../../server/src/core/corpus/createCorpus';
import { annotated } from './annotatedText';

function times(text: string): DocumentTimes {
  return timesOf(readDocumentTimes(annotated(text)));
}

describe('the day on which an article was published', () => {
  const first = times('Published 4 March 2024\n\nFerry crews went on strike on Monday.');

  test.each([
    ['a week later', 'Published 11 March 2024\n\nFerry crews are on strike.', 0],
    ['seven weeks later', 'Published 22 April 2024\n\nFerry crews are on strike.', 0.03 * 35],
    ['four months later', 'Published 4 July 2024\n\nFerry crews are on strike.', 2.5],
    ['four months later with the day of the first', 'Published 4 July 2024\n\nFerry crews were on strike from 4 March.', 0],
    ['four months later with the month of the first', 'Published 4 July 2024\n\nFerry crews were on strike in March.', 2.5],
    ['in the dateline of an agency, without a year', 'TARN QUAY, July 4 (Agency) - Ferry crews are on strike.', 2.5],
    ['at the end of a line', 'Ferry crews are on strike again\n\nTarn Quay Online, 4 July 2024\n\nFerry crews went on strike.', 2.5],
    ['nowhere', 'Ferry crews are on strike again.', 0],
  ])('%s speaks against one event', (_what, text, odds) => {
    expect(oddsOfTwoEvents(first, times(text))).toBeCloseTo(odds, 1);
    expect(oddsOfTwoEvents(times(text), first)).toBeCloseTo(odds, 1);
  });
});

test('two strikes of one union in one year are two stories, by the days on which they are told', () => {
  const strike = (day: string, more: string): string =>
    `Published ${day}\n\nFerry crews of #Orrin Lines# walked out at %Tarn Quay% on Monday in a dispute over pay, the union said.\n\n@Hanne Volt@ of the union told strikers at the harbour that ${more}. @Pell Marsh@ of #Orrin Lines# called the walkout of the ferry crews at %Tarn Quay% a blow to every island.`;
  const stories = (days: readonly string[]): number => {
    const corpus = createCorpus();
    days.forEach((day, index) => corpus.set(`article ${index}`, annotated(strike(day, ['they would stay out', 'nobody would sail', 'the pickets would hold', 'members were angry'][index]!))));
    return corpus.stories().length;
  };
  expect(stories(['4 March 2024', '5 March 2024', '6 March 2024', '7 March 2024'])).toBe(1);
  expect(stories(['4 March 2024', '5 March 2024', '8 October 2024', '9 October 2024'])).toBe(2);
});

test('the name of a file tells the day where the text does not', () => {
  const text = 'Ferry crews of #Orrin Lines# walked out at %Tarn Quay% on Monday in a dispute over pay, the union said, and @Hanne Volt@ told strikers at the harbour that they would stay out.';
  const corpus = createCorpus();
  corpus.set('/news/2024-03-04 strike.txt', annotated(text));
  corpus.set('/news/2024-03-05 strike.txt', annotated(`${text} Nobody sailed.`));
  expect(corpus.stories()).toHaveLength(1);
});

test('an article that comes back to an event after months and quotes what was said there belongs to its story', () => {
  const strike = (day: string, quote: string): string =>
    `Published ${day}\n\nFerry crews of #Orrin Lines# walked out at %Tarn Quay% in a dispute over pay, the union said.\n\n“${quote},” said @Hanne Volt@ of the union. @Pell Marsh@ of #Orrin Lines# called the walkout of the ferry crews at %Tarn Quay% a blow to every island.`;
  const stories = (later: string): number => {
    const corpus = createCorpus();
    corpus.set('first', annotated(strike('4 March 2024', 'They are tired and they are cold, and they are singing')));
    corpus.set('second', annotated(strike('8 October 2024', later)));
    return corpus.stories().length;
  };
  expect(stories('Nobody will sail before the company has moved')).toBe(2);
  expect(stories('They are tired and they are cold, and they are singing')).toBe(1);
});
