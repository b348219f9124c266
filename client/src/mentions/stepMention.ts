import * as vscode from 'vscode';
import { editorInFront } from '../corrections/correctionTarget';
import type { FrontArticle } from '../frontArticle';

const messageMilliseconds = 4000;

/** The commands that go to the next and the previous mention of the name at the cursor: in its document, then in the others of the folder. */
export function registerStepMention(front: FrontArticle): vscode.Disposable {
  const step = async (distance: 1 | -1): Promise<void> => {
    const editor = editorInFront(front);
    if (editor === undefined) return;
    const { document, selection } = editor;
    const mentions = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', document.uri, selection.active);
    const next = mentionFrom(mentions, new vscode.Location(document.uri, selection.active), distance);
    if (next === undefined) vscode.window.setStatusBarMessage(vscode.l10n.t('There is no name here.'), messageMilliseconds);
    else await vscode.window.showTextDocument(next.uri, { selection: next.range });
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('dossier.nextMention', () => step(1)),
    vscode.commands.registerCommand('dossier.previousMention', () => step(-1)),
  );
}

/** The mention that many steps from the one at a place, documents in the order of their addresses, beginning again at the end. */
function mentionFrom(mentions: readonly vscode.Location[], here: vscode.Location, distance: number): vscode.Location | undefined {
  const inOrder = mentions.toSorted((a, b) => {
    const [one, other] = [a.uri.toString(), b.uri.toString()];
    return one === other ? a.range.start.compareTo(b.range.start) : one < other ? -1 : 1;
  });
  const current = inOrder.findIndex(({ uri, range }) => uri.toString() === here.uri.toString() && range.contains(here.range));
  return current < 0 ? undefined : inOrder.at((current + distance) % inOrder.length);
}
