import type { DocumentId, Identity, IdentityId } from '../identity/identity';
import type { Comparison } from './comparison';
import type { CorpusState } from './corpusState';
import { quoteVersionsBetween } from './findQuoteVersions';

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
    differences: [],
  };
}

function contentOf(state: CorpusState, document: DocumentId): { readonly names: readonly Identity[]; readonly quotes: number } {
  if (state.index.numberOf(document) === undefined) return { names: [], quotes: 0 };
  const { mentions, quotes } = state.folder.analysisOf(document);
  const identities = state.folder.identitiesOf(document);
  const names = new Map<IdentityId, Identity>();
  identities.forEach((identity, index) => {
    if (!mentions[index]!.boilerplate) names.set(identity.id, identity);
  });
  return { names: [...names.values()], quotes: quotes.length };
}

function ordered(names: readonly Identity[], documents: readonly DocumentId[]): IdentityId[] {
  const mentions = (name: Identity): number => documents.reduce((sum, document) => sum + (name.mentions.get(document)?.length ?? 0), 0);
  return [...names]
    .sort((a, b) => group(a) - group(b) || mentions(b) - mentions(a) || (a.name < b.name ? -1 : 1))
    .map(({ id }) => id);
}

function group(identity: Identity): number {
  if (identity.type === 'person') return identity.roles.length > 0 ? 0 : 1;
  return identity.type === 'organisation' ? 2 : 3;
}
