import type * as vscode from 'vscode';
import type { Row } from '../../../client/src/rows/row';

/** The rows of a view as a person reads them, with those below them down to a depth. */
export interface ReadRow {
  readonly label: string;
  readonly description: string;
  readonly item: vscode.TreeItem;
  readonly below: readonly ReadRow[];
}

export async function readTree(provider: vscode.TreeDataProvider<Row>, depth: number, parent?: Row): Promise<ReadRow[]> {
  const rows = (await provider.getChildren(parent)) ?? [];
  return Promise.all(
    rows.map(async (row) => {
      const item = await provider.getTreeItem(row);
      const below = depth > 1 && item.collapsibleState !== 0 ? await readTree(provider, depth - 1, row) : [];
      return { label: String(item.label), description: String(item.description ?? ''), item, below };
    }),
  );
}

/** Rows as indented lines, for messages and for the eye. */
export function printTree(rows: readonly ReadRow[], indent = ''): string {
  return rows.map((row) => `${indent}${row.label}  ${row.description}\n${printTree(row.below, `${indent}  `)}`).join('');
}
