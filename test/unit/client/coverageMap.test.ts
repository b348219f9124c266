import { describe, expect, test } from 'vitest';
import { isBroken, timeStretches } from '../../../client/src/coverageMap/webview/timeStretches';
import { ticksWithRoom } from '../../../client/src/coverageMap/webview/axisTicks';
import { dateLocale } from '../../../client/src/coverageMap/webview/dateLocale';
import { orderNames } from '../../../client/src/coverageMap/webview/mapOrder';
import { cellAfterKey, cellAt, layOut, rowHeight, scrollInto } from '../../../client/src/coverageMap/webview/matrixLayout';
import { dotAfterKey, statementDots } from '../../../client/src/coverageMap/webview/statementDots';
import type { CoverageMapResult, MapStatement } from '../../../server/src/protocol';

describe('the order of names', () => {
  const map = mapOf(['Zoe: 0 1', 'Ann: 2 3', 'Bea: 0', 'Cal: 3'], [0, 0, 1, 1]);
  const named = (order: Parameters<typeof orderNames>[1]): string[] => orderNames(map, order).map((name) => map.names[name]!.name);

  test('by story puts names of one story together, those in most documents first', () => {
    expect(named('story')).toEqual(['Zoe', 'Bea', 'Ann', 'Cal']);
  });

  test('by spread is as the server gives them, by name as in a dictionary', () => {
    expect(named('spread')).toEqual(['Zoe', 'Ann', 'Bea', 'Cal']);
    expect(named('name')).toEqual(['Ann', 'Bea', 'Cal', 'Zoe']);
  });
});

describe('the layout of the matrix', () => {
  test('gives few documents wide columns with lying headlines, and many narrow ones with upright headlines', () => {
    const few = layOut(1000, 800, 4);
    const many = layOut(1000, 800, 500);
    expect(few.isUpright).toBe(false);
    expect(few.headWidth + 4 * few.columnWidth).toBeLessThanOrEqual(1000);
    expect(many.isUpright).toBe(true);
    expect(many.columnWidth).toBeLessThan(few.columnWidth);
    expect(layOut(1000, 200, 500).headHeight).toBeLessThan(many.headHeight);
  });

  test('finds the cell under a point, heads among them, when the matrix is scrolled', () => {
    const layout = layOut(1000, 800, 500);
    const inFirst = { x: layout.headWidth + 1, y: layout.headHeight + 1 };
    const scrolled = { left: 3 * layout.columnWidth, top: 7 * rowHeight };
    expect(cellAt(layout, 200, 500, inFirst, { left: 0, top: 0 })).toEqual({ row: 0, column: 0 });
    expect(cellAt(layout, 200, 500, inFirst, scrolled)).toEqual({ row: 7, column: 3 });
    expect(cellAt(layout, 200, 500, { ...inFirst, x: 1 }, scrolled)).toEqual({ row: 7, column: -1 });
    expect(cellAt(layout, 200, 500, { ...inFirst, y: 1 }, scrolled)).toEqual({ row: -1, column: 3 });
    expect(cellAt(layout, 200, 500, { x: 1, y: 1 }, scrolled)).toBeUndefined();
    expect(cellAt(layout, 1, 500, { ...inFirst, y: 700 }, { left: 0, top: 0 })).toBeUndefined();
  });

  test.each([
    ['ArrowDown', false, { row: 3, column: 2 }],
    ['ArrowUp', false, { row: 1, column: 2 }],
    ['ArrowLeft', false, { row: 2, column: 1 }],
    ['PageDown', false, { row: 9, column: 2 }],
    ['PageUp', false, { row: -1, column: 2 }],
    ['Home', false, { row: 2, column: 0 }],
    ['Home', true, { row: 0, column: 0 }],
    ['End', true, { row: 9, column: 4 }],
    ['x', false, undefined],
  ])('%s (with Control: %s) leads on', (key, toEnds, expected) => {
    expect(cellAfterKey(key, { row: 2, column: 2 }, 10, 5, 8, toEnds)).toEqual(expected);
  });

  test('the corner between the heads is no place to go', () => {
    expect(cellAfterKey('ArrowUp', { row: 0, column: -1 }, 10, 5, 8, false)).toEqual({ row: 0, column: -1 });
  });

  test('a cell is scrolled into view by the shortest way', () => {
    expect(scrollInto(50, 10, 100, 0)).toBe(0);
    expect(scrollInto(50, 10, 100, 60)).toBe(50);
    expect(scrollInto(150, 10, 100, 0)).toBe(60);
  });
});

describe('the dots of the timeline', () => {
  const said = (speaker: string | undefined, first: string, basis: MapStatement['basis'] = 'text', last = first): MapStatement => ({
    document: 0,
    ...(speaker === undefined ? {} : { speaker }),
    first,
    last,
    basis,
    text: '',
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
  });

  test('gather what one speaker says at one time, with those who say most above and the unnamed below', () => {
    const { speakers, dots } = statementDots([said('Bea', '2025-03-01'), said('Ann', '2025-03-01'), said('Ann', '2025-03-01'), said('Ann', '2025-03-05'), said(undefined, '2025-03-04')]);
    expect(speakers).toEqual(['Ann', 'Bea', undefined]);
    expect(dots.map(({ row, statements }) => [row, statements])).toEqual([
      [0, [1, 2]],
      [1, [0]],
      [2, [4]],
      [0, [3]],
    ]);
  });

  test('stand in the middle of a time that is not known to the day, and keep apart what the text dates and what is only published then', () => {
    const { dots } = statementDots([said('Ann', '2025-03-01', 'text', '2025-03-31'), said('Ann', '2025-03-16', 'publication')]);
    expect(dots).toHaveLength(2);
    expect(dots[0]!.day).toBe(dots[1]!.day);
  });

  test('are walked through with the arrow keys, from row to row to the nearest', () => {
    const rows = statementDots([said('Ann', '2025-03-01'), said('Ann', '2025-03-20'), said('Ann', '2025-04-20'), said('Bea', '2025-03-18')]);
    const [first, bea, second] = rows.dots as [(typeof rows.dots)[0], (typeof rows.dots)[0], (typeof rows.dots)[0]];
    expect(dotAfterKey('ArrowRight', rows, first)).toBe(second);
    expect(dotAfterKey('ArrowLeft', rows, first)).toBeUndefined();
    expect(dotAfterKey('ArrowUp', rows, bea)).toBe(second);
    expect(dotAfterKey('ArrowDown', rows, first)).toBe(bea);
    expect(dotAfterKey('ArrowDown', rows, bea)).toBeUndefined();
    expect(dotAfterKey('End', rows, first)).toBe(rows.dots.at(-1));
  });
});

describe('the axis of the timeline', () => {
  const room = [100, 1000] as const;

  test('is whole where no long time is empty', () => {
    expect(timeStretches([20_000, 20_030, 20_100], room)).toEqual([{ from: 19_999, to: 20_101, left: 100, right: 1000 }]);
    // Half a year apart, as others of them are: none stands alone.
    expect(timeStretches([20_000, 20_180, 20_360, 20_540], room)).toHaveLength(1);
    expect(isBroken([20_000, 20_030])).toBe(false);
  });

  test('is broken where one statement of long ago would press all others together, and gives these the room', () => {
    const days = [5000, 20_000, 20_010, 20_020];
    const [old, now, ...more] = timeStretches(days, room);
    expect(more).toEqual([]);
    expect(isBroken(days)).toBe(true);
    expect([old!.from, old!.to, now!.from, now!.to]).toEqual([4999, 5001, 19_999, 20_021]);
    expect(old!.left).toBe(100);
    expect(now!.right).toBeCloseTo(1000);
    expect(now!.left).toBeGreaterThan(old!.right);
    expect(now!.right - now!.left).toBeGreaterThan(4 * (old!.right - old!.left));
  });

  test('has few stretches, each with room for a date, however many long times are empty', () => {
    const stretches = timeStretches([0, 100, 1000, 10_000, 100_000, 1_000_000], room);
    expect(stretches).toHaveLength(4);
    expect(stretches.every(({ left, right }) => right - left >= 90)).toBe(true);
  });
});

/** A map of names written as "Name: documents", of documents whose stories are given. */
function mapOf(names: readonly string[], stories: readonly number[]): CoverageMapResult {
  const read = names.map((line) => line.split(': ') as [string, string]);
  return {
    version: 1,
    partial: false,
    documents: stories.map((story, number) => ({ uri: `file:///${number}.txt`, headline: `${number}`, fileName: `${number}.txt`, story })),
    fromDocument: 0,
    totalDocuments: stories.length,
    names: read.map(([name]) => ({ identity: name, name, type: 'person' })),
    fromName: 0,
    totalNames: names.length,
    cells: read.flatMap(([, documents], name) => documents.split(' ').flatMap((document) => [name, Number(document), 1])),
    stories: [],
    statements: [],
    totalStatements: 0,
    undatedStatements: 0,
    undatedDocuments: 0,
  };
}

test('the dates of the map begin with the day in English, and are as elsewhere in other languages', () => {
  const date = (language: string): string => new Intl.DateTimeFormat(dateLocale(language), { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(Date.parse('2026-11-18'));
  expect(['en', 'en-US', 'en-gb', 'de'].map(date)).toEqual(['18 November 2026', '18 November 2026', '18 November 2026', '18. November 2026']);
});

test('the axis of the map labels no date that would stand over the one before', () => {
  expect(ticksWithRoom([0, 60, 89, 90, 200, 250, 300], (tick) => tick, 90)).toEqual([0, 90, 200, 300]);
});
