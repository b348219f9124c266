import { type CancellationToken, type Connection, DocumentDiagnosticReportKind, ErrorCodes, MessageType, ResponseError, ShowMessageNotification } from 'vscode-languageserver';
import type { Corpus } from '../core/corpus/corpus';
import type { Analysis } from '../core/analysis/analysis';
import { normaliseUri } from '../files/uris';
import { prepareCallHierarchy, provideIncomingCalls, provideOutgoingCalls } from '../service/callHierarchy';
import { provideCodeActions } from '../service/codeAction';
import { provideCompletions } from '../service/completion';
import { provideDefinition } from '../service/definition';
import { provideDocumentHighlights } from '../service/documentHighlight';
import { provideDocumentLinks } from '../service/documentLink';
import { provideDocumentSymbols } from '../service/documentSymbol';
import { provideFoldingRanges } from '../service/foldingRange';
import { provideHover } from '../service/hover';
import { provideInlayHints } from '../service/inlayHint';
import { linesOf } from '../service/ranges';
import { provideReferences } from '../service/references';
import { prepareRename } from '../service/rename';
import { provideSelectionRanges } from '../service/selectionRange';
import { semanticTokens } from '../service/semanticTokens';
import { provideWorkspaceSymbols } from '../service/workspaceSymbol';
import { begin, unlessCancelled } from './begin';
import { customRequests } from './customRequests';
import { diagnosticsOf } from './documentDiagnostics';
import { proposeRename } from './proposeRename';
import type { Session } from './session';
import type { TokenResults } from './tokenResults';

interface DocumentParams {
  readonly textDocument: { readonly uri: string };
}

/**
 * Answers the protocol's requests from the session. Handlers wait for `ready` (the settings), and give up when the
 * request was cancelled meanwhile.
 */
export function answerLanguageFeatures(connection: Connection, session: Session, tokens: TokenResults, ready: Promise<void>): void {
  const fromCorpus =
    <Params extends DocumentParams, Result>(answer: (corpus: Corpus, uri: string, params: Params) => Result) =>
    async (params: Params, token: CancellationToken): Promise<Result> => {
      await begin(ready, token);
      return answer(session.corpus, normaliseUri(params.textDocument.uri), params);
    };
  const fromAnalysis =
    <Params extends DocumentParams, Result>(answer: (analysis: Analysis, uri: string, params: Params) => Result) =>
    async (params: Params, token: CancellationToken): Promise<Result | null> => {
      await begin(ready, token);
      const uri = normaliseUri(params.textDocument.uri);
      const analysis = session.library.analysis(uri);
      if (analysis === undefined) return null;
      session.indexer.start();
      return answer(analysis, uri, params);
    };

  const { languages } = connection;
  languages.semanticTokens.on(fromAnalysis((analysis, uri) => tokens.full(uri, analysis, session.settings.highlight)));
  languages.semanticTokens.onDelta(
    fromAnalysis((analysis, uri, params) => tokens.delta(uri, params.previousResultId, analysis, session.settings.highlight)),
  );
  languages.semanticTokens.onRange(
    fromAnalysis((analysis, _uri, params) => ({
      data: semanticTokens(analysis, session.settings.highlight, linesOf(analysis.article).span(params.range)),
    })),
  );
  connection.onHover(fromCorpus((corpus, uri, { position }) => provideHover(corpus, uri, position, session.settings.hover, session.card, session.language.t)));
  connection.onCodeAction(fromCorpus((corpus, uri, { range, context }) => provideCodeActions(corpus, uri, range, context, session.language.t)));
  connection.onCompletion(fromCorpus((corpus, uri, { position }) => provideCompletions(corpus, uri, position, session.language.t)));
  connection.onPrepareRename(fromCorpus((corpus, uri, { position }) => prepareRename(corpus, uri, position)));
  connection.onRenameRequest(async ({ textDocument, position, newName }, token) => {
    await begin(ready, token);
    const tell = (message: string): void => void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message });
    return unlessCancelled(proposeRename(session, normaliseUri(textDocument.uri), position, newName, tell, () => token.isCancellationRequested));
  });
  connection.onDefinition(fromCorpus((corpus, uri, { position }) => provideDefinition(corpus, uri, position)));
  connection.onReferences(fromCorpus((corpus, uri, { position, context }) => provideReferences(corpus, uri, position, context.includeDeclaration)));
  connection.onDocumentHighlight(fromCorpus((corpus, uri, { position }) => provideDocumentHighlights(corpus, uri, position)));
  connection.onDocumentSymbol(fromCorpus((corpus, uri) => provideDocumentSymbols(corpus, uri, session.language.t)));
  connection.onFoldingRanges(fromAnalysis((analysis) => provideFoldingRanges(analysis)));
  connection.onSelectionRanges(fromAnalysis((analysis, _uri, { positions }) => provideSelectionRanges(analysis, positions)));
  connection.onDocumentLinks(fromAnalysis((analysis) => provideDocumentLinks(analysis)));
  languages.inlayHint.on(async ({ textDocument, range }, token) => {
    await begin(ready, token);
    return session.settings.inlayHints.enabled ? provideInlayHints(session.corpus, normaliseUri(textDocument.uri), range) : [];
  });
  languages.diagnostics.on(async (params, token) => {
    await begin(ready, token);
    return { kind: DocumentDiagnosticReportKind.Full, items: diagnosticsOf(session, params.textDocument.uri) };
  });
  languages.callHierarchy.onPrepare(fromCorpus((corpus, uri, { position }) => prepareCallHierarchy(corpus, uri, position)));
  languages.callHierarchy.onIncomingCalls(async ({ item }, token) => {
    await begin(ready, token);
    return provideIncomingCalls(session.corpus, item);
  });
  languages.callHierarchy.onOutgoingCalls(async ({ item }, token) => {
    await begin(ready, token);
    return provideOutgoingCalls(session.corpus, item);
  });
  connection.onWorkspaceSymbol(async ({ query }, token) => {
    await begin(ready, token);
    session.indexer.start();
    return provideWorkspaceSymbols(session.corpus, query);
  });
}

/** Answers the requests of `protocol.ts`, each also as a command of its method's name for clients that know no other way. */
export function answerCustomRequests(connection: Connection, session: Session, ready: Promise<void>): void {
  const answer = async (method: string, params: unknown, token: CancellationToken): Promise<unknown> => {
    await begin(ready, token);
    const handler = customRequests.get(method);
    if (handler === undefined) throw new ResponseError(ErrorCodes.MethodNotFound, `Dossier has no command ${method}.`);
    return unlessCancelled(Promise.resolve(handler(session, params, () => token.isCancellationRequested)));
  };
  for (const method of customRequests.keys()) {
    // A request sent without parameters hands over the token alone.
    connection.onRequest(method, (...sent: unknown[]) => answer(method, sent.length > 1 ? sent[0] : undefined, sent.at(-1) as CancellationToken));
  }
  connection.onExecuteCommand((params, token) => answer(params.command, params.arguments?.[0], token));
}
