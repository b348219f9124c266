import * as vscode from 'vscode';
import { PageRequest, pageScheme } from '../../../server/src/protocol';
import type { PageParams } from '../../../server/src/protocol';
import { fileNameOf } from '../fileName';
import type { LanguageServer } from '../server/languageServer';
import { isPreview, showMarkdown } from './markdownPreview';

const activeContext = 'dossier.pageIsActive';

/**
 * The pages that have been opened: shown in the Markdown preview and kept true to the folder. Sets the context key
 * `dossier.pageIsActive`. The server's client gives their text once it runs; until then, for pages that a window
 * opens again, this does.
 */
export class OpenPages implements vscode.Disposable {
  /** Addresses by the name of the tab, the only thing that VS Code tells of what a preview shows. */
  readonly #byName = new Map<string, vscode.Uri>();
  readonly #disposables: vscode.Disposable[];

  constructor(private readonly server: LanguageServer) {
    this.#disposables = [
      vscode.workspace.registerTextDocumentContentProvider(pageScheme, { provideTextDocumentContent: (uri) => this.#textOf(uri) }),
      vscode.workspace.onDidOpenTextDocument(({ uri }) => {
        if (uri.scheme === pageScheme) this.#remember(uri);
      }),
      vscode.window.tabGroups.onDidChangeTabs(() => {
        this.#publishActive();
      }),
      vscode.window.tabGroups.onDidChangeTabGroups(() => {
        this.#publishActive();
      }),
      server.onDidChangeContent(() => {
        this.#renewVisible();
      }),
    ];
  }

  /** The page in front: in a preview, or as text. */
  get active(): vscode.Uri | undefined {
    return this.#pageOf(vscode.window.tabGroups.activeTabGroup.activeTab);
  }

  /** Shows a page. False when there is none on what is asked. */
  async show(params: PageParams): Promise<boolean> {
    const page = await this.server.request(PageRequest, params);
    if (page === null) return false;
    const uri = this.#withOwnName(vscode.Uri.parse(page.uri));
    this.#remember(uri);
    await showMarkdown(uri);
    return true;
  }

  dispose(): void {
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  async #textOf(uri: vscode.Uri): Promise<string> {
    const page = await this.server.request(PageRequest, { page: uri.toString() });
    return page?.text ?? vscode.l10n.t('What this page tells of is no longer in the folder.');
  }

  /** Two namesakes, or files of one name in two folders, make pages of one name: the later has a number behind it. */
  #withOwnName(uri: vscode.Uri): vscode.Uri {
    for (let number = 1; ; number++) {
      const numbered = number === 1 ? uri : uri.with({ path: uri.path.replace(/(?=\.md$)/, ` (${number})`) });
      const known = this.#byName.get(fileNameOf(numbered));
      if (known === undefined || known.toString() === numbered.toString()) return numbered;
    }
  }

  #remember(uri: vscode.Uri): void {
    this.#byName.set(fileNameOf(uri), uri);
    this.#publishActive();
  }

  /** VS Code lets go of a document that only a preview shows, and then does not ask for it again when it has changed. */
  #renewVisible(): void {
    const held = new Set(vscode.workspace.textDocuments.map(({ uri }) => uri.toString()));
    const visible = vscode.window.tabGroups.all.map(({ activeTab }) => this.#pageOf(activeTab));
    for (const uri of visible) if (uri !== undefined && !held.has(uri.toString())) void vscode.workspace.openTextDocument(uri);
  }

  #pageOf(tab: vscode.Tab | undefined): vscode.Uri | undefined {
    if (tab?.input instanceof vscode.TabInputText && tab.input.uri.scheme === pageScheme) return tab.input.uri;
    if (tab === undefined || !isPreview(tab)) return undefined;
    const shown = [...this.#byName].filter(([name]) => tab.label.endsWith(` ${name}`)).sort(([a], [b]) => b.length - a.length);
    return shown[0]?.[1];
  }

  #publishActive(): void {
    void vscode.commands.executeCommand('setContext', activeContext, this.active !== undefined);
  }
}
