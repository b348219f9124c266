/// <reference lib="dom" />
import type { CoverageMapResult } from '../../../../server/src/protocol';
import type { MapStrings } from '../messages';
import { fill } from './fill';
import type { MatrixActions } from './matrix';

/** The same as the matrix as a table of text: a row for each name with the documents it stands in, listed when it is unfolded. */
export function nameTable(map: CoverageMapResult, rows: readonly number[], strings: MapStrings, actions: Pick<MatrixActions, 'openCell' | 'showDossier'>): HTMLTableElement {
  const documents = map.names.map((): { document: number; count: number }[] => []);
  for (let at = 0; at < map.cells.length; at += 3) documents[map.cells[at]!]!.push({ document: map.cells[at + 1]!, count: map.cells[at + 2]! });
  const table = document.createElement('table');
  const head = table.createTHead().insertRow();
  for (const title of [strings.name, strings.kind, strings.standsIn]) head.append(headCell(title, 'col'));
  const body = table.createTBody();
  for (const name of rows) {
    const item = map.names[name]!;
    const row = body.insertRow();
    const heading = headCell('', 'row');
    heading.append(linkTo(item.name, () => {
      actions.showDossier(name);
    }));
    row.append(heading);
    row.insertCell().textContent = item.role ?? strings[item.type];
    row.insertCell().append(documentList(map, name, documents[name]!, strings, actions));
  }
  return table;
}

/** A count that unfolds to the documents: they are made only then, for there may be many. */
function documentList(map: CoverageMapResult, name: number, found: readonly { readonly document: number; readonly count: number }[], strings: MapStrings, { openCell }: Pick<MatrixActions, 'openCell'>): HTMLElement {
  const details = document.createElement('details');
  const summary = document.createElement('summary');
  summary.textContent = fill(strings.inDocuments, found.length);
  details.append(summary);
  details.addEventListener('toggle', () => {
    if (!details.open || details.children.length > 1) return;
    const list = document.createElement('ul');
    for (const { document: number, count } of [...found].sort((a, b) => b.count - a.count)) {
      const item = document.createElement('li');
      const link = linkTo(map.documents[number]!.headline, (toSide) => {
        openCell(name, number, toSide);
      });
      item.append(link, ` · ${map.documents[number]!.fileName} · ${count}`);
      list.append(item);
    }
    details.append(list);
  });
  return details;
}

function headCell(text: string, scope: 'col' | 'row'): HTMLTableCellElement {
  const cell = document.createElement('th');
  cell.scope = scope;
  cell.textContent = text;
  return cell;
}

function linkTo(text: string, run: (toSide: boolean) => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'link';
  button.textContent = text;
  button.addEventListener('click', (event) => {
    run(event.ctrlKey || event.metaKey);
  });
  return button;
}
