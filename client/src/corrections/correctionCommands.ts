import * as vscode from 'vscode';
import type { Correction, CorrectionScope } from '../../../server/src/protocol';
import type { FrontArticle } from '../frontArticle';
import type { LanguageServer } from '../server/languageServer';
import { correctionLabel } from './correctionLabel';
import { allPointedAt } from './correctionTarget';
import type { Pointed } from './correctionTarget';
import type { Corrections } from './corrections';
import { nameAt, pickSame, pickSpeaker } from './identityPick';

const longestName = 200;

/** The commands that correct what the reader points at: in the text, in a view, or by a link of a card. */
export function registerCorrectionCommands(corrections: Corrections, server: LanguageServer, front: FrontArticle): vscode.Disposable {
  const register = (command: string, run: (first: Pointed, all: readonly Pointed[]) => Promise<void>): vscode.Disposable =>
    vscode.commands.registerCommand(command, async (argument: unknown, selected: unknown) => {
      const all = allPointedAt(argument, selected, front);
      const [first] = all;
      if (first === undefined) void vscode.window.showInformationMessage(vscode.l10n.t('Put the cursor on a name or a quote of an article first.'));
      else await run(first, all);
    });
  const correct = (all: readonly Pointed[], correction: Correction, label = correctionLabel(correction)): Promise<void> =>
    corrections.apply(all.map(({ target }) => ({ target, correction })), label);
  const registerPlain = (command: string, correction: Correction): vscode.Disposable => register(command, (_first, all) => correct(all, correction));

  return vscode.Disposable.from(
    registerPlain('dossier.notAName', { kind: 'not-a-name' }),
    registerPlain('dossier.notAQuote', { kind: 'not-a-quote' }),
    registerPlain('dossier.markAsPerson', { kind: 'mark', as: 'person' }),
    registerPlain('dossier.markAsOrganisation', { kind: 'mark', as: 'organisation' }),
    registerPlain('dossier.markAsPlace', { kind: 'mark', as: 'place' }),
    registerPlain('dossier.markAsQuote', { kind: 'mark', as: 'quote' }),
    registerPlain('dossier.split', { kind: 'split' }),
    registerPlain('dossier.confirm', { kind: 'confirm' }),
    register('dossier.sameAs', async ({ target }, all) => {
      const picked = await pickSame(server, target);
      if (picked !== undefined) await correct(all, { kind: 'same-as', identity: picked.identity }, vscode.l10n.t('Same as {0}', picked.name));
    }),
    register('dossier.changeSpeaker', async ({ target }, all) => {
      const picked = await pickSpeaker(server, target);
      if (picked === null) await correct(all, { kind: 'speaker' }, vscode.l10n.t('Spoken by nobody who is named'));
      else if (picked !== undefined) await correct(all, { kind: 'speaker', identity: picked.identity }, vscode.l10n.t('Spoken by {0}', picked.name));
    }),
    register('dossier.renameIdentity', async (first) => {
      const current = await nameAt(server, first.target);
      const name = current === undefined ? undefined : await askName(current);
      if (name !== undefined) await correct([first], { kind: 'canonical-name', name });
    }),
    vscode.commands.registerCommand('dossier.undoCorrection', () => corrections.undo()),
    vscode.commands.registerCommand('dossier.changeReach', () => chooseReach(corrections)),
  );
}

async function askName(current: string): Promise<string | undefined> {
  const name = await vscode.window.showInputBox({
    title: vscode.l10n.t('What is it called?'),
    prompt: vscode.l10n.t('The name under which it is listed. The articles stay as they are.'),
    value: current,
    validateInput: (value) => {
      if (value.trim() === '') return vscode.l10n.t('A name is needed.');
      return value.trim().length > longestName ? vscode.l10n.t('At most {0} characters.', longestName) : undefined;
    },
  });
  return name?.trim();
}

async function chooseReach(corrections: Corrections): Promise<void> {
  const { reach, last } = corrections;
  if (reach === undefined || last === undefined) return;
  const reaches: { readonly scope: CorrectionScope; readonly label: string; readonly detail: string }[] = [
    { scope: 'place', label: vscode.l10n.t('This Place'), detail: vscode.l10n.t('Only these words, where they stand') },
    { scope: 'document', label: vscode.l10n.t('This Document'), detail: vscode.l10n.t('Wherever these words stand in this document') },
    { scope: 'folder', label: vscode.l10n.t('The Whole Folder'), detail: vscode.l10n.t('Wherever these words stand in any document of the folder') },
  ];
  const picks = reaches.map((pick) => ({ ...pick, ...(pick.scope === reach ? { description: vscode.l10n.t('now') } : {}) }));
  const picked = await vscode.window.showQuickPick(picks, { title: vscode.l10n.t('How Far Shall This Reach? {0}', last) });
  if (picked !== undefined) await corrections.changeReach(picked.scope);
}
