/** Stands at the start of a CSV file, so that spreadsheets read it as UTF-8. */
export const byteOrderMark = '\uFEFF';

/** What a spreadsheet would run as a formula. The full-width signs count as their plain ones in some. */
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * A row of a CSV file after RFC 4180, with its line end. Texts are quoted; numbers stand as they are. A text that a
 * spreadsheet would run as a formula gets an apostrophe before it, which shows it as text.
 */
export function csvRow(cells: readonly (string | number)[]): string {
  return `${cells.map((cell) => (typeof cell === 'number' ? String(cell) : quoted(cell))).join(',')}\r\n`;
}

function quoted(text: string): string {
  const harmless = formulaStart.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
