import * as vscode from 'vscode';
import type { RelatedParams } from '../../../server/src/protocol';
import type { FrontArticle } from '../frontArticle';
import type { RelatedCoverageView } from './relatedCoverageView';
import { parseSubject } from './subject';

/** The command *Show Related Coverage* in the forms in which menus and links run it. */
export function registerShowRelatedCoverage(view: RelatedCoverageView, front: FrontArticle): vscode.Disposable {
  return vscode.Disposable.from(
    // From the palette and the editor's menu, which gives a Uri: the name at the cursor. From a link: what it names.
    vscode.commands.registerCommand('dossier.showRelatedCoverage', async (argument: unknown) => {
      const subject = argument === undefined || argument instanceof vscode.Uri ? subjectInFront(front) : parseSubject(argument);
      if (subject !== undefined) await view.show(subject);
    }),
    vscode.commands.registerCommand('dossier.showRelatedCoverageOfDocument', async (argument: unknown) => {
      const uri = argument instanceof vscode.Uri ? argument : front.uri;
      if (uri !== undefined) await view.show({ uri: uri.toString() });
    }),
  );
}

/** The name at the cursor of the article in front, or that article; the server tells which. A cursor that was never moved points at nothing. */
function subjectInFront(front: FrontArticle): RelatedParams | undefined {
  const uri = front.uri?.toString();
  if (uri === undefined) return undefined;
  const editors = [vscode.window.activeTextEditor, ...vscode.window.visibleTextEditors];
  const editor = editors.find((candidate) => candidate?.document.uri.toString() === uri);
  const { line, character } = editor?.selection.active ?? { line: 0, character: 0 };
  return line === 0 && character === 0 ? { uri } : { uri, position: { line, character } };
}
