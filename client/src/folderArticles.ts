import * as vscode from 'vscode';
import { articleGlobs, findArticles } from './articleFiles';

/** New files come by the thousand, say when packages are installed: in ms from the first of them until somebody looks again. */
const delay = 500;

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
    const { include } = articleGlobs();
    const watch = (folder: vscode.WorkspaceFolder, glob: string) => vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, glob), false, true, true);
    const ofArticles = folders.flatMap((folder) => include.map((glob) => watch(folder, glob)));
    // Of a folder that is moved here VS Code tells alone, not of the files in it.
    const ofFolders = folders.map((folder) => watch(folder, '**'));
    const watchers = [...ofArticles, ...ofFolders];
    this.#watchers = watchers;
    const lookSoon = () => (this.#timer ??= setTimeout(() => this.#lookAgain(), delay));
    for (const watcher of ofArticles) watcher.onDidCreate(lookSoon);
    for (const watcher of ofFolders) {
      watcher.onDidCreate(async (uri) => {
        if (this.#timer === undefined && (await isFolder(uri)) && this.#watchers === watchers) lookSoon();
      });
    }
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

async function isFolder(uri: vscode.Uri): Promise<boolean> {
  const { type } = await vscode.workspace.fs.stat(uri).then(undefined, () => ({ type: vscode.FileType.Unknown }));
  return (type & vscode.FileType.Directory) !== 0;
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
