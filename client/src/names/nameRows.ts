import * as vscode from 'vscode';
import type { NameItem, NameType, OccurrencesItem } from '../../../server/src/protocol';
import { evidenceRow } from '../rows/evidenceRow';
import type { Row } from '../rows/row';

/** Where an identity stands, by document. */
export type FindOccurrences = (identity: string) => Promise<readonly OccurrencesItem[]>;

const icons: Record<NameType, string> = { person: 'person', organisation: 'organization', place: 'location' };

/** A name with a note beside it; expands to the documents it stands in and, below each, to its lines. */
export function nameRow(parent: string, item: NameItem, description: string, findOccurrences: FindOccurrences): Row {
  const id = `${parent}/${item.identity}`;
  return {
    id,
    label: item.name,
    ...(description === '' ? {} : { description }),
    tooltip: nameLines(item).join('\n'),
    icon: icons[item.type],
    accessibleLabel: [item.name, typeLabel(item.type), ...item.roles.slice(0, 1), description].filter((part) => part !== '').join(', '),
    identity: item.identity,
    place: item.location,
    children: async () => (await findOccurrences(item.identity)).map((document) => occurrencesRow(id, document)),
  };
}

/** What a type is called. */
export function typeLabel(type: NameType): string {
  switch (type) {
    case 'person':
      return vscode.l10n.t('person');
    case 'organisation':
      return vscode.l10n.t('organisation');
    case 'place':
      return vscode.l10n.t('place');
  }
}

function occurrencesRow(parent: string, document: OccurrencesItem): Row {
  const id = `${parent}/${document.uri}`;
  const [first] = document.places;
  return {
    id,
    label: document.headline,
    description: `${document.fileName} · ${document.places.length}`,
    icon: 'file-text',
    accessibleLabel: vscode.l10n.t('{0}, {1}, mentions: {2}', document.headline, document.fileName, document.places.length),
    ...(first === undefined ? {} : { place: first }),
    children: () => document.places.map((place) => evidenceRow(id, place)),
  };
}

function nameLines(item: NameItem): string[] {
  const lines = [`${item.name} (${typeLabel(item.type)})`, ...item.roles];
  if (item.aliases.length > 0) lines.push(vscode.l10n.t('Also: {0}', item.aliases.join(', ')));
  lines.push(item.documents === 1 ? vscode.l10n.t('Only in this document') : vscode.l10n.t('In {0} documents', item.documents));
  return lines;
}
