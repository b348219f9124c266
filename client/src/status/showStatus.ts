import * as vscode from 'vscode';
import { StatusRequest } from '../../../server/src/protocol';
import type { LanguageServer } from '../server/languageServer';
import { statusLines } from './statusLines';

interface StatusPick extends vscode.QuickPickItem {
  readonly run?: () => unknown;
}

/** Shows the state of the index, each file that is left alone with its reason, and what can be done. */
export async function showStatus(server: LanguageServer, log: vscode.LogOutputChannel): Promise<void> {
  const picks: StatusPick[] = [
    ...statusLines(server.state, undefined).map((label) => ({ label, alwaysShow: true })),
    ...(await skippedPicks(server)),
    { label: vscode.l10n.t('Actions'), kind: vscode.QuickPickItemKind.Separator },
    { label: vscode.l10n.t('Rebuild Index'), iconPath: new vscode.ThemeIcon('refresh'), run: () => vscode.commands.executeCommand('dossier.rebuildIndex') },
    {
      label: vscode.l10n.t('Show Log'),
      iconPath: new vscode.ThemeIcon('output'),
      run: () => {
        log.show();
      },
    },
    {
      label: vscode.l10n.t('Open Settings'),
      iconPath: new vscode.ThemeIcon('gear'),
      run: () => vscode.commands.executeCommand('workbench.action.openSettings', 'dossier.'),
    },
  ];
  const picked = await vscode.window.showQuickPick(picks, { title: 'Dossier', placeHolder: vscode.l10n.t('The state of the index') });
  await picked?.run?.();
}

async function skippedPicks(server: LanguageServer): Promise<StatusPick[]> {
  if (server.status === undefined) return [];
  const { skipped } = await server.request(StatusRequest, undefined);
  if (skipped.length === 0) return [];
  const files = skipped.map(({ uri, reason }) => {
    const file = vscode.Uri.parse(uri);
    return {
      label: vscode.workspace.asRelativePath(file),
      description: reason,
      iconPath: new vscode.ThemeIcon('circle-slash'),
      run: () => vscode.commands.executeCommand('vscode.open', file),
    };
  });
  return [{ label: vscode.l10n.t('Files left alone'), kind: vscode.QuickPickItemKind.Separator }, ...files];
}
