import type { Position } from 'vscode-languageserver-protocol';
import type { Analysis } from '../core/analysis/analysis';
import type { Corpus } from '../core/corpus/corpus';
import type { Identity } from '../core/identity/identity';
import { linesOf } from './ranges';
import { targetAt } from './target';

/** The identity whose name (or pronoun, or role) stands at a position, with the analysis it was found in. */
export function identityAt(corpus: Corpus, document: string, position: Position): { readonly identity: Identity; readonly analysis: Analysis } | undefined {
  const analysis = corpus.documents.get(document);
  if (analysis === undefined) return undefined;
  const target = targetAt(analysis, linesOf(analysis.article).offset(position));
  const identity = target?.kind === 'name' ? corpus.identitiesOf(document)[target.mention] : undefined;
  return identity === undefined ? undefined : { identity, analysis };
}

/**
 * The mention that introduces an identity in a document: its first full name in the article proper, else its first
 * mention. `mentions` are its mentions there, ascending and at least one.
 */
export function introducingMention(analysis: Analysis, mentions: readonly number[]): number {
  const inBody = mentions.find((index) => {
    const mention = analysis.mentions[index];
    return mention?.form === 'full' && mention.boilerplate !== true;
  });
  return inBody ?? mentions[0]!;
}
