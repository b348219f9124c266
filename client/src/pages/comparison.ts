import * as vscode from 'vscode';
import { RelatedRequest } from '../../../server/src/protocol';
import type { PageParams, RelatedItem } from '../../../server/src/protocol';
import { findArticles } from '../articleFiles';
import type { LanguageServer } from '../server/languageServer';
import { withoutIcons } from '../withoutIcons';

/** Two documents to be compared. */
export interface ComparedPair {
  readonly here: string;
  readonly there: string;
}

interface DocumentPick extends vscode.QuickPickItem {
  readonly params?: PageParams;
}

const longestUri = 4096;
const maxFiles = 1000;

/** Reads a pair from a row of a view or from a link's argument, which anybody may have written; undefined when it is none. */
export function parsePair(argument: unknown): ComparedPair | undefined {
  if (!isRecord(argument)) return undefined;
  const { here, there } = isRecord(argument['pair']) ? argument['pair'] : argument;
  return isUri(here) && isUri(there) ? { here, there } : undefined;
}

/** Asks what a document is to be compared with: its whole story, a related document (with the reasons), or any other. */
export async function chooseComparison(server: LanguageServer, here: vscode.Uri): Promise<PageParams | undefined> {
  const chosen = await vscode.window.showQuickPick(documentPicks(server, here), {
    title: vscode.l10n.t('Compare “{0}” with…', vscode.workspace.asRelativePath(here)),
    placeHolder: vscode.l10n.t('The other document'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return chosen?.params;
}

async function documentPicks(server: LanguageServer, here: vscode.Uri): Promise<DocumentPick[]> {
  const result = await server.request(RelatedRequest, { uri: here.toString() });
  const documents = result?.documents ?? [];
  const pair = (there: string): PageParams => ({ kind: 'comparison', here: here.toString(), there });
  const related = documents.map((item) => ({ ...relatedPick(item), params: pair(item.uri) }));
  const listed = new Set([here.toString(), ...documents.map(({ uri }) => vscode.Uri.parse(uri).toString())]);
  const files = await findArticles(maxFiles);
  const others = files.filter((file) => !listed.has(file.toString()))
    .map((file) => ({ label: withoutIcons(vscode.workspace.asRelativePath(file)), iconPath: new vscode.ThemeIcon('file'), params: pair(file.toString()) }))
    .sort((a, b) => a.label.localeCompare(b.label));
  const separator = (label: string): DocumentPick => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const story: DocumentPick = { label: vscode.l10n.t('Its whole story'), iconPath: new vscode.ThemeIcon('files'), params: { kind: 'story', uri: here.toString() } };
  return [
    ...(documents.some(({ verdict }) => verdict === 'same-story' || verdict === 'near-duplicate') ? [story] : []),
    ...(related.length === 0 ? [] : [separator(vscode.l10n.t('Related')), ...related]),
    ...(others.length === 0 ? [] : [separator(vscode.l10n.t('Other documents')), ...others]),
  ];
}

function relatedPick({ headline, fileName, reasons }: RelatedItem): DocumentPick {
  return { label: withoutIcons(headline), description: withoutIcons(fileName), detail: withoutIcons(reasons.map(({ text }) => text).join(' · ')), iconPath: new vscode.ThemeIcon('file-text') };
}

function isUri(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= longestUri;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
