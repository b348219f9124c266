import * as vscode from 'vscode';
import type { LanguageServer } from './server/languageServer';

/** Why the server leaves a document alone; undefined when it does not. */
export function declineReason(server: LanguageServer, document: vscode.Uri): string | undefined {
  const uri = document.toString();
  return server.status?.skipped.find((skipped) => vscode.Uri.parse(skipped.uri).toString() === uri)?.reason;
}
