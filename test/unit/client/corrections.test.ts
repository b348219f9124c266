import { afterEach, describe, expect, it, vi } from 'vitest';
import { Corrections } from '../../../client/src/corrections/corrections';
import { LastCorrection } from '../../../client/src/corrections/lastCorrection';
import type { LanguageServer } from '../../../client/src/server/languageServer';
import type { AnnotationChange, CorrectResult } from '../../../server/src/protocol';

const shown = vi.hoisted(() => ({ items: new Map<string, { text: string; isShown: boolean }>(), warnings: new Array<string>() }));

vi.mock('vscode', async () => ({
  ...(await import('../../support/fakeVscode')).basics,
  StatusBarAlignment: { Left: 1 },
  commands: { executeCommand: () => Promise.resolve() },
  window: {
    createStatusBarItem: (id: string) => {
      const item = { text: '', isShown: false, show: () => (item.isShown = true), hide: () => (item.isShown = false), dispose: () => undefined };
      shown.items.set(id, item);
      return item;
    },
    showWarningMessage: (message: string) => shown.warnings.push(message),
  },
}));

afterEach(() => shown.warnings.splice(0));

const change = (id: string): AnnotationChange => ({ id, folder: 'file:///news', after: '{}' });
const told = (): string | undefined => [...shown.items.values()].find(({ isShown }) => isShown)?.text;

/** Corrections, two of which are made, over a server that answers what is undone or made again with `answers`, in turn. */
async function afterTwo(...answers: readonly (Partial<CorrectResult> & { isTakenBack?: boolean })[]): Promise<Corrections> {
  const made = [change('1'), change('2')];
  const left = [...answers];
  const request = ({ method }: { readonly method: string }): Promise<CorrectResult> =>
    Promise.resolve({ changes: [], failures: [], ...(method === 'dossier/correct' ? { changes: [made.shift()!], place: '{}' } : left.shift()!) });
  const corrections = new Corrections({ handleCommand: () => undefined, request } as unknown as LanguageServer);
  new LastCorrection(corrections);
  const item = { target: { uri: 'file:///news/a.txt', range: { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } } }, correction: { kind: 'not-a-name' } } as const;
  await corrections.apply([item], 'First');
  await corrections.apply([item], 'Second');
  return corrections;
}

describe('A correction that is undone', () => {
  it('is told as taken back, and the one before can be undone next', async () => {
    const corrections = await afterTwo({ changes: [change('2')] });
    await corrections.undo();
    expect([told(), corrections.last]).toEqual(['$(discard) Taken back: Second', 'First']);
  });

  it('and cannot be written can be undone once more', async () => {
    const corrections = await afterTwo({ failures: [{ index: 0, message: 'The disk is full.', mayRetry: true }] }, { changes: [change('2')] });
    await corrections.undo();
    expect([told(), corrections.last, shown.warnings]).toEqual([undefined, 'Second', ['The disk is full.']]);
    await corrections.undo();
    expect([told(), corrections.last]).toEqual(['$(discard) Taken back: Second', 'First']);
  });

  it('and was changed by somebody else is not told as taken back, and does not keep the one before from being undone', async () => {
    const corrections = await afterTwo({ failures: [{ index: 0, message: 'This has been changed since.' }] });
    await corrections.undo();
    expect([told(), corrections.last, shown.warnings]).toEqual([undefined, 'First', ['This has been changed since.']]);
  });
});

describe('A correction whose reach is changed', () => {
  it('takes the place of what it was', async () => {
    const corrections = await afterTwo({ changes: [change('2')], place: '{}', isTakenBack: true }, { changes: [change('2')] });
    await corrections.changeReach('folder');
    expect(corrections.last).toBe('Not a name');
    await corrections.undo();
    expect(corrections.last).toBe('First');
  });

  it('and is not found any more stays as it was', async () => {
    const corrections = await afterTwo({ failures: [{ index: 0, message: 'Not certain.' }], isTakenBack: false });
    await corrections.changeReach('folder');
    expect([corrections.last, shown.warnings]).toEqual(['Second', ['Not certain.']]);
  });
});
