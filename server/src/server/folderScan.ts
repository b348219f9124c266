import type { FileFilter } from '../files/fileFilter';
import type { FileSystem } from '../files/fileSystem';
import { findFiles } from '../files/findFiles';
import type { FileIntake } from './fileIntake';
import { nextTurn } from './nextTurn';

/** More entries than this are looked at only when the user agrees. */
export const maxEntries = 20_000;

const slice = 10;

export interface ScanObserver {
  readonly isCancelled: () => boolean;
  onFound(total: number): void;
  onRead(done: number, total: number): void;
  onUnreadable(uri: string, reason: string): void;
}

/** What became of a scan: the files found, or why none were read. */
export type ScanResult = { readonly kind: 'read' | 'cancelled'; readonly files: readonly string[] } | { readonly kind: 'huge' };

/**
 * Finds the articles below a folder, then reads each. Works in slices of some milliseconds and lets requests through
 * between them. A tree of more than `maxEntries` is left unread unless `allowHuge`.
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
    if (observer.isCancelled()) return { kind: 'cancelled', files: found };
    if (finding.kind === 'file') found.push(finding.uri);
    else if (finding.kind === 'unreadable') observer.onUnreadable(finding.uri, finding.reason);
    else if (++entries > maxEntries && !allowHuge) return { kind: 'huge' };
    await breathe();
  }
  observer.onFound(found.length);

  let next = 0;
  let done = 0;
  const readOn = async (): Promise<void> => {
    while (next < found.length && !observer.isCancelled()) {
      await intake.refresh(found[next++]!, observer.isCancelled);
      observer.onRead(++done, found.length);
      await breathe();
    }
  };
  await Promise.all(Array.from({ length: intake.lanes }, readOn));
  return { kind: observer.isCancelled() ? 'cancelled' : 'read', files: found };
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
