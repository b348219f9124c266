import { DidChangeWatchedFilesNotification, type Connection, type Disposable, type FileSystemWatcher } from 'vscode-languageserver';
import { outermostOf } from '../files/uris';

/** What is watched below a folder: a folder that is removed or moved is told of alone, whatever files lie in it, so no glob of files will do. */
const everything = '**';

/**
 * Has the client tell of what changes in the workspace folders. Which of it are articles the session decides, by the rule that the scan
 * goes by; a client would go by one of its own.
 */
export class WatchedFiles {
  #watched: string | undefined;
  #watcher: Promise<Disposable> | undefined;

  /** @param relativePatterns whether the client knows globs that begin at a folder; one that does not watches as it sees fit */
  constructor(
    private readonly connection: Connection,
    private readonly relativePatterns: boolean,
  ) {}

  /** Watches these folders in place of those of before. Resolves when the client has agreed, rejects when it refuses. */
  async follow(folders: readonly string[]): Promise<void> {
    const watchers = this.#watchersOf(folders);
    if (this.#watched === JSON.stringify(watchers)) return;
    this.#watched = JSON.stringify(watchers);
    const before = this.#watcher;
    // The next change of folders may come while the client has not answered: each ends the watcher of the one before.
    this.#watcher = watchers.length === 0 ? undefined : this.connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    const now = this.#watcher;
    (await before?.catch(() => undefined))?.dispose();
    await now;
  }

  #watchersOf(folders: readonly string[]): FileSystemWatcher[] {
    if (!this.relativePatterns) return [{ globPattern: everything }];
    return outermostOf(folders).map((folder) => ({ globPattern: { baseUri: folder, pattern: everything } }));
  }
}
