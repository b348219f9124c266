import * as vscode from 'vscode';
import { articleGlobs, findArticles } from './articleFiles';

/** New files come by the thousand, say when packages are installed: in ms from the first of them until somebody looks again. */
const delay = 300;

/** Whether the folders of the window hold files that Dossier reads. It looks by itself, so that an empty folder starts no server. */
export class FolderArticles implements vscode.Disposable {
  /** The search that is under way, or what it has found while nothing can have changed. */
  #search: Promise<boolean> | undefined;
  /** Tells of new files while there is no article. */
  #watchers: readonly vscode.Disposable[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #disposables: vscode.Disposable[];

  /** Where there was none there may be one now, or the other way round. */
  readonly onDidChange = this.#changed.event;

  constructor() {
    this.#disposables = [
      this.#changed,
      vscode.workspace.onDidChangeWorkspaceFolders(() => {
        this.#lookAgain();
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('dossier.files')) this.#lookAgain();
      }),
    ];
  }

  /** True when no file of the open folders matches `dossier.files.include`; false also where that cannot be told. */
  areMissing(): Promise<boolean> {
    this.#search ??= this.#look();
    return this.#search;
  }

  dispose(): void {
    this.#forget();
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  async #look(): Promise<boolean> {
    const folders = vscode.workspace.workspaceFolders ?? [];
    if (folders.length === 0 || folders.some(({ uri }) => uri.scheme !== 'file')) return false;
    // Before the search, for what is made meanwhile.
    const watchers = articleGlobs().include.map((glob) => vscode.workspace.createFileSystemWatcher(glob, false, true, true));
    this.#watchers = watchers;
    for (const watcher of watchers) watcher.onDidCreate(() => (this.#timer ??= setTimeout(() => this.#lookAgain(), delay)));
    const areMissing = await findArticles(1).then(
      ({ length }) => length === 0,
      () => false,
    );
    // Articles that go again are not watched.
    if (!areMissing && this.#watchers === watchers) this.#forget();
    return areMissing;
  }

  #lookAgain(): void {
    this.#forget();
    this.#changed.fire();
  }

  #forget(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#search = undefined;
    for (const watcher of this.#watchers) watcher.dispose();
    this.#watchers = [];
  }
}

/** Says that the folder has no articles, with a way to the setting that tells which files are. */
export async function tellOfMissingArticles(): Promise<void> {
  const change = vscode.l10n.t('Change Which Files Are Read');
  const chosen = await vscode.window.showInformationMessage(vscode.l10n.t('No article in this folder: no file matches the setting {0}.', includeSetting), change);
  if (chosen === change) await showFilesSetting();
}

/** Opens the setting that tells which files are read. */
export async function showFilesSetting(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.openSettings', includeSetting);
}

const includeSetting = 'dossier.files.include';
