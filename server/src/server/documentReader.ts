import type { Analysis } from '../core/analysis/analysis';
import type { FileSystem } from '../files/fileSystem';
import { readDocument, type ReadResult } from '../files/readDocument';

/** A file as it was read. */
export type ReadDocument = ReadResult & {
  /** Unpacks its analysis, that of the text without corrections, where that was known beforehand: each time anew, and it takes room. */
  readonly analysis?: () => Analysis | undefined;
};

/** Reads the files of a folder, perhaps elsewhere than on this thread. */
export interface DocumentReader {
  /** So many files are worth asking for at once. */
  readonly lanes: number;
  /** See `readDocument`. */
  read(uri: string, maxSizeMB: number): Promise<ReadDocument>;
}

/** A reader on this thread. */
export function readerOf(files: FileSystem): DocumentReader {
  return { lanes: 4, read: (uri, maxSizeMB) => readDocument(files, uri, maxSizeMB) };
}
