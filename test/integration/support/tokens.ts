import * as vscode from 'vscode';

/** A semantic token as the editor colours it. */
export interface ReadToken {
  readonly type: string;
  readonly modifiers: readonly string[];
  readonly text: string;
}

/** The semantic tokens of a document; undefined when the server gives none for it. */
export async function readTokens(document: vscode.TextDocument): Promise<ReadToken[] | undefined> {
  const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend | undefined>('vscode.provideDocumentSemanticTokensLegend', document.uri);
  const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens | undefined>('vscode.provideDocumentSemanticTokens', document.uri);
  if (legend === undefined || tokens === undefined) return undefined;
  const read: ReadToken[] = [];
  let line = 0;
  let character = 0;
  // Five numbers a token: line and character since the last one, length, type, modifiers as bits.
  for (let at = 0; at < tokens.data.length; at += 5) {
    const [lines, characters, length, type, bits] = tokens.data.subarray(at, at + 5) as unknown as [number, number, number, number, number];
    character = lines === 0 ? character + characters : characters;
    line += lines;
    read.push({
      type: legend.tokenTypes[type]!,
      modifiers: legend.tokenModifiers.filter((_, bit) => (bits & (1 << bit)) !== 0),
      text: document.getText(new vscode.Range(line, character, line, character + length)),
    });
  }
  return read;
}
