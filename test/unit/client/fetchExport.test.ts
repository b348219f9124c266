import { describe, expect, test } from 'vitest';
import { fetchExport, type FetchHost } from '../../../client/src/export/fetchExport';
import type { ExportResult } from '../../../server/src/protocol';

const words = ['one ', 'two ', 'three'];

/** The page that begins there. */
function page(from: number, version = 1): ExportResult {
  const next = from + 1;
  return { text: words[from]!, total: words.length, version, partial: false, ...(next < words.length ? { next } : {}) };
}

const host = (given: Partial<FetchHost>): FetchHost => ({
  ask: (from) => Promise.resolve(page(from)),
  waitUntilRead: () => Promise.reject(new Error('There was nothing to wait for.')),
  isCancelled: () => false,
  onProgress: () => undefined,
  ...given,
});

describe('an export', () => {
  test('is the text of all pages, and tells how far it is', async () => {
    const shares: number[] = [];
    expect(await fetchExport(host({ onProgress: (share) => void shares.push(share) }))).toEqual({ kind: 'complete', pages: words });
    expect(shares).toEqual([1 / 3, 2 / 3, 1]);
  });

  test('begins again when the folder changes between two pages', async () => {
    const asked: number[] = [];
    const ask = (from: number): Promise<ExportResult> => {
      asked.push(from);
      return Promise.resolve(page(from, asked.length < 3 ? 1 : 2));
    };
    expect(await fetchExport(host({ ask }))).toEqual({ kind: 'complete', pages: words });
    expect(asked).toEqual([0, 1, 2, 0, 1, 2]);
  });

  test('gives up on a folder that never rests', async () => {
    let version = 0;
    expect(await fetchExport(host({ ask: (from) => Promise.resolve(page(from, version++)) }))).toEqual({ kind: 'changing' });
  });

  test('waits until the folder has been read', async () => {
    let isRead = false;
    const ask = (from: number): Promise<ExportResult> => Promise.resolve(isRead ? page(from) : { text: '', total: 0, version: 0, partial: true });
    const waitUntilRead = (): Promise<void> => {
      isRead = true;
      return Promise.resolve();
    };
    expect(await fetchExport(host({ ask, waitUntilRead }))).toEqual({ kind: 'complete', pages: words });
  });

  test('asks for nothing more once it is cancelled', async () => {
    let asked = 0;
    const ask = (from: number): Promise<ExportResult> => {
      asked++;
      return Promise.resolve(page(from));
    };
    expect(await fetchExport(host({ ask, isCancelled: () => asked === 2 }))).toEqual({ kind: 'cancelled' });
    expect(asked).toBe(2);
  });

  test('of an unknown document is none', async () => {
    expect(await fetchExport(host({ ask: () => Promise.resolve(null) }))).toEqual({ kind: 'unknown' });
  });
});
