import type { ExportResult } from '../../../server/src/protocol';

const maxRestarts = 5;

export interface FetchHost {
  /** Asks for the page that begins there. */
  ask(from: number): Promise<ExportResult | null>;
  /** Resolves when the folder has been read, or when nobody waits any longer. */
  waitUntilRead(): Promise<void>;
  isCancelled(): boolean;
  /** @param share of the pieces that have come, 0 to 1. */
  onProgress(share: number): void;
}

/** What became of an export. `changing`: the folder has changed each time before the end was reached. */
export type FetchedExport = { readonly kind: 'complete'; readonly pages: readonly string[] } | { readonly kind: 'unknown' | 'cancelled' | 'changing' };

/** Fetches an export page by page. Begins again when the folder changes between two pages. */
export async function fetchExport({ ask, waitUntilRead, isCancelled, onProgress }: FetchHost): Promise<FetchedExport> {
  let pages: string[] = [];
  let version: number | undefined;
  let from = 0;
  let restarts = 0;
  while (!isCancelled()) {
    const page = await ask(from);
    if (page === null) return { kind: 'unknown' };
    const hasChanged = from > 0 && page.version !== version;
    if (page.partial || hasChanged) {
      if (page.partial) await waitUntilRead();
      else if (++restarts > maxRestarts) return { kind: 'changing' };
      pages = [];
      from = 0;
      continue;
    }
    version = page.version;
    pages.push(page.text);
    onProgress((page.next ?? page.total) / page.total);
    if (page.next === undefined) return { kind: 'complete', pages };
    from = page.next;
  }
  return { kind: 'cancelled' };
}
