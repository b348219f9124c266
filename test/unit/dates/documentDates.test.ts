import { describe, expect, test } from 'vitest';
import { URI } from 'vscode-uri';
import type { Analysis } from '../../../server/src/core/analysis/analysis';
import { documentDates } from '../../../server/src/core/dates/documentDates';
import { readArticle } from '../../../server/src/core/text/readArticle';
import { growthOf } from '../../support/growth';

function analysisOf(text: string): Analysis {
  return { article: readArticle(text), mentions: [], quotes: [], entities: [], entityOfMention: [] };
}

const body = 'The harbour board met in Lowmere and voted on the new bridge, which the town has wanted for years.';

describe('the day of publication', () => {
  test.each([
    ['a label', `Bridge Vote Divides Lowmere\n\nPublished 27 June 2025\n\n${body}`],
    ['a label with a weekday and a time', `Bridge Vote Divides Lowmere\nFirst published: Friday, June 27, 2025, 9:56 AM\n\n${body}`],
    ['the later of two labels that says when it was first there', `Bridge Vote Divides Lowmere\nUpdated: June 29, 2025\nPublished: June 27, 2025\n\n${body}`],
    ['a line with nothing else', `Bridge Vote Divides Lowmere\n\n27 June 2025\n\n${body}`],
    ['a line in ISO 8601', `Bridge Vote Divides Lowmere\n\n2025-06-27\n\n${body}`],
    ['the author’s line', `Bridge Vote Divides Lowmere\n\nBy Ana Ruiz, 27 June 2025\n\n${body}`],
    ['the end of the headline', `Bridge Vote Divides Lowmere June 27, 2025 ${body}`],
    ['the dateline of an agency', `LOWMERE, June 27, 2025 (Meridian Press) - ${body}`],
    ['a dateline between dashes', `Bridge Vote Divides Lowmere\n\nLOWMERE, Mass. – June 27, 2025 – ${body}`],
    ['a dateline between dashes without a region', `Bridge Vote Divides Lowmere\n\nNEW LOWMERE — June 27, 2025 — ${body}`],
    ['figures whose order is certain', `Bridge Vote Divides Lowmere\n\nPosted: 27/06/2025\n\n${body}`],
    ['a label at the end', `Bridge Vote Divides Lowmere\n\n${body}\n\n${body}\n\nPublished 27 June 2025`],
    ['a line of its own, whatever the text says was posted', `Bridge Vote Divides Lowmere\n\n27 June 2025\n\nThe board met over a message that its chair posted on March 3, 2019, she said. ${body}`],
    ['the dateline, whatever date is named behind it', `LOWMERE, June 27, 2025 (Meridian Press) - The board put the vote off to a later date, March 3, 2027, it said. ${body}`],
    ['the author’s line, whatever was published before', `Bridge Vote Divides Lowmere\nBy Ana Ruiz, 27 June 2025\n\nA report published on 12 May 2020 warned the board of the bridge. ${body}`],
  ])('is read from %s', (_where, text) => {
    expect(documentDates(analysisOf(text)).published?.day).toBe('2025-06-27');
  });

  test('is where its words stand', () => {
    const text = `Bridge Vote Divides Lowmere\n\nPublished 27 June 2025\n\n${body}`;
    const { span } = documentDates(analysisOf(text)).published!;
    expect(text.slice(span!.start, span!.end)).toBe('27 June 2025');
  });

  test('comes from the name of the file when the text does not say it', () => {
    const text = `Bridge Vote Divides Lowmere\n\n${body}`;
    expect(documentDates(analysisOf(text), 'file:///press/2024-01-01/20250627-bridge.txt').published).toEqual({ day: '2025-06-27' });
    expect(documentDates(analysisOf(`${text}\n\nPublished 28 June 2025`), 'file:///2025-06-27.txt').published?.day).toBe('2025-06-28');
  });

  test.each(['2025-06-27 ferry.txt', 'ferry 2025-06-27.txt', 'ferry (2025-06-27).txt', 'ferry [20250627].txt', 'Fähre 100% 2025-06-27.txt', 'ferry-2025-06-27.txt'])('is in the name %j by its URI as by its path', (name) => {
    const analysis = analysisOf(`Bridge Vote Divides Lowmere\n\n${body}`);
    for (const document of [URI.file(`/press/1999-01-01/${name}`).toString(), `/press/1999-01-01/${name}`]) expect(documentDates(analysis, document).published).toEqual({ day: '2025-06-27' });
  });

  test.each([
    ['a date in a sentence', `Bridge Vote Divides Lowmere\n\nThe board met on June 27, 2025 and voted. ${body}`],
    ['a date that a sentence sets between dashes', `Bridge Vote Divides Lowmere\n\nThat Friday – June 27, 2025 – The board met and voted. ${body}`],
    ['figures that may be March or April', `Bridge Vote Divides Lowmere\n\nPosted: 03/04/2025\n\n${body}`],
    ['a day without a year', `LOWMERE, June 27 (Meridian Press) - ${body}`],
    ['a day that is not in the calendar', `Bridge Vote Divides Lowmere\n\nPublished 31 June 2025\n\n${body}`],
    ['nothing', ''],
  ])('is not guessed from %s', (_what, text) => {
    expect(documentDates(analysisOf(text)).published).toBeUndefined();
  });
});

describe('a date in an article of Friday 27 June 2025', () => {
  test.each([
    ['met on Friday', '2025-06-27'],
    ['met on Tuesday', '2025-06-24'],
    ['met on Saturday', '2025-06-21'],
    ['will meet on Tuesday', '2025-07-01'],
    ['met last Friday', '2025-06-20'],
    ['met yesterday', '2025-06-26'],
    ['met last night', '2025-06-26'],
    ['meets tomorrow', '2025-06-28'],
    ['met two days ago', '2025-06-25'],
    ['met on Thursday, June 19', '2025-06-19'],
    ['met on 30 December', '2024-12-30'],
    ['met on Dec. 30, 2023', '2023-12-30'],
    ['met last week', '2025-06-16 to 2025-06-22, week'],
    ['met earlier this week', '2025-06-23 to 2025-06-27, week'],
    ['met three weeks ago', '2025-06-02 to 2025-06-08, week'],
    ['met last month', '2025-05-01 to 2025-05-31, month'],
    ['met in early May', '2025-05-01 to 2025-05-31, month'],
    ['met in September', '2024-09-01 to 2024-09-30, month'],
    ['will meet in September', '2025-09-01 to 2025-09-30, month'],
    ['will meet in March', '2026-03-01 to 2026-03-31, month'],
    ['met in February 2024', '2024-02-01 to 2024-02-29, month'],
    ['met last year', '2024-01-01 to 2024-12-31, year'],
    ['met in 2012', '2012-01-01 to 2012-12-31, year'],
  ])('the board %s: %s', (words, expected) => {
    const [mention, ...others] = documentDates(analysisOf(`Published 27 June 2025\n\nThe board ${words} at the harbour.`)).mentions;
    const { first, last, precision } = mention!.when!;
    expect(precision === 'day' ? first : `${first} to ${last}, ${precision}`).toBe(expected);
    expect(others).toEqual([]);
  });

  test.each(['two weeks earlier', 'this spring', 'recent months', 'several years ago'])('“%s” is a date whose time is not known', (words) => {
    const { mentions } = documentDates(analysisOf(`Published 27 June 2025\n\nThe board met ${words} at the harbour.`));
    expect(mentions).toMatchObject([{ text: words }]);
    expect(mentions[0]!.when).toBeUndefined();
  });
});

test('without a day of publication only dates with a year are known', () => {
  const { mentions } = documentDates(analysisOf('The board met on Friday and on 12 March, as in May 2024.'));
  expect(mentions.map(({ text, when }) => [text, when?.first])).toEqual([
    ['friday', undefined],
    ['12 march', undefined],
    ['may 2024', '2024-05-01'],
  ]);
});

test('what is no date is left alone', () => {
  expect(documentDates(analysisOf('It may rise. They march on. In June 24,000 came, a May 5.5% rise held, and 12 others may.')).mentions.map(({ text }) => text)).toEqual(['june']);
});

test.each([
  ['months', 'June 2025 '],
  ['digits', '20252025'],
  ['full dates', 'Friday, June 27, 2025 '],
  ['labels', 'Published updated posted: '],
  ['capitals', 'LISBON, '],
])('a text of %s alone is read in linear time', (_what, unit) => {
  // A machine's noise is allowed for, a square (eight times) is not.
  expect(growthOf(unit, (text) => documentDates(analysisOf(text)))).toBeLessThan(3);
}, 60_000);

test('what is read of a document is kept while few others are asked about, and then let go', () => {
  const { article, ...rest } = analysisOf(`Bridge Vote Divides Lowmere\n\n${body}`);
  let readings = 0;
  const document: Analysis = {
    ...rest,
    get article() {
      readings++;
      return article;
    },
  };
  documentDates(document);
  documentDates(analysisOf(body));
  documentDates(document);
  expect(readings).toBe(1);
  for (let other = 0; other < 500; other++) documentDates(analysisOf(body));
  documentDates(document);
  expect(readings).toBe(2);
});
