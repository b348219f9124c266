import * as vscode from 'vscode';
import { LikelyIdentitiesRequest } from '../../../server/src/protocol';
import type { CorrectionTarget, LikelyIdentitiesParams, LikelyIdentity } from '../../../server/src/protocol';
import { typeLabel } from '../names/nameRows';
import type { LanguageServer } from '../server/languageServer';
import { withoutIcons } from '../withoutIcons';

/** What the reader chose: an identity, and its name. */
export type PickedIdentity = Pick<LikelyIdentity, 'identity' | 'name'>;

/** Lets the reader choose among those who may be meant, likeliest first; undefined when nobody is chosen. */
export async function pickIdentity(server: LanguageServer, target: CorrectionTarget, purpose: LikelyIdentitiesParams['purpose'], title: string): Promise<PickedIdentity | undefined> {
  const found = await server.request(LikelyIdentitiesRequest, { target, purpose });
  if (found === null) {
    void vscode.window.showInformationMessage(purpose === 'speaker' ? vscode.l10n.t('There is no quote here.') : vscode.l10n.t('There is no name here.'));
    return undefined;
  }
  const picks = found.identities.map((identity) => pickOf(identity, found.current));
  return vscode.window.showQuickPick(picks, { title, placeHolder: vscode.l10n.t('Likeliest first; type to search'), matchOnDescription: true, matchOnDetail: true });
}

function pickOf(item: LikelyIdentity, current: string | undefined): vscode.QuickPickItem & PickedIdentity {
  const documents = item.documents === 1 ? vscode.l10n.t('1 document') : vscode.l10n.t('{0} documents', item.documents);
  const now = item.identity === current ? [vscode.l10n.t('now')] : [];
  return {
    label: withoutIcons(item.name),
    description: withoutIcons([...now, typeLabel(item.type), ...item.roles.slice(0, 1), documents].join(' · ')),
    ...(item.why === '' ? {} : { detail: withoutIcons(item.why) }),
    identity: item.identity,
    name: item.name,
  };
}
