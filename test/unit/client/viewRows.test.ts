import { describe, expect, it, vi } from 'vitest';
import { nameRow } from '../../../client/src/names/nameRows';
import { relatedRows } from '../../../client/src/relatedCoverage/relatedRows';
import type { Row } from '../../../client/src/rows/row';
import type { Evidence, NameItem, RelatedItem } from '../../../server/src/protocol';

vi.mock('vscode', () => ({
  Uri: { parse: (uri: string) => ({ path: uri.replace('file://', '') }) },
  l10n: { t: (text: string, ...values: unknown[]) => text.replace(/\{(\d)\}/g, (_, index) => String(values[Number(index)])) },
}));

const at = (line: number, character: number): Evidence => ({ uri: 'file:///news/a.txt', range: { start: { line, character }, end: { line, character: character + 4 } }, excerpt: `Line ${line}` });
const item: RelatedItem = {
  uri: 'file:///news/b.txt',
  headline: 'Fire in a warehouse',
  fileName: 'b.txt',
  verdict: 'same-story',
  score: 1,
  range: at(0, 0).range,
  reasons: [{ text: 'words in both: warehouse, fire, drums', here: [at(0, 0), at(0, 9), at(0, 20), at(4, 0)], there: [] }],
};

describe('The rows of Related Coverage', () => {
  /** The first row below each, as many levels down as are asked for. */
  const unfold = async (levels: number, related = item): Promise<readonly Row[]> => {
    let rows: readonly Row[] = relatedRows([related], { here: 'file:///news/a.txt', pinned: [], partial: false }, () => Promise.resolve([]));
    for (let level = 0; level < levels; level++) rows = (await rows[0]!.children?.()) ?? [];
    return rows;
  };

  it('say where a reason shows, each line once', async () => {
    expect((await unfold(4)).map(({ label, description }) => [label, description])).toEqual([
      ['Here 1', 'Line 0'],
      ['Here 5', 'Line 4'],
    ]);
  });

  it('show the passages of a reason pair by pair', async () => {
    const quotes = { ...item, reasons: [{ text: '2 same quotes', here: [at(4, 0), at(8, 0)], there: [at(7, 0), at(11, 0)] }] };
    expect((await unfold(4, quotes)).map(({ label }) => label)).toEqual(['Here 5', 'There 8', 'Here 9', 'There 12']);
  });

  it('are read out with their line and what stands in it', async () => {
    expect((await unfold(4))[0]!.accessibleLabel).toBe('Here, line 1, Line 0');
  });

  it('show a reason in few words, and read out and tell the whole', async () => {
    const names = { ...item, reasons: [{ text: '3 quotes in both', short: '3 quotes', here: [at(4, 0)], there: [at(7, 0)] }, ...item.reasons] };
    const [document] = await unfold(1, names);
    const [why] = await unfold(2, names);
    expect(why!.label).toBe('3 quotes · words in both: warehouse, fire, drums');
    expect(why!.accessibleLabel).toBe('3 quotes in both · words in both: warehouse, fire, drums');
    expect(why!.tooltip).toContain('• 3 quotes in both\n');
    expect(document!.tooltip).toContain('• 3 quotes in both\n');
    expect((await unfold(3, names)).map(({ label }) => label)).toEqual(expect.arrayContaining(['3 quotes in both']));
  });

  it('are read out with their reasons once', async () => {
    const [document] = await unfold(1);
    const [why] = await unfold(2);
    expect([document!.accessibleLabel, why!.accessibleLabel ?? why!.label]).toEqual(['Fire in a warehouse, b.txt, Same story', 'words in both: warehouse, fire, drums']);
  });
});

describe('The row of a name', () => {
  const name: NameItem = { identity: '1', name: 'Ada Moor', type: 'person', count: 2, documents: 1, aliases: [], roles: ['Chief executive'], location: { uri: 'file:///news/a.txt', range: at(0, 0).range } };
  const row = nameRow('people', name, 'Chief executive', () => Promise.reject(new Error('not asked for')));

  it('is read out without saying a role twice', () => {
    expect(row.accessibleLabel).toBe('Ada Moor, person, Chief executive');
  });

  it('names the only document of a name', () => {
    expect(row.tooltip).toContain('Only in a.txt');
  });
});
