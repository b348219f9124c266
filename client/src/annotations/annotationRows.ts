import * as vscode from 'vscode';
import type { AnnotationItem, AnnotationKind, AnnotationsResult, DamagedAnnotation } from '../../../server/src/protocol';
import { fileNameOf } from '../fileName';
import type { Row } from '../rows/row';

/**
 * Corrections and notes: first those that lost their place and lines that cannot be read, then those of each document in
 * the order of its text, at last those of the whole folder. A reply stands with its note, not in the list.
 */
export function annotationRows({ items, damaged, partial }: AnnotationsResult): Row[] {
  const listed = items.filter(({ replyTo }) => replyTo === undefined);
  // While the folder is read, what has not been read yet looks as if it had gone.
  const orphans = partial ? [] : listed.filter(({ state }) => state === 'orphaned');
  const attached = listed.filter(({ state }) => state === 'attached');
  const byDocument = new Map<string, AnnotationItem[]>();
  for (const item of attached) if (item.uri !== undefined) byDocument.set(item.uri, [...(byDocument.get(item.uri) ?? []), item]);
  return [
    ...group('orphans', vscode.l10n.t('Without a place'), 'warning', orphans.map(orphanRow), true),
    ...group('damaged', vscode.l10n.t('Lines that cannot be read'), 'error', damaged.map(damagedRow), true),
    ...[...byDocument].flatMap(([uri, ofDocument]) => group(uri, fileNameOf(uri), 'file-text', ofDocument.map(attachedRow), false)),
    ...group('folder', vscode.l10n.t('Whole folder'), 'folder', attached.filter(({ uri }) => uri === undefined).map(attachedRow), false),
  ];
}

/** What a kind of annotation is called; of some, with the other name. */
export function annotationLabel(kind: AnnotationKind, value: string | undefined): string {
  switch (kind) {
    case 'person':
      return vscode.l10n.t('person');
    case 'organisation':
      return vscode.l10n.t('organisation');
    case 'place':
      return vscode.l10n.t('place');
    case 'quote':
      return vscode.l10n.t('quote');
    case 'not-a-name':
      return vscode.l10n.t('not a name');
    case 'not-a-quote':
      return vscode.l10n.t('not a quote');
    case 'same-as':
      return vscode.l10n.t('same as {0}', value ?? '');
    case 'not-same-as':
      return vscode.l10n.t('not {0}', value ?? '');
    case 'canonical-name':
      return vscode.l10n.t('called {0}', value ?? '');
    case 'speaker':
      return value === '' ? vscode.l10n.t('spoken by nobody who is named') : vscode.l10n.t('spoken by {0}', value ?? '');
    case 'confirmed':
      return vscode.l10n.t('confirmed');
    case 'note':
      return vscode.l10n.t('note: {0}', value ?? '');
  }
}

function group(id: string, label: string, icon: string, rows: readonly Row[], expanded: boolean): Row[] {
  return rows.length === 0 ? [] : [{ id, label: `${label} · ${rows.length}`, icon, expanded, children: () => rows }];
}

function orphanRow(item: AnnotationItem): Row {
  const about = annotationLabel(item.kind, item.value);
  const where = item.uri === undefined ? [] : [fileNameOf(item.uri)];
  return {
    id: `annotation:${item.id}`,
    label: item.words === '' ? about : item.words,
    description: [about, ...where].join(' · '),
    tooltip: [about, `${item.before}“${item.words}”${item.after}`, ...(item.reason === undefined ? [] : [item.reason]), ...where].join('\n'),
    icon: 'warning',
    accessibleLabel: [item.words, about, item.reason ?? '', ...where].filter((part) => part !== '').join(', '),
    annotation: { id: item.id, isOrphan: true },
    ...(item.uri === undefined ? {} : { place: { uri: item.uri, range: documentStart } }),
  };
}

function attachedRow(item: AnnotationItem): Row {
  const about = annotationLabel(item.kind, item.value);
  return {
    id: `annotation:${item.id}`,
    label: item.words === '' ? about : item.words,
    description: about,
    icon: item.kind === 'note' ? 'comment' : 'edit',
    annotation: { id: item.id, isOrphan: false },
    ...(item.uri === undefined || item.range === undefined ? {} : { place: { uri: item.uri, range: item.range } }),
  };
}

function damagedRow({ uri, line, text }: DamagedAnnotation): Row {
  return {
    id: `damaged:${uri}:${line}`,
    label: vscode.l10n.t('Line {0}', line + 1),
    description: text,
    icon: 'error',
    place: { uri, range: { start: { line, character: 0 }, end: { line, character: 0 } } },
  };
}

const documentStart = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
