import * as vscode from 'vscode';
import { LikelyIdentitiesRequest } from '../../../server/src/protocol';
import type { CorrectionTarget, LikelyIdentitiesParams, LikelyIdentitiesResult, LikelyIdentity } from '../../../server/src/protocol';
import { typeLabel } from '../names/nameRows';
import type { LanguageServer } from '../server/languageServer';
import { withoutIcons } from '../withoutIcons';
import { shorten } from './wordsOfChange';

type Picked<Choice> = vscode.QuickPickItem & { readonly choice: Choice };

/** Lets the reader choose among those who may be the same as a name, likeliest first; undefined when nobody is chosen. */
export async function pickSame(server: LanguageServer, target: CorrectionTarget): Promise<LikelyIdentity | undefined> {
  const found = await findLikely(server, target, 'same-as');
  if (found === undefined) return undefined;
  const title = vscode.l10n.t('{0} (“{1}”)', vscode.l10n.t('Same As'), shorten(found.subject));
  return choose(found.identities.map((identity) => pickOf(identity, found.current)), title);
}

/** The same for who speaks a quote; null stands for nobody that the document names. */
export async function pickSpeaker(server: LanguageServer, target: CorrectionTarget): Promise<LikelyIdentity | null | undefined> {
  const found = await findLikely(server, target, 'speaker');
  if (found === undefined) return undefined;
  const title = vscode.l10n.t('{0} (“{1}”)', vscode.l10n.t('Speaker'), shorten(found.subject));
  const nobody: Picked<null> = { label: vscode.l10n.t('Nobody who is named here'), alwaysShow: true, choice: null };
  return choose([...found.identities.map((identity) => pickOf(identity, found.current)), nobody], title);
}

/** What a name at a target is called; undefined, and told, where there is none. */
export async function nameAt(server: LanguageServer, target: CorrectionTarget): Promise<string | undefined> {
  return (await findLikely(server, target, 'same-as'))?.subject;
}

async function findLikely(server: LanguageServer, target: CorrectionTarget, purpose: LikelyIdentitiesParams['purpose']): Promise<LikelyIdentitiesResult | undefined> {
  const found = await server.request(LikelyIdentitiesRequest, { target, purpose });
  if (found !== null) return found;
  void vscode.window.showInformationMessage(purpose === 'speaker' ? vscode.l10n.t('There is no quote here.') : vscode.l10n.t('There is no name here.'));
  return undefined;
}

async function choose<Choice>(picks: readonly Picked<Choice>[], title: string): Promise<Choice | undefined> {
  const placeHolder = vscode.l10n.t('Likeliest first; type to search');
  return (await vscode.window.showQuickPick(picks, { title, placeHolder, matchOnDescription: true, matchOnDetail: true }))?.choice;
}

function pickOf(item: LikelyIdentity, current: string | undefined): Picked<LikelyIdentity> {
  const documents = item.documents === 1 ? vscode.l10n.t('1 document') : vscode.l10n.t('{0} documents', item.documents);
  const now = item.identity === current ? [vscode.l10n.t('now')] : [];
  return {
    label: withoutIcons(item.name),
    description: withoutIcons([...now, typeLabel(item.type), ...item.roles.slice(0, 1), documents].join(' · ')),
    ...(item.why === '' ? {} : { detail: withoutIcons(item.why) }),
    choice: item,
  };
}
