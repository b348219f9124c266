import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  TextDocuments,
  type Connection,
  type Disposable,
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
  connection.onDidChangeWatchedFiles(({ changes }) => {
    void session.filesChanged(changes.map(({ uri, type }) => ({ uri: normaliseUri(uri), isGone: type === FileChangeType.Deleted })));
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
      const folders = (await connection.workspace.getWorkspaceFolders()) ?? [];
      await session.setFolders(folders.map(({ uri }) => folderUri(uri)));
    });
  }
  await session.setFolders(client.folders);
}

const annotationsGlob = '**/.dossier/annotations.jsonl';

/** The settings that decide what is shown. */
const shownBy = { tokens: 'highlight', inlayHints: 'inlayHints', diagnostics: 'diagnostics', codeLenses: 'codeLens' } as const satisfies Readonly<Record<Shown, keyof Settings>>;

/**
 * Reads the settings now and after each change; watches the files they name. Resolves when the first are in force.
 * @param refresh called with what the client shows otherwise now
 */
export async function followSettings(connection: Connection, session: Session, client: ClientSupport, refresh: (...shown: Shown[]) => void): Promise<void> {
  let watched = '';
  let watcher: Promise<Disposable> | undefined;
  const watchFiles = async (): Promise<void> => {
    const globs = [...session.settings.files.include, annotationsGlob];
    if (!client.watchedFiles || watched === JSON.stringify(globs)) return;
    watched = JSON.stringify(globs);
    const before = watcher;
    // The next change of settings may come while the client has not answered: each ends the watcher of the one before.
    watcher = connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: globs.map((globPattern) => ({ globPattern })) });
    (await before?.catch(() => undefined))?.dispose();
    await watcher;
  };
  const read = async (sent: unknown): Promise<void> => {
    const before = session.settings;
    session.applySettings(client.configuration ? await connection.workspace.getConfiguration(settingsSection) : sent);
    const changed = (section: keyof Settings): boolean => JSON.stringify(before[section]) !== JSON.stringify(session.settings[section]);
    refresh(...(Object.keys(shownBy) as Shown[]).filter((shown) => changed(shownBy[shown])));
    await watchFiles();
  };
  connection.onDidChangeConfiguration(({ settings }: { settings?: Record<string, unknown> | null }) => read(settings?.[settingsSection] ?? settings));
  await read(client.initialSettings);
  if (client.configuration && client.configurationEvents) {
    await connection.client.register(DidChangeConfigurationNotification.type, { section: settingsSection });
  }
}
