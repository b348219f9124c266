import * as vscode from 'vscode';
import { ReattachAnnotationRequest, RemoveAnnotationsRequest } from '../../../server/src/protocol';
import { editorInFront, protocolRange } from '../corrections/correctionTarget';
import type { Corrections } from '../corrections/corrections';
import type { FrontArticle } from '../frontArticle';
import type { Row } from '../rows/row';
import { RowView } from '../rows/rowView';
import type { LanguageServer } from '../server/languageServer';
import type { AnnotationList } from './annotationList';
import { annotationRows } from './annotationRows';

/**
 * The view *Corrections & Notes*, there when there are any; the count of those that lost their place stands at its icon.
 * One that lost its place is given another, or removed, by the reader alone.
 */
export class AnnotationsView implements vscode.Disposable {
  readonly #disposables: vscode.Disposable[];
  readonly view: RowView;

  constructor(
    private readonly list: AnnotationList,
    private readonly corrections: Corrections,
    private readonly server: LanguageServer,
    private readonly front: FrontArticle,
    log: vscode.LogOutputChannel,
  ) {
    this.view = new RowView('dossier.annotations', server, log, () => Promise.resolve({ state: 'listed', rows: annotationRows(this.list.result) }));
    this.#disposables = [
      this.view,
      list.onDidChange(() => {
        this.#publish();
        void this.view.reload();
      }),
      vscode.commands.registerCommand('dossier.reattachAnnotation', (row: unknown) => this.#reattach(row)),
      vscode.commands.registerCommand('dossier.removeAnnotation', (row: unknown, selected: unknown) => this.#remove(Array.isArray(selected) ? selected : [row])),
    ];
  }

  dispose(): void {
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  #publish(): void {
    const { items, damaged, partial } = this.list.result;
    const orphans = partial ? 0 : items.filter(({ state, replyTo }) => state === 'orphaned' && replyTo === undefined).length;
    void vscode.commands.executeCommand('setContext', 'dossier.hasAnnotations', items.length + damaged.length > 0);
    this.view.setBadge(orphans + damaged.length, vscode.l10n.t('Corrections and notes without a place: {0}', orphans + damaged.length));
  }

  async #reattach(row: unknown): Promise<void> {
    const id = annotationOf(row);
    const editor = editorInFront(this.front);
    if (id === undefined) return;
    if (editor === undefined || editor.selection.isEmpty) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Select the words that it belongs to in an article, then attach it again.'));
      return;
    }
    const params = { id, uri: editor.document.uri.toString(), range: protocolRange(editor.selection) };
    await this.corrections.record(vscode.l10n.t('Attached to the selection'), () => this.server.request(ReattachAnnotationRequest, params));
  }

  async #remove(rows: readonly unknown[]): Promise<void> {
    const ids = rows.flatMap((row) => annotationOf(row) ?? []);
    if (ids.length === 0) return;
    await this.corrections.record(vscode.l10n.t('Removed'), () => this.server.request(RemoveAnnotationsRequest, { ids }));
  }
}

function annotationOf(row: unknown): string | undefined {
  return (row as Row | undefined)?.annotation?.id;
}
