import * as vscode from 'vscode';
import { AnnotationsRequest } from '../../../server/src/protocol';
import type { AnnotationsResult } from '../../../server/src/protocol';
import type { LanguageServer } from '../server/languageServer';

const nothing: AnnotationsResult = { items: [], damaged: [], partial: false };
/** Changes of annotations, and of the texts that they are attached to, come close upon each other. */
const delayMilliseconds = 300;

/**
 * The corrections and notes of all folders as the server last told them; asked for again when they have changed. Before a folder is
 * read nobody asks: that would have it read, of which opening any text is no reason.
 */
export class AnnotationList implements vscode.Disposable {
  #result = nothing;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;
  readonly #changed = new vscode.EventEmitter<AnnotationsResult>();
  readonly #disposables: vscode.Disposable[];

  readonly onDidChange = this.#changed.event;

  constructor(
    private readonly server: LanguageServer,
    private readonly log: vscode.LogOutputChannel,
  ) {
    const later = (): void => {
      this.#timer ??= setTimeout(() => {
        this.#timer = undefined;
        void this.#read();
      }, delayMilliseconds);
    };
    this.#disposables = [this.#changed, server.onDidChangeAnnotations(later), server.onDidChangeContent(later)];
  }

  get result(): AnnotationsResult {
    return this.#result;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  /** What comes too late is dropped, and what is the same as before is not told. */
  async #read(): Promise<void> {
    if (this.server.status === undefined || this.server.status.state === 'idle') return;
    const asked = ++this.#asked;
    try {
      const result = await this.server.request(AnnotationsRequest, {});
      if (asked !== this.#asked || JSON.stringify(result) === JSON.stringify(this.#result)) return;
      this.#result = result;
      this.#changed.fire(result);
    } catch (error) {
      this.log.error('Corrections and notes could not be read.', error instanceof Error ? error : String(error));
    }
  }
}
