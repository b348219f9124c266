import type { FileFilter } from '../files/fileFilter';
import type { FileSystem } from '../files/fileSystem';
import { findFiles } from '../files/findFiles';
import { createBreather, maxEntries } from './folderScan';

/** Something that was made below a workspace folder and may be a folder, with its path there. */
export interface NewEntry {
  readonly uri: string;
  readonly path: string;
}

/**
 * The articles in those entries that are folders: of a folder that was moved or renamed a client tells nothing else. Undefined when more
 * than `maxEntries` lie in them, too many to be looked at unasked.
 * @param filter by paths below the workspace folder
 */
export async function articlesInNewFolders(files: FileSystem, entries: readonly NewEntry[], filter: FileFilter): Promise<string[] | undefined> {
  const breathe = createBreather();
  const found: string[] = [];
  let looked = 0;
  for (const { uri, path } of entries) {
    const status = await files.stat(uri).catch(() => undefined);
    if (status?.kind !== 'directory') continue;
    for await (const finding of findFiles(files, uri, filter, path)) {
      if (finding.kind === 'file') found.push(finding.uri);
      else if (finding.kind === 'entry' && ++looked > maxEntries) return undefined;
      await breathe();
    }
  }
  return found;
}
