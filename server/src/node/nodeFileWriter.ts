import { randomUUID } from 'node:crypto';
import type { PathLike } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import type { FileWriter } from '../files/fileWriter';
import { access } from './nodeFileSystem';

/** What of the file system is needed to write; a test puts a failing one in its place. */
export type WritableFiles = Pick<typeof fs, 'mkdir' | 'open' | 'rename' | 'rm' | 'readdir' | 'stat'>;

/** What a crash in the middle of a write leaves behind is removed when it is older than this. */
const abandonedAfter = 3_600_000;

/** Writes to this machine's files: a temporary file beside the old one, forced to the disk, then renamed. */
export function nodeFileWriter(files: WritableFiles = fs): FileWriter {
  return {
    replace: (uri, content, isStillWanted) =>
      access(uri, async (file) => {
        const folder = path.dirname(file);
        await files.mkdir(folder, { recursive: true });
        await removeAbandoned(files, file);
        const temporary = `${file}.${randomUUID()}.tmp`;
        try {
          await writeThrough(files, temporary, content);
          if (!(await isStillWanted())) return false;
          await files.rename(temporary, file);
        } finally {
          // It is there only when it did not become the file.
          await files.rm(temporary, { force: true }).catch(() => undefined);
        }
        await syncFolder(files, folder);
        return true;
      }),
  };
}

async function writeThrough(files: WritableFiles, file: PathLike, content: Uint8Array): Promise<void> {
  const handle = await files.open(file, 'wx', 0o644);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
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
