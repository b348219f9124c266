import { randomUUID } from 'node:crypto';
import fs, { type FileHandle } from 'node:fs/promises';

/** What of the file system is needed to replace a file; a test puts a failing one in its place. */
export type ReplaceableFiles = Pick<typeof fs, 'open' | 'rename' | 'rm' | 'stat'>;

/** Less what the user keeps from new files (umask). */
const modeOfNewFile = 0o666;

/**
 * Writes a file whole or not at all: a temporary file beside the old one and with its permissions, forced to the disk,
 * then renamed. Rejects with what `write` or the file system says; then the old file stands.
 * @param isStillWanted asked when all is written
 * @returns whether the file was exchanged
 */
export async function replaceFile(file: string, write: (to: FileHandle) => Promise<void>, isStillWanted: () => Promise<boolean> = () => Promise.resolve(true), files: ReplaceableFiles = fs): Promise<boolean> {
  const temporary = `${file}.${randomUUID()}.tmp`;
  try {
    const mode = await modeOf(file, files);
    const handle = await files.open(temporary, 'wx', mode ?? modeOfNewFile);
    try {
      // What a new file may not be, the old one perhaps was. Not every file system knows permissions.
      if (mode !== undefined) await handle.chmod(mode).catch(() => undefined);
      await write(handle);
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (!(await isStillWanted())) return false;
    await files.rename(temporary, file);
    return true;
  } finally {
    // It is there only when it did not become the file.
    await files.rm(temporary, { force: true }).catch(() => undefined);
  }
}

async function modeOf(file: string, files: ReplaceableFiles): Promise<number | undefined> {
  const status = await files.stat(file).catch(() => undefined);
  return status && status.mode & 0o777;
}
