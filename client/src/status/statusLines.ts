import * as vscode from 'vscode';
import type { ServerState } from '../server/languageServer';

/** The state of the server in sentences, most pressing first; `declined` is why the active document is left alone. */
export function statusLines(state: ServerState, declined: string | undefined): string[] {
  if (state.kind === 'failed') return [state.message];
  if (state.kind !== 'running') return [vscode.l10n.t('The language server is starting.')];
  const { status } = state;
  const lines = declined === undefined ? [] : [vscode.l10n.t('This file is left alone ({0}).', declined)];
  switch (status.state) {
    case 'indexing':
      lines.push(vscode.l10n.t('Reading the folder: {0} of {1} documents.', status.indexed, status.total));
      break;
    case 'cancelled':
      lines.push(vscode.l10n.t('Reading was stopped at {0} of {1} documents.', status.indexed, status.total));
      break;
    case 'idle':
    case 'ready':
      lines.push(vscode.l10n.t('Documents read: {0}.', status.indexed));
  }
  lines.push(vscode.l10n.t('People: {0}. Organisations: {1}. Quotes: {2}.', status.people, status.organisations, status.quotes));
  if (status.skippedCount > 0) lines.push(vscode.l10n.t('Files left alone: {0}.', status.skippedCount));
  return [...lines, ...status.problems];
}
