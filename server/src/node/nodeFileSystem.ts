import { readFile, stat, type Dirent, type Stats } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { URI } from 'vscode-uri';
import { FileError, missing, type EntryKind, type FileSystem } from '../files/fileSystem';

/** For the thousands of files of a folder: those of `node:fs/promises` make an object of each open file. */
const statFile = promisify(stat);
const bytesOf = promisify(readFile);

/** The machine's own files; other schemes are refused. */
export const nodeFileSystem: FileSystem = {
  stat: (uri) =>
    access(uri, async (file) => {
      const stats = await statFile(file);
      return { kind: kindOf(stats), size: stats.size, modified: stats.mtimeMs };
    }),
  list: (uri) =>
    access(uri, async (folder) => {
      const entries = await fs.readdir(folder, { withFileTypes: true });
      entries.sort((a, b) => (a.name < b.name ? -1 : 1));
      return Promise.all(
        entries.map(async (entry) => ({
          name: entry.name,
          kind: entry.isSymbolicLink() ? await kindBehindLink(path.join(folder, entry.name)) : kindOf(entry),
          isLink: entry.isSymbolicLink(),
        })),
      );
    }),
  read: (uri) => access(uri, (file) => bytesOf(file)),
  realUri: (uri) => access(uri, async (file) => URI.file(await fs.realpath(file)).toString()),
};

/** Uses a file by its path; what goes wrong becomes a `FileError`. */
export async function access<T>(uri: string, use: (file: string) => Promise<T> | T): Promise<T> {
  const { scheme, fsPath } = URI.parse(uri);
  if (scheme !== 'file') throw new FileError(`no file of this machine (${scheme})`);
  try {
    return await use(fsPath);
  } catch (error) {
    throw new FileError(reasonOf(error));
  }
}

function reasonOf(error: unknown): string {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
      return missing;
    case 'EACCES':
    case 'EPERM':
      return 'permission denied';
    case 'EROFS':
      return 'the disk is read-only';
    case 'ENOSPC':
    case 'EDQUOT':
      return 'the disk is full';
    case 'ENOTDIR':
      return 'not a folder';
    case 'ELOOP':
      return 'a link that leads to itself';
    default:
      return error instanceof Error ? error.message : String(error);
  }
}

async function kindBehindLink(link: string): Promise<EntryKind> {
  try {
    return kindOf(await fs.stat(link));
  } catch {
    return 'other';
  }
}

/** What an entry of a folder is, links not followed. */
export function kindOf(entry: Stats | Dirent): EntryKind {
  if (entry.isFile()) return 'file';
  return entry.isDirectory() ? 'directory' : 'other';
}
