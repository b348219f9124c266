import * as vscode from 'vscode';
import type { DocumentLabel } from '../../../server/src/protocol';
import { fileNameOf } from '../fileName';

const storageKey = 'relatedCoverage.pinned';

/** The documents that the reader keeps at the top of *Related Coverage*; the workspace remembers them, in the order pinned. */
export class PinnedDocuments implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #disposables: vscode.Disposable[];

  readonly onDidChange = this.#changed.event;

  constructor(private readonly memory: vscode.Memento) {
    this.#disposables = [
      this.#changed,
      vscode.workspace.onDidDeleteFiles(({ files }) => {
        const gone = new Set(files.map(String));
        if (this.labels.some((label) => gone.has(addressOf(label)))) void this.#store(this.labels.filter((label) => !gone.has(addressOf(label))));
      }),
      vscode.workspace.onDidRenameFiles(({ files }) => {
        const moved = new Map(files.map(({ oldUri, newUri }) => [oldUri.toString(), newUri]));
        if (this.labels.some((label) => moved.has(addressOf(label)))) void this.#store(this.labels.map((label) => renamed(label, moved.get(addressOf(label)))));
      }),
    ];
  }

  get labels(): readonly DocumentLabel[] {
    return this.memory.get<DocumentLabel[]>(storageKey, []);
  }

  async pin(document: DocumentLabel): Promise<void> {
    await this.#store([...this.labels.filter(({ uri }) => uri !== document.uri), document]);
  }

  async unpin(document: DocumentLabel): Promise<void> {
    await this.#store(this.labels.filter(({ uri }) => uri !== document.uri));
  }

  dispose(): void {
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  async #store(labels: readonly DocumentLabel[]): Promise<void> {
    await this.memory.update(storageKey, labels);
    this.#changed.fire();
  }
}

/** As VS Code writes it: the server may write the same address in another way. */
function addressOf({ uri }: DocumentLabel): string {
  return vscode.Uri.parse(uri).toString();
}

function renamed(label: DocumentLabel, uri: vscode.Uri | undefined): DocumentLabel {
  return uri === undefined ? label : { ...label, uri: uri.toString(), fileName: fileNameOf(uri) };
}
