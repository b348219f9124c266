import * as vscode from 'vscode';

/** What VS Code's own References view takes: the part of its API that is used here. */
export interface ReferencesInput<Item> {
  /** For the view's own commands; no other view may use the same. */
  readonly contextValue: string;
  readonly title: string;
  /** A place where a word stands: the view asks there again from its history. */
  readonly location: vscode.Location;
  resolve(): ReferencesModel<Item> | undefined;
  with(location: vscode.Location): ReferencesInput<Item>;
}

/** What the view shows, and how it steps from place to place. */
export interface ReferencesModel<Item> {
  readonly message: string | undefined;
  readonly provider: vscode.TreeDataProvider<Item>;
  readonly navigation: {
    nearest(uri: vscode.Uri, position: vscode.Position): Item | undefined;
    next(from: Item): Item;
    previous(from: Item): Item;
    location(item: Item): vscode.Location | undefined;
  };
  readonly highlights: { getEditorHighlights(item: Item, uri: vscode.Uri): vscode.Range[] | undefined };
}

/** Shows places in the References view, which is built into VS Code. Rejects in an editor without it. */
export async function showInReferencesView<Item>(input: ReferencesInput<Item>): Promise<void> {
  const extension = vscode.extensions.getExtension<{ setInput(input: ReferencesInput<Item>): void }>('vscode.references-view');
  if (extension === undefined) throw new Error(vscode.l10n.t('This editor has no References view.'));
  const view = await extension.activate();
  view.setInput(input);
}
