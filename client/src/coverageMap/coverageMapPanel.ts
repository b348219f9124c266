import * as vscode from 'vscode';
import { CoverageMapRequest, FirstMentionRequest } from '../../../server/src/protocol';
import type { CoverageMapParams, CoverageMapResult, MapStatement } from '../../../server/src/protocol';
import { showFilesSetting } from '../folderArticles';
import type { LanguageServer } from '../server/languageServer';
import { coverageMapHtml } from './coverageMapHtml';
import type { FromWebview, ToWebview } from './messages';

const viewType = 'dossier.coverageMap';

/** The command *Coverage Map*, and the map of a window that is opened again. */
export function registerCoverageMap(extension: vscode.Uri, server: LanguageServer, log: vscode.LogOutputChannel): vscode.Disposable {
  let shown: CoverageMapPanel | undefined;
  const take = (panel: vscode.WebviewPanel): void => {
    const map = new CoverageMapPanel(panel, extension, server, log);
    shown = map;
    panel.onDidDispose(() => {
      map.dispose();
      if (shown === map) shown = undefined;
    });
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand(viewType, () => {
      if (shown === undefined) take(vscode.window.createWebviewPanel(viewType, vscode.l10n.t('Coverage Map'), vscode.ViewColumn.Active));
      else shown.reveal();
    }),
    vscode.window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel: (panel: vscode.WebviewPanel) => {
        take(panel);
        return Promise.resolve();
      },
    }),
  );
}

/** Whether a tab is the map. */
export function isCoverageMap({ input }: vscode.Tab): boolean {
  return input instanceof vscode.TabInputWebview && input.viewType.endsWith(viewType);
}

/** The map in its panel. Its webview keeps what it shows itself, and asks again when it comes into view. */
class CoverageMapPanel implements vscode.Disposable {
  #params: CoverageMapParams | undefined;
  #map: CoverageMapResult | undefined;
  #serial = 0;
  #asking: vscode.CancellationTokenSource | undefined;
  readonly #disposables: vscode.Disposable[];

  constructor(
    private readonly panel: vscode.WebviewPanel,
    extension: vscode.Uri,
    private readonly server: LanguageServer,
    private readonly log: vscode.LogOutputChannel,
  ) {
    const icon = (theme: string): vscode.Uri => vscode.Uri.joinPath(extension, 'media', `coverageMap-${theme}.svg`);
    panel.iconPath = { light: icon('light'), dark: icon('dark') };
    panel.webview.options = { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(extension, 'dist'), vscode.Uri.joinPath(extension, 'media')] };
    this.#disposables = [
      panel.webview.onDidReceiveMessage((message: FromWebview) => this.#receive(message)),
      server.onDidChangeContent(() => {
        if (panel.visible && this.#params !== undefined) void this.#send(this.#params);
      }),
    ];
    const address = (...path: string[]): string => panel.webview.asWebviewUri(vscode.Uri.joinPath(extension, ...path)).toString();
    panel.webview.html = coverageMapHtml({ l10n: vscode.l10n, language: vscode.env.language, source: panel.webview.cspSource, address });
  }

  reveal(): void {
    this.panel.reveal();
  }

  dispose(): void {
    this.#asking?.cancel();
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  async #receive(message: FromWebview): Promise<void> {
    if (message.kind === 'ask') {
      this.#map = undefined;
      await this.#send(message.params);
      return;
    }
    if (message.kind === 'chooseFiles') {
      await showFilesSetting();
      return;
    }
    const map = this.#map;
    // What was clicked on may have gone with an older map.
    if (map === undefined || message.serial !== this.#serial) return;
    if (message.kind === 'showDossier') {
      const name = map.names[message.name];
      if (name !== undefined) await vscode.commands.executeCommand('dossier.showDossier', { identity: name.identity });
    } else if (message.kind === 'openDocument') {
      await this.#open(map.documents[message.document]?.uri, undefined, message.toSide);
    } else if (message.kind === 'openStatement') {
      const statement = map.statements[message.statement];
      await this.#open(statement && map.documents[statement.document]?.uri, statement?.range, message.toSide);
    } else {
      const name = map.names[message.name];
      const label = map.documents[message.document];
      if (name === undefined || label === undefined) return;
      const place = await this.server.request(FirstMentionRequest, { identity: name.identity, uri: label.uri });
      await this.#open(label.uri, place?.range, message.toSide);
    }
  }

  async #open(uri: string | undefined, range: MapStatement['range'] | undefined, toSide: boolean): Promise<void> {
    if (uri === undefined) return;
    const selection = range && new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character);
    const options: vscode.TextDocumentShowOptions = { ...(selection === undefined ? {} : { selection }), viewColumn: toSide ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active };
    await vscode.window.showTextDocument(vscode.Uri.parse(uri), options);
  }

  /** Sends the map asked for, unless another is asked for meanwhile or it is the one that is shown. */
  async #send(params: CoverageMapParams): Promise<void> {
    this.#asking?.cancel();
    const asking = new vscode.CancellationTokenSource();
    this.#asking = asking;
    this.#params = params;
    try {
      const map = await this.server.request(CoverageMapRequest, params, asking.token);
      if (this.#asking !== asking || (map.version === this.#map?.version && map.partial === this.#map.partial)) return;
      this.#map = map;
      await this.#post({ kind: 'map', serial: ++this.#serial, map });
    } catch (error) {
      if (this.#asking !== asking || asking.token.isCancellationRequested) return;
      this.log.error('The coverage map could not be read.', error instanceof Error ? error : String(error));
      await this.#post({ kind: 'failed' });
    } finally {
      asking.dispose();
    }
  }

  async #post(message: ToWebview): Promise<void> {
    await this.panel.webview.postMessage(message);
  }
}
