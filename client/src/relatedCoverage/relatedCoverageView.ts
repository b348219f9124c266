import * as vscode from 'vscode';
import { ComparisonRequest, RelatedRequest } from '../../../server/src/protocol';
import type { RelatedParams, RelatedResult } from '../../../server/src/protocol';
import { declineReason } from '../declined';
import type { FolderArticles } from '../folderArticles';
import type { FrontArticle } from '../frontArticle';
import { detailsFinder } from '../names/identityDetails';
import { fileNameOf } from '../fileName';
import type { Row } from '../rows/row';
import { RowView } from '../rows/rowView';
import type { ViewContent } from '../rows/rowView';
import type { LanguageServer } from '../server/languageServer';
import { comparisonRows } from './comparisonRows';
import type { PinnedDocuments } from './pinnedDocuments';
import { coverageRows, relatedRows } from './relatedRows';
import type { Expand } from './relatedRows';

/**
 * The view *Related Coverage*: the documents related to the article in front, or to the document or name asked for. A list
 * that was asked for by name, or that the reader keeps, stays until the reader lets it follow the active document again.
 */
export class RelatedCoverageView implements vscode.Disposable {
  #subject: RelatedParams | undefined;
  /** The last subject that the server knew. */
  #settled: RelatedParams | undefined;
  #kept = false;
  /** What is listed now. */
  #listed: RelatedResult | undefined;
  readonly #disposables: vscode.Disposable[];
  readonly view: RowView;

  constructor(
    private readonly server: LanguageServer,
    private readonly front: FrontArticle,
    private readonly articles: FolderArticles,
    private readonly pinned: PinnedDocuments,
    log: vscode.LogOutputChannel,
  ) {
    this.#subject = documentSubject(front.uri);
    this.view = new RowView('dossier.relatedCoverage', server, log, (token) => this.#load(token));
    this.#disposables = [
      this.view,
      front.onDidChange((uri) => {
        this.#follow(uri);
      }),
      pinned.onDidChange(() => void this.view.reload()),
      articles.onDidChange(() => {
        if (this.#subject === undefined) void this.view.reload();
      }),
      vscode.commands.registerCommand('dossier.keepRelatedCoverage', () => {
        this.#setKept(true);
        void this.view.reload();
      }),
      vscode.commands.registerCommand('dossier.followActiveDocument', async () => {
        this.#setKept(false);
        this.#subject = documentSubject(this.front.uri);
        await this.view.reload();
      }),
      vscode.commands.registerCommand('dossier.nextRelated', () => this.view.step(1)),
      vscode.commands.registerCommand('dossier.previousRelated', () => this.view.step(-1)),
    ];
  }

  /** The list shown, as the server gave it; undefined when there is none. */
  get listed(): RelatedResult | undefined {
    return this.#listed;
  }

  /** Opens the view with what is related to a subject. */
  async show(subject: RelatedParams): Promise<void> {
    this.#subject = subject;
    this.#setKept(false);
    await this.view.openAnew();
  }

  dispose(): void {
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  /** Lists what is related to the article that has come to the front, unless the reader took it from the list. */
  #follow(article: vscode.Uri): void {
    if (this.#kept || this.view.noteInFront(article) || this.#lists(article)) return;
    this.#subject = documentSubject(article);
    void this.view.reload();
  }

  /** True when the list is that of a document already: rows that are drawn anew would lose a click that falls in between. */
  #lists(document: vscode.Uri): boolean {
    const subject = this.#listed?.subject;
    return subject?.kind === 'document' && vscode.Uri.parse(subject.uri).toString() === document.toString() && this.#subject === this.#settled;
  }

  async #load(token: vscode.CancellationToken): Promise<ViewContent> {
    const asked = this.#subject;
    this.#listed = undefined;
    if (asked === undefined) return { state: (await this.articles.areMissing()) ? 'noFiles' : 'noArticle', rows: [] };
    const result = await this.server.request(RelatedRequest, asked, token);
    if (result === null) return this.#loadPrevious(asked, token);
    if (asked === this.#subject) this.#settleOn(result.subject);
    const { subject } = result;
    const name = subject.kind === 'identity' ? subject.name : subject.headline;
    const rows = this.#rowsOf(result);
    this.#listed = result;
    if (rows.length === 0) return { state: result.partial ? 'reading' : 'nothing', rows, description: name };
    const about = subject.kind === 'identity' ? vscode.l10n.t('Documents that name “{0}”', name) : vscode.l10n.t('Related to “{0}”', name);
    const kept = this.#kept ? [vscode.l10n.t('Kept, whatever article you open: the pin above lets the list follow again.')] : [];
    const sentences = [...kept, ...(result.partial ? [this.#progress()] : [])];
    return { state: 'listed', rows, message: sentences.length === 0 ? about : [`${about}.`, ...sentences].join(' '), ...(this.#kept ? { description: vscode.l10n.t('kept') } : {}) };
  }

  #rowsOf({ subject, documents, partial }: RelatedResult): Row[] {
    if (subject.kind === 'identity') return coverageRows(documents);
    return relatedRows(documents, { here: subject.uri, pinned: this.pinned.labels, partial }, this.#expander(subject.uri));
  }

  /** What came to the front is no article, or has gone: what was shown before stays, if anything was. */
  async #loadPrevious(asked: RelatedParams, token: vscode.CancellationToken): Promise<ViewContent> {
    const previous = this.#settled;
    this.#settled = undefined;
    if (asked !== this.#subject || previous === undefined || previous === asked) return this.#nothing(asked);
    this.#subject = previous;
    return this.#load(token);
  }

  /** From now on the name itself, or the document, whatever comes to stand at the position that was asked about. */
  #settleOn(subject: RelatedResult['subject']): void {
    const isName = subject.kind === 'identity';
    this.#subject = isName ? { identity: subject.identity } : { uri: subject.uri };
    this.#settled = this.#subject;
    if (isName) this.#setKept(true);
  }

  #nothing(subject: RelatedParams): ViewContent {
    const isDeclined = 'uri' in subject && declineReason(this.server, vscode.Uri.parse(subject.uri)) !== undefined;
    // It is named: by now another file may be in front, of a kind that Dossier does not look at.
    if (isDeclined) return { state: 'declined', rows: [], description: fileNameOf(subject.uri) };
    return { state: this.server.status?.state === 'indexing' ? 'reading' : 'nothing', rows: [] };
  }

  #expander(here: string): Expand {
    return async (parent, item) => {
      const comparison = await this.server.request(ComparisonRequest, { here, there: item.uri });
      return comparison === null ? [] : comparisonRows(parent, comparison, detailsFinder(this.server));
    };
  }

  #progress(): string {
    const status = this.server.status;
    if (status === undefined) return vscode.l10n.t('The folder is still being read.');
    return vscode.l10n.t('The folder is still being read: {0} of {1} documents.', status.indexed, status.total);
  }

  #setKept(kept: boolean): void {
    this.#kept = kept;
    void vscode.commands.executeCommand('setContext', 'dossier.relatedCoverage.kept', kept);
  }
}

function documentSubject(uri: vscode.Uri | undefined): RelatedParams | undefined {
  return uri === undefined ? undefined : { uri: uri.toString() };
}
