import type { DocumentId } from '../identity/identity';
import { hashText } from '../text/textHash';
import type { CorpusState } from './corpusState';
import { matchQuotes } from './matchQuotes';
import type { QuoteVersion } from './quoteVersions';
import type { TermWeight } from './statementCover';
import { WordPartners } from './wordPartners';

/** A word in every document of a story still counts for this share of its weight. */
const leastRarity = 0.35;
const genericShare = 0.4;
/** A run of words quoted in more documents than this is a slogan. */
const mostQuoting = 100;

/**
 * The versions of a document's quotes in the documents of its story and in those that quote the same words. `a` is the
 * quote of the document. In the order of its quotes, best first.
 */
export function findQuoteVersions(state: CorpusState, document: DocumentId): QuoteVersion[] {
  const here = state.index.numberOf(document);
  if (here === undefined) return [];
  const others = new Set([...state.model.story(here), ...documentsWithSameWords(state, here)]);
  others.delete(here);
  return [...others]
    .flatMap((there) => quoteVersionsBetween(state, document, state.index.documentOf(there)))
    .sort((x, y) => x.a.quote - y.a.quote || y.score - x.score || (x.b.document < y.b.document ? -1 : 1));
}

/** Documents, by number, that hold a run of words that this document quotes, as a quote of their own. */
export function documentsWithSameWords({ index }: CorpusState, document: number): Set<number> {
  const found = new Set<number>();
  for (const run of index.termsOf(document).quoteRuns) {
    const documents = index.documentsWithRun(run);
    if (documents.length <= mostQuoting) for (const other of documents) found.add(other);
  }
  found.delete(document);
  return found;
}

/** The quotes of two documents that are versions of one utterance, best first; none when the folder lacks either. */
export function quoteVersionsBetween(state: CorpusState, here: DocumentId, there: DocumentId): QuoteVersion[] {
  const ours = state.index.numberOf(here);
  const theirs = state.index.numberOf(there);
  if (ours === undefined || theirs === undefined || ours === theirs) return [];
  const [ourQuotes, theirQuotes] = [state.quotes(ours), state.quotes(theirs)];
  if (ourQuotes.length === 0 || theirQuotes.length === 0) return [];
  const partners = new WordPartners(state.folder.similarity, [...ourQuotes, ...theirQuotes].map(({ statement }) => statement));
  return matchQuotes(ourQuotes, theirQuotes, termWeights(state, ours, theirs), partners).map(({ a, b, kind, score }) => ({
    a: { document: here, quote: a.quote },
    b: { document: there, quote: b.quote },
    kind,
    score,
  }));
}

/**
 * Weights of words for comparing statements of two documents: the background weight, less for words that stand in
 * many documents of their stories, and less for words of every report.
 */
export function termWeights(state: CorpusState, here: number, there: number): TermWeight {
  const { index, model, folder } = state;
  const documents = [...new Set([...model.story(here), ...model.story(there)])].map((document) => index.termsOf(document).words.terms);
  const known = new Map<string, number>();
  return ({ word, generic }) => {
    let weight = known.get(word);
    if (weight === undefined) {
      const hash = hashText(word);
      const holding = documents.reduce((count, terms) => count + (holds(terms, hash) ? 1 : 0), 0) || 1;
      const rarity = documents.length > 2 ? Math.max(leastRarity, Math.log(1 + documents.length / holding) / Math.log(1 + documents.length)) : 1;
      weight = (folder.forms.get(word).background / 255) * rarity * (generic ? genericShare : 1);
      known.set(word, weight);
    }
    return weight;
  };
}

function holds(terms: Uint32Array, term: number): boolean {
  let low = 0;
  let high = terms.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (terms[middle] === term) return true;
    if (terms[middle]! < term) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}
