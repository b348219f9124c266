import type { Connection, InitializeResult } from 'vscode-languageserver';
import { AnnotationsChangedNotification, ChangedNotification, StatusNotification } from '../protocol';
import { afterPause } from './afterPause';
import { serverCapabilities } from './capabilities';
import { readClientSupport, type ClientSupport } from './clientSupport';
import { answerCodeLenses } from './codeLenses';
import { PushedDiagnostics } from './documentDiagnostics';
import { answerCustomRequests, answerLanguageFeatures } from './languageFeatures';
import type { Language } from '../service/language/translate';
import { Pages } from './pages';
import { Session, type Machine } from './session';
import { sessionHost } from './sessionHost';
import { throttle } from './throttle';
import { TokenResults } from './tokenResults';
import { refreshDocuments, type Shown } from './refreshDocuments';
import { followDocuments, followSettings, followWorkspace } from './workspaceEvents';

const statusInterval = 300;
const changedInterval = 1000;
/** Views and counts, which look across documents, wait for a pause of typing of so many milliseconds, but no longer than this. */
const typingPause = 1000;
const longestTyping = 10_000;

/** Wires a language server to a connection and listens. `serverInfo` names it to the client. */
export function startServer(connection: Connection, machine: Machine, serverInfo: { readonly name: string; readonly version: string }): void {
  const sendStatus = throttle(statusInterval, () => void connection.sendNotification(StatusNotification.method, session.briefStatus));
  const sendChanged = throttle(changedInterval, () => {
    void connection.sendNotification(ChangedNotification.method);
    pages.refresh();
    if (session.settings.codeLens.enabled) refresh('codeLenses');
    if (session.settings.inlayHints.enabled) refresh('inlayHints');
    sendStatus();
  });
  const sendTyped = afterPause(typingPause, longestTyping, sendChanged);
  const onDidChangeContent = (isTyped: boolean): void => (isTyped ? sendTyped : sendChanged)();
  let isReading = false;
  const onDidChangeStatus = (): void => {
    const wasReading = isReading;
    isReading = session.indexer.state === 'indexing';
    // What was partial is so no longer, though no document has changed since.
    if (wasReading && !isReading) {
      sendChanged();
      // Other files may show names in open documents.
      refresh('tokens', 'inlayHints', 'diagnostics');
    }
    sendStatus();
  };
  const onDidChangeAnnotations = (): void => {
    void connection.sendNotification(AnnotationsChangedNotification.method);
    refresh('tokens', 'inlayHints', 'diagnostics');
  };
  const session = new Session(machine, sessionHost(connection, (): Language => session.language, { onDidChangeContent, onDidChangeStatus, onDidChangeAnnotations }));
  const tokens = new TokenResults();
  const diagnostics = new PushedDiagnostics(connection, session);
  const refresh = (...shown: Shown[]): void => {
    refreshDocuments(connection, client, shown);
    if (shown.includes('diagnostics')) diagnostics.refresh();
  };
  let client: ClientSupport;
  let setReady: () => void;
  const ready = new Promise<void>((resolve) => (setReady = resolve));
  const pages = new Pages(connection, session, ready);

  connection.onInitialize((params): InitializeResult => {
    client = readClientSupport(params);
    session.card = client.card;
    session.confirmsEdits = client.confirmsEdits;
    diagnostics.wanted = !client.pullsDiagnostics;
    session.language = client.language;
    return { capabilities: serverCapabilities, serverInfo };
  });
  connection.onInitialized(async () => {
    try {
      await followWorkspace(connection, session, client);
      await followSettings(connection, session, client, refresh);
    } catch (error) {
      connection.console.error(`The settings could not be read: ${String(error)}`);
    } finally {
      setReady();
    }
  });
  connection.onShutdown(() => {
    session.dispose();
    sendStatus.dispose();
    sendChanged.dispose();
    sendTyped.dispose();
    diagnostics.dispose();
  });
  followDocuments(connection, session, { tokens, diagnostics }, ready);
  answerLanguageFeatures(connection, session, tokens, ready);
  answerCodeLenses(connection, session, ready);
  answerCustomRequests(connection, session, ready);
  connection.listen();
}
