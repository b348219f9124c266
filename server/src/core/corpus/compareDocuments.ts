import { documentDates } from '../dates/documentDates';
import type { DocumentId, Identity, IdentityId } from '../identity/identity';
import type { Comparison, DatedMatter, Difference } from './comparison';
import type { CorpusState } from './corpusState';
import { comparableSentences, type ComparableSentence, type SentenceName } from './comparableSentences';
import { datesApart, type DatedDocument } from './datesApart';
import { findDifferences } from './findDifferences';
import { quoteVersionsBetween, termWeights } from './findQuoteVersions';
import { placeOf } from './reasons';
import { speakersApart, type SpeakingDocument } from './speakersApart';
import type { ComparedDocument } from './sentenceDifferences';
import { WordPartners } from './wordPartners';

/**
 * What two documents share and where they part. Names: people with a role first, then other people, organisations and
 * places; within each those with most mentions in the two documents first. A document the folder does not hold is empty.
 */
export function compareDocuments(state: CorpusState, here: DocumentId, there: DocumentId): Comparison {
  const { names: ours, quotes: ourQuotes } = contentOf(state, here);
  const { names: theirs, quotes: theirQuotes } = contentOf(state, there);
  const shared = ours.filter(({ id }) => theirs.some((other) => other.id === id));
  const only = (names: readonly Identity[], document: DocumentId): IdentityId[] =>
    ordered(names.filter((name) => !shared.some(({ id }) => id === name.id)), [document]);
  const quotes = quoteVersionsBetween(state, here, there);
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
    ...speakers(state, here, there),
    dates: dates(state, here, there),
    differences: differencesBetween(state, here, there),
  };
}

/** Words of nobody in particular, and those of every report, name no matter of their own. */
const leastTelling = 0.35;

function dates(state: CorpusState, here: DocumentId, there: DocumentId): DatedMatter[] {
  if ([here, there].some((document) => state.index.numberOf(document) === undefined) || here === there) return [];
  const side = (document: DocumentId): DatedDocument => ({ document, text: state.folder.analysisOf(document).article.text, sentences: sentencesOf(state, document) });
  return datesApart(side(here), side(there), (word) => backgroundOf(state, word) >= leastTelling);
}

function speakers(state: CorpusState, here: DocumentId, there: DocumentId): Pick<Comparison, 'speakersOnlyHere' | 'speakersOnlyThere'> {
  if ([here, there].some((document) => state.index.numberOf(document) === undefined)) return { speakersOnlyHere: [], speakersOnlyThere: [] };
  const side = (document: DocumentId): SpeakingDocument => ({ analysis: state.folder.analysisOf(document), identities: state.folder.identitiesOf(document) });
  return { speakersOnlyHere: speakersApart(side(here), side(there)), speakersOnlyThere: speakersApart(side(there), side(here)) };
}

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

/** Differing sentence pairs of two documents, best first. */
export function differencesBetween(state: CorpusState, here: DocumentId, there: DocumentId): Difference[] {
  const ours = state.index.numberOf(here);
  const theirs = state.index.numberOf(there);
  if (ours === undefined || theirs === undefined || ours === theirs) return [];
  const story = [...new Set([...state.model.story(ours), ...state.model.story(theirs)])].map((document) => state.index.documentOf(document));
  const side = (document: DocumentId): ComparedDocument => {
    const analysis = state.folder.analysisOf(document);
    return { document, text: analysis.article.text, published: documentDates(analysis, document).published?.day, identities: new Set(contentOf(state, document).names.map(({ id }) => id)) };
  };
  const [ourSentences, theirSentences] = [sentencesOf(state, here), sentencesOf(state, there)];
  const statements = [...ourSentences, ...theirSentences].map(({ statement }) => statement);
  const pairs = findDifferences(ourSentences, theirSentences, {
    here: side(here),
    there: side(there),
    weigh: termWeights(state, ours, theirs),
    partners: new WordPartners(state.folder.similarity, statements),
    background: (word) => backgroundOf(state, word),
    nameWeight: (name) => nameWeight(name, story),
  });
  return pairs.map((pair) => {
    const words = pair.difference.words();
    return {
      kind: pair.difference.kind,
      here: placeOf(here, pair.here),
      there: placeOf(there, pair.there),
      hereWords: words.here.map((span) => placeOf(here, span)),
      thereWords: words.there.map((span) => placeOf(there, span)),
      score: pair.score,
    };
  });
}

/** The sentences of a document of the folder that say enough to be compared. */
export function sentencesOf(state: CorpusState, document: DocumentId): ComparableSentence[] {
  const analysis = state.folder.analysisOf(document);
  return comparableSentences(analysis, state.folder.identitiesOf(document), documentDates(analysis, document));
}

function nameWeight({ identity }: SentenceName, story: readonly DocumentId[]): number {
  const everywhere = story.length > 2 && story.every((document) => identity.mentions.has(document));
  if (identity.type === 'place') return everywhere ? 0.25 : 0.6;
  return everywhere ? 0.5 : 1;
}
