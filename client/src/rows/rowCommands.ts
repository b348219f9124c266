import * as vscode from 'vscode';
import type { PinnedDocuments } from '../relatedCoverage/pinnedDocuments';
import { placeOf } from './row';
import type { Row } from './row';

/** The actions on a row: on a name, show its coverage; on a place, open it to the side; on a document, pin it. */
export function registerRowCommands(showIdentity: (identity: string) => Promise<void>, pinned: PinnedDocuments): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('dossier.showRelatedCoverageOfRow', async (row: Row | undefined) => {
      if (row?.identity !== undefined) await showIdentity(row.identity);
    }),
    vscode.commands.registerCommand('dossier.openRowToSide', async (row: Row | undefined) => {
      if (row?.place === undefined) return;
      const { uri, selection } = placeOf(row.place);
      await vscode.window.showTextDocument(uri, { selection, viewColumn: vscode.ViewColumn.Beside });
    }),
    vscode.commands.registerCommand('dossier.pinDocument', async (row: Row | undefined) => {
      if (row?.pin !== undefined) await pinned.pin(row.pin.document);
    }),
    vscode.commands.registerCommand('dossier.unpinDocument', async (row: Row | undefined) => {
      if (row?.pin !== undefined) await pinned.unpin(row.pin.document);
    }),
  );
}
