import type { Analysis } from '../core/analysis/analysis';
import type { Corpus } from '../core/corpus/corpus';
import type { VersionKind } from '../core/corpus/versions/quoteVersions';
import type { Identity } from '../core/identity/identity';
import type { Quote } from '../core/quotes/quote';

/** A quote with the document it stands in. */
export interface PlacedQuote {
  readonly document: string;
  readonly analysis: Analysis;
  readonly quote: Quote;
}

/** How many other documents are looked through for a person's quotes: a name that stands everywhere must not cost. */
const maxDocuments = 50;

/** Indices of the quotes whose speaker is one of the mentions. */
export function quotesSpokenBy(analysis: Analysis, mentions: readonly number[]): number[] {
  const spoken = new Set(mentions);
  return analysis.quotes.flatMap(({ speaker }, index) => (speaker?.mention !== undefined && spoken.has(speaker.mention) ? [index] : []));
}

/** At most `limit` quotes of an identity: the last ones of the document `here`, then those of other documents. */
export function quotesBy(corpus: Corpus, identity: Identity, here: string, limit: number): PlacedQuote[] {
  const found: PlacedQuote[] = [];
  for (const document of documentsFrom(here, identity)) {
    const analysis = corpus.documents.get(document);
    const mentions = identity.mentions.get(document);
    if (analysis === undefined || mentions === undefined) continue;
    const quotes = quotesSpokenBy(analysis, mentions).slice(found.length - limit);
    found.push(...quotes.map((index) => ({ document, analysis, quote: analysis.quotes[index]! })));
    if (found.length >= limit) break;
  }
  return found;
}

/** The document `here` and some others that name an identity, in the order of their ids. */
function* documentsFrom(here: string, { mentions }: Identity): Iterable<string> {
  yield here;
  let others = 0;
  for (const document of mentions.keys()) {
    if (document === here) continue;
    if (++others > maxDocuments) return;
    yield document;
  }
}

/** The versions of one quote in other documents, as the corpus orders them. */
export function versionsOf(corpus: Corpus, document: string, quote: number): { readonly kind: VersionKind; readonly other: PlacedQuote }[] {
  return corpus.quoteVersions(document).flatMap(({ a, b, kind }) => {
    const analysis = corpus.documents.get(b.document);
    const other = analysis?.quotes[b.quote];
    return a.quote === quote && analysis !== undefined && other !== undefined ? [{ kind, other: { document: b.document, analysis, quote: other } }] : [];
  });
}
