import * as vscode from 'vscode';

/** Whether the folders of the window hold files that Dossier reads. It looks by itself, so that an empty folder starts no server. */
export class FolderArticles implements vscode.Disposable {
  /** Looks for new files while there is no article. */
  #watcher: vscode.Disposable | undefined;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #disposables: vscode.Disposable[];

  /** Where there was none there may be one now, or the other way round. */
  readonly onDidChange = this.#changed.event;

  constructor() {
    this.#disposables = [
      this.#changed,
      vscode.workspace.onDidChangeWorkspaceFolders(() => {
        this.#changed.fire();
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('dossier.files')) this.#changed.fire();
      }),
    ];
  }

  /** True when no file of the open folders matches `dossier.files.include`; false also where that cannot be told. */
  async areMissing(): Promise<boolean> {
    const folders = vscode.workspace.workspaceFolders ?? [];
    const areMissing = folders.length > 0 && folders.every(({ uri }) => uri.scheme === 'file') && !(await hasArticle());
    this.#watcher?.dispose();
    this.#watcher = areMissing ? this.#watch() : undefined;
    return areMissing;
  }

  dispose(): void {
    this.#watcher?.dispose();
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  #watch(): vscode.Disposable {
    const watcher = vscode.workspace.createFileSystemWatcher('**/*', false, true, true);
    watcher.onDidCreate(() => {
      this.#changed.fire();
    });
    return watcher;
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

async function hasArticle(): Promise<boolean> {
  const settings = vscode.workspace.getConfiguration('dossier.files');
  const [include, exclude] = [globsOf(settings.get('include')), globsOf(settings.get('exclude'))];
  const found = await Promise.all(include.map((glob) => vscode.workspace.findFiles(glob, exclude.length > 1 ? `{${exclude.join(',')}}` : (exclude[0] ?? null), 1)));
  return found.some((files) => files.length > 0);
}

function globsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((glob) => typeof glob === 'string') : [];
}
