import * as vscode from 'vscode';
import type { LanguageServer } from '../server/languageServer';
import { openCommand, placeOf, toTreeItem } from './row';
import type { Row } from './row';
import { ShownRows } from './shownRows';

/** Why a view has no rows, or that it has; the manifest holds a welcome text for each. */
export type ViewState = 'noArticle' | 'noFiles' | 'reading' | 'nothing' | 'declined' | 'failed' | 'listed';

/** What a view shows. */
export interface ViewContent {
  readonly state: ViewState;
  readonly rows: readonly Row[];
  /** Stands beside the view's title, where there is little room. */
  readonly description?: string;
  /** Stands above the rows; hides a welcome text. */
  readonly message?: string;
}

/** Content changes come several times a second while a folder is read; a view follows at this pace. */
const refreshDelayMilliseconds = 400;
/** Whoever waits longer than this for the rows that were asked for does something else meanwhile. */
const patienceMilliseconds = 5000;
/** LSP error codes of a request that was given up, not refused: cancelled, content modified, cancelled by the server. */
const givenUp = new Set<unknown>([-32800, -32801, -32802]);

/**
 * A tree of rows that loads its content when it is visible, loads it again when the server says that it may have changed,
 * draws what did change, and drops what comes too late. Sets the context keys `<view id>.state` and, while it is shown with
 * rows, `<view id>.canStep`.
 */
export class RowView implements vscode.TreeDataProvider<Row>, vscode.Disposable {
  /** The document in front that was opened from this view, by a click or a step. */
  #opened: string | undefined;
  /** Documents opened from this view, in order, that have not come to the front yet: several steps may be on their way. */
  #opening: string[] = [];
  readonly #shown = new ShownRows();
  #loading: vscode.CancellationTokenSource | undefined;
  #refreshTimer: ReturnType<typeof setTimeout> | undefined;
  #stale = true;
  /** Until then the focus goes to the first row as soon as there is one. */
  #focusUntil = 0;
  readonly #rowsChanged = new vscode.EventEmitter<Row | undefined>();
  readonly #view: vscode.TreeView<Row>;
  readonly #disposables: vscode.Disposable[];

  readonly onDidChangeTreeData = this.#rowsChanged.event;

  /** `load` gives the content to show now; it may reject, and should heed the token. */
  constructor(
    private readonly id: string,
    server: LanguageServer,
    private readonly log: vscode.LogOutputChannel,
    private readonly load: (token: vscode.CancellationToken) => Promise<ViewContent>,
  ) {
    this.#view = vscode.window.createTreeView(id, { treeDataProvider: this, showCollapseAll: true, canSelectMany: true });
    this.#disposables = [
      this.#view,
      this.#rowsChanged,
      vscode.commands.registerCommand(`${this.id}.open`, (uri: unknown, options: unknown) => this.#open(uri, options)),
      this.#view.onDidChangeVisibility(({ visible }) => {
        this.#publishCanStep();
        if (visible && this.#stale) void this.reload();
      }),
      this.#view.onDidExpandElement(({ element }) => {
        this.#shown.setUnfolded(element, true);
        void this.#shown.refreshUnfolded(element).then((rows) => {
          this.#redrawBelow(rows);
        });
      }),
      this.#view.onDidCollapseElement(({ element }) => {
        this.#shown.setUnfolded(element, false);
      }),
      server.onDidChangeContent(() => {
        this.#refreshTimer ??= setTimeout(() => {
          this.#refreshTimer = undefined;
          void this.reload();
        }, refreshDelayMilliseconds);
      }),
    ];
    if (this.#view.visible) void this.reload();
  }

  getTreeItem(row: Row): vscode.TreeItem {
    const item = toTreeItem(row);
    if (row.place !== undefined) item.command = { ...openCommand(row.place), command: `${this.id}.open` };
    return item;
  }

  async getChildren(row?: Row): Promise<Row[]> {
    if (row === undefined) return [...this.#shown.roots];
    try {
      return [...(await this.#shown.loadBelow(row))];
    } catch (error) {
      this.#logFailure(error);
      const failed: Row[] = [{ id: `${row.id}/failed`, label: vscode.l10n.t('This could not be read.'), icon: 'warning' }];
      this.#shown.setBelow(row, failed);
      return failed;
    }
  }

  getParent(row: Row): Row | undefined {
    return this.#shown.parentOf(row);
  }

  /** Told which document has come to the front. @returns whether it was opened by a click or a step in this view: then the view keeps its rows, so that one can go on to the next */
  noteInFront(document: vscode.Uri): boolean {
    if (!this.#view.visible) return false;
    const uri = document.toString();
    if (this.#opened === uri) return true;
    const index = this.#opening.indexOf(uri);
    this.#opened = index < 0 ? undefined : uri;
    this.#opening = index < 0 ? [] : this.#opening.slice(index + 1);
    return index >= 0;
  }

  #isOpening(document: vscode.Uri): void {
    const uri = document.toString();
    if ((this.#opening.at(-1) ?? this.#opened) !== uri) this.#opening.push(uri);
  }

  /** Selects the next row that leads to another place than the selected one, or the one before, and opens that place. */
  async step(step: 1 | -1): Promise<void> {
    const row = this.#shown.stepFrom(this.#rowInFront(), step);
    if (row?.place === undefined) return;
    this.#isOpening(placeOf(row.place).uri);
    await this.#view.reveal(row, { select: true, focus: false });
    const { command, arguments: parameters } = openCommand(row.place);
    await vscode.commands.executeCommand(command, ...(parameters as unknown[]));
  }

  /** Opens what a row leads to. The tree tells of its selection too late, or not at all when its rows are drawn anew. */
  async #open(uri: unknown, options: unknown): Promise<void> {
    if (!(uri instanceof vscode.Uri)) return;
    this.#isOpening(uri);
    await vscode.commands.executeCommand('vscode.open', uri, { ...(options as vscode.TextDocumentShowOptions | undefined), preserveFocus: true });
  }

  /** The row that leads to where the editor is; else the selected one, of which the tree may not have told yet. */
  #rowInFront(): Row | undefined {
    const selected = this.#view.selection[0];
    const editor = vscode.window.activeTextEditor;
    const isInFront = ({ place }: Row): boolean => {
      if (place === undefined || editor === undefined) return false;
      const { uri, selection } = placeOf(place);
      return uri.toString() === editor.document.uri.toString() && selection.start.isEqual(editor.selection.start);
    };
    return selected !== undefined && isInFront(selected) ? selected : (this.#shown.find(isInFront) ?? selected);
  }

  /** Shows a count at the view's icon; none when it is 0. @param tooltip says what is counted */
  setBadge(value: number, tooltip: string): void {
    this.#view.badge = value === 0 ? undefined : { value, tooltip };
  }

  /** Opens the sidebar with this view. */
  async open(): Promise<void> {
    await vscode.commands.executeCommand(`${this.id}.focus`);
  }

  /** Opens the sidebar with this view, loads its content again, and gives it the focus once it is there. */
  async openAnew(): Promise<void> {
    this.#focusUntil = performance.now() + patienceMilliseconds;
    await this.open();
    await this.reload();
  }

  /** Loads the content again: now if the view is visible, else when it becomes so. */
  async reload(): Promise<void> {
    this.#loading?.cancel();
    this.#stale = !this.#view.visible;
    if (this.#stale) return;
    const loading = new vscode.CancellationTokenSource();
    this.#loading = loading;
    try {
      const content = await vscode.window.withProgress({ location: { viewId: this.id } }, () => this.load(loading.token));
      await this.#show(content, loading);
    } catch (error) {
      if (this.#loading !== loading || givenUp.has((error as { code?: unknown }).code)) return;
      this.#logFailure(error);
      await this.#show({ state: 'failed', rows: [] }, loading);
    } finally {
      loading.dispose();
    }
  }

  dispose(): void {
    clearTimeout(this.#refreshTimer);
    this.#loading?.cancel();
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  /** Shows content, unless other content has been asked for meanwhile. */
  async #show({ state, rows, description = '', message = '' }: ViewContent, loading: vscode.CancellationTokenSource): Promise<void> {
    const changes = await this.#shown.compare(rows);
    if (this.#loading !== loading) return;
    this.#redrawBelow(this.#shown.apply(changes));
    this.#publishCanStep();
    if (this.#view.description !== description) this.#view.description = description;
    if (this.#view.message !== message) this.#view.message = message;
    void vscode.commands.executeCommand('setContext', `${this.id}.state`, state);
    this.#giveFocus();
  }

  /** A tree without rows cannot have the focus: keys would go nowhere. */
  #giveFocus(): void {
    const [first] = this.#shown.roots;
    if (first === undefined || performance.now() > this.#focusUntil) return;
    this.#focusUntil = 0;
    // After the tree has been told of its rows.
    setTimeout(() => void this.#view.reveal(first, { select: false, focus: true }).then(undefined, () => undefined));
  }

  /**
   * Has the tree ask again, as soon as what it is asking now is answered: a change told in between makes VS Code drop that answer
   * and take the rows for none.
   */
  #redrawBelow(rows: readonly (Row | undefined)[]): void {
    setTimeout(() => {
      for (const row of rows) this.#rowsChanged.fire(row);
    });
  }

  #publishCanStep(): void {
    void vscode.commands.executeCommand('setContext', `${this.id}.canStep`, this.#view.visible && this.#shown.roots.length > 0);
  }

  #logFailure(error: unknown): void {
    this.log.error(`The view ${this.id} could not be filled.`, error instanceof Error ? error : String(error));
  }
}
