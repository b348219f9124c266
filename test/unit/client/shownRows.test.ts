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

describe('Content loaded anew', () => {
  let asked: string[];
  let lines: Record<string, readonly number[]>;

  /** A group that is unfolded, with documents that the reader unfolds; how often a document is asked for its lines is counted. */
  const content = (): Row[] => [{ ...row('story', undefined, true), children: () => Object.keys(lines).map(document) }];
  const document = (name: string): Row => ({
    ...row(name, 1),
    children: async () => {
      asked.push(name);
      const below = lines[name]!.map((line) => row(`${name}/${line}`, line));
      await answered;
      return below;
    },
  });
  /** Until then no document has answered. */
  let answered: Promise<void> | undefined;

  let rows: ShownRows;
  /** What the tree does when a row is unfolded: it asks for the rows below it unless it has them. */
  const unfold = async (name: string): Promise<Row> => {
    const unfolded = shown(name);
    rows.setUnfolded(unfolded, true);
    await rows.loadBelow(unfolded);
    return unfolded;
  };
  const shown = (name: string): Row => rows.find(({ id }) => id === name)!;
  const update = async (): Promise<(string | undefined)[]> => rows.apply(await rows.compare(content())).map((redrawn) => redrawn?.id);

  beforeEach(async () => {
    asked = [];
    answered = undefined;
    lines = { courier: [3, 5], islander: [8] };
    rows = new ShownRows();
    await update();
    await rows.loadBelow(rows.roots[0]!);
  });

  it('is drawn when there was none', async () => {
    rows = new ShownRows();
    expect(await update()).toEqual([undefined]);
  });

  it('that says the same as before has nothing drawn, and leaves the rows the tree’s own', async () => {
    const courier = await unfold('courier');
    expect(await update()).toEqual([]);
    expect(shown('courier')).toBe(courier);
  });

  it('has the rows below one drawn where they alone have changed, asked for once', async () => {
    const courier = await unfold('courier');
    lines['courier'] = [3, 6];
    asked = [];
    expect(await update()).toEqual(['courier']);
    expect((await rows.loadBelow(courier)).map(({ id }) => id)).toEqual(['courier/3', 'courier/6']);
    expect(asked).toEqual(['courier']);
    expect(await update()).toEqual([]);
  });

  it('has the rows of a group drawn when one more stands in it', async () => {
    lines['agency'] = [];
    expect(await update()).toEqual(['story']);
  });

  it('is not looked at below what is folded before that is unfolded again', async () => {
    const courier = await unfold('courier');
    rows.setUnfolded(courier, false);
    lines['courier'] = [9];
    asked = [];
    expect(await update()).toEqual([]);
    expect(asked).toEqual([]);
    rows.setUnfolded(courier, true);
    expect(await rows.refreshUnfolded(courier)).toEqual([courier]);
    expect((await rows.loadBelow(courier)).map(({ id }) => id)).toEqual(['courier/9']);
    expect(await rows.refreshUnfolded(courier)).toEqual([]);
  });

  it('is looked at below a row that was folded once, and which the tree draws unfolded after it was gone', async () => {
    rows.setUnfolded(shown('story'), false);
    rows.setRoots([]);
    await update();
    await rows.loadBelow(shown('story'));
    lines = { courier: [3], harbour: [5] };
    expect(await update()).toEqual(['story']);
  });

  it('has a row drawn that was unfolded while it was being compared', async () => {
    const changes = await rows.compare(content());
    const courier = await unfold('courier');
    expect(rows.apply(changes)).toEqual([courier]);
  });

  it('wins over what was asked for before it came', async () => {
    const courier = shown('courier');
    let answer: (() => void) | undefined;
    answered = new Promise((resolve) => (answer = resolve));
    rows.setUnfolded(courier, true);
    const loading = rows.loadBelow(courier);
    lines['courier'] = [9];
    expect(await update()).toEqual([]);
    answer!();
    expect((await loading).map(({ id }) => id)).toEqual(['courier/9']);
  });

  it('that cannot be loaded has its row asked again, which then says so', async () => {
    const courier = await unfold('courier');
    delete lines['courier'];
    const failing = [{ ...row('story', undefined, true), children: () => [{ ...row('courier', 1), children: () => Promise.reject(new Error('gone')) }, document('islander')] }];
    expect(rows.apply(await rows.compare(failing))).toEqual([courier]);
    await expect(rows.loadBelow(courier)).rejects.toThrow('gone');
  });
});
