import * as vscode from 'vscode';

/** Shows Markdown as it is meant to be read; as text where VS Code's preview is switched off. */
export async function showMarkdown(uri: vscode.Uri): Promise<void> {
  if (vscode.extensions.getExtension('vscode.markdown-language-features') === undefined) {
    await vscode.window.showTextDocument(uri);
    return;
  }
  // A preview that was hidden may come to the front with what it showed before, so it is drawn once more.
  const wasHidden = vscode.window.tabGroups.all.some(({ tabs }) => tabs.some((tab) => isPreview(tab) && !tab.isActive));
  await vscode.commands.executeCommand('markdown.showPreview', uri);
  if (wasHidden) await vscode.commands.executeCommand('markdown.preview.refresh');
}

/** Whether a tab is a Markdown preview. */
export function isPreview({ input }: vscode.Tab): boolean {
  return input instanceof vscode.TabInputWebview && input.viewType.endsWith('markdown.preview');
}
