import { correctionsKey } from '../core/analysis/textCorrections';
import { CancelledError, type IsCancelled } from '../core/corpus/cancellation';
import { firstIndex } from '../core/text/firstIndex';
import { outermostOf } from '../files/uris';
import type { Analyser } from '../service/analyser';
import type { DocumentReader } from './documentReader';
import { cannotBeAnalysed, type Library } from './library';
import { Settler } from './settler';

/**
 * Brings files from disk into the library, a few at a time however many are asked for at once. Of several readings of one
 * file under way at once only the last counts.
 */
export class FileIntake {
  readonly #latest = new Map<string, number>();
  #readings = 0;
  #busyLanes = 0;
  readonly #waiting: (() => void)[] = [];
  readonly #settler: Settler;

  /** @param isCovered whether a file belongs to the folders that are read: a folder may be taken away while a file of it is being read */
  constructor(
    private readonly reader: DocumentReader,
    private readonly library: Library,
    private readonly analyser: Analyser,
    private readonly maxSizeMB: () => number,
    private readonly isCovered: (uri: string) => boolean,
  ) {
    this.#settler = new Settler(library);
  }

  /** So many files are worth reading at once. */
  get lanes(): number {
    return Math.max(this.reader.lanes, this.analyser.lanes);
  }

  /** Called when many files have been read and no more are to be expected. Resolves when the library has settled them. */
  async rest(): Promise<void> {
    this.analyser.rest();
    await this.#settler.whenSettled();
  }

  /** Resolves when no file is on its way and the library has settled those that came. */
  whenSettled(): Promise<void> {
    return this.#settler.whenSettled();
  }

  /**
   * Reads a file again; a file that has gone is forgotten. Open documents are left as the editor has them. When
   * `isCancelled` says so before a new text is analysed, what was known of the file stands.
   */
  async refresh(uri: string, isCancelled?: IsCancelled): Promise<void> {
    if (this.library.isOpen(uri)) return;
    const reading = ++this.#readings;
    this.#latest.set(uri, reading);
    const isLatest = (): boolean => this.#latest.get(uri) === reading;
    this.#settler.begin();
    await this.#enterLane();
    try {
      if (!isLatest()) return;
      const take = await this.#read(uri, isCancelled);
      if (!isLatest()) return;
      this.#latest.delete(uri);
      if (this.isCovered(uri)) take();
    } finally {
      this.#leaveLane();
      this.#settler.end();
    }
  }

  /** Another branch changes thousands of files at once, more than a process may have open. */
  async #enterLane(): Promise<void> {
    if (this.#busyLanes < this.lanes) this.#busyLanes++;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  #leaveLane(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#busyLanes--;
    else next();
  }

  /** Reads a file. @returns what is to be done with it */
  async #read(uri: string, isCancelled: IsCancelled | undefined): Promise<() => void> {
    const read = await this.reader.read(uri, this.maxSizeMB());
    if ('skipped' in read) return () => (read.isMissing === true ? this.library.delete(uri) : this.library.setFile(uri, read));
    const { text } = read;
    try {
      const corrections = this.library.correctionsOf(uri, text);
      if (this.library.holds(uri, text, corrections)) return () => undefined;
      const known = correctionsKey(corrections) === '' ? read.analysis?.() : undefined;
      const analysis = known ?? (await this.analyser.analyse(text, isCancelled, corrections));
      const isCorrect = correctionsKey(this.library.correctionsOf(uri, text)) === correctionsKey(corrections);
      // The user may have corrected it meanwhile.
      return isCorrect ? () => this.library.setFile(uri, { analysis }, corrections) : this.#read(uri, isCancelled);
    } catch (error) {
      return () => (error instanceof CancelledError ? undefined : this.library.setFile(uri, cannotBeAnalysed(error)));
    }
  }

  /** Forgets files, also those that are being read, and everything below those of them that were folders. */
  forget(uris: readonly string[]): void {
    const isFile = (uri: string): boolean => this.library.has(uri) || this.#latest.has(uri);
    const folders = outermostOf(uris.filter((uri) => !isFile(uri))).map((uri) => `${uri}/`);
    const below = folders.length === 0 ? [] : [...this.#latest.keys(), ...this.library.uris].filter((known) => liesBelow(known, folders));
    for (const gone of [...uris, ...below]) {
      this.#latest.delete(gone);
      this.library.delete(gone);
    }
  }
}

/** @param folders beginnings of what lies in them, sorted, none of them within another */
function liesBelow(uri: string, folders: readonly string[]): boolean {
  const before = folders[firstIndex(folders, (folder) => folder > uri) - 1];
  return before !== undefined && uri.startsWith(before);
}
