import type { Corpus } from '../core/corpus/corpus';
import { exportPieces } from '../core/export/exportPieces';
import type { ExportPiece, ExportSelection } from '../core/export/exportSelection';
import type { ExportParams, ExportResult } from '../protocol';
import { english, type Translate } from './language/translate';

/** A page ends with the piece that makes it this long (UTF-16 code units), or that takes it over this time. */
const pageLength = 256 * 1024;
const pageMilliseconds = 50;

/** The export that was asked for last, in pieces: pages of one export follow each other. */
interface Plan {
  readonly key: string;
  readonly pieces: readonly ExportPiece[];
}
const plans = new WeakMap<Corpus, Plan>();

/** One page of an export; null when the document is unknown. While `partial` there is no text. */
export function exportPage(corpus: Corpus, params: ExportParams, pathOf: ExportSelection['pathOf'], partial: boolean, t: Translate = english.t): ExportResult | null {
  const { version } = corpus;
  if (partial) return { text: '', total: 0, version, partial };
  const pieces = planOf(corpus, params, pathOf, t);
  if (pieces === undefined) return null;
  const end = performance.now() + pageMilliseconds;
  let text = '';
  let next = params.from ?? 0;
  while (next < pieces.length && text.length < pageLength) {
    text += pieces[next++]!();
    if (performance.now() > end) break;
  }
  return { text, ...(next < pieces.length ? { next } : {}), total: pieces.length, version, partial };
}

function planOf(corpus: Corpus, { scope, uri, format }: ExportParams, pathOf: ExportSelection['pathOf'], t: Translate): readonly ExportPiece[] | undefined {
  const key = JSON.stringify([corpus.version, scope, uri, format]);
  const last = plans.get(corpus);
  if (last?.key === key) return last.pieces;
  const documents = documentsOf(corpus, scope, uri);
  if (documents === undefined) return undefined;
  const pieces = exportPieces({ corpus, documents, pathOf, words: t }, format);
  plans.set(corpus, { key, pieces });
  return pieces;
}

function documentsOf(corpus: Corpus, scope: ExportParams['scope'], uri: string | undefined): readonly string[] | undefined {
  if (scope === 'folder') return [...corpus.documents.keys()].sort();
  if (uri === undefined || !corpus.documents.has(uri)) return undefined;
  return scope === 'document' ? [uri] : corpus.stories().find((story) => story.includes(uri));
}
