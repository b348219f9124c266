import { beforeEach, describe, expect, it } from 'vitest';
import type { Row } from '../../../client/src/rows/row';
import { ShownRows } from '../../../client/src/rows/shownRows';

/** A row; one with a place leads to the line of that number. */
function row(id: string, line?: number, expanded = false): Row {
  const at = { line: line ?? 0, character: 0 };
  return { id, label: id, expanded, ...(line === undefined ? {} : { place: { uri: 'file:///a.txt', range: { start: at, end: at } } }) };
}

describe('A step through the rows of a view', () => {
  const group = row('group', undefined, true);
  const folded = row('folded', 1);
  const hidden = row('hidden', 2);
  const unfolded = row('unfolded', 3, true);
  const [samePlace, below] = [row('same place', 3), row('below', 4)];
  let rows: ShownRows;

  beforeEach(() => {
    rows = new ShownRows();
    rows.setRoots([group]);
    rows.setBelow(group, [folded, unfolded]);
    rows.setBelow(folded, [hidden]);
    rows.setBelow(unfolded, [samePlace, below]);
  });

  const walk = (step: 1 | -1, count: number) => {
    const walked: string[] = [];
    for (let current = rows.stepFrom(undefined, step); current !== undefined && walked.length < count; current = rows.stepFrom(current, step)) walked.push(current.id);
    return walked;
  };

  it('goes in the order shown, past rows that are folded away or lead nowhere else, and begins again at the end', () => {
    expect(walk(1, 4)).toEqual(['folded', 'unfolded', 'below', 'folded']);
  });

  it('goes back in the same way', () => {
    expect(walk(-1, 4)).toEqual(['below', 'same place', 'folded', 'below']);
  });

  it('heeds what the reader folds and unfolds', () => {
    rows.setUnfolded(folded, true);
    rows.setUnfolded(unfolded, false);
    expect(walk(1, 3)).toEqual(['folded', 'hidden', 'unfolded']);
  });

  it('begins at the top when the row it starts from has gone', () => {
    expect(rows.stepFrom(row('gone', 9), 1)?.id).toBe('folded');
  });

  it('can be taken while the rows below new ones are being asked for', () => {
    rows.setRoots([{ ...group }]);
    expect(walk(1, 3)).toEqual(['folded', 'unfolded', 'below']);
  });

  it('leads nowhere in an empty view and where one place is all there is', () => {
    rows.setRoots([]);
    expect(rows.stepFrom(undefined, 1)).toBeUndefined();
    rows.setRoots([folded]);
    expect(rows.stepFrom(folded, -1)).toBeUndefined();
  });

  it('knows the way up', () => {
    expect(rows.parentOf(below)?.id).toBe('unfolded');
    expect(rows.parentOf(group)).toBeUndefined();
  });
});
