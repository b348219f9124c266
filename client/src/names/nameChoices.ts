import * as vscode from 'vscode';
import type { NameOrder } from '../../../server/src/protocol';

const typingPauseMilliseconds = 200;

/** Lets the reader choose an order; undefined when none is chosen. */
export async function chooseOrder(current: NameOrder): Promise<NameOrder | undefined> {
  const orders: { readonly order: NameOrder; readonly label: string; readonly detail: string }[] = [
    { order: 'count', label: vscode.l10n.t('Mentions'), detail: vscode.l10n.t('Named most often first') },
    { order: 'name', label: vscode.l10n.t('Name'), detail: vscode.l10n.t('From A to Z') },
    { order: 'spread', label: vscode.l10n.t('Spread'), detail: vscode.l10n.t('In most documents first') },
    { order: 'first', label: vscode.l10n.t('First appearance'), detail: vscode.l10n.t('In the order of the text, documents in the order of their paths') },
  ];
  const picks = orders.map((pick) => ({ ...pick, ...(pick.order === current ? { description: vscode.l10n.t('now') } : {}) }));
  const picked = await vscode.window.showQuickPick(picks, { title: vscode.l10n.t('Sort Names By'), matchOnDetail: true });
  return picked?.order;
}

/**
 * Lets the reader type what names shall hold, and tells of it while it is typed. Escape brings back what was before.
 * @returns when the box has closed
 */
export async function typeFilter(before: string, onChange: (filter: string) => void): Promise<void> {
  const box = vscode.window.createInputBox();
  box.title = vscode.l10n.t('Filter Names');
  box.placeholder = vscode.l10n.t('Words of a name, another spelling or a role');
  box.value = before;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let accepted = false;
  try {
    await new Promise<void>((resolve) => {
      box.onDidChangeValue((value) => {
        clearTimeout(timer);
        timer = setTimeout(() => {
          onChange(value.trim());
        }, typingPauseMilliseconds);
      });
      box.onDidAccept(() => {
        accepted = true;
        box.hide();
      });
      box.onDidHide(() => {
        resolve();
      });
      box.show();
    });
    onChange(accepted ? box.value.trim() : before);
  } finally {
    clearTimeout(timer);
    box.dispose();
  }
}
