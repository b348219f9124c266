import * as vscode from 'vscode';
import { PageRequest } from '../../../server/src/protocol';
import { mayWrite } from '../export/mayWrite';
import { fileNameOf } from '../fileName';
import type { LanguageServer } from '../server/languageServer';

/** Asks for a file and writes a page to it, with links that lead from there to the documents. */
export async function savePage(server: LanguageServer, page: vscode.Uri): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const name = fileNameOf(page);
  const target = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Save as Markdown'),
    filters: { Markdown: ['md'] },
    ...(folder === undefined ? {} : { defaultUri: vscode.Uri.joinPath(folder, name) }),
  });
  if (target === undefined || !(await mayWrite(server, target, 'md'))) return;
  const saved = await server.request(PageRequest, { page: page.toString(), linksFrom: vscode.Uri.joinPath(target, '..').toString() });
  if (saved === null) {
    tellGone();
  } else {
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(saved.text));
    await vscode.commands.executeCommand('vscode.open', target);
  }
}

/** Puts the Markdown of a page on the clipboard, with links as in a file that lies in the folder. */
export async function copyPage(server: LanguageServer, page: vscode.Uri): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file('/');
  const copied = await server.request(PageRequest, { page: page.toString(), linksFrom: folder.toString() });
  if (copied === null) {
    tellGone();
    return;
  }
  await vscode.env.clipboard.writeText(copied.text);
  vscode.window.setStatusBarMessage(vscode.l10n.t('The page is on the clipboard.'), 3000);
}

function tellGone(): void {
  void vscode.window.showErrorMessage(vscode.l10n.t('What this page tells of is no longer in the folder.'));
}
