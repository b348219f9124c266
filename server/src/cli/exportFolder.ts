import fs from 'node:fs/promises';
import path from 'node:path';
import { URI } from 'vscode-uri';
import { exportPieces, type ExportFormat } from '../core/export/exportPieces';
import type { ExportSelection } from '../core/export/exportSelection';
import { inEnglish } from '../core/export/reportWords';
import { annotationFileOf } from '../files/annotationText';
import { replaceFile } from '../node/replaceFile';
import { BadInput } from './badInput';
import { articleFilter, type Collection } from './collection';

export const csvTables = ['mentions', 'quotes', 'identities'] as const;
export type CsvTable = (typeof csvTables)[number];

export interface ExportOptions {
  readonly format: 'csv' | 'jsonld' | 'markdown';
  readonly table?: CsvTable;
  readonly out?: string;
}

/** What is written where less is asked for: the format by the ending of `out`, else csv; to a file that ends with .csv the mentions. */
export function exportOptions({ format, table, out }: Partial<ExportOptions>): ExportOptions {
  const ending = path.extname(out ?? '').toLowerCase();
  const chosen = format ?? formatOfEnding[ending] ?? 'csv';
  const only = table ?? (chosen === 'csv' && ending === '.csv' ? 'mentions' : undefined);
  return { format: chosen, ...(only === undefined ? {} : { table: only }), ...(out === undefined ? {} : { out }) };
}

const formatOfEnding: Readonly<Record<string, ExportOptions['format']>> = { '.csv': 'csv', '.jsonld': 'jsonld', '.json': 'jsonld', '.md': 'markdown', '.markdown': 'markdown' };

/**
 * Writes the documents of a folder to `out`, or prints them. CSV without a table goes to a folder of three files.
 * Throws a BadInput when a text or the corrections of a folder would be overwritten or a new text made, and when the file cannot be written.
 */
export async function exportFolder(folder: string, collection: Collection, { format, table, out }: ExportOptions, print: (text: string) => void): Promise<void> {
  const selection = selectAll(collection);
  if (out === undefined) {
    for (const text of texts(selection, format === 'csv' ? (table ?? 'mentions') : format)) print(text);
  } else if (format === 'csv' && table === undefined) {
    await fs.mkdir(out, { recursive: true }).catch((error: unknown) => Promise.reject(cannotBeWritten(out, error)));
    for (const each of csvTables) await write(folder, collection, texts(selection, each), path.join(out, `${each}.csv`));
  } else await write(folder, collection, texts(selection, format === 'csv' ? table! : format), out);
}

function selectAll({ corpus, documents }: Collection): ExportSelection {
  const names = new Map(documents.map(({ uri, name }) => [uri, name]));
  return { corpus, documents: [...names.keys()], pathOf: (document) => names.get(document)!, words: inEnglish };
}

function* texts(selection: ExportSelection, format: ExportFormat): Generator<string> {
  for (const piece of exportPieces(selection, format)) yield piece();
}

async function write(folder: string, collection: Collection, content: Iterable<string>, out: string): Promise<void> {
  const target = await realPath(out);
  await refuseTexts(folder, collection, out, target);
  try {
    const status = await fs.stat(target).catch(() => undefined);
    // A device or a pipe is no file that another could take the place of.
    if (status !== undefined && !status.isFile()) await fs.writeFile(target, content);
    else await replaceFile(target, (to) => fs.writeFile(to, content));
  } catch (error) {
    throw cannotBeWritten(out, error);
  }
}

/** Nothing is written over what the folder holds, though Dossier leaves it alone, nor where it would be read as an article. */
async function refuseTexts(folder: string, { documents, files }: Collection, out: string, target: string): Promise<void> {
  if (isAnnotationFile(path.resolve(out)) || isAnnotationFile(target)) throw new BadInput(`${out}: the file of corrections and notes, which is never written over`);
  const isTarget = async (uri: string): Promise<boolean> => (await realPath(URI.parse(uri).fsPath)) === target;
  const isOneOf = async (uris: readonly string[]): Promise<boolean> => (await Promise.all(uris.map(isTarget))).includes(true);
  if (await isOneOf(documents.map(({ uri }) => uri))) throw new BadInput(`${out}: an article, which is never written over`);
  if (await isOneOf(files)) throw new BadInput(`${out}: a text of the folder, which is never written over`);
  const below = path.relative(await realPath(folder), target);
  const isBelow = below !== '' && !path.isAbsolute(below) && below.split(path.sep)[0] !== '..';
  if (isBelow && articleFilter.accepts(below.split(path.sep).join('/'))) throw new BadInput(`${out}: would be read as an article of the folder`);
}

/** Whether a folder, whichever it is, keeps its corrections there; in any letter case, which many file systems do not tell apart. */
function isAnnotationFile(file: string): boolean {
  const folder = URI.file(path.dirname(path.dirname(file))).toString();
  const kept = URI.parse(annotationFileOf(folder).uri);
  return kept.fsPath.toLowerCase() === URI.file(file).fsPath.toLowerCase();
}

/** The path with every link on the way followed, as far as it is there. */
async function realPath(file: string): Promise<string> {
  const whole = path.resolve(file);
  const above = path.dirname(whole);
  return fs.realpath(whole).catch(async () => (above === whole ? whole : path.join(await realPath(above), path.basename(whole))));
}

const reasons: Readonly<Record<string, string>> = { EEXIST: 'a file, not a folder', ENOTDIR: 'a file stands where a folder is wanted', EISDIR: 'a folder, not a file' };

function cannotBeWritten(out: string, error: unknown): Error {
  const { code } = error as NodeJS.ErrnoException;
  return new BadInput(`${out}: ${reasons[code ?? ''] ?? `cannot be written: ${code ?? String(error)}`}`, { cause: error });
}
