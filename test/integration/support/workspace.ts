import * as vscode from 'vscode';
import type { DossierApi } from '../../../client/src/extension';
import type { Status } from '../../../server/src/protocol';
import { readMarkers } from '../../support/markers';
import { until } from './until';

export function extension(): vscode.Extension<DossierApi> {
  const found = vscode.extensions.getExtension<DossierApi>('dossier.dossier');
  if (found === undefined) throw new Error('The extension is not there.');
  return found;
}

/** A file of the folder that the tests run in: a copy of the examples. */
export function fileUri(name: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (folder === undefined) throw new Error('No folder is open.');
  return vscode.Uri.joinPath(folder.uri, name);
}

/** Opens a file of the folder in the editor. */
export async function open(name: string): Promise<vscode.TextDocument> {
  const editor = await vscode.window.showTextDocument(fileUri(name), { preview: false });
  return editor.document;
}

/** Opens a file and waits until the whole folder is read. */
export async function openInReadFolder(name: string): Promise<{ document: vscode.TextDocument; status: Status }> {
  const document = await open(name);
  const { status } = await extension().activate();
  const read = await until('the folder is read', () => {
    const now = status();
    return now?.state === 'ready' ? now : undefined;
  });
  return { document, status: read };
}

/** The position of the cursor in the first passage of a document that reads like the text around it: `David Oko|njo`. */
export function positionOf(document: vscode.TextDocument, marked: string): vscode.Position {
  const { text, cursors } = readMarkers(marked);
  const start = document.getText().indexOf(text);
  if (start < 0 || cursors[0] === undefined) throw new Error(`No such passage, or no cursor in it: ${marked}`);
  return document.positionAt(start + cursors[0]);
}
