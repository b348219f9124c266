import * as vscode from 'vscode';
import { languages } from '../../server/src/protocol';

/**
 * The documents that Dossier serves, as a selector: its languages, on disk, unsaved or in a folder of the workspace.
 * Other schemes are copies, such as the old side of a difference, and would count every name twice.
 */
export function articleSelector(): { language: string; scheme: string }[] {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const schemes = new Set(['file', 'untitled', ...folders.map((folder) => folder.uri.scheme)]);
  return languages.flatMap((language) => [...schemes].map((scheme) => ({ language, scheme })));
}

/** Whether Dossier serves a document; the server may still decline it as no prose. */
export function isArticle(document: vscode.TextDocument): boolean {
  return vscode.languages.match(articleSelector(), document) > 0;
}
