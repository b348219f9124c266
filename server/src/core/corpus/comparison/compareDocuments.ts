import type { DocumentId, Identity, IdentityId } from '../../identity/identity';
import { comparableDocument, type ComparableDocument } from './comparableDocument';
import type { SentenceName } from './sentenceName';
import type { AlignedPair } from './alignedPair';
import { alignSentences } from './alignSentences';
import type { Comparison, DatedMatter, SentencePair } from './comparison';
import type { CorpusState } from '../corpusState';
import { datesApart } from './datesApart';
import { quoteVersionsBetween, termWeights } from '../versions/findQuoteVersions';
import { placeOf } from '../related/reasons';
import { quotesApart } from './quotesApart';
import { speakersApart } from './speakersApart';
import type { ComparedDocument, ComparisonContext } from './sentenceDifference';
import { WordPartners } from '../statements/wordPartners';

/**
 * What two documents share and where they part. Names: people with a role first, then other people, organisations and
 * places; within each those with most mentions in the two documents first. A document the folder does not hold is empty.
 */
export function compareDocuments(state: CorpusState, here: DocumentId, there: DocumentId): Comparison {
  const { names: ours, quotes: ourQuotes } = contentOf(state, here);
  const { names: theirs, quotes: theirQuotes } = contentOf(state, there);
  const inTheirs = new Set(theirs.map(({ id }) => id));
  const shared = ours.filter(({ id }) => inTheirs.has(id));
  const inBoth = new Set(shared.map(({ id }) => id));
  const only = (names: readonly Identity[], document: DocumentId): IdentityId[] => ordered(names.filter(({ id }) => !inBoth.has(id)), [document]);
  const quotes = quoteVersionsBetween(state, here, there);
  const sides = sidesOf(state, here, there);
  const unmatched = (count: number, matched: ReadonlySet<number>): number[] => [...Array(count).keys()].filter((quote) => !matched.has(quote));
  return {
    here,
    there,
    shared: ordered(shared, [here, there]),
    onlyHere: only(ours, here),
    onlyThere: only(theirs, there),
    quotes,
    quotesOnlyHere: unmatched(ourQuotes, new Set(quotes.map(({ a }) => a.quote))),
    quotesOnlyThere: unmatched(theirQuotes, new Set(quotes.map(({ b }) => b.quote))),
    ...(sides ? partings(state, ...sides) : { speakersOnlyHere: [], speakersOnlyThere: [], dates: [], differences: [], inOtherWords: [] }),
  };
}

/** Undefined unless both are in the folder, and two. */
function sidesOf(state: CorpusState, here: DocumentId, there: DocumentId): [ComparableDocument, ComparableDocument] | undefined {
  if (here === there) return undefined;
  const [ours, theirs] = [comparableDocument(state, here), comparableDocument(state, there)];
  return ours && theirs && [ours, theirs];
}

/** Where two documents of the folder part beyond their names and quotes. */
function partings(state: CorpusState, here: ComparableDocument, there: ComparableDocument): Pick<Comparison, 'speakersOnlyHere' | 'speakersOnlyThere' | 'dates' | 'differences' | 'inOtherWords'> {
  return {
    speakersOnlyHere: speakersApart(here, there),
    speakersOnlyThere: speakersApart(there, here),
    dates: datesBetween(state, here, there),
    ...sentencesBetween(state, here, there),
  };
}

/** What two documents of the folder date in other words. */
export function datesBetween(state: CorpusState, here: ComparableDocument, there: ComparableDocument): DatedMatter[] {
  return datesApart(here, there, (word) => backgroundOf(state, word) >= leastTelling);
}

/** Words of nobody in particular, and those of every report, name no matter of their own. */
const leastTelling = 0.35;

/** How telling a word is in English at large, 0 to 1. */
function backgroundOf(state: CorpusState, word: string): number {
  return state.folder.forms.get(word).background / 255;
}

/** The names and the number of quotes of a document; none when the folder lacks it. Names in what the site added do not count. */
export function contentOf(state: CorpusState, document: DocumentId): { readonly names: readonly Identity[]; readonly quotes: number } {
  if (state.index.numberOf(document) === undefined) return { names: [], quotes: 0 };
  const { mentions, quotes } = state.folder.analysisOf(document);
  const identities = state.folder.identitiesOf(document);
  const names = new Map<IdentityId, Identity>();
  identities.forEach((identity, index) => {
    if (!mentions[index]!.boilerplate) names.set(identity.id, identity);
  });
  return { names: [...names.values()], quotes: quotes.length };
}

/** The ids of names: people with a role first, other people, organisations, places; within each those with most mentions in the documents first. */
export function ordered(names: readonly Identity[], documents: readonly DocumentId[]): IdentityId[] {
  const mentions = (name: Identity): number => documents.reduce((sum, document) => sum + (name.mentions.get(document)?.length ?? 0), 0);
  return [...names]
    .sort((a, b) => group(a) - group(b) || mentions(b) - mentions(a) || (a.name < b.name ? -1 : 1))
    .map(({ id }) => id);
}

function group(identity: Identity): number {
  if (identity.type === 'person') return identity.roles.length > 0 ? 0 : 1;
  return identity.type === 'organisation' ? 2 : 3;
}

/** Sentences of two documents on one matter, best first: those that differ, and those that put it in other words. */
export function sentencesBetween(state: CorpusState, here: ComparableDocument, there: ComparableDocument): Pick<Comparison, 'differences' | 'inOtherWords'> {
  const ofQuotes = quotesApart(quoteVersionsBetween(state, here.document, there.document), here, there);
  const { differences, inOtherWords } = alignSentences(here.sentences, there.sentences, comparisonContext(state, here, there), ofQuotes);
  const placed = (pair: AlignedPair): SentencePair => {
    const words = pair.words();
    return {
      here: placeOf(here.document, pair.here),
      there: placeOf(there.document, pair.there),
      hereWords: words.here.map((span) => placeOf(here.document, span)),
      thereWords: words.there.map((span) => placeOf(there.document, span)),
      score: pair.score,
    };
  };
  return { differences: differences.map((pair) => ({ kind: pair.kind, ...placed(pair) })), inOtherWords: inOtherWords.map(placed) };
}

/** What the comparison of two documents of the folder knows besides their sentences. */
export function comparisonContext(state: CorpusState, here: ComparableDocument, there: ComparableDocument): ComparisonContext {
  const story = [...new Set([here, there].flatMap(({ number }) => state.model.story(number)))].map((document) => state.index.documentOf(document));
  const side = ({ document, analysis, dates }: ComparableDocument): ComparedDocument => ({
    document,
    text: analysis.article.text,
    published: dates.published?.day,
    identities: new Set(contentOf(state, document).names.map(({ id }) => id)),
  });
  return {
    here: side(here),
    there: side(there),
    sameStory: state.model.story(here.number).includes(there.number),
    weigh: termWeights(state, here.number, there.number),
    partners: new WordPartners(state.folder.similarity, [...here.sentences, ...there.sentences].map(({ statement }) => statement)),
    background: (word) => backgroundOf(state, word),
    nameWeight: (name) => nameWeight(name, story),
  };
}

function nameWeight({ identity }: SentenceName, story: readonly DocumentId[]): number {
  const everywhere = story.length > 2 && story.every((document) => identity.mentions.has(document));
  if (identity.type === 'place') return everywhere ? 0.25 : 0.6;
  return everywhere ? 0.5 : 1;
}
