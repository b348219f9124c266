import * as vscode from 'vscode';
import type { Correction } from '../../../server/src/protocol';

/** What a correction says, in a few words. */
export function correctionLabel(correction: Correction): string {
  switch (correction.kind) {
    case 'not-a-name':
      return vscode.l10n.t('Not a name');
    case 'not-a-quote':
      return vscode.l10n.t('Not a quote');
    case 'mark':
      return markLabel(correction.as);
    case 'same-as':
      return vscode.l10n.t('The same');
    case 'split':
      return vscode.l10n.t('Somebody else');
    case 'canonical-name':
      return vscode.l10n.t('Called {0}', correction.name);
    case 'speaker':
      return vscode.l10n.t('Speaker changed');
    case 'confirm':
      return vscode.l10n.t('Confirmed');
    case 'note':
      return vscode.l10n.t('Note written');
  }
}

function markLabel(as: Extract<Correction, { kind: 'mark' }>['as']): string {
  switch (as) {
    case 'person':
      return vscode.l10n.t('Marked as a person');
    case 'organisation':
      return vscode.l10n.t('Marked as an organisation');
    case 'place':
      return vscode.l10n.t('Marked as a place');
    case 'quote':
      return vscode.l10n.t('Marked as a quote');
  }
}
