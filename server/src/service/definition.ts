import type { Location, Position } from 'vscode-languageserver-protocol';
import type { Corpus } from '../core/corpus/corpus';
import { identityAt, introducingMention } from './identityAt';
import { linesOf, locationOf } from './ranges';
import { targetAt } from './target';

/**
 * Where the name at a position is introduced in its document. On the introducing mention itself: where the other
 * documents introduce it. On a quote: the words that name its speaker.
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
  return [...identity.mentions].flatMap(([other, itsMentions]) => {
    const there = corpus.documents.get(other);
    const mention = there?.mentions[introducingMention(there, itsMentions)];
    return other === document || there === undefined || mention === undefined ? [] : [locationOf(other, there.article, mention)];
  });
}

function speakerAt(corpus: Corpus, document: string, position: Position): Location[] {
  const analysis = corpus.documents.get(document);
  if (analysis === undefined) return [];
  const target = targetAt(analysis, linesOf(analysis.article).offset(position));
  const speaker = target?.kind === 'quote' ? analysis.quotes[target.quote]?.speaker : undefined;
  return speaker === undefined ? [] : [locationOf(document, analysis.article, speaker)];
}
