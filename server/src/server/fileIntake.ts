import type { FileSystem } from '../files/fileSystem';
import { readDocument } from '../files/readDocument';
import type { Library } from './library';

/** Brings files from disk into the library. Of several readings of one file under way at once only the last counts. */
export class FileIntake {
  readonly #latest = new Map<string, number>();
  #readings = 0;

  constructor(
    private readonly files: FileSystem,
    private readonly library: Library,
    private readonly maxSizeMB: () => number,
  ) {}

  /** Reads a file again; a file that has gone is forgotten. Open documents are left as the editor has them. */
  async refresh(uri: string): Promise<void> {
    if (this.library.isOpen(uri)) return;
    const reading = ++this.#readings;
    this.#latest.set(uri, reading);
    const read = await readDocument(this.files, uri, this.maxSizeMB());
    if (this.#latest.get(uri) !== reading) return;
    this.#latest.delete(uri);
    if ('skipped' in read && read.isMissing === true) this.library.delete(uri);
    else this.library.setFile(uri, read);
  }

  /** Forgets a file, also one that is being read, and everything below it when it was a folder. */
  forget(uri: string): void {
    const isFile = this.library.has(uri) || this.#latest.has(uri);
    const below = isFile ? [] : [...this.#latest.keys(), ...this.library.uris].filter((known) => known.startsWith(`${uri}/`));
    for (const gone of [uri, ...below]) {
      this.#latest.delete(gone);
      this.library.delete(gone);
    }
  }
}
