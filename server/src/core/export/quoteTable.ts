import { quoteText } from '../analysis/quoteText';
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
    const versions = corpus.quoteVersions(document.id);
    return document.analysis.quotes
      .map((quote, index) => {
        const { identity, name } = quoteSpeaker(document, quote);
        const others = versions.filter(({ a }) => a.quote === index).map(({ b }) => pathOf(b.document));
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
          [...new Set(others)].join('; '),
        ]);
      })
      .join('');
  };
  return [() => byteOrderMark + csvRow(columns), ...selection.documents.map((id) => () => exportedDocuments(selection, [id]).map(rows).join(''))];
}

function certainty(speaker: { readonly certain: boolean } | undefined): string {
  if (speaker === undefined) return '';
  return speaker.certain ? 'yes' : 'no';
}
