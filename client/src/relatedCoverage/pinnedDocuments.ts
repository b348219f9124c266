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
        this.#change((label) => (files.some((file) => below(file, label) !== undefined) ? undefined : label));
      }),
      vscode.workspace.onDidRenameFiles(({ files }) => {
        this.#change((label) => files.reduce((moved, { oldUri, newUri }) => renamed(moved, oldUri, newUri), label));
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

  /** Gives each document that is pinned as `change` has it, the same or another; undefined for none. */
  #change(change: (label: DocumentLabel) => DocumentLabel | undefined): void {
    const { labels } = this;
    const changed = labels.map(change);
    if (changed.some((label, index) => label !== labels[index])) void this.#store(changed.filter((label) => label !== undefined));
  }

  async #store(labels: readonly DocumentLabel[]): Promise<void> {
    await this.memory.update(storageKey, labels);
    this.#changed.fire();
  }
}

/** What comes after a file or folder in the address of a document, empty for that file itself; undefined when the document is not below. */
function below(folder: vscode.Uri, { uri }: DocumentLabel): string | undefined {
  // As VS Code writes it: the server may write the same address in another way.
  const [address, above] = [vscode.Uri.parse(uri).toString(), folder.toString()];
  return address === above || address.startsWith(`${above}/`) ? address.slice(above.length) : undefined;
}

function renamed(label: DocumentLabel, from: vscode.Uri, to: vscode.Uri): DocumentLabel {
  const rest = below(from, label);
  if (rest === undefined) return label;
  const uri = `${to.toString()}${rest}`;
  return { ...label, uri, fileName: fileNameOf(uri) };
}
