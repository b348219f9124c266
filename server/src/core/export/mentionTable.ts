import { quoteOf } from '../annotation/anchor';
import { byteOrderMark, csvRow } from './csvRow';
import { exportedDocuments, type ExportedDocument, type ExportPiece, type ExportSelection } from './exportSelection';
import { identityNumbers } from './identityNumbers';

const columns = ['document', 'headline', 'line', 'start', 'end', 'before', 'text', 'after', 'type', 'identity_id', 'identity', 'title', 'confidence'];

/** A CSV table with a row for each mention, as a concordance: the words before it, the name, the words after it. */
export function mentionTable(selection: ExportSelection): ExportPiece[] {
  const numbers = identityNumbers(selection.corpus);
  const rows = (document: ExportedDocument): string =>
    document.analysis.mentions
      .map((mention, index) => {
        const identity = document.identities[index];
        const { prefix, suffix } = quoteOf(document.text, mention);
        return csvRow([
          document.path,
          document.headline,
          document.line(mention.start),
          mention.start,
          mention.end,
          oneLine(prefix),
          document.slice(mention),
          oneLine(suffix),
          identity?.type ?? mention.type,
          numbers.get(identity?.id ?? '') ?? '',
          identity?.name ?? '',
          mention.title === undefined ? '' : document.slice(mention.title),
          Number(mention.confidence.toFixed(3)),
        ]);
      })
      .join('');
  return [() => byteOrderMark + csvRow(columns), ...selection.documents.map((id) => () => exportedDocuments(selection, [id]).map(rows).join(''))];
}

function oneLine(context: string): string {
  return context.replace(/\s+/g, ' ').trim();
}
