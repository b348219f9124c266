import * as vscode from 'vscode';
import { UncertainRequest } from '../../../server/src/protocol';
import type { UncertainItem } from '../../../server/src/protocol';
import type { FrontArticle } from '../frontArticle';
import { typeLabel } from '../names/nameRows';
import { placeOf } from '../rows/row';
import type { LanguageServer } from '../server/languageServer';
import { withoutIcons } from '../withoutIcons';
import type { Corrections } from './corrections';

interface UncertainPick extends vscode.QuickPickItem {
  readonly item: UncertainItem;
}

type Verdict = 'accept' | 'reject';

/** The command that lists what was found but is uncertain, of the article in front, to accept or reject several at once. */
export function registerReviewUncertain(corrections: Corrections, server: LanguageServer, front: FrontArticle): vscode.Disposable {
  return vscode.commands.registerCommand('dossier.reviewUncertain', async () => {
    const uri = front.uri?.toString();
    const { items, total } = await server.request(UncertainRequest, uri === undefined ? {} : { uri });
    if (items.length === 0) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Nothing uncertain was found.'));
      return;
    }
    const judged = await judge(items, total);
    if (judged === undefined) return;
    const { verdict, chosen } = judged;
    const label = verdict === 'accept' ? vscode.l10n.t('Accepted: {0}', chosen.length) : vscode.l10n.t('Rejected: {0}', chosen.length);
    await corrections.apply(chosen.map((item) => item[verdict]), label);
  });
}

/** Shows the list, and in the editor the place of the row in focus, until what is ticked is accepted or rejected. */
async function judge(items: readonly UncertainItem[], total: number): Promise<{ readonly verdict: Verdict; readonly chosen: readonly UncertainItem[] } | undefined> {
  const list = vscode.window.createQuickPick<UncertainPick>();
  const reject: vscode.QuickInputButton = { iconPath: new vscode.ThemeIcon('close-all'), tooltip: vscode.l10n.t('Reject what is ticked') };
  const accept: vscode.QuickInputButton = { iconPath: new vscode.ThemeIcon('check-all'), tooltip: vscode.l10n.t('Accept what is ticked') };
  list.title = total > items.length ? vscode.l10n.t('Uncertain: {0} of {1}', items.length, total) : vscode.l10n.t('Uncertain: {0}', total);
  list.placeholder = vscode.l10n.t('Tick what you have judged, then accept or reject it');
  list.canSelectMany = true;
  list.matchOnDescription = true;
  list.matchOnDetail = true;
  list.buttons = [accept, reject];
  list.items = items.map(pickOf);
  let verdict: Verdict | 'ask' | undefined;
  const closed = new Promise<void>((resolve) => {
    list.onDidHide(() => {
      resolve();
    });
  });
  list.onDidChangeActive(([active]) => {
    if (active !== undefined) void preview(active.item);
  });
  list.onDidTriggerButton((button) => {
    verdict = button === accept ? 'accept' : 'reject';
    list.hide();
  });
  list.onDidAccept(() => {
    verdict = 'ask';
    list.hide();
  });
  list.show();
  await closed;
  const chosen = list.selectedItems.map(({ item }) => item);
  list.dispose();
  if (verdict === undefined || chosen.length === 0) return undefined;
  const final = verdict === 'ask' ? await askVerdict(chosen.length) : verdict;
  return final === undefined ? undefined : { verdict: final, chosen };
}

async function askVerdict(count: number): Promise<Verdict | undefined> {
  const picks: (vscode.QuickPickItem & { readonly verdict: Verdict })[] = [
    { label: vscode.l10n.t('Accept'), description: vscode.l10n.t('{0} right as found', count), iconPath: new vscode.ThemeIcon('check-all'), verdict: 'accept' },
    { label: vscode.l10n.t('Reject'), description: vscode.l10n.t('{0} wrong', count), iconPath: new vscode.ThemeIcon('close-all'), verdict: 'reject' },
  ];
  return (await vscode.window.showQuickPick(picks, { title: vscode.l10n.t('What Is Ticked Is …') }))?.verdict;
}

function pickOf(item: UncertainItem): UncertainPick {
  const what = item.kind === 'quote' ? vscode.l10n.t('quote') : item.kind === 'speaker' ? vscode.l10n.t('speaker: {0}', item.name ?? '') : typeLabel(item.kind);
  return {
    label: withoutIcons(item.words),
    description: [what, `${Math.round(item.confidence * 100)} %`, vscode.l10n.t('line {0}', item.range.start.line + 1)].join(' · '),
    detail: withoutIcons(item.excerpt),
    item,
  };
}

async function preview(item: UncertainItem): Promise<void> {
  const { uri, selection } = placeOf(item);
  await vscode.window.showTextDocument(uri, { selection, preview: true, preserveFocus: true });
}
