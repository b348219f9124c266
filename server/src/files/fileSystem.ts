export type EntryKind = 'file' | 'directory' | 'other';

export interface FileEntry {
  readonly name: string;
  /** What the entry is, or what the link leads to. Sockets, pipes, devices and broken links are `other`. */
  readonly kind: EntryKind;
  readonly isLink: boolean;
}

/** The reason of a `FileError` when nothing stands there. */
export const missing = 'missing';

/** Why a file or folder cannot be used. */
export class FileError extends Error {
  /** @param reason a phrase for people: `missing`, "permission denied". */
  constructor(readonly reason: string) {
    super(reason);
  }
}

/** What a file system tells of a file or folder. */
export interface FileStatus {
  readonly kind: EntryKind;
  /** In bytes. */
  readonly size: number;
  /** When it last changed, in milliseconds since 1970; 0 where that is not known. */
  readonly modified: number;
}

/** Read-only access to files by URI. Every method rejects with a `FileError`. */
export interface FileSystem {
  stat(uri: string): Promise<FileStatus>;
  list(folder: string): Promise<readonly FileEntry[]>;
  read(uri: string): Promise<Uint8Array>;
  /** The URI with all links followed. */
  realUri(uri: string): Promise<string>;
}
