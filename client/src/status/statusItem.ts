import * as vscode from 'vscode';
import type { Status } from '../../../server/src/protocol';
import { isArticle } from '../articles';
import { declineReason } from '../declined';
import type { LanguageServer } from '../server/languageServer';
import { isCoverageMap } from '../coverageMap/coverageMapPanel';
import type { OpenPages } from '../pages/openPages';
import { statusLines } from './statusLines';
import { isInWrongEncoding } from './wrongEncoding';

const changeEncoding = 'workbench.action.editor.changeEncoding';

/**
 * The one item in the status bar: how many documents are read, why the active one is left alone, that it is open in the wrong encoding, that something is wrong.
 * It shows beside an article, a page of Dossier and the map, and also sets the context key `dossier.articleIsActive` for the commands on one.
 */
export class StatusItem implements vscode.Disposable {
  readonly #item = vscode.window.createStatusBarItem('dossier.status', vscode.StatusBarAlignment.Right, 100);
  readonly #disposables: vscode.Disposable[];
  #article: vscode.TextDocument | undefined;

  constructor(
    private readonly server: LanguageServer,
    private readonly pages: OpenPages,
  ) {
    this.#item.name = 'Dossier';
    this.#disposables = [
      this.#item,
      server.onDidChangeState(() => {
        this.#update();
      }),
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        this.#follow(editor);
      }),
      vscode.window.tabGroups.onDidChangeTabs(() => {
        this.#update();
      }),
      vscode.window.tabGroups.onDidChangeTabGroups(() => {
        this.#update();
      }),
      // Reading it again in another encoding changes the text.
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document === this.#article && this.#item.command === changeEncoding) this.#update();
      }),
    ];
    this.#follow(vscode.window.activeTextEditor);
  }

  dispose(): void {
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  #follow(editor: vscode.TextEditor | undefined): void {
    // A panel with output counts as the active editor while it has the focus; the article is still in front.
    if (editor?.document.uri.scheme === 'output') return;
    this.#article = editor !== undefined && isArticle(editor.document) ? editor.document : undefined;
    this.#update();
  }

  #update(): void {
    const article = this.#article;
    const declined = article === undefined ? undefined : declineReason(this.server, article.uri);
    const isGarbled = article !== undefined && declined === undefined && this.server.state.kind === 'running' && isInWrongEncoding(article);
    void vscode.commands.executeCommand('setContext', 'dossier.articleIsActive', article !== undefined && declined === undefined);

    const { icon, text } = isGarbled ? { icon: 'warning', text: vscode.l10n.t('Wrong encoding') } : this.#face(declined);
    this.#item.text = `$(${icon}) ${text}`;
    const garbled = isGarbled ? [vscode.l10n.t('This document is open in another encoding than it was written in, so that letters, names and quotes are lost. Click to reopen it with the right one.')] : [];
    this.#item.tooltip = ['Dossier', ...garbled, ...statusLines(this.server.state, declined)].join('\n');
    this.#item.command = isGarbled ? changeEncoding : 'dossier.showStatus';
    this.#item.accessibilityInformation = { label: `Dossier: ${text}`, role: 'button' };
    this.#item.backgroundColor = this.server.state.kind === 'failed' ? new vscode.ThemeColor('statusBarItem.errorBackground') : undefined;
    if (article === undefined && this.server.state.kind !== 'failed' && !this.#isPageInFront) this.#item.hide();
    else this.#item.show();
  }

  get #isPageInFront(): boolean {
    const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
    return this.pages.active !== undefined || (tab !== undefined && isCoverageMap(tab));
  }

  #face(declined: string | undefined): { readonly icon: string; readonly text: string } {
    const { state } = this.server;
    if (state.kind === 'failed') return { icon: 'error', text: vscode.l10n.t('Dossier does not run') };
    if (state.kind !== 'running') return { icon: 'loading~spin', text: vscode.l10n.t('Dossier is starting') };
    if (declined !== undefined) return { icon: 'circle-slash', text: vscode.l10n.t('Left alone ({0})', declined) };
    return runningFace(state.status);
  }
}

function runningFace(status: Status): { readonly icon: string; readonly text: string } {
  switch (status.state) {
    case 'indexing':
      return { icon: 'references', text: vscode.l10n.t('{0} of {1} articles', status.indexed, status.total) };
    case 'cancelled':
      return { icon: 'debug-pause', text: vscode.l10n.t('{0} of {1} articles', status.indexed, status.total) };
    case 'idle':
    case 'ready': {
      const text = status.indexed === 1 ? vscode.l10n.t('1 article') : vscode.l10n.t('{0} articles', status.indexed);
      return { icon: status.problems.length > 0 ? 'warning' : 'references', text };
    }
  }
}
