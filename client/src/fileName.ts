import * as vscode from 'vscode';

/** The name of a file by its address. */
export function fileNameOf(uri: vscode.Uri | string): string {
  const { path } = typeof uri === 'string' ? vscode.Uri.parse(uri) : uri;
  return path.slice(path.lastIndexOf('/') + 1);
}
