import { fileNameOf } from '../core/text/fileName';
import { decodeText } from './decodeText';
import { FileError, missing, type FileSystem } from './fileSystem';
import { whyNotProse, type KnownLines } from './whyNotProse';

/** The text of an article, or why the file is left alone: a phrase for people. */
export type ReadResult = { readonly text: string } | { readonly skipped: string; /** There is no such file. */ readonly isMissing?: boolean };

/** Files over this size are left alone unless the user sets another limit. */
export const defaultMaxSizeMB = 20;

const megabyte = 1024 * 1024;

/** Reads one file. Never rejects: what goes wrong becomes the reason. */
export async function readDocument(files: Pick<FileSystem, 'stat' | 'read'>, uri: string, maxSizeMB: number): Promise<ReadResult> {
  try {
    const { kind, size } = await files.stat(uri);
    if (kind !== 'file') return { skipped: kind === 'directory' ? 'a folder, not a file' : 'not a regular file' };
    if (size > maxSizeMB * megabyte) return { skipped: `over ${maxSizeMB} MB` };
    const text = decodeText(await files.read(uri));
    return text === undefined ? { skipped: 'binary' } : judgeText(text, uri, maxSizeMB);
  } catch (error) {
    const reason = error instanceof FileError ? error.reason : String(error);
    return { skipped: `cannot be read: ${reason}`, isMissing: reason === missing };
  }
}

/**
 * Whether a text is an article.
 * @param maxSizeMB held against its length in UTF-16 code units
 * @param known see `whyNotProse`
 */
export function judgeText(text: string, uri: string, maxSizeMB: number, known?: KnownLines): ReadResult {
  if (text.length > maxSizeMB * megabyte) return { skipped: `over ${maxSizeMB} MB` };
  if (text.slice(0, megabyte).includes('\0')) return { skipped: 'binary' };
  const reason = whyNotProse(text, fileNameOf(uri), known);
  return reason === undefined ? { text } : { skipped: reason };
}
