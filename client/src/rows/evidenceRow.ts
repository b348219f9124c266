import * as vscode from 'vscode';
import type { Evidence } from '../../../server/src/protocol';
import type { Row } from './row';

/** A line of a document that opens on a click; `side` tells which of two documents it stands in. */
export function evidenceRow(parent: string, evidence: Evidence, side?: 'here' | 'there'): Row {
  const { start } = evidence.range;
  const line = start.line + 1;
  return {
    id: `${parent}/${side ?? 'line'}:${evidence.uri}:${start.line}:${start.character}`,
    label: lineLabel(line, side),
    description: evidence.excerpt,
    accessibleLabel: `${spokenLabel(line, side)}, ${evidence.excerpt}`,
    tooltip: `${spokenLabel(line, side)}\n\n${evidence.excerpt}`,
    icon: side === 'here' ? 'arrow-left' : 'arrow-right',
    place: evidence,
  };
}

/** Short, for what stands in the line says more. */
function lineLabel(line: number, side: 'here' | 'there' | undefined): string {
  if (side === 'here') return vscode.l10n.t('Here {0}', line);
  if (side === 'there') return vscode.l10n.t('There {0}', line);
  return vscode.l10n.t('Line {0}', line);
}

function spokenLabel(line: number, side: 'here' | 'there' | undefined): string {
  if (side === 'here') return vscode.l10n.t('Here, line {0}', line);
  if (side === 'there') return vscode.l10n.t('There, line {0}', line);
  return vscode.l10n.t('Line {0}', line);
}
