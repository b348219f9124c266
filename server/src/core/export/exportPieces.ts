import type { ExportPiece, ExportSelection } from './exportSelection';
import { identityTable } from './identityTable';
import { jsonLd } from './jsonLd';
import { mentionTable } from './mentionTable';
import { quoteTable } from './quoteTable';
import { report } from './report';

const writers = { mentions: mentionTable, quotes: quoteTable, identities: identityTable, jsonld: jsonLd, markdown: report };

/** What can be exported: three CSV tables, W3C Web Annotations, and a report in Markdown. */
export type ExportFormat = keyof typeof writers;

/** Whether a value, of the command line or a client, is the name of a format. */
export function isExportFormat(value: unknown): value is ExportFormat {
  return typeof value === 'string' && Object.hasOwn(writers, value);
}

/** An export as the pieces that make it when they are joined. Its number of pieces stays while the folder stays as it is. */
export function exportPieces(selection: ExportSelection, format: ExportFormat): readonly ExportPiece[] {
  return writers[format](selection);
}
