import type { FileFilter } from '../files/fileFilter';
import type { FileSystem } from '../files/fileSystem';
import { findFiles } from '../files/findFiles';
import type { FileIntake } from './fileIntake';
import { nextTurn } from './nextTurn';

/** More entries than this are looked at only when the user agrees, and of more articles those are read that changed last: all is held in memory. */
export const maxEntries = 20_000;

const slice = 10;

export interface ScanObserver {
  readonly isCancelled: () => boolean;
  onFound(total: number): void;
  onRead(done: number, total: number): void;
  onUnreadable(uri: string, reason: string): void;
}

/** What became of a scan: the files read and how many were found, or why none were read. */
export type ScanResult = { readonly kind: 'read' | 'cancelled'; readonly files: readonly string[]; readonly found: number } | { readonly kind: 'huge' };

/**
 * Finds the articles below a folder, then reads each. Works in slices of some milliseconds and lets requests through
 * between them. A tree of more than `maxEntries` is left unread unless `allowHuge`; then at most so many articles are read.
 */
export async function scanFolder(
  files: FileSystem,
  intake: FileIntake,
  folder: string,
  filter: FileFilter,
  allowHuge: boolean,
  observer: ScanObserver,
): Promise<ScanResult> {
  const breathe = createBreather();
  const found: string[] = [];
  let entries = 0;
  for await (const finding of findFiles(files, folder, filter)) {
    if (observer.isCancelled()) return { kind: 'cancelled', files: found, found: found.length };
    if (finding.kind === 'file') found.push(finding.uri);
    else if (finding.kind === 'unreadable') observer.onUnreadable(finding.uri, finding.reason);
    else if (++entries > maxEntries && !allowHuge) return { kind: 'huge' };
    await breathe();
  }
  const chosen = found.length > maxEntries ? await newest(files, found, intake.lanes, observer) : found;
  observer.onFound(chosen.length);

  let done = 0;
  await inLanes(chosen, intake.lanes, async (uri) => {
    if (observer.isCancelled()) return;
    await intake.refresh(uri, observer.isCancelled);
    observer.onRead(++done, chosen.length);
    await breathe();
  });
  return { kind: observer.isCancelled() ? 'cancelled' : 'read', files: chosen, found: found.length };
}

/** Of more articles than can be held those that changed last, the last first. */
async function newest(files: FileSystem, found: readonly string[], lanes: number, { isCancelled }: ScanObserver): Promise<string[]> {
  const modified = new Map<string, number>();
  await inLanes(found, lanes, async (uri) => {
    if (isCancelled()) return;
    const status = await files.stat(uri).catch(() => undefined);
    modified.set(uri, status?.modified ?? 0);
  });
  const age = (uri: string): number => modified.get(uri) ?? 0;
  return [...found].sort((a, b) => age(b) - age(a) || (a < b ? -1 : 1)).slice(0, maxEntries);
}

/** Does something with each item, several at a time, in their order. */
async function inLanes<T>(items: readonly T[], lanes: number, use: (item: T) => Promise<void>): Promise<void> {
  let next = 0;
  const goOn = async (): Promise<void> => {
    while (next < items.length) await use(items[next++]!);
  };
  await Promise.all(Array.from({ length: lanes }, goOn));
}

/** A pause for the event loop once a slice of time is used up; free until then. Heeds no clock that people set. */
export function createBreather(): () => Promise<void> | void {
  let sliceEnd = performance.now() + slice;
  return () => {
    if (performance.now() < sliceEnd) return;
    return new Promise((resolve) =>
      nextTurn(() => {
        sliceEnd = performance.now() + slice;
        resolve();
      }),
    );
  };
}
