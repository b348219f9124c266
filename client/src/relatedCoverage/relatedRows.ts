import * as vscode from 'vscode';
import type { ReasonItem, RelatedItem, Verdict } from '../../../server/src/protocol';
import { evidenceRow } from '../rows/evidenceRow';
import type { Row } from '../rows/row';

/** Rows that stand below a document's reasons: what it shares with the subject and where the two part. */
export type Expand = (parent: string, item: RelatedItem) => Promise<readonly Row[]>;

const verdicts: readonly Verdict[] = ['same-story', 'near-duplicate', 'shares-quote', 'shares-names', 'shares-words'];
/** Groups that wait to be opened where a stronger one stands above them. */
const weak: ReadonlySet<Verdict> = new Set(['shares-names', 'shares-words']);

/** Related documents by verdict, the strongest verdict first and, within one, in the order given. */
export function relatedRows(documents: readonly RelatedItem[], expand: Expand): Row[] {
  const groups = verdicts
    .map((verdict) => ({ verdict, items: documents.filter((item) => item.verdict === verdict) }))
    .filter(({ items }) => items.length > 0);
  return groups.map(({ verdict, items }, index) => ({
    id: verdict,
    label: `${verdictLabel(verdict)} · ${items.length}`,
    expanded: index === 0 || !weak.has(verdict),
    children: () => items.map((item) => relatedRow(verdict, item, expand)),
  }));
}

/** Documents that a name stands in, each with its lines. */
export function coverageRows(documents: readonly RelatedItem[]): Row[] {
  return documents.map((item) => ({
    ...documentRow('name', item),
    children: () => item.reasons.flatMap((reason) => reason.there.map((place) => evidenceRow(`name/${item.uri}`, place))),
  }));
}

function verdictLabel(verdict: Verdict): string {
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
  }
}

function relatedRow(parent: string, item: RelatedItem, expand: Expand): Row {
  const row = documentRow(parent, item);
  const reasons = item.reasons.map((reason, index) => reasonRow(`${row.id}/${index}`, reason));
  return {
    ...row,
    accessibleLabel: [row.accessibleLabel, verdictLabel(item.verdict)].join(', '),
    children: async () => [...reasons, ...(await expand(row.id, item))],
  };
}

function documentRow(parent: string, item: RelatedItem): Row {
  const reasons = item.reasons.map((reason) => reason.text);
  return {
    id: `${parent}/${item.uri}`,
    label: item.headline,
    description: [item.fileName, ...reasons].join(' · '),
    tooltip: [item.headline, item.fileName, ...reasons.map((reason) => `• ${reason}`)].join('\n'),
    icon: item.verdict === 'near-duplicate' ? 'files' : 'file-text',
    accessibleLabel: [item.headline, item.fileName, ...reasons].join(', '),
    place: item,
  };
}

function reasonRow(id: string, reason: ReasonItem): Row {
  const evidence = [...reason.here.map((place) => evidenceRow(id, place, 'here')), ...reason.there.map((place) => evidenceRow(id, place, 'there'))];
  const place = reason.there[0] ?? reason.here[0];
  return {
    id,
    label: reason.text,
    icon: 'check',
    ...(place === undefined ? {} : { place }),
    ...(evidence.length === 0 ? {} : { children: () => evidence }),
  };
}
