import type { Location, Position } from 'vscode-languageserver-protocol';
import type { Corpus } from '../core/corpus/corpus';
import { documentsNamingMost } from './documentsNaming';
import { identityAt, introducingMention } from './identityAt';
import { linesOf, locationOf } from './ranges';
import { targetAt } from './target';

/** A list of thousands helps nobody, and takes seconds: references have all of them. */
const maxDocuments = 20;

/**
 * Where the name at a position is introduced in its document. On the introducing mention itself: where the documents that
 * name it most introduce it, at most 20, in the order of their ids. On a quote: the words that name its speaker.
 */
export function provideDefinition(corpus: Corpus, document: string, position: Position): Location[] {
  const found = identityAt(corpus, document, position);
  if (found === undefined) return speakerAt(corpus, document, position);
  const { identity, analysis } = found;
  const mentions = identity.mentions.get(document) ?? [];
  if (mentions.length === 0) return [];
  const introduction = analysis.mentions[introducingMention(analysis, mentions)]!;
  const offset = linesOf(analysis.article).offset(position);
  const isThere = introduction.start <= offset && offset <= introduction.end;
  if (!isThere || identity.mentions.size === 1) return [locationOf(document, analysis.article, introduction)];
  const others = documentsNamingMost(identity, document, maxDocuments).sort(([a], [b]) => (a < b ? -1 : 1));
  return others.flatMap(([other, itsMentions]) => {
    const there = corpus.documents.get(other);
    const mention = there?.mentions[introducingMention(there, itsMentions)];
    return there === undefined || mention === undefined ? [] : [locationOf(other, there.article, mention)];
  });
}

function speakerAt(corpus: Corpus, document: string, position: Position): Location[] {
  const analysis = corpus.documents.get(document);
  if (analysis === undefined) return [];
  const target = targetAt(analysis, linesOf(analysis.article).offset(position));
  const speaker = target?.kind === 'quote' ? analysis.quotes[target.quote]?.speaker : undefined;
  return speaker === undefined ? [] : [locationOf(document, analysis.article, speaker)];
}
