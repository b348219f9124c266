import * as vscode from 'vscode';
import { FolderTextRequest } from '../../../server/src/protocol';
import type { LanguageServer } from '../server/languageServer';

/** Whether a file may be written: its name ends as it should, and it is no text of the folder. Tells the user when not. */
export async function mayWrite(server: LanguageServer, file: vscode.Uri, extension: string): Promise<boolean> {
  if (!file.path.toLowerCase().endsWith(`.${extension}`)) {
    void vscode.window.showErrorMessage(vscode.l10n.t('The name of the file must end in .{0}.', extension));
    return false;
  }
  if (!(await server.request(FolderTextRequest, { uri: file.toString() }))) return true;
  void vscode.window.showErrorMessage(vscode.l10n.t('Dossier reads {0} as an article, and never writes over one.', vscode.workspace.asRelativePath(file)));
  return false;
}
