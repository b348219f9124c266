import * as vscode from 'vscode';
import type { ExportFormat, ExportParams } from '../../../server/src/protocol';
import { fileNameOf } from '../fileName';

export type ExportScope = Pick<ExportParams, 'scope' | 'uri'>;

export interface FormatChoice extends vscode.QuickPickItem {
  readonly format: ExportFormat;
  /** What the file's name ends with, after the name of what is exported. */
  readonly ending: string;
  /** The kind of file, and its extension. */
  readonly fileType: string;
  readonly extension: string;
}

/** Asks what is to be exported. Without an article in front only the folder can be. Undefined when the user goes away. */
export async function chooseScope(article: vscode.Uri | undefined): Promise<ExportScope | undefined> {
  const folder = { label: vscode.l10n.t('Whole Folder'), iconPath: new vscode.ThemeIcon('folder'), scope: { scope: 'folder' as const } };
  if (article === undefined) return folder.scope;
  const uri = article.toString();
  const choices = [
    { label: vscode.l10n.t('This Document'), description: fileNameOf(article), iconPath: new vscode.ThemeIcon('file'), scope: { scope: 'document' as const, uri } },
    {
      label: vscode.l10n.t('Its Story'),
      description: vscode.l10n.t('{0} and the documents on the same story', fileNameOf(article)),
      iconPath: new vscode.ThemeIcon('files'),
      scope: { scope: 'story' as const, uri },
    },
    folder,
  ];
  const chosen = await vscode.window.showQuickPick(choices, { title: vscode.l10n.t('Export'), placeHolder: vscode.l10n.t('What to export'), matchOnDescription: true });
  return chosen?.scope;
}

/** Asks how it is to be written. */
export async function chooseFormat(): Promise<FormatChoice | undefined> {
  const csv = { fileType: 'CSV', extension: 'csv' };
  const choices: FormatChoice[] = [
    { label: vscode.l10n.t('Mentions'), detail: vscode.l10n.t('A table of every name, with file, line and context'), format: 'mentions', ending: '-mentions', ...csv },
    { label: vscode.l10n.t('Quotes'), detail: vscode.l10n.t('A table of every quote, with speaker, file and line'), format: 'quotes', ending: '-quotes', ...csv },
    { label: vscode.l10n.t('Identities'), detail: vscode.l10n.t('A table of people, organisations and places, with roles and counts'), format: 'identities', ending: '-identities', ...csv },
    { label: vscode.l10n.t('Report'), detail: vscode.l10n.t('Story by story: documents, names, quotes, sentences that differ'), format: 'markdown', ending: '-report', fileType: 'Markdown', extension: 'md' },
    { label: vscode.l10n.t('Annotations'), detail: vscode.l10n.t('Names and quotes as W3C Web Annotations, for other programs'), format: 'jsonld', ending: '', fileType: 'JSON-LD', extension: 'jsonld' },
  ];
  const described = choices.map((choice) => ({ ...choice, description: choice.fileType }));
  return vscode.window.showQuickPick(described, { title: vscode.l10n.t('Export'), placeHolder: vscode.l10n.t('How to write it'), matchOnDescription: true, matchOnDetail: true });
}

/** Asks for the file. It is proposed in the folder, where the links of a report lead to the documents. */
export async function chooseTarget({ scope, uri }: ExportScope, { ending, fileType, extension }: FormatChoice): Promise<vscode.Uri | undefined> {
  const article = uri === undefined ? undefined : vscode.Uri.parse(uri);
  const folder = (article && vscode.workspace.getWorkspaceFolder(article)) ?? vscode.workspace.workspaceFolders?.[0];
  const subject = article === undefined ? (folder?.name ?? 'dossier') : fileNameOf(article).replace(/\.[^.]*$/, '');
  const name = `${subject}${scope === 'story' ? '-story' : ''}${ending}.${extension}`;
  return vscode.window.showSaveDialog({
    title: vscode.l10n.t('Export'),
    saveLabel: vscode.l10n.t('Export'),
    filters: { [fileType]: [extension] },
    ...(folder === undefined ? {} : { defaultUri: vscode.Uri.joinPath(folder.uri, name) }),
  });
}
