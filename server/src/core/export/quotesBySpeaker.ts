import { readableQuote } from '../analysis/quoteText';
import type { Corpus } from '../corpus/corpus';
import type { Quote } from '../quotes/quote';
import type { ExportedDocument } from './exportSelection';
import { quoteSpeaker } from './quoteSpeaker';

interface PlacedQuote {
  readonly document: ExportedDocument;
  readonly quote: Quote;
}

/** A quote of a report, once for all documents that give it in the same words. */
export interface ReportedQuote extends PlacedQuote {
  /** The words, as `readableQuote` gives them. */
  readonly text: string;
  readonly alsoAt: readonly PlacedQuote[];
}

export interface SpokenQuotes {
  /** Undefined for the quotes that nobody is known to speak. */
  readonly name: string | undefined;
  readonly quotes: ReportedQuote[];
}

/** The quotes of some documents by speaker, most quotes first, those without a speaker last. */
export function quotesBySpeaker(corpus: Corpus, documents: readonly ExportedDocument[]): SpokenQuotes[] {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const speakers = new Map<string, SpokenQuotes>();
  const told = new Set<Quote>();
  for (const document of documents) {
    const versions = corpus.quoteVersions(document.id).filter(({ kind }) => kind === 'same-words');
    for (const [index, quote] of document.analysis.quotes.entries()) {
      if (told.has(quote)) continue;
      const alsoAt = versions.flatMap(({ a, b }): PlacedQuote[] => {
        const other = byId.get(b.document);
        const same = other?.analysis.quotes[b.quote];
        return a.quote !== index || other === undefined || same === undefined || told.has(same) ? [] : [{ document: other, quote: same }];
      });
      for (const also of alsoAt) told.add(also.quote);
      const { identity, name } = quoteSpeaker(document, quote);
      // Two people of one name stay two; words that name nobody are one speaker however they are capitalised.
      const key = identity?.id ?? `words ${(name ?? '').toLowerCase()}`;
      let speaker = speakers.get(key);
      if (speaker === undefined) speakers.set(key, (speaker = { name, quotes: [] }));
      speaker.quotes.push({ document, quote, text: readableQuote(document.analysis, quote).text, alsoAt });
    }
  }
  return [...speakers.values()].sort((a, b) => Number(a.name === undefined) - Number(b.name === undefined) || b.quotes.length - a.quotes.length);
}
