import {
  DidChangeConfigurationNotification,
  FileChangeType,
  TextDocuments,
  type Connection,
} from 'vscode-languageserver';
import { normaliseUri } from '../files/uris';
import type { Settings } from '../protocol';
import { editedDocument } from './editedDocument';
import { folderUri, type ClientSupport } from './clientSupport';
import type { PushedDiagnostics } from './documentDiagnostics';
import { renameSources } from './followRenames';
import type { Shown } from './refreshDocuments';
import type { Session } from './session';
import { settingsSection } from './settings';
import type { TokenResults } from './tokenResults';
import { WatchedFiles } from './watchedFiles';

/** Keeps the session's documents in step with the editor's. */
export function followDocuments(connection: Connection, session: Session, sent: { readonly tokens: TokenResults; readonly diagnostics: PushedDiagnostics }, ready: Promise<void>): void {
  const documents = new TextDocuments(editedDocument);
  documents.onDidOpen(async ({ document }) => {
    await ready;
    if (documents.get(document.uri) !== document) return;
    session.open(normaliseUri(document.uri), () => document.getText());
    sent.diagnostics.changed(document.uri);
  });
  documents.onDidChangeContent(({ document }) => {
    const uri = normaliseUri(document.uri);
    if (!session.library.isOpen(uri)) return;
    session.library.setOpen(uri, () => document.getText(), true);
    sent.diagnostics.changed(document.uri);
  });
  documents.onDidClose(({ document }) => {
    const uri = normaliseUri(document.uri);
    sent.tokens.forget(uri);
    sent.diagnostics.closed(document.uri);
    void session.close(uri);
  });
  documents.listen(connection);
}

/** Keeps the session's folders and files in step with the workspace. Resolves when the annotations have been read. */
export async function followWorkspace(connection: Connection, session: Session, client: ClientSupport): Promise<void> {
  const watched = client.watchedFiles ? new WatchedFiles(connection, client.relativePatterns) : undefined;
  const watchFolders = (folders: readonly string[]): void => {
    watched?.follow(folders).catch((error: unknown) => connection.console.error(`The client does not tell of files that change: ${String(error)}`));
  };
  connection.onDidChangeWatchedFiles(({ changes }) => {
    void session.filesChanged(changes.map(({ uri, type }) => ({ uri, kind: changeKinds[type] })));
  });
  connection.workspace.onDidRenameFiles(async ({ files }) => {
    try {
      await renameSources(session.annotations, files.map(({ oldUri, newUri }) => ({ oldUri: normaliseUri(oldUri), newUri: normaliseUri(newUri) })));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      connection.window.showWarningMessage(session.language.sentence(`Corrections and notes could not follow the renamed files: ${reason}.`));
    }
  });
  if (client.workspaceFolders) {
    connection.workspace.onDidChangeWorkspaceFolders(async () => {
      const folders = ((await connection.workspace.getWorkspaceFolders()) ?? []).map(({ uri }) => folderUri(uri));
      watchFolders(folders);
      await session.setFolders(folders);
    });
  }
  watchFolders(client.folders);
  await session.setFolders(client.folders);
}

const changeKinds = { [FileChangeType.Created]: 'made', [FileChangeType.Changed]: 'changed', [FileChangeType.Deleted]: 'gone' } as const;

/** The settings that decide what is shown. */
const shownBy = { tokens: 'highlight', inlayHints: 'inlayHints', diagnostics: 'diagnostics', codeLenses: 'codeLens' } as const satisfies Readonly<Record<Shown, keyof Settings>>;

/**
 * Reads the settings now and after each change. Resolves when the first are in force.
 * @param refresh called with what the client shows otherwise now
 */
export async function followSettings(connection: Connection, session: Session, client: ClientSupport, refresh: (...shown: Shown[]) => void): Promise<void> {
  const read = async (sent: unknown): Promise<void> => {
    const before = session.settings;
    session.applySettings(client.configuration ? await connection.workspace.getConfiguration(settingsSection) : sent);
    const changed = (section: keyof Settings): boolean => JSON.stringify(before[section]) !== JSON.stringify(session.settings[section]);
    refresh(...(Object.keys(shownBy) as Shown[]).filter((shown) => changed(shownBy[shown])));
  };
  connection.onDidChangeConfiguration(({ settings }: { settings?: Record<string, unknown> | null }) => read(settings?.[settingsSection] ?? settings));
  await read(client.initialSettings);
  if (client.configuration && client.configurationEvents) {
    connection.client
      .register(DidChangeConfigurationNotification.type, { section: settingsSection })
      .catch((error: unknown) => connection.console.error(`The client does not tell of settings that change: ${String(error)}`));
  }
}
