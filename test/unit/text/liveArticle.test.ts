import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LiveArticle } from '../../../server/src/core/text/liveArticle';
import { readArticle } from '../../../server/src/core/text/readArticle';
import { sameParagraphs } from '../../../server/src/core/text/sameParagraphs';
import { textChange } from '../../../server/src/core/text/textChange';
import { applyEdit, edits, type Edit } from '../../support/edits';
import { wrapText } from '../../support/wrapText';

const line = fc.constantFrom(
  'Harbour Bridge Opens After Years of Delay',
  'Politics',
  'By Ana Ruiz',
  '3 June 2025',
  'The bridge was closed again on Monday.',
  'What comes next',
  'Read also: Ferry Timetable Changes',
  'Share post:',
  'She said: “It will open.”',
  ' \u200b',
  '',
);
const lineEnd = fc.constantFrom('\n', '\n\n', '\r\n', '\r', '\u2028', ' \n\t\n');
const text = fc.array(fc.tuple(line, lineEnd), { maxLength: 14 }).map((lines) => lines.flat().join(''));
const inserted = fc.oneof(line, lineEnd, fc.constantFrom('', ' ', 'x', '.', '\r\nThen more followed.\n'));

function expectAsAfresh(start: string, list: readonly Edit[]): void {
  const live = new LiveArticle();
  let now = start;
  expect(live.read(now)).toEqual(readArticle(now));
  for (const edit of list) {
    now = applyEdit(now, edit);
    expect(live.read(now)).toEqual(readArticle(now));
  }
}

describe('an article that is followed', () => {
  it('reads after any edits as it would afresh', () => {
    fc.assert(
      fc.property(text, edits(inserted), expectAsAfresh),
      { numRuns: 400 },
    );
  });

  it('reads a text whose lines were broken as it would afresh, and one that ceases to be such', () => {
    const words = 'the harbour bridge was opened again on Monday after repairs and it will be kept open until the ferries sail in June, said Ana Ruiz. Nobody had asked'.split(' ');
    const prose = fc.array(fc.constantFrom(...words), { minLength: 40, maxLength: 90 }).map((chosen) => chosen.join(' '));
    const wrapped = fc.tuple(fc.array(prose, { minLength: 1, maxLength: 3 }), fc.constantFrom('\n', '\r\n'), fc.constantFrom('', '  '), fc.integer({ min: 55, max: 80 })).map(
      ([paragraphs, end, indent, width]) => wrapText(paragraphs.join('\n'), { width, lineEnd: end, indent, firstIndent: indent, between: end }).text,
    );
    fc.assert(
      fc.property(wrapped, edits(fc.oneof(inserted, fc.constantFrom('  ', '\nand ', 'bridge '))), expectAsAfresh),
      { numRuns: 200 },
    );
  });

  it('keeps the paragraphs before an edit of a text whose lines were broken', () => {
    const prose = 'The harbour bridge was opened again on Monday after repairs that took all winter and cost more than planned. '.repeat(3).trim();
    const wrap = (paragraphs: readonly string[]): string => wrapText(paragraphs.join('\n'), { width: 60, lineEnd: '\n', indent: '', firstIndent: '', between: '\n' }).text;
    const live = new LiveArticle();
    const before = live.read(wrap(Array.from({ length: 6 }, () => prose))).paragraphs;
    const after = live.read(wrap([prose, prose, prose, `${prose} So it was.`, prose, prose])).paragraphs;
    expect(before).toHaveLength(6);
    expect(after.map((paragraph, index) => paragraph === before[index])).toEqual([true, true, true, false, false, false]);
  });

  const lines = Array.from({ length: 30 }, (_, i) => `The boat number ${i} left the harbour again, they said.`);

  it('keeps the paragraphs before an edit, and those after one that moves nothing', () => {
    const live = new LiveArticle();
    const before = live.read(lines.join('\n')).paragraphs;
    const replaced = live.read(lines.with(20, lines[20]!.replace('boat', 'ship')).join('\n')).paragraphs;
    expect(before.flatMap((paragraph, index) => (replaced[index] === paragraph ? [] : [index]))).toEqual([20]);
    const longer = live.read(lines.with(20, `${lines[20]!} So it was.`).join('\n')).paragraphs;
    expect(replaced.flatMap((paragraph, index) => (longer[index] === paragraph ? [index] : []))).toEqual(Array.from({ length: 20 }, (_, index) => index));
  });

  it('makes another paragraph of one whose characters have changed in their place', () => {
    const live = new LiveArticle();
    const before = live.read('The ship left.\nIt came back.').paragraphs;
    expect(live.read('The boat left.\nIt came back.').paragraphs[0]).not.toBe(before[0]);
  });
});

describe('the change between two texts', () => {
  it('is one that makes the second of the first, and touches no characters at its ends that are the same', () => {
    const long = fc.integer({ min: 0, max: 3 }).map((times) => 'The ferry left. '.repeat(times * 300));
    fc.assert(
      fc.property(fc.tuple(long, fc.string(), long), edits(fc.string()), (pieces, list) => {
        const before = pieces.join('');
        const after = list.reduce(applyEdit, before);
        const { start, end, newEnd } = textChange(before, after);
        expect(before.slice(0, start) + after.slice(start, newEnd) + before.slice(end)).toBe(after);
        expect(before === after || before[start] !== after[start] || Math.min(end, newEnd) === start).toBe(true);
        expect(before === after || before[end - 1] !== after[newEnd - 1] || Math.min(end, newEnd) === start).toBe(true);
      }),
    );
  });
});

describe('the paragraphs that two articles share', () => {
  it('read the same', () => {
    fc.assert(
      fc.property(text, edits(inserted), (start, list) => {
        const before = readArticle(start);
        const after = readArticle(list.reduce(applyEdit, start));
        const { head, tail } = sameParagraphs(before, after);
        const contents = ({ text: all, paragraphs }: typeof before) => paragraphs.map((paragraph) => all.slice(paragraph.start, paragraph.end));
        expect(contents(after).slice(0, head)).toEqual(contents(before).slice(0, head));
        expect(contents(after).slice(after.paragraphs.length - tail)).toEqual(contents(before).slice(before.paragraphs.length - tail));
        expect(head + tail).toBeLessThanOrEqual(Math.min(before.paragraphs.length, after.paragraphs.length));
      }),
    );
  });

  it('are all but those that were edited', () => {
    const lines = ['The ship left.', 'It came back.', 'Nobody saw it.', 'They slept.'];
    expect(sameParagraphs(readArticle(lines.join('\n')), readArticle(lines.with(1, 'It came home again.').join('\n')))).toEqual({ head: 1, tail: 2 });
  });
});
