import { quoteText } from '../analysis/quoteText';
import { keptIn } from '../collections/keptIn';
import type { DocumentId } from '../identity/identity';
import { byteOrderMark, csvRow } from './csvRow';
import { exportedDocuments, type ExportedDocument, type ExportPiece, type ExportSelection } from './exportSelection';
import { identityNumbers } from './identityNumbers';
import { quoteSpeaker } from './quoteSpeaker';

const columns = ['document', 'headline', 'line', 'start', 'end', 'kind', 'quote', 'speaker_id', 'speaker', 'speaker_as_written', 'certain', 'cue', 'also_in'];

/** A CSV table with a row for each quote: what is said, by whom, where, and in which other documents. */
export function quoteTable(selection: ExportSelection): ExportPiece[] {
  const { corpus, pathOf } = selection;
  const numbers = identityNumbers(corpus);
  const rows = (document: ExportedDocument): string => {
    const elsewhere = new Map<number, Set<DocumentId>>();
    for (const { a, b } of corpus.quoteVersions(document.id)) keptIn(elsewhere, a.quote, () => new Set()).add(b.document);
    return document.analysis.quotes
      .map((quote, index) => {
        const { identity, name } = quoteSpeaker(document, quote);
        return csvRow([
          document.path,
          document.headline,
          document.line(quote.start),
          quote.start,
          quote.end,
          quote.kind,
          quoteText(document.analysis, quote),
          numbers.get(identity?.id ?? '') ?? '',
          name ?? '',
          quote.speaker === undefined ? '' : document.slice(quote.speaker),
          certainty(quote.speaker),
          quote.cue === undefined ? '' : document.slice(quote.cue),
          [...(elsewhere.get(index) ?? [])].map((other) => listed(pathOf(other))).join('; '),
        ]);
      })
      .join('');
  };
  return [() => byteOrderMark + csvRow(columns), ...selection.documents.map((id) => () => exportedDocuments(selection, [id]).map(rows).join(''))];
}

/** A path as one of several that stand in one cell: what parts them may stand in a name, too. */
function listed(path: string): string {
  return path.replaceAll(';', '%3B');
}

function certainty(speaker: { readonly certain: boolean } | undefined): string {
  if (speaker === undefined) return '';
  return speaker.certain ? 'yes' : 'no';
}
