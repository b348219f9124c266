import * as vscode from 'vscode';
import type { IdentityResult, NameItem, NameType, OccurrencesItem } from '../../../server/src/protocol';
import { fileNameOf } from '../fileName';
import { evidenceRow } from '../rows/evidenceRow';
import type { Row } from '../rows/row';
import type { FindDetails } from './identityDetails';

const icons: Record<NameType, string> = { person: 'person', organisation: 'organization', place: 'location' };

/** A name with a note beside it; expands to its roles, what it says, and the documents with the lines that it stands in. */
export function nameRow(parent: string, item: NameItem, description: string, findDetails: FindDetails): Row {
  const id = `${parent}/${item.identity}`;
  return {
    id,
    label: item.name,
    ...(description === '' ? {} : { description }),
    tooltip: nameLines(item).join('\n'),
    icon: icons[item.type],
    accessibleLabel: [...new Set([item.name, typeLabel(item.type), ...item.roles.slice(0, 1), description])].filter((part) => part !== '').join(', '),
    identity: item.identity,
    place: item.location,
    children: async () => detailRows(id, await findDetails(item.identity, item.location.uri)),
  };
}

/** How often a name stands in how many documents. */
export function countsLabel(count: number, documents: number): string {
  return documents === 1 ? vscode.l10n.t('{0} in 1 document', count) : vscode.l10n.t('{0} in {1} documents', count, documents);
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

function detailRows(parent: string, { roles, quotes, documents }: IdentityResult): Row[] {
  const documentRows = (): Row[] => documents.map((document) => occurrencesRow(parent, document));
  if (roles.length === 0 && quotes.length === 0) return documentRows();
  return [
    ...roles.map(({ text, place }, index): Row => ({
      id: `${parent}/role:${index}`,
      label: text,
      description: vscode.l10n.t('{0}, line {1}', fileNameOf(place.uri), place.range.start.line + 1),
      tooltip: place.excerpt,
      icon: 'briefcase',
      accessibleLabel: vscode.l10n.t('Described as: {0}', text),
      place,
    })),
    ...section(`${parent}/quotes`, vscode.l10n.t('Quotes'), 'quote', quotes.length, () =>
      quotes.map((quote) => ({ ...evidenceRow(`${parent}/quotes`, quote), label: quote.excerpt, description: fileNameOf(quote.uri), icon: 'quote', passage: 'quote' as const })),
    ),
    ...section(`${parent}/documents`, vscode.l10n.t('Documents'), 'files', documents.length, documentRows),
  ];
}

function section(id: string, label: string, icon: string, count: number, children: () => Row[]): Row[] {
  return count === 0 ? [] : [{ id, label: `${label} · ${count}`, icon, children }];
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
    children: () => document.places.map((place) => ({ ...evidenceRow(id, place), passage: 'mention' as const })),
  };
}

function nameLines(item: NameItem): string[] {
  const lines = [`${item.name} (${typeLabel(item.type)})`, ...item.roles];
  if (item.aliases.length > 0) lines.push(vscode.l10n.t('Also: {0}', item.aliases.join(', ')));
  lines.push(item.documents === 1 ? vscode.l10n.t('Only in {0}', fileNameOf(item.location.uri)) : vscode.l10n.t('In {0} documents', item.documents));
  return lines;
}
