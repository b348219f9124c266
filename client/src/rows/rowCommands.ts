import * as vscode from 'vscode';
import { placeOf } from './row';
import type { Row } from './row';

/** The actions on a row: on a name, show its coverage; on a place, open it to the side. */
export function registerRowCommands(showIdentity: (identity: string) => Promise<void>): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('dossier.showRelatedCoverageOfRow', async (row: Row | undefined) => {
      if (row?.identity !== undefined) await showIdentity(row.identity);
    }),
    vscode.commands.registerCommand('dossier.openRowToSide', async (row: Row | undefined) => {
      if (row?.place === undefined) return;
      const { uri, selection } = placeOf(row.place);
      await vscode.window.showTextDocument(uri, { selection, viewColumn: vscode.ViewColumn.Beside });
    }),
  );
}
