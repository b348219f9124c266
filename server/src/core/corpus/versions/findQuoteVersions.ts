import type { DocumentId } from '../../identity/identity';
import { hashText } from '../../text/textHash';
import { atOnce, type Steps } from '../cancellation';
import type { DocumentQuote } from './comparableQuotes';
import type { CorpusState } from '../corpusState';
import type { DocumentTerms } from '../terms/documentTerms';
import { matchQuotes } from './matchQuotes';
import type { QuoteVersion } from './quoteVersions';
import type { TermWeight } from '../statements/statementCover';
import { indexOfTerm } from '../terms/termVector';
import type { WordForms } from '../terms/wordForms';
import { WordPartners } from '../statements/wordPartners';

/** A word in every document of a story still counts for this share of its weight. */
const leastRarity = 0.35;
const genericShare = 0.4;
/** A run of words quoted in more documents than this is a slogan. */
const mostQuoting = 100;
/** Of the documents beyond a story that quote the same words, those that quote most of them. */
const mostBeyondStory = 15;

/**
 * The versions of a document's quotes in the documents of its story and in those that quote the same words. `a` is the
 * quote of the document. In the order of its quotes, best first.
 */
export function findQuoteVersions(state: CorpusState, document: DocumentId): QuoteVersion[] {
  return atOnce(quoteVersionsInSteps(state, document));
}

/** The same bit by bit, while the folder does not change. */
export function* quoteVersionsInSteps(state: CorpusState, document: DocumentId): Steps<QuoteVersion[]> {
  const here = state.index.numberOf(document);
  if (here === undefined) return [];
  const story = new Set(yield* state.model.storyInSteps(here));
  const found: (readonly QuoteVersion[])[] = [];
  for (const there of [...story, ...documentsWithSameWords(state, here, story)]) {
    yield;
    found.push(story.has(there) ? yield* versionsBetweenInSteps(state, here, there) : yield* sameWordsInSteps(state, here, there));
  }
  return found.flat().sort((x, y) => x.a.quote - y.a.quote || y.score - x.score || (x.b.document < y.b.document ? -1 : 1));
}

/**
 * Documents, by number, beyond its story that hold a run of words that this document quotes, as a quote of their own: at
 * most 15, those with most runs.
 */
export function documentsWithSameWords({ index }: CorpusState, document: number, story: ReadonlySet<number>): Set<number> {
  const shared = new Map<number, number>();
  for (const run of index.termsOf(document).quoteRuns) {
    const documents = index.documentsWithRun(run);
    if (documents.length <= mostQuoting) for (const other of documents) shared.set(other, (shared.get(other) ?? 0) + 1);
  }
  const byRuns = [...shared].filter(([other]) => !story.has(other)).sort((a, b) => b[1] - a[1] || (index.documentOf(a[0]) < index.documentOf(b[0]) ? -1 : 1));
  return new Set(byRuns.slice(0, mostBeyondStory).map(([other]) => other));
}

/**
 * The quotes of two documents of different stories that hold the same run of words and are versions of one utterance,
 * best first. Quotes that share no run are not held against each other: beyond a story they are hardly ever one. Bit by bit.
 */
export function* sameWordsInSteps(state: CorpusState, here: number, there: number): Steps<readonly QuoteVersion[]> {
  const [ours, theirs] = [state.index.termsOf(here), state.index.termsOf(there)];
  const found = { ours: new Set<number>(), theirs: new Set<number>() };
  const theirRuns = theirs.quoteRuns;
  ours.quoteRuns.forEach((run, k) => {
    const at = indexOfTerm(theirRuns, run);
    if (at < 0) return;
    found.ours.add(ours.quotesOfRuns[k]!);
    found.theirs.add(theirs.quotesOfRuns[at]!);
  });
  if (found.ours.size === 0) return [];
  return yield* state.versions.get(state.quotes(here), state.quotes(there), [], () => {
    const ourQuotes = state.quotes(here).filter(({ quote }) => found.ours.has(quote));
    const theirQuotes = state.quotes(there).filter(({ quote }) => found.theirs.has(quote));
    return versionsOf(state, [here, ourQuotes], [there, theirQuotes], wordWeights(state.folder.forms, []));
  });
}

/** The quotes of two documents that are versions of one utterance, best first; none when the folder lacks either. */
export function quoteVersionsBetween(state: CorpusState, here: DocumentId, there: DocumentId): readonly QuoteVersion[] {
  const ours = state.index.numberOf(here);
  const theirs = state.index.numberOf(there);
  return ours === undefined || theirs === undefined ? [] : atOnce(versionsBetweenInSteps(state, ours, theirs));
}

/** The same bit by bit, while the folder does not change. Documents by number. */
export function* versionsBetweenInSteps(state: CorpusState, ours: number, theirs: number): Steps<readonly QuoteVersion[]> {
  if (ours === theirs) return [];
  const [ourQuotes, theirQuotes] = [state.quotes(ours), state.quotes(theirs)];
  if (ourQuotes.length === 0 || theirQuotes.length === 0) return [];
  const stories = documentsOfStories(state, ours, theirs);
  return yield* state.versions.get(ourQuotes, theirQuotes, stories, () => versionsOf(state, [ours, ourQuotes], [theirs, theirQuotes], termWeights(state, ours, theirs)));
}

type QuotesOf = readonly [document: number, quotes: readonly DocumentQuote[]];

function* versionsOf(state: CorpusState, [here, ours]: QuotesOf, [there, theirs]: QuotesOf, weigh: TermWeight): Steps<QuoteVersion[]> {
  const partners = new WordPartners(state.folder.similarity, [...ours, ...theirs].map(({ statement }) => statement));
  return (yield* matchQuotes(ours, theirs, weigh, partners)).map(({ a, b, kind, score }) => ({
    a: { document: state.index.documentOf(here), quote: a.quote },
    b: { document: state.index.documentOf(there), quote: b.quote },
    kind,
    score,
  }));
}

/**
 * Weights of words for comparing statements of two documents: the background weight, less for words that stand in
 * many documents of their stories, and less for words of every report.
 */
export function termWeights(state: CorpusState, here: number, there: number): TermWeight {
  return wordWeights(state.folder.forms, documentsOfStories(state, here, there).map(({ words }) => words.terms));
}

function documentsOfStories({ index, model }: CorpusState, here: number, there: number): DocumentTerms[] {
  return [...new Set([...model.story(here), ...model.story(there)])].map((document) => index.termsOf(document));
}

/** `documents` are the words of the documents in which a word that is common counts less. */
function wordWeights(forms: WordForms, documents: readonly Uint32Array[]): TermWeight {
  const known = new Map<string, number>();
  return ({ word, generic }) => {
    let weight = known.get(word);
    if (weight === undefined) {
      const hash = hashText(word);
      const holding = documents.reduce((count, terms) => count + (indexOfTerm(terms, hash) < 0 ? 0 : 1), 0) || 1;
      const rarity = documents.length > 2 ? Math.max(leastRarity, Math.log(1 + documents.length / holding) / Math.log(1 + documents.length)) : 1;
      weight = (forms.get(word).background / 255) * rarity * (generic ? genericShare : 1);
      known.set(word, weight);
    }
    return weight;
  };
}
