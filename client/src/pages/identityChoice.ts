import * as vscode from 'vscode';
import { NamesRequest } from '../../../server/src/protocol';
import type { NameItem, NameType } from '../../../server/src/protocol';
import { countsLabel, typeLabel } from '../names/nameRows';
import type { LanguageServer } from '../server/languageServer';
import { withoutIcons } from '../withoutIcons';

const maxOfType = 2000;

interface IdentityPick extends vscode.QuickPickItem {
  readonly identity?: string;
}

/** Asks for one of the names of the folder; undefined when the user goes away. */
export async function chooseIdentity(server: LanguageServer): Promise<string | undefined> {
  const chosen = await vscode.window.showQuickPick(identityPicks(server), {
    title: vscode.l10n.t('Show Dossier'),
    placeHolder: vscode.l10n.t('A person, organisation or place'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return chosen?.identity;
}

async function identityPicks(server: LanguageServer): Promise<IdentityPick[]> {
  const limits = { person: maxOfType, organisation: maxOfType, place: maxOfType };
  const { names } = await server.request(NamesRequest, { scope: 'folder', order: 'spread', limits });
  const types: readonly NameType[] = ['person', 'organisation', 'place'];
  return types.flatMap((type) => {
    const picks = names.filter((item) => item.type === type).map(identityPick);
    return picks.length === 0 ? [] : [{ label: typeLabel(type), kind: vscode.QuickPickItemKind.Separator }, ...picks];
  });
}

function identityPick({ identity, name, documents, count, roles, aliases }: NameItem): IdentityPick {
  const others = [...roles.slice(0, 1), ...aliases.slice(0, 3)].join(' · ');
  return { label: withoutIcons(name), description: countsLabel(count, documents), ...(others === '' ? {} : { detail: withoutIcons(others) }), identity };
}
