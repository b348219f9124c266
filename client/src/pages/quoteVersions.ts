import * as vscode from 'vscode';
import { parseSubject } from '../relatedCoverage/subject';

/** The command behind a quote's lens: peeks at the quote and its versions in other documents. */
export function registerShowQuoteVersions(): vscode.Disposable {
  return vscode.commands.registerCommand('dossier.showQuoteVersions', async (argument: unknown) => {
    const subject = parseSubject(argument);
    if (subject === undefined || !('uri' in subject) || subject.position === undefined) return;
    const uri = vscode.Uri.parse(subject.uri);
    const position = new vscode.Position(subject.position.line, subject.position.character);
    const places = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', uri, position);
    await vscode.commands.executeCommand('editor.action.peekLocations', uri, position, places, 'peek');
  });
}
