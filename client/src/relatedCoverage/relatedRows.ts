import * as vscode from 'vscode';
import type { DocumentLabel, ReasonItem, RelatedItem, Verdict } from '../../../server/src/protocol';
import { evidenceRow } from '../rows/evidenceRow';
import type { Row } from '../rows/row';

/** Rows that stand below a document's reasons: what it shares with the subject and where the two part. */
export type Expand = (parent: string, document: DocumentLabel) => Promise<readonly Row[]>;

/** A related document, or a pinned one that is not. */
type ListedDocument = Pick<RelatedItem, keyof DocumentLabel | 'reasons' | 'range'> & { readonly verdict: Verdict | 'unrelated' };

const documentStart = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
const verdicts: readonly Verdict[] = ['same-story', 'near-duplicate', 'shares-quote', 'shares-names', 'shares-words'];
/** Groups that wait to be opened where a stronger one stands above them. */
const weak: ReadonlySet<Verdict> = new Set(['shares-names', 'shares-words']);

/** What the rows are made for: the document that the list is of, and those that the reader has pinned. */
export interface RelatedSubject {
  readonly here: string;
  readonly pinned: readonly DocumentLabel[];
  /** The folder is still being read, so that stronger groups may come. */
  readonly partial: boolean;
}

/** Pinned documents, then the related ones by verdict: the strongest first and, within one, in the order given. */
export function relatedRows(documents: readonly RelatedItem[], subject: RelatedSubject, expand: Expand): Row[] {
  const groups = verdicts
    .map((verdict) => ({ verdict, items: documents.filter((item) => item.verdict === verdict) }))
    .filter(({ items }) => items.length > 0)
    .map(({ verdict, items }, index): Row => ({
      id: verdict,
      label: `${verdictLabel(verdict)} · ${items.length}`,
      expanded: !weak.has(verdict) || (index === 0 && !subject.partial),
      children: () => items.map((item) => relatedRow(verdict, item, subject, expand)),
    }));
  return [...pinnedRows(documents, subject, expand), ...groups];
}

function pinnedRows(documents: readonly RelatedItem[], subject: RelatedSubject, expand: Expand): Row[] {
  const pinned = subject.pinned.filter(({ uri }) => uri !== subject.here);
  if (pinned.length === 0) return [];
  const rows = (): Row[] =>
    pinned.map((label) => {
      const item = documents.find(({ uri }) => uri === label.uri);
      return relatedRow('pinned', item ?? { ...label, verdict: 'unrelated', reasons: [], range: documentStart }, subject, expand);
    });
  return [{ id: 'pinned', label: `${vscode.l10n.t('Pinned')} · ${pinned.length}`, expanded: true, children: rows }];
}

/** Documents that a name stands in, each with its lines. */
export function coverageRows(documents: readonly RelatedItem[]): Row[] {
  return documents.map((item) => ({
    ...documentRow('name', item),
    description: [item.fileName, ...item.reasons.map(({ text }) => text)].join(' · '),
    children: () => item.reasons.flatMap((reason) => reason.there.map((place) => evidenceRow(`name/${item.uri}`, place))),
  }));
}

function verdictLabel(verdict: ListedDocument['verdict']): string {
  switch (verdict) {
    case 'same-story':
      return vscode.l10n.t('Same story');
    case 'near-duplicate':
      return vscode.l10n.t('Near-duplicates');
    case 'shares-quote':
      return vscode.l10n.t('Shares a quote');
    case 'shares-names':
      return vscode.l10n.t('Shares names');
    case 'shares-words':
      return vscode.l10n.t('Similar subject');
    case 'unrelated':
      return vscode.l10n.t('Not related');
  }
}

function relatedRow(parent: string, item: ListedDocument, { here, pinned }: RelatedSubject, expand: Expand): Row {
  const row = documentRow(parent, item);
  const { uri, headline, fileName } = item;
  const nothing = vscode.l10n.t('Shares nothing that was found');
  const line = (phrase: (reason: ReasonItem) => string): string => (item.reasons.length === 0 ? nothing : item.reasons.map(phrase).join(' · '));
  const id = `${row.id}/why`;
  return {
    ...row,
    accessibleLabel: [headline, fileName, verdictLabel(item.verdict)].join(', '),
    pair: { here, there: uri },
    pin: { document: { uri, headline, fileName }, isPinned: pinned.some((label) => label.uri === uri) },
    // The reasons have a row of their own, which is read without a click: beside a headline there is no room for them.
    expanded: true,
    children: () => [
      {
        id,
        // The sidebar is narrow: of what stands first most has to be seen.
        label: line(({ text, short }) => short ?? text),
        accessibleLabel: line(({ text }) => text),
        tooltip: bulletLines(item).join('\n'),
        pair: { here, there: uri },
        children: async () => [...item.reasons.map((reason, index) => reasonRow(`${row.id}/${index}`, reason)), ...(await expand(row.id, item))],
      },
    ],
  };
}

function documentRow(parent: string, item: ListedDocument): Row {
  return {
    id: `${parent}/${item.uri}`,
    label: item.headline,
    description: item.fileName,
    tooltip: [item.headline, item.fileName, ...bulletLines(item)].join('\n'),
    icon: item.verdict === 'near-duplicate' ? 'files' : 'file-text',
    place: item,
  };
}

function bulletLines(item: ListedDocument): string[] {
  return item.reasons.map(({ text }) => `• ${text}`);
}

/** The passages of a reason pair by pair, those here with those there that they are held against. */
function reasonRow(id: string, { text, here, there }: ReasonItem): Row {
  const pairs = Array.from({ length: Math.max(here.length, there.length) }, (_, index) => [
    ...here.slice(index, index + 1).map((place) => evidenceRow(id, place, 'here')),
    ...there.slice(index, index + 1).map((place) => evidenceRow(id, place, 'there')),
  ]);
  const evidence = distinct(pairs.flat());
  const place = there[0] ?? here[0];
  return {
    id,
    label: text,
    icon: 'check',
    ...(place === undefined ? {} : { place }),
    ...(evidence.length === 0 ? {} : { children: () => evidence }),
  };
}

/** Of rows that read the same the first. */
function distinct(rows: readonly Row[]): readonly Row[] {
  return rows.filter((row, index) => rows.findIndex(({ label, description }) => label === row.label && description === row.description) === index);
}
