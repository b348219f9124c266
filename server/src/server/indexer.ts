import { fileNameOf } from '../core/text/fileName';
import type { FileSystem } from '../files/fileSystem';
import { createFileFilter, type FileFilter, type FileGlobs } from '../files/fileFilter';
import { nearestFolder, outermostOf, pathOfUri, relativePath } from '../files/uris';
import type { Settings, Status } from '../protocol';
import type { FileIntake } from './fileIntake';
import { folderLabels } from './folderLabels';
import { maxEntries, scanFolder, type ScanObserver } from './folderScan';
import type { Library } from './library';
import { articlesInNewFolders } from './newFolders';

/** What the indexer shows of its work, and what it asks the user. */
export interface IndexerHost {
  /** Shows a progress; `onCancel` is called when the user stops it. */
  startProgress(onCancel: () => void): Promise<IndexingProgress>;
  /** Asks the user a question that "Read" answers with yes. */
  mayRead(question: string): Promise<boolean>;
  onDidChange(): void;
}

export interface IndexingProgress {
  report(done: number, total: number): void;
  end(): void;
}

interface Run {
  cancelled: boolean;
  /** Files that were read again meanwhile: what a walk has listed before says nothing of them. */
  readonly refreshed: Set<string>;
}

/**
 * Reads the workspace folders: when the first article opens or a view asks, and again on demand. A home folder or a
 * huge tree is read only when the user agrees.
 */
export class Indexer {
  #folders: readonly string[] = [];
  #labels: ReadonlyMap<string, string> = new Map();
  #state: Status['state'] = 'idle';
  #run: Run | undefined;
  #queue: Promise<void> = Promise.resolve();
  /** Scans under way or waiting. */
  #scans = 0;
  /** Counts calls of `rebuild`: scans that were waiting by then have nothing left to do. */
  #rebuilds = 0;
  /** Folders of which a scan has not come to its end, unless the user keeps it from being read. */
  readonly #unread = new Set<string>();
  #indexed = 0;
  #total = 0;
  /** Folders that are not read, with a sentence for the user. */
  readonly #refused = new Map<string, string>();
  /** Folders that are read in part, with a sentence for the user. */
  readonly #inPart = new Map<string, string>();
  readonly #allowed = new Set<string>();
  /** Folders with a question that is not answered yet. */
  readonly #asked = new Set<string>();
  #lastFilter: { readonly globs: FileGlobs; readonly filter: FileFilter } | undefined;

  /** @param home the user's home folder, where there is one. */
  constructor(
    private readonly files: FileSystem,
    private readonly library: Library,
    private readonly intake: FileIntake,
    private readonly settings: () => Settings,
    private readonly host: IndexerHost,
    private readonly home: string | undefined,
  ) {}

  get folders(): readonly string[] {
    return this.#folders;
  }

  get state(): Status['state'] {
    return this.#state;
  }

  get progress(): { readonly indexed: number; readonly total: number } {
    return this.#state === 'indexing' ? { indexed: this.#indexed, total: this.#total } : { indexed: this.library.size, total: this.library.size };
  }

  get problems(): readonly string[] {
    return [...this.#refused.values(), ...this.#inPart.values()];
  }

  /** True when the file belongs to a folder that is read and its globs accept it. */
  covers(uri: string): boolean {
    return this.#folders.some((folder) => {
      const path = relativePath(folder, uri);
      return path !== undefined && !this.#refused.has(folder) && this.#filter().accepts(path);
    });
  }

  /** Whether what happens to a file or folder directly in this folder can matter: not where the globs leave nothing, nor outside of the workspace. */
  heeds(inFolder: string): boolean {
    return this.#folders.some((folder) => {
      const path = relativePath(folder, inFolder);
      return path === undefined ? folder === inFolder || relativePath(inFolder, folder) !== undefined : !this.#filter().prunes(path);
    });
  }

  /** The path by which people know a document: below its folder, with the folder's name where there are several; else whole. */
  pathOf(uri: string): string {
    const nearest = nearestFolder(this.#folders, uri);
    if (nearest === undefined) return pathOfUri(uri);
    return this.#folders.length === 1 ? nearest.path : `${this.#labels.get(nearest.folder)!}/${nearest.path}`;
  }

  /** Starts the first scan; later calls do nothing. */
  start(): void {
    if (this.#state === 'idle') void this.rebuild();
  }

  /** Changes the workspace folders; when the scan has been started, new ones are read and old ones forgotten. */
  setFolders(folders: readonly string[]): void {
    const added = folders.filter((folder) => !this.#folders.includes(folder));
    const removed = this.#folders.filter((folder) => !folders.includes(folder));
    this.#folders = folders;
    this.#labels = folderLabels(folders);
    for (const folder of removed) for (const told of [this.#refused, this.#inPart, this.#unread]) told.delete(folder);
    if (this.#state === 'idle') return;
    if (removed.length > 0) this.#forgetUncovered();
    if (added.length > 0) void this.#enqueue(added);
    else if (this.#scans === 0) this.#setState(this.#restingState);
  }

  /** Reads all folders again, stopping a scan under way. Resolves when that is done, or what came in its place. */
  async rebuild(): Promise<void> {
    this.cancel();
    this.#rebuilds++;
    await this.#enqueue(this.#folders);
    for (let last; last !== this.#queue; await last) last = this.#queue;
  }

  /** Reads a file again that a folder covers; see `FileIntake.refresh`. A scan under way leaves it as it is then. */
  async refresh(uri: string): Promise<void> {
    this.#run?.refreshed.add(uri);
    await this.intake.refresh(uri);
  }

  /**
   * Reads the articles in those of these that are folders; see `articlesInNewFolders`. Where they hold more than are read unasked, their
   * workspace folder is read again.
   * @param but articles that are read anyway
   */
  async readNewFolders(uris: readonly string[], but: ReadonlySet<string>): Promise<void> {
    const filter = this.#filter();
    const outermost = outermostOf(uris);
    for (const folder of this.#folders) {
      const entries = outermost.flatMap((uri) => {
        const path = relativePath(folder, uri);
        return path === undefined || this.#refused.has(folder) || filter.prunes(path) ? [] : [{ uri, path }];
      });
      const found = await articlesInNewFolders(this.files, entries, filter);
      if (!this.#folders.includes(folder)) continue;
      if (found === undefined) void this.#enqueue([folder]);
      else await Promise.all(found.filter((uri) => !but.has(uri)).map((uri) => this.refresh(uri)));
    }
  }

  cancel(): void {
    if (this.#run !== undefined) this.#run.cancelled = true;
  }

  #enqueue(folders: readonly string[]): Promise<void> {
    this.#state = 'indexing';
    this.#scans++;
    for (const folder of folders) this.#unread.add(folder);
    const rebuilds = this.#rebuilds;
    const scan = this.#queue.then(() => this.#scan(rebuilds === this.#rebuilds ? folders : []));
    // A scan that fails must not keep the next one from starting.
    this.#queue = scan.catch(() => undefined);
    return scan;
  }

  async #scan(folders: readonly string[]): Promise<void> {
    try {
      if (folders.length > 0) await this.#read(folders);
    } finally {
      this.#scans--;
      this.#setState(this.#scans > 0 ? 'indexing' : this.#restingState);
    }
  }

  get #restingState(): Status['state'] {
    return this.#unread.size > 0 ? 'cancelled' : 'ready';
  }

  async #read(folders: readonly string[]): Promise<void> {
    const run: Run = { cancelled: false, refreshed: new Set() };
    this.#run = run;
    this.#setState('indexing');
    this.#indexed = 0;
    this.#total = 0;
    const progress = await this.host.startProgress(() => (run.cancelled = true));
    try {
      for (const folder of folders) await this.#scanFolder(folder, run, progress);
    } finally {
      await this.intake.rest();
      progress.end();
      this.#run = undefined;
    }
  }

  async #scanFolder(folder: string, run: Run, progress: IndexingProgress): Promise<void> {
    const isCancelled = (): boolean => run.cancelled || !this.#folders.includes(folder);
    if (isCancelled()) return;
    if (this.#holdsHome(folder) && !this.#allowed.has(folder)) {
      this.#ask(folder, `“${folderName(folder)}” is your home folder or holds it`);
      return;
    }
    const before = this.#total;
    const unreadable: string[] = [];
    const observer: ScanObserver = {
      isCancelled,
      onFound: (count) => (this.#total = before + count),
      onRead: () => {
        this.#indexed++;
        progress.report(this.#indexed, this.#total);
        this.host.onDidChange();
      },
      onUnreadable: (uri, reason) => {
        unreadable.push(uri);
        this.library.setFile(uri, { skipped: `cannot be read: ${reason}` });
      },
    };
    const result = await scanFolder(this.files, this.intake, folder, this.#filter(), this.#allowed.has(folder), observer);
    if (!this.#folders.includes(folder)) return;
    if (result.kind === 'huge') {
      this.#ask(folder, `“${folderName(folder)}” holds more than ${count(maxEntries)} files`);
      // What was read of it when it was smaller could not be followed any more.
      this.#forgetUncovered();
      return;
    }
    this.#refused.delete(folder);
    if (result.kind === 'read') this.#unread.delete(folder);
    if (result.kind === 'read' && result.found > result.files.length) this.#inPart.set(folder, `“${folderName(folder)}” holds ${count(result.found)} articles; the ${count(maxEntries)} that changed last are read.`);
    else this.#inPart.delete(folder);
    if (result.kind === 'read') this.#forgetMissing(folder, new Set([...result.files, ...unreadable, ...run.refreshed]));
  }

  /** Forgets what the library knows of a folder beyond what a scan came upon; not of a workspace folder within it, which it may pass over. */
  #forgetMissing(folder: string, found: ReadonlySet<string>): void {
    for (const uri of this.library.uris) {
      const isOfFolder = uri === folder || nearestFolder(this.#folders, uri)?.folder === folder;
      if (isOfFolder && !found.has(uri)) this.library.delete(uri);
    }
  }

  #ask(folder: string, reason: string): void {
    this.#refused.set(folder, `${reason}, so it is not read.`);
    this.#unread.delete(folder);
    this.host.onDidChange();
    if (this.#asked.has(folder)) return;
    this.#asked.add(folder);
    void this.host.mayRead(`${reason}. Read the articles in it, of more than ${count(maxEntries)} those that changed last?`).then((agreed) => {
      this.#asked.delete(folder);
      if (!agreed || !this.#folders.includes(folder)) return;
      this.#allowed.add(folder);
      this.#refused.delete(folder);
      void this.#enqueue([folder]);
    });
  }

  #holdsHome(folder: string): boolean {
    return this.home !== undefined && (this.home === folder || relativePath(folder, this.home) !== undefined);
  }

  #forgetUncovered(): void {
    for (const uri of this.library.uris) if (!this.covers(uri)) this.library.delete(uri);
  }

  #filter(): FileFilter {
    const globs = this.settings().files;
    if (this.#lastFilter?.globs !== globs) this.#lastFilter = { globs, filter: createFileFilter(globs) };
    return this.#lastFilter.filter;
  }

  #setState(state: Status['state']): void {
    this.#state = state;
    this.host.onDidChange();
  }
}

function count(number: number): string {
  return number.toLocaleString('en');
}

function folderName(folder: string): string {
  const name = fileNameOf(folder);
  return name === '' ? '/' : name;
}
