import * as vscode from 'vscode';
import { isArticle } from './articles';

/** The article in front: that of the active editor, or the last one when something else has come to the front. */
export class FrontArticle implements vscode.Disposable {
  #uri: vscode.Uri | undefined;
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #subscription: vscode.Disposable;

  /** Another article has come to the front. */
  readonly onDidChange = this.#changed.event;

  constructor() {
    this.#uri = articleOf(vscode.window.activeTextEditor) ?? vscode.window.visibleTextEditors.map(articleOf).find((uri) => uri !== undefined);
    this.#subscription = vscode.window.onDidChangeActiveTextEditor((editor) => {
      const uri = articleOf(editor);
      if (uri === undefined || uri.toString() === this.#uri?.toString()) return;
      this.#uri = uri;
      this.#changed.fire(uri);
    });
  }

  get uri(): vscode.Uri | undefined {
    return this.#uri;
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }
}

function articleOf(editor: vscode.TextEditor | undefined): vscode.Uri | undefined {
  return editor !== undefined && isArticle(editor.document) ? editor.document.uri : undefined;
}
