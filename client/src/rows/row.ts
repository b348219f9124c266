import * as vscode from 'vscode';
import type { DocumentLabel, Evidence } from '../../../server/src/protocol';

/** A range of a document, as the protocol gives it. */
export type Place = Pick<Evidence, 'uri' | 'range'>;

/** A row of a view. What it says is plain text, so that no document can put a link or an icon into it. */
export interface Row {
  /** Unique in its view and the same after a refresh, so that what is expanded and selected stays so. */
  readonly id: string;
  readonly label: string;
  /** Follows the label, dimmed. */
  readonly description?: string;
  /** Lines shown when the pointer rests on the row. */
  readonly tooltip?: string;
  /** Name of a product icon. */
  readonly icon?: string;
  /** What a screen reader says instead of label and description. */
  readonly accessibleLabel?: string;
  /** What a click opens. */
  readonly place?: Place;
  /** The identity of the name that the row stands for. */
  readonly identity?: string;
  /** What stands at the place, where a row is a passage of a document: corrections of it are of this place. */
  readonly passage?: 'mention' | 'quote';
  /** The correction or note that the row stands for. */
  readonly annotation?: { readonly id: string; readonly isOrphan: boolean };
  /** The two documents that the row sets side by side. */
  readonly pair?: { readonly here: string; readonly there: string };
  /** The document that the row stands for, where it can be pinned to the top of the list. */
  readonly pin?: { readonly document: DocumentLabel; readonly isPinned: boolean };
  /** What a click runs where there is no place to open. */
  readonly command?: vscode.Command;
  /** Rows below this one, asked for when it is expanded. */
  readonly children?: () => readonly Row[] | Promise<readonly Row[]>;
  /** Whether it is expanded at first. */
  readonly expanded?: boolean;
}

/** A row as VS Code draws it. The words of its context value tell what can be done with it. */
export function toTreeItem(row: Row): vscode.TreeItem {
  const item = new vscode.TreeItem(row.label, collapsibleState(row));
  item.id = row.id;
  item.tooltip = row.tooltip ?? [row.label, row.description].filter((line) => line !== undefined).join('\n');
  item.contextValue = contextWords(row).join(' ');
  item.accessibilityInformation = { label: row.accessibleLabel ?? [row.label, row.description].filter((part) => part !== undefined).join(', ') };
  if (row.description !== undefined) item.description = row.description;
  if (row.icon !== undefined) item.iconPath = new vscode.ThemeIcon(row.icon);
  const command = row.place === undefined ? row.command : openCommand(row.place);
  if (command !== undefined) item.command = command;
  return item;
}

function contextWords({ identity, place, passage, annotation, pair, pin }: Row): string[] {
  const words = {
    name: identity !== undefined,
    place: place !== undefined,
    mention: passage === 'mention',
    quote: passage === 'quote',
    annotation: annotation !== undefined,
    orphan: annotation?.isOrphan === true,
    pair: pair !== undefined,
    pinned: pin?.isPinned === true,
    unpinned: pin?.isPinned === false,
  };
  return Object.entries(words).flatMap(([word, holds]) => (holds ? [word] : []));
}

/** Where a row leads, for commands of the editor. */
export function placeOf(place: Place): { readonly uri: vscode.Uri; readonly selection: vscode.Range } {
  const { start, end } = place.range;
  return { uri: vscode.Uri.parse(place.uri), selection: new vscode.Range(start.line, start.character, end.line, end.character) };
}

/** Opens a place. The editor's own command: it knows preview tabs, and Ctrl or Alt with a click opens to the side. */
export function openCommand(place: Place): vscode.Command {
  const { uri, selection } = placeOf(place);
  const options: vscode.TextDocumentShowOptions = { selection };
  return { command: 'vscode.open', title: vscode.l10n.t('Open'), arguments: [uri, options] };
}

function collapsibleState(row: Row): vscode.TreeItemCollapsibleState {
  if (row.children === undefined) return vscode.TreeItemCollapsibleState.None;
  return row.expanded === true ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed;
}
