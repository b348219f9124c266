import * as vscode from 'vscode';
import { NamesRequest } from '../../../server/src/protocol';
import type { NameItem, NameOrder, NamesParams, NamesResult, NameType } from '../../../server/src/protocol';
import { declineReason } from '../declined';
import { fileNameOf } from '../fileName';
import type { FolderArticles } from '../folderArticles';
import type { FrontArticle } from '../frontArticle';
import type { Row } from '../rows/row';
import { RowView } from '../rows/rowView';
import type { ViewContent } from '../rows/rowView';
import type { LanguageServer } from '../server/languageServer';
import { detailsFinder } from './identityDetails';
import type { FindDetails } from './identityDetails';
import { chooseOrder, typeFilter } from './nameChoices';
import { countsLabel, nameRow } from './nameRows';

const pageSize = 200;
const allTypes: readonly NameType[] = ['person', 'organisation', 'place'];

/** The view *People & Organisations*: the names of the document in front, or of the whole folder, by type. */
export class NamesView implements vscode.Disposable {
  #scope: NamesParams['scope'] = 'document';
  #order: NameOrder = 'count';
  #filter = '';
  #document: vscode.Uri | undefined;
  /** How many names of a type are shown; more are asked for by a click. */
  readonly #limits = new Map<NameType, number>();
  readonly #findDetails: FindDetails;
  readonly #disposables: vscode.Disposable[];
  readonly view: RowView;

  constructor(
    private readonly server: LanguageServer,
    front: FrontArticle,
    private readonly articles: FolderArticles,
    log: vscode.LogOutputChannel,
  ) {
    this.#document = front.uri;
    this.#findDetails = detailsFinder(server);
    this.view = new RowView('dossier.names', server, log, (token) => this.#load(token));
    this.#disposables = [
      this.view,
      front.onDidChange((uri) => {
        if (!this.view.noteInFront(uri)) this.#follow(uri);
      }),
      articles.onDidChange(() => {
        if (this.#document === undefined) void this.view.reload();
      }),
      vscode.commands.registerCommand('dossier.showNamesOfFolder', () => this.#setScope('folder')),
      vscode.commands.registerCommand('dossier.showNamesOfDocument', () => this.#setScope('document')),
      vscode.commands.registerCommand('dossier.showMoreNames', (type: unknown) => this.#showMore(type)),
      vscode.commands.registerCommand('dossier.sortNames', () => this.#sort()),
      vscode.commands.registerCommand('dossier.filterNames', () => this.#askFilter()),
      vscode.commands.registerCommand('dossier.clearNamesFilter', () => {
        this.#setFilter('');
      }),
    ];
    this.#publishScope();
  }

  dispose(): void {
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  #follow(document: vscode.Uri): void {
    this.#document = document;
    if (this.#scope === 'document') {
      this.#limits.clear();
      void this.view.reload();
    }
  }

  async #setScope(scope: NamesParams['scope']): Promise<void> {
    this.#scope = scope;
    this.#limits.clear();
    this.#publishScope();
    await this.view.openAnew();
  }

  #publishScope(): void {
    void vscode.commands.executeCommand('setContext', 'dossier.names.scope', this.#scope);
  }

  async #sort(): Promise<void> {
    const order = await chooseOrder(this.#order);
    if (order === undefined) return;
    this.#order = order;
    await this.view.reload();
  }

  async #askFilter(): Promise<void> {
    await this.view.open();
    await typeFilter(this.#filter, (filter) => {
      this.#setFilter(filter);
    });
  }

  #setFilter(filter: string): void {
    if (filter === this.#filter) return;
    this.#filter = filter;
    this.#limits.clear();
    void vscode.commands.executeCommand('setContext', 'dossier.names.filtered', filter !== '');
    void this.view.reload();
  }

  #showMore(type: unknown): void {
    const shown = types().find((known) => known.type === type);
    if (shown === undefined) return;
    this.#limits.set(shown.type, this.#limit(shown.type) + pageSize);
    void this.view.reload();
  }

  #limit(type: NameType): number {
    return this.#limits.get(type) ?? pageSize;
  }

  async #load(token: vscode.CancellationToken): Promise<ViewContent> {
    const document = this.#document;
    if (document === undefined && (await this.articles.areMissing())) return { state: 'noFiles', rows: [] };
    if (this.#scope === 'document' && document === undefined) return { state: 'noArticle', rows: [] };
    const shown = types();
    const limits = Object.fromEntries(allTypes.map((type) => [type, shown.some((group) => group.type === type) ? this.#limit(type) : 0]));
    const params = { scope: this.#scope, order: this.#order, filter: this.#filter, limits, ...(document === undefined ? {} : { uri: document.toString() }) };
    const result = await this.server.request(NamesRequest, params, token);
    const about = { description: this.#scope === 'folder' ? vscode.l10n.t('whole folder') : vscode.l10n.t('this document') };
    const rows = shown.flatMap(({ type, label }) => this.#typeRows(type, label, result));
    if (this.#filter !== '') {
      const message = rows.length > 0 ? vscode.l10n.t('Names with “{0}”', this.#filter) : vscode.l10n.t('No name with “{0}”', this.#filter);
      return { ...about, state: 'listed', rows, message };
    }
    if (rows.length > 0) return { ...about, state: 'listed', rows };
    if (this.#scope === 'document' && document !== undefined && declineReason(this.server, document) !== undefined) return { state: 'declined', rows, description: fileNameOf(document) };
    return { ...about, state: result.partial ? 'reading' : 'nothing', rows };
  }

  #typeRows(type: NameType, label: string, { names, totals }: NamesResult): Row[] {
    const total = totals[type];
    if (total === 0) return [];
    const shown = names.filter((name) => name.type === type);
    const rest = total - shown.length;
    const children = [...shown.map((name) => nameRow(type, name, [this.#countsOf(name), ...tellingApart(name, shown)].join(' · '), this.#findDetails)), ...(rest > 0 ? [moreRow(type, rest)] : [])];
    return [{ id: type, label: `${label} · ${total}`, expanded: type !== 'place', children: () => children }];
  }

  /** Short, for there is little room beside a name. */
  #countsOf({ count, documents }: NameItem): string {
    if (this.#scope === 'folder') return countsLabel(count, documents);
    return documents <= 1 ? vscode.l10n.t('{0} here', count) : vscode.l10n.t('{0} here · {1} documents', count, documents);
  }
}

/** What tells a name from others that are spelled the same: its role, else the document where it first stands. */
function tellingApart(item: NameItem, shown: readonly NameItem[]): string[] {
  const isAlone = shown.every((other) => other === item || other.name !== item.name);
  return isAlone ? [] : [item.roles[0] ?? fileNameOf(item.location.uri)];
}

/** The types in the order shown; places only where they are highlighted too. */
function types(): { readonly type: NameType; readonly label: string }[] {
  const places = vscode.workspace.getConfiguration('dossier').get<unknown>('highlight.places') === true;
  return [
    { type: 'person', label: vscode.l10n.t('People') },
    { type: 'organisation', label: vscode.l10n.t('Organisations') },
    ...(places ? [{ type: 'place' as const, label: vscode.l10n.t('Places') }] : []),
  ];
}

function moreRow(type: NameType, rest: number): Row {
  const label = vscode.l10n.t('Show more ({0} left)', rest);
  return { id: `${type}/more`, label, icon: 'ellipsis', command: { command: 'dossier.showMoreNames', title: label, arguments: [type] } };
}
