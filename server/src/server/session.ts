import type { Corpus } from '../core/corpus/corpus';
import { IdentityConstraints } from '../core/identity/across/identityConstraints';
import type { FileSystem } from '../files/fileSystem';
import type { FileWriter } from '../files/fileWriter';
import type { Settings, Status } from '../protocol';
import type { CardSupport } from '../service/card';
import { english, type Language } from '../service/language/translate';
import { ownThread, type Analyser } from '../service/analyser';
import type { Engine } from '../service/engine';
import { afterPause } from './afterPause';
import { Annotations, type Reaches } from './annotations';
import { correctFiles } from './correctFiles';
import { readerOf, type DocumentReader } from './documentReader';
import { FileIntake } from './fileIntake';
import { heededChanges, type FileChange } from './fileChanges';
import { writeRenamed } from './followRenames';
import { Indexer, type IndexerHost } from './indexer';
import { Library } from './library';
import { defaultSettings, readSettings } from './settings';
import { traced } from './traced';

/** What a session needs from the machine it runs on. */
export interface Machine {
  readonly files: FileSystem;
  /** Writes the user's corrections and notes; without it there can be none. */
  readonly writer?: FileWriter;
  readonly engine: Engine;
  /** Analyses files as the engine does; without it the engine does so itself. */
  readonly analyser?: Analyser;
  /** Reads files, perhaps with their analyses; without it that is done on this thread. */
  readonly reader?: DocumentReader;
  /** The user's home folder, where there is one. */
  readonly home?: string;
}

export interface SessionHost extends Pick<IndexerHost, 'startProgress' | 'mayRead'> {
  /** What the views show may have changed, and the counts of the status with it. While somebody types more changes follow. */
  onDidChangeContent(isTyped: boolean): void;
  onDidChangeStatus(): void;
  /** The user's corrections and notes are others than before, and what open documents show may be so too. */
  onDidChangeAnnotations(): void;
  log(message: string): void;
}

/** After files have changed nobody looks for renamed ones before so many milliseconds of rest, or this long after the first. */
const rest = 300;
const longestChange = 3000;

/** Of files that are left alone so many are named in a status that nobody has asked for. */
const mostSkippedTold = 50;

/** Everything one client's server holds. Knows nothing of the connection. */
export class Session {
  readonly annotations: Annotations;
  readonly library: Library;
  readonly intake: FileIntake;
  readonly indexer: Indexer;
  settings: Settings = defaultSettings;
  /** The client has people agree to edits one by one before they are made. */
  confirmsEdits = false;
  /** In which the client is spoken to. */
  language: Language = english;
  card: CardSupport = { markdown: true, commandLinks: false, themeIcons: false };
  readonly #afterChanges = afterPause(rest, longestChange, () => this.#followRenames());
  #renames: Promise<void> = Promise.resolve();
  #constraints = new IdentityConstraints();
  #problems: readonly string[] = [];
  #counted: { readonly version: number; readonly people: number; readonly organisations: number } = { version: -1, people: 0, organisations: 0 };

  constructor(
    private readonly machine: Machine,
    private readonly host: SessionHost,
  ) {
    this.annotations = new Annotations(machine.files, machine.writer, (reaches) => this.#correct(reaches));
    this.library = new Library(machine.engine, this.settings.files.maxSizeMB, (uri, text) => this.annotations.correctionsOf(uri, text), (isTyped) => host.onDidChangeContent(isTyped), (message) => host.log(message));
    this.intake = new FileIntake(machine.reader ?? readerOf(machine.files), this.library, machine.analyser ?? ownThread(machine.engine), () => this.settings.files.maxSizeMB, (uri) => this.indexer.covers(uri));
    const indexerHost: IndexerHost = { startProgress: host.startProgress, mayRead: host.mayRead, onDidChange: () => this.#indexerChanged() };
    this.indexer = new Indexer(machine.files, this.library, this.intake, () => this.settings, indexerHost, machine.home);
  }

  get corpus(): Corpus {
    return this.library.corpus;
  }

  /** The whole status, for one who asks. */
  get status(): Status {
    const { skipped } = this.library;
    return this.#statusWith(skipped, skipped.length);
  }

  /** The status as it is told several times a second: a folder may hold thousands of files that are left alone. */
  get briefStatus(): Status {
    const { skipped } = this.library;
    const open = skipped.filter(({ uri }) => this.library.isOpen(uri));
    const others = skipped.filter(({ uri }) => !this.library.isOpen(uri)).slice(0, mostSkippedTold);
    return this.#statusWith([...open, ...others], skipped.length);
  }

  #statusWith(skipped: Status['skipped'], skippedCount: number): Status {
    const { people, organisations } = this.#countNames();
    const { language } = this;
    const problems = [...this.machine.engine.problems, ...this.#problems, ...this.annotations.problems, ...this.indexer.problems];
    return {
      state: this.indexer.state,
      ...this.indexer.progress,
      people,
      organisations,
      quotes: this.library.quotes,
      skipped: skipped.map(({ uri, reason }) => ({ uri, reason: language.sentence(reason) })),
      skippedCount,
      problems: problems.map((problem) => language.sentence(problem)),
    };
  }

  /** A document was opened: the first article starts the scan. */
  open(uri: string, text: () => string): void {
    this.library.setOpen(uri, text);
    if (this.library.analysis(uri) !== undefined) this.indexer.start();
  }

  /** A document was closed: what the disk holds counts again. */
  async close(uri: string): Promise<void> {
    this.library.close(uri);
    if (this.indexer.covers(uri)) await this.indexer.refresh(uri);
    else this.library.delete(uri);
  }

  /**
   * Files or folders were made, changed or removed outside the editor: any, most of them no articles, under the URIs of the client.
   * Before the first scan nothing is read.
   */
  async filesChanged(changes: readonly FileChange[]): Promise<void> {
    const heeded = heededChanges(changes, (folder) => this.indexer.heeds(folder) || this.annotations.heeds(folder));
    if (heeded.length === 0) return;
    this.annotations.filesChanged(heeded.map(({ uri }) => uri));
    const urisOf = (kinds: readonly FileChange['kind'][]): string[] => heeded.flatMap(({ uri, kind }) => (kinds.includes(kind) ? [uri] : []));
    // What is there again is read again.
    this.intake.forget(urisOf(['gone']));
    if (this.indexer.state !== 'idle') {
      const articles = new Set(urisOf(['made', 'changed']).filter((uri) => this.indexer.covers(uri)));
      const others = urisOf(['made']).filter((uri) => !articles.has(uri));
      await Promise.all([...[...articles].map((uri) => this.indexer.refresh(uri)), this.indexer.readNewFolders(others, articles)]);
    }
    this.#afterChanges();
  }

  /** Changes the workspace folders. Resolves when their annotations have been read. */
  async setFolders(folders: readonly string[]): Promise<void> {
    const read = this.annotations.setFolders(folders);
    this.indexer.setFolders(folders);
    await read;
  }

  /** Stops what is under way, and what waits. */
  dispose(): void {
    this.indexer.cancel();
    this.#afterChanges.dispose();
  }

  /** Takes over what a client sent for the settings' section. Problems are logged once each. */
  applySettings(sent: unknown): void {
    const { settings, problems } = readSettings(sent);
    for (const problem of problems) if (!this.#problems.includes(problem)) this.host.log(problem);
    const filesChanged = JSON.stringify(settings.files) !== JSON.stringify(this.settings.files);
    this.settings = settings;
    this.#problems = problems;
    if (filesChanged) {
      this.library.setMaxSizeMB(settings.files.maxSizeMB);
      if (this.indexer.state !== 'idle') void this.indexer.rebuild();
    }
    this.host.onDidChangeStatus();
  }

  /** Puts changed annotations in force: at once in open documents and in who is who, then in the files they reach. */
  #correct(reaches: Reaches): void {
    const { constraints } = this.annotations;
    const { keys, documents } = constraints.differencesFrom(this.#constraints);
    this.#constraints = constraints;
    if (keys.size + documents.size > 0) this.library.constrain(constraints);
    this.library.correctOpen();
    void correctFiles(this.library, this.intake, reaches);
    this.host.onDidChangeAnnotations();
    this.host.onDidChangeStatus();
  }

  #indexerChanged(): void {
    this.#followRenames();
    this.host.onDidChangeStatus();
  }

  /** What is missing while the folder is being read may yet be found. */
  #followRenames(): void {
    const follow = async (): Promise<void> => {
      if (this.indexer.state !== 'ready') return;
      const edited = await this.annotations.followRenames(this.library);
      // Where nothing can be written it stays found as long as this runs.
      if (edited.length > 0) await writeRenamed(this.annotations, edited).catch(() => undefined);
    };
    this.#renames = this.#renames.then(follow).catch((error: unknown) => this.host.log(`Renamed documents cannot be followed: ${traced(error)}`));
  }

  /** Counting joins names over all documents, so it waits until what is on its way has been read. */
  #countNames(): { readonly people: number; readonly organisations: number } {
    if (this.indexer.state === 'indexing' || this.library.isBeingRead) return this.#counted;
    const { corpus } = this.library;
    const { version } = corpus;
    if (version !== this.#counted.version) {
      // Should that fail, it is told once and not tried again before something changes: the rest of the status has to come through.
      this.#counted = { ...this.#counted, version };
      try {
        const identities = corpus.identities();
        const count = (type: string): number => identities.filter((identity) => identity.type === type).length;
        this.#counted = { version, people: count('person'), organisations: count('organisation') };
      } catch (error) {
        this.host.log(`People and organisations cannot be counted: ${String(error)}`);
      }
    }
    return this.#counted;
  }
}
