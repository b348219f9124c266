import * as vscode from 'vscode';
import { RebuildRequest } from '../../server/src/protocol';
import type { Status } from '../../server/src/protocol';
import { AnnotationList } from './annotations/annotationList';
import { AnnotationsView } from './annotations/annotationsView';
import { isArticle } from './articles';
import { registerCorrectionCommands } from './corrections/correctionCommands';
import { Corrections } from './corrections/corrections';
import { LastCorrection } from './corrections/lastCorrection';
import { registerReviewUncertain } from './corrections/reviewUncertain';
import { registerCoverageMap } from './coverageMap/coverageMapPanel';
import { registerExport } from './export/exportCommand';
import { FolderArticles } from './folderArticles';
import { FrontArticle } from './frontArticle';
import { registerStepMention } from './mentions/stepMention';
import { NamesView } from './names/namesView';
import { Notes } from './notes/notes';
import { OpenPages } from './pages/openPages';
import { registerPages } from './pages/pageCommands';
import { registerShowQuoteVersions } from './pages/quoteVersions';
import { registerOpenInReferencesView } from './relatedCoverage/openInReferencesView';
import { PinnedDocuments } from './relatedCoverage/pinnedDocuments';
import { RelatedCoverageView } from './relatedCoverage/relatedCoverageView';
import { registerShowRelatedCoverage } from './relatedCoverage/showRelatedCoverage';
import type { Row } from './rows/row';
import { registerRowCommands } from './rows/rowCommands';
import { LanguageServer } from './server/languageServer';
import type { CreateClient } from './server/languageServer';
import { showStatus } from './status/showStatus';
import { StatusItem } from './status/statusItem';

/** What `activate` gives to other extensions and to the tests. */
export interface DossierApi {
  /** How long `activate` took. */
  readonly activationMilliseconds: number;
  /** The server's last status; undefined while it does not run. */
  readonly status: () => Status | undefined;
  readonly relatedCoverage: vscode.TreeDataProvider<Row>;
  readonly names: vscode.TreeDataProvider<Row>;
  readonly annotations: vscode.TreeDataProvider<Row>;
}

/** The running extension: what it gives to others, and its end. */
export interface Dossier {
  readonly api: DossierApi;
  /** Ends the language server. */
  readonly stop: () => Promise<void>;
}

/** Puts the extension together. The server is started when an article is open or a view is shown, not before. */
export function activateDossier(context: vscode.ExtensionContext, createClient: CreateClient): Dossier {
  const begun = performance.now();
  const log = vscode.window.createOutputChannel('Dossier', { log: true });
  const server = new LanguageServer(createClient, log);
  const front = new FrontArticle();
  const pinned = new PinnedDocuments(context.workspaceState);
  const articles = new FolderArticles();
  const pages = new OpenPages(server);
  const relatedCoverage = new RelatedCoverageView(server, front, articles, pinned, log);
  const names = new NamesView(server, front, articles, log);
  const annotationList = new AnnotationList(server, log);
  const corrections = new Corrections(server);
  const annotations = new AnnotationsView(annotationList, corrections, server, front, log);
  context.subscriptions.push(
    log,
    server,
    front,
    articles,
    pinned,
    relatedCoverage,
    names,
    annotationList,
    annotations,
    corrections,
    new LastCorrection(corrections),
    new Notes(annotationList, corrections, server, front),
    pages,
    new StatusItem(server, pages),
    registerCorrectionCommands(corrections, server, front),
    registerReviewUncertain(corrections, server, front),
    registerStepMention(front),
    registerShowRelatedCoverage(relatedCoverage, front),
    registerOpenInReferencesView(relatedCoverage),
    registerExport(server, front),
    registerPages(server, front, articles, pages),
    registerShowQuoteVersions(),
    registerCoverageMap(context.extensionUri, server, log),
    registerRowCommands((identity) => relatedCoverage.show({ identity }), pinned),
    vscode.commands.registerCommand('dossier.refresh', () => Promise.all([relatedCoverage.view.reload(), names.view.reload()])),
    vscode.commands.registerCommand('dossier.rebuildIndex', async () => {
      await server.forgetStopped();
      await server.request(RebuildRequest, undefined);
    }),
    vscode.commands.registerCommand('dossier.openWalkthrough', () =>
      vscode.commands.executeCommand('workbench.action.openWalkthrough', `${context.extension.id}#start`, false),
    ),
    vscode.commands.registerCommand('dossier.showStatus', () => showStatus(server, log)),
    vscode.commands.registerCommand('dossier.showLog', () => {
      log.show();
    }),
    vscode.workspace.onDidOpenTextDocument((document) => {
      if (isArticle(document)) server.start();
    }),
  );
  if (vscode.workspace.textDocuments.some(isArticle)) server.start();
  const activationMilliseconds = performance.now() - begun;
  log.info(`Activated in ${activationMilliseconds.toFixed(1)} ms.`);
  return {
    api: { activationMilliseconds, status: () => server.status, relatedCoverage: relatedCoverage.view, names: names.view, annotations: annotations.view },
    stop: () => server.stop(),
  };
}
