import { createWriteStream } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { URI } from 'vscode-uri';
import { exportPieces, type ExportFormat } from '../core/export/exportPieces';
import type { ExportSelection } from '../core/export/exportSelection';
import { inEnglish } from '../core/export/reportWords';
import type { Collection } from './collection';

export const csvTables = ['mentions', 'quotes', 'identities'] as const;
export type CsvTable = (typeof csvTables)[number];

export interface ExportOptions {
  readonly format: 'csv' | 'jsonld' | 'markdown';
  readonly table?: CsvTable;
  readonly out?: string;
}

/**
 * Writes the documents of a collection to `out`, or prints them. CSV without a table goes to a folder of three files.
 * Throws when a document of the collection would be overwritten, or when the file cannot be written.
 */
export async function exportFolder(collection: Collection, { format, table, out }: ExportOptions, print: (text: string) => void): Promise<void> {
  const selection = selectAll(collection);
  if (out === undefined) {
    for (const text of texts(selection, format === 'csv' ? (table ?? 'mentions') : format)) print(text);
  } else if (format === 'csv' && table === undefined) {
    await fs.mkdir(out, { recursive: true });
    for (const each of csvTables) await write(collection, texts(selection, each), path.join(out, `${each}.csv`));
  } else await write(collection, texts(selection, format === 'csv' ? table! : format), out);
}

function selectAll({ corpus, documents }: Collection): ExportSelection {
  const names = new Map(documents.map(({ uri, name }) => [uri, name]));
  return { corpus, documents: [...names.keys()], pathOf: (document) => names.get(document)!, words: inEnglish };
}

function* texts(selection: ExportSelection, format: ExportFormat): Generator<string> {
  for (const piece of exportPieces(selection, format)) yield piece();
}

async function write({ documents }: Collection, content: Iterable<string>, out: string): Promise<void> {
  const target = await fs.realpath(out).catch(() => path.resolve(out));
  const sources = await Promise.all(documents.map(({ uri }) => fs.realpath(URI.parse(uri).fsPath)));
  if (sources.includes(target)) throw new Error(`${out}: an article, which is never written over`);
  try {
    await pipeline(Readable.from(content), createWriteStream(target));
  } catch (error) {
    throw new Error(`${out}: cannot be written: ${(error as NodeJS.ErrnoException).code ?? String(error)}`, { cause: error });
  }
}
