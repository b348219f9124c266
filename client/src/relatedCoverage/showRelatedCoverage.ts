import * as vscode from 'vscode';
import type { RelatedParams } from '../../../server/src/protocol';
import { isArticle } from '../articles';
import type { RelatedCoverageView } from './relatedCoverageView';
import { parseSubject } from './subject';

/** The command *Show Related Coverage* in the forms in which menus, links and rows run it. */
export function registerShowRelatedCoverage(view: RelatedCoverageView): vscode.Disposable {
  return vscode.Disposable.from(
    // From the palette and the editor's menu, which gives a Uri: the name at the cursor. From a link: what it names.
    vscode.commands.registerCommand('dossier.showRelatedCoverage', async (argument: unknown) => {
      const subject = argument === undefined || argument instanceof vscode.Uri ? subjectAtCursor() : parseSubject(argument);
      if (subject !== undefined) await view.show(subject);
    }),
    vscode.commands.registerCommand('dossier.showRelatedCoverageOfDocument', async (argument: unknown) => {
      const uri = argument instanceof vscode.Uri ? argument : activeArticle()?.document.uri;
      if (uri !== undefined) await view.show({ uri: uri.toString() });
    }),
  );
}

function subjectAtCursor(): RelatedParams | undefined {
  const editor = activeArticle();
  if (editor === undefined) return undefined;
  const { line, character } = editor.selection.active;
  return { uri: editor.document.uri.toString(), position: { line, character } };
}

function activeArticle(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor !== undefined && isArticle(editor.document) ? editor : undefined;
}
