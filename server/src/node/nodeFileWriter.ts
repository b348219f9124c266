import fs from 'node:fs/promises';
import path from 'node:path';
import type { FileWriter } from '../files/fileWriter';
import { access } from './nodeFileSystem';
import { replaceFile, type ReplaceableFiles } from './replaceFile';

/** What of the file system is needed to write; a test puts a failing one in its place. */
export type WritableFiles = ReplaceableFiles & Pick<typeof fs, 'mkdir' | 'readdir'>;

/** What a crash in the middle of a write leaves behind is removed when it is older than this. */
const abandonedAfter = 3_600_000;

/** Writes to this machine's files, each whole or not at all. */
export function nodeFileWriter(files: WritableFiles = fs): FileWriter {
  return {
    replace: (uri, content, isStillWanted) =>
      access(uri, async (file) => {
        const folder = path.dirname(file);
        await files.mkdir(folder, { recursive: true });
        // It is tidied next time.
        await removeAbandoned(files, file).catch(() => undefined);
        const isReplaced = await replaceFile(file, (to) => to.writeFile(content), isStillWanted, files);
        if (isReplaced) await syncFolder(files, folder);
        return isReplaced;
      }),
  };
}

/** So that the new name survives a loss of power too. Not every system can. */
async function syncFolder(files: WritableFiles, folder: string): Promise<void> {
  try {
    const handle = await files.open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch {
    // Windows opens no folders.
  }
}

async function removeAbandoned(files: WritableFiles, file: string): Promise<void> {
  const folder = path.dirname(file);
  const begin = `${path.basename(file)}.`;
  for (const name of await files.readdir(folder)) {
    if (!name.startsWith(begin) || !name.endsWith('.tmp')) continue;
    const temporary = path.join(folder, name);
    const { mtimeMs } = await files.stat(temporary).catch(() => ({ mtimeMs: Infinity }));
    if (Date.now() - mtimeMs > abandonedAfter) await files.rm(temporary, { force: true });
  }
}
