import * as vscode from 'vscode';
import { withoutIcons } from '../withoutIcons';
import type { Corrections } from './corrections';

const shownMilliseconds = 20_000;

/** Tells in the status bar for a while what was corrected and how far, with a click to undo it and one to change how far it reaches. */
export class LastCorrection implements vscode.Disposable {
  readonly #told = vscode.window.createStatusBarItem('dossier.lastCorrection', vscode.StatusBarAlignment.Left, -100);
  readonly #undo = vscode.window.createStatusBarItem('dossier.undoCorrection', vscode.StatusBarAlignment.Left, -101);
  readonly #reach = vscode.window.createStatusBarItem('dossier.changeReach', vscode.StatusBarAlignment.Left, -102);
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #subscription: vscode.Disposable;

  constructor(corrections: Corrections) {
    this.#told.name = vscode.l10n.t('Dossier: last correction');
    this.#undo.name = vscode.l10n.t('Dossier: undo the last correction');
    this.#undo.text = `$(discard) ${vscode.l10n.t('Undo')}`;
    this.#undo.command = 'dossier.undoCorrection';
    this.#undo.accessibilityInformation = { label: vscode.l10n.t('Undo the last correction'), role: 'button' };
    this.#reach.name = vscode.l10n.t('Dossier: change how far the last correction reaches');
    this.#reach.text = vscode.l10n.t('Change how far');
    this.#reach.tooltip = vscode.l10n.t('Change how far this reaches');
    this.#reach.command = 'dossier.changeReach';
    this.#reach.accessibilityInformation = { label: this.#reach.tooltip, role: 'button' };
    this.#subscription = corrections.onDidChange((told) => {
      if (told === undefined) {
        this.#hide();
        return;
      }
      const { label, isUndone } = told;
      this.#show(isUndone ? vscode.l10n.t('Taken back: {0}', label) : label, isUndone ? 'discard' : 'check');
      this.#offerUndo(corrections.last);
      if (!isUndone && corrections.reach !== undefined) this.#reach.show();
      else this.#reach.hide();
    });
  }

  dispose(): void {
    clearTimeout(this.#timer);
    vscode.Disposable.from(this.#subscription, this.#told, this.#undo, this.#reach).dispose();
  }

  #show(label: string, icon: string): void {
    clearTimeout(this.#timer);
    this.#told.text = `$(${icon}) ${withoutIcons(label)}`;
    this.#told.accessibilityInformation = { label, role: 'status' };
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
    this.#reach.hide();
  }
}
