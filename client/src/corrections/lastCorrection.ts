import * as vscode from 'vscode';
import { withoutIcons } from '../withoutIcons';
import type { Corrections } from './corrections';

const shownMilliseconds = 20_000;

/** Tells in the status bar for a while what was corrected, with a click to undo it and one to change how far it reaches. */
export class LastCorrection implements vscode.Disposable {
  readonly #told = vscode.window.createStatusBarItem('dossier.lastCorrection', vscode.StatusBarAlignment.Left, -100);
  readonly #undo = vscode.window.createStatusBarItem('dossier.undoCorrection', vscode.StatusBarAlignment.Left, -101);
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #subscription: vscode.Disposable;

  constructor(corrections: Corrections) {
    this.#told.name = vscode.l10n.t('Dossier: last correction');
    this.#undo.name = vscode.l10n.t('Dossier: undo the last correction');
    this.#undo.text = `$(discard) ${vscode.l10n.t('Undo')}`;
    this.#undo.command = 'dossier.undoCorrection';
    this.#undo.accessibilityInformation = { label: vscode.l10n.t('Undo the last correction'), role: 'button' };
    this.#subscription = corrections.onDidChange(({ label, isUndone }) => {
      this.#show(isUndone ? vscode.l10n.t('Taken back: {0}', label) : label, isUndone ? 'discard' : 'check', !isUndone && corrections.reach !== undefined);
      this.#offerUndo(corrections.last);
    });
  }

  dispose(): void {
    clearTimeout(this.#timer);
    vscode.Disposable.from(this.#subscription, this.#told, this.#undo).dispose();
  }

  #show(label: string, icon: string, hasReach: boolean): void {
    clearTimeout(this.#timer);
    this.#told.text = `$(${icon}) ${withoutIcons(label)}`;
    this.#told.tooltip = hasReach ? vscode.l10n.t('Change how far this reaches') : '';
    this.#told.command = hasReach ? 'dossier.changeReach' : undefined;
    this.#told.accessibilityInformation = { label: [label, this.#told.tooltip].filter(Boolean).join('. '), role: hasReach ? 'button' : 'status' };
    this.#told.show();
    this.#timer = setTimeout(() => {
      this.#hide();
    }, shownMilliseconds);
  }

  /** @param last what a click undoes; undefined when there is nothing */
  #offerUndo(last: string | undefined): void {
    this.#undo.tooltip = last;
    if (last === undefined) this.#undo.hide();
    else this.#undo.show();
  }

  #hide(): void {
    clearTimeout(this.#timer);
    this.#told.hide();
    this.#undo.hide();
  }
}
