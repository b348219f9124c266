import type { Location, Position } from 'vscode-languageserver-protocol';
import type { Corpus } from '../core/corpus/corpus';
import type { Identity } from '../core/identity/identity';
import { identityAt, introducingMention } from './identityAt';
import { linesOf, locationOf } from './ranges';
import { versionsOf } from './quotesOf';
import { targetAt } from './target';

/**
 * Every mention of the name at a position, in this document first; on a quote, the quote and its versions elsewhere.
 * Without the declaration, the introducing mention (or the quote itself) is left out.
 */
export function provideReferences(corpus: Corpus, document: string, position: Position, includeDeclaration: boolean): Location[] {
  const found = identityAt(corpus, document, position);
  if (found === undefined) return quoteReferences(corpus, document, position, includeDeclaration);
  const declaration = introducingMention(found.analysis, found.identity.mentions.get(document) ?? []);
  return documentsOf(found.identity, document).flatMap((other) => {
    const analysis = corpus.documents.get(other);
    if (analysis === undefined) return [];
    const mentions = (found.identity.mentions.get(other) ?? []).filter((index) => includeDeclaration || other !== document || index !== declaration);
    return mentions.map((index) => locationOf(other, analysis.article, analysis.mentions[index]!));
  });
}

function documentsOf(identity: Identity, first: string): string[] {
  const others = [...identity.mentions.keys()].filter((document) => document !== first).sort();
  return identity.mentions.has(first) ? [first, ...others] : others;
}

function quoteReferences(corpus: Corpus, document: string, position: Position, includeDeclaration: boolean): Location[] {
  const analysis = corpus.documents.get(document);
  if (analysis === undefined) return [];
  const target = targetAt(analysis, linesOf(analysis.article).offset(position));
  if (target?.kind !== 'quote') return [];
  const versions = versionsOf(corpus, document, target.quote).map(({ other }) => locationOf(other.document, other.analysis.article, other.quote));
  return includeDeclaration ? [locationOf(document, analysis.article, target.span), ...versions] : versions;
}
