import type { Corpus } from '../core/corpus/corpus';
import type { IdentityParams, IdentityResult } from '../protocol';
import { evidenceAt, evidenceOf, labelOf, oneLine } from './labels';
import { quotesBy } from './quotesOf';

const maxRoles = 20;
const maxRoleLength = 120;
const maxQuotes = 20;

/** What is known of an identity: its roles, what it says, where it stands. Null when it is gone. */
export function identityDetails(corpus: Corpus, { identity: id, uri }: IdentityParams): IdentityResult | null {
  const identity = corpus.identity(id);
  if (identity === undefined) return null;
  const here = uri !== undefined && identity.mentions.has(uri) ? uri : (identity.mentions.keys().next().value ?? '');
  return {
    roles: identity.roles.slice(0, maxRoles).flatMap((role) => {
      const place = evidenceAt(corpus, role);
      return place === undefined ? [] : [{ text: oneLine(role.text, maxRoleLength), place }];
    }),
    quotes: quotesBy(corpus, identity, here, maxQuotes).map(({ document, analysis, quote }) => evidenceOf(document, analysis.article, quote)),
    documents: corpus.coverageOf(id).documents.flatMap(({ document, mentions }) => {
      const analysis = corpus.documents.get(document);
      if (analysis === undefined) return [];
      return [{ ...labelOf(document, analysis.article), places: mentions.map((index) => evidenceOf(document, analysis.article, analysis.mentions[index]!)) }];
    }),
  };
}
