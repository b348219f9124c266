import type * as vscode from 'vscode';

const seen = new WeakMap<vscode.TextDocument, { readonly version: number; readonly isWrong: boolean }>();

/** Whether a document was opened in another encoding than it was written in: then U+FFFD stands for the bytes that made no sense. */
export function isInWrongEncoding(document: vscode.TextDocument): boolean {
  const { version } = document;
  const known = seen.get(document);
  if (known?.version === version) return known.isWrong;
  const isWrong = document.getText().includes('\uFFFD');
  seen.set(document, { version, isWrong });
  return isWrong;
}
