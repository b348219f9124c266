import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../server/src/core/text/sentences';
import { readMarkers } from '../../support/markers';

/** The sentences that are found must be those in brackets. */
const check = (marked: string) => {
  const { text, ranges } = readMarkers(marked);
  const found = splitSentences(text, { start: 0, end: text.length });
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(ranges.map(({ start, end }) => text.slice(start, end)));
};

describe('splitSentences', () => {
  it('splits after full stops, question marks and exclamation marks', () => {
    check('[The boat sank.] [Who was aboard?] [Nobody!] [All is well.]');
  });
  it('does not split after titles and initials', () => {
    check('[Mr. Lee met Dr. J. R. Moss at St. Anne.] [He left.]');
  });
  it('does not split within a name that holds an abbreviation', () => {
    check('[The U.S. Treasury and Acme Inc. Holdings agreed.] [It ended.]');
  });
  it('splits after an abbreviation before a word that begins sentences', () => {
    check('[They flew to the U.S.] [The visit was short.]');
  });
  it('does not split at decimal points, domain names and times', () => {
    check('[It cost 3.5 million at shop.com by 10 a.m. local time.] [Then it closed.]');
  });
  it('keeps closing quotes and brackets with their sentence', () => {
    check('[“We are done.”] [(So it seems.)] ["Really?"] [Yes.]');
  });
  it('does not split where a quote with a question mark goes on in lower case', () => {
    check('[“Why now?” she asked.]');
  });
  it('splits where an opening quote begins the next sentence', () => {
    check('[It failed.] [“Nobody knows why,” he said.]');
  });
  it('splits after dots of omission before a capital', () => {
    check('[He waited…] [Nothing came...] [Then rain.]');
  });
  it('ends a sentence at every line end', () => {
    check('[A headline without a stop]\n[The first line]\r\n[and the second.]\n\n');
  });
  it('finds none in white space', () => {
    check(' \n\t');
  });
  it('stays within the stretch', () => {
    const { text, cursors } = readMarkers('One ends. |Two ends. Three| ends.');
    const [start, end] = cursors as [number, number];
    expect(splitSentences(text, { start, end }).map((span) => text.slice(span.start, span.end))).toEqual(['Two ends.', 'Three']);
  });
  it('gives ordered spans without white space around them, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^(?:[A-Z][a-z]*|[.!?"”)]|\s|\n)*$/)), (text) => {
        let end = 0;
        for (const span of splitSentences(text, { start: 0, end: text.length })) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(span.start, span.end)).not.toMatch(/^\s|\s$|[\n\r]/);
          end = span.end;
        }
      }),
    );
  });
});
