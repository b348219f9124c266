import type { Corpus } from '../core/corpus/corpus';
import type { Identity } from '../core/identity/identity';
import type { NameItem, NamesParams, OccurrencesItem } from '../protocol';
import { evidenceOf, labelOf, oneLine } from './labels';
import { locationOf } from './ranges';

const maxRoles = 5;
const maxRoleLength = 120;

/** The names of a document or of all documents, most mentions first. An unknown document has none. */
export function listNames(corpus: Corpus, params: NamesParams): NameItem[] {
  const { scope, uri } = params;
  if (scope === 'folder') return corpus.identities().flatMap((identity) => nameItem(corpus, identity, undefined));
  if (uri === undefined) return [];
  const identities = [...new Set(corpus.identitiesOf(uri))];
  return identities.flatMap((identity) => nameItem(corpus, identity, uri)).sort((a, b) => b.count - a.count);
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
      count: document === undefined ? identity.count : (mentions?.length ?? 0),
      documents: identity.mentions.size,
      aliases: identity.aliases,
      roles: identity.roles.slice(0, maxRoles).map((role) => oneLine(role.text, maxRoleLength)),
      location: locationOf(place, analysis.article, first),
    },
  ];
}

/** Where an identity stands, by document, most mentions first; null when it is gone. */
export function listOccurrences(corpus: Corpus, identityId: string): OccurrencesItem[] | null {
  if (corpus.identity(identityId) === undefined) return null;
  return corpus.coverageOf(identityId).documents.flatMap(({ document, mentions }) => {
    const analysis = corpus.documents.get(document);
    if (analysis === undefined) return [];
    return [{ ...labelOf(document, analysis.article), places: mentions.map((index) => evidenceOf(document, analysis.article, analysis.mentions[index]!)) }];
  });
}
