import type { Corpus } from '../../../server/src/core/corpus/corpus';
import { exportPieces, type ExportFormat } from '../../../server/src/core/export/exportPieces';
import { inEnglish } from '../../../server/src/core/export/reportWords';

/** The export of some documents of a folder of `newsFolder`, by default all; paths are file names. */
export function exported(corpus: Corpus, format: ExportFormat, documents: readonly string[] = [...corpus.documents.keys()]): string {
  const pathOf = (uri: string): string => decodeURIComponent(uri.replace('file:///news/', ''));
  return exportPieces({ corpus, documents, pathOf, words: inEnglish }, format).map((piece) => piece()).join('');
}

/** The rows of a CSV file by column, read strictly after RFC 4180. Throws on anything it does not allow. */
export function readCsv(csv: string): Record<string, string>[] {
  if (!csv.startsWith('\uFEFF')) throw new Error('No byte order mark.');
  let rest = csv.slice(1);
  const rows: string[][] = [];
  while (rest !== '') {
    const row: string[] = [];
    for (;;) {
      const cell = /^(?:"(?<quoted>(?:[^"]|"")*)"|(?<plain>[^",\r\n]*))(?<end>,|\r\n)/.exec(rest);
      if (cell === null) throw new Error(`Not a cell: ${rest.slice(0, 80)}`);
      rest = rest.slice(cell[0].length);
      row.push(cell.groups!['quoted']?.replaceAll('""', '"') ?? cell.groups!['plain']!);
      if (cell.groups!['end'] === '\r\n') break;
    }
    rows.push(row);
  }
  const [columns, ...body] = rows;
  return body.map((row) => {
    if (row.length !== columns!.length) throw new Error(`A row of ${row.length} cells: ${row.join(' | ')}`);
    return Object.fromEntries(columns!.map((column, index) => [column, row[index]!]));
  });
}
