import type { Corpus } from '../core/corpus/corpus';
import { foldName } from '../core/identity/names/nameText';
import type { Identity } from '../core/identity/identity';
import type { NameItem, NameOrder, NamesParams, NamesResult } from '../protocol';
import { oneLine } from './labels';
import { locationOf } from './ranges';

const maxRoles = 5;
const maxRoleLength = 120;
const longestFilter = 200;
const collator = new Intl.Collator('en');

/** The names of a document or of all documents in the order asked for, with how many there are. An unknown document has none. */
export function listNames(corpus: Corpus, params: NamesParams): Omit<NamesResult, 'partial'> {
  const document = params.scope === 'document' ? params.uri : undefined;
  if (params.scope === 'document' && document === undefined) return { names: [], totals: { person: 0, organisation: 0, place: 0 } };
  const identities = document === undefined ? corpus.identities() : [...new Set(corpus.identitiesOf(document))];
  const found = identities.filter(holding(params.filter)).sort(comparer(corpus, params.order ?? 'count', document));
  const totals = { person: 0, organisation: 0, place: 0 };
  const names = found.flatMap((identity) => {
    const isWanted = totals[identity.type]++ < (params.limits?.[identity.type] ?? Infinity);
    return isWanted ? nameItem(corpus, identity, document) : [];
  });
  return { names, totals };
}

/** Whether a value that came from outside is an order. */
export function isNameOrder(value: unknown): value is NameOrder {
  return value === 'count' || value === 'name' || value === 'spread' || value === 'first';
}

/** One name; counts and location within `document`, or over all documents when it is undefined. None when it is gone. */
export function nameItem(corpus: Corpus, identity: Identity, document: string | undefined): NameItem[] {
  const place = document ?? identity.mentions.keys().next().value;
  const mentions = place === undefined ? undefined : identity.mentions.get(place);
  const analysis = place === undefined ? undefined : corpus.documents.get(place);
  const first = analysis?.mentions[mentions?.[0] ?? -1];
  if (place === undefined || analysis === undefined || first === undefined) return [];
  return [
    {
      identity: identity.id,
      name: identity.name,
      type: identity.type,
      count: countIn(identity, document),
      documents: identity.mentions.size,
      aliases: identity.aliases,
      roles: identity.roles.slice(0, maxRoles).map((role) => oneLine(role.text, maxRoleLength)),
      location: locationOf(place, analysis.article, first),
    },
  ];
}

function countIn(identity: Identity, document: string | undefined): number {
  return document === undefined ? identity.count : (identity.mentions.get(document)?.length ?? 0);
}

function holding(filter: string | undefined): (identity: Identity) => boolean {
  const words = foldName((filter ?? '').slice(0, longestFilter)).toLowerCase().split(' ').filter(Boolean);
  if (words.length === 0) return () => true;
  return (identity) => {
    const text = foldName([identity.name, ...identity.aliases, ...identity.roles.map((role) => role.text)].join('\n')).toLowerCase();
    return words.every((word) => text.includes(word));
  };
}

function comparer(corpus: Corpus, order: NameOrder, document: string | undefined): (a: Identity, b: Identity) => number {
  const byName = (a: Identity, b: Identity): number => collator.compare(a.name, b.name);
  switch (order) {
    case 'count':
      return (a, b) => countIn(b, document) - countIn(a, document) || byName(a, b);
    case 'name':
      return byName;
    case 'spread':
      return (a, b) => b.mentions.size - a.mentions.size || countIn(b, document) - countIn(a, document) || byName(a, b);
    case 'first':
      return byFirstPlace(corpus, document);
  }
}

function byFirstPlace(corpus: Corpus, document: string | undefined): (a: Identity, b: Identity) => number {
  const places = new Map<Identity, { readonly document: string; readonly start: number }>();
  const placeOf = (identity: Identity): { readonly document: string; readonly start: number } => {
    const known = places.get(identity);
    if (known !== undefined) return known;
    const first = document ?? [...identity.mentions.keys()].reduce((least, uri) => (uri < least ? uri : least));
    const index = identity.mentions.get(first)?.[0] ?? -1;
    const place = { document: first, start: corpus.documents.get(first)?.mentions[index]?.start ?? 0 };
    places.set(identity, place);
    return place;
  };
  return (a, b) => {
    const [one, other] = [placeOf(a), placeOf(b)];
    if (one.document !== other.document) return one.document < other.document ? -1 : 1;
    return one.start - other.start;
  };
}
