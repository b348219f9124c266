import * as vscode from 'vscode';
import type { CorrectionTarget } from '../../../server/src/protocol';
import type { FrontArticle } from '../frontArticle';
import { parseSubject } from '../relatedCoverage/subject';
import type { Row } from '../rows/row';
import { shorten } from './wordsOfChange';

/** What the reader points at, and the words by which it is called in messages. */
export interface Pointed {
  readonly target: CorrectionTarget;
  readonly words: string;
}

/**
 * What a command is about: the row that it is run on; what a link names; else the selection, or the cursor, of the article in
 * front. Undefined when the argument is of no known shape or no article is in front.
 */
export function pointedAt(argument: unknown, front: FrontArticle): Pointed | undefined {
  if (isRow(argument)) return pointedByRow(argument);
  if (argument !== undefined && !(argument instanceof vscode.Uri)) return pointedByLink(argument);
  const editor = editorInFront(front);
  return editor === undefined ? undefined : pointedInEditor(editor.document, editor.selection);
}

/** The same for all rows that are selected in a view, where the command was run on one of them. */
export function allPointedAt(argument: unknown, selected: unknown, front: FrontArticle): Pointed[] {
  const all: readonly unknown[] = Array.isArray(selected) && selected.includes(argument) ? selected : [argument];
  return all.flatMap((each) => pointedAt(each, front) ?? []);
}

/** The editor that shows the article in front; undefined when none does. */
export function editorInFront(front: FrontArticle): vscode.TextEditor | undefined {
  const uri = front.uri?.toString();
  const editors = [vscode.window.activeTextEditor, ...vscode.window.visibleTextEditors];
  return editors.find((editor) => editor !== undefined && editor.document.uri.toString() === uri);
}

/** A range of the client as the protocol has it. */
export function protocolRange({ start, end }: vscode.Range): { start: { line: number; character: number }; end: { line: number; character: number } } {
  return { start: { line: start.line, character: start.character }, end: { line: end.line, character: end.character } };
}

function isRow(argument: unknown): argument is Row {
  return typeof argument === 'object' && argument !== null && 'id' in argument && 'label' in argument && typeof argument.label === 'string';
}

/** A passage stands for itself, a name for its identity. The label of a mention is its line, which names nothing. */
function pointedByRow({ label, identity, place, passage }: Row): Pointed | undefined {
  if (passage !== undefined && place !== undefined) return { target: { uri: place.uri, range: place.range }, words: passage === 'quote' ? shorten(label) : '' };
  return identity === undefined ? undefined : { target: { identity }, words: shorten(label) };
}

function pointedByLink(argument: unknown): Pointed | undefined {
  const subject = parseSubject(argument);
  if (subject === undefined) return undefined;
  if ('identity' in subject) return { target: { identity: subject.identity }, words: '' };
  const { uri, position } = subject;
  if (position === undefined) return undefined;
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === vscode.Uri.parse(uri).toString());
  const at = new vscode.Position(position.line, position.character);
  return open === undefined ? { target: { uri, range: { start: position, end: position } }, words: '' } : pointedInEditor(open, new vscode.Range(at, at));
}

function pointedInEditor(document: vscode.TextDocument, range: vscode.Range): Pointed {
  const named = range.isEmpty ? document.getWordRangeAtPosition(range.start) : range;
  const words = named === undefined ? '' : shorten(document.getText(named));
  return { target: { uri: document.uri.toString(), range: protocolRange(range) }, words };
}
