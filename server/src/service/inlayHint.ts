import { InlayHintKind, type InlayHint, type Range } from 'vscode-languageserver-protocol';
import type { Corpus } from '../core/corpus/corpus';
import { wordsIn } from '../core/text/article';
import { indexAt, overlaps } from '../core/text/span';
import { oneLine } from './labels';
import { linesOf } from './ranges';

const maxNameLength = 60;

/**
 * The name behind a speaker who is only a pronoun or a role ("he said"), where the reading is certain, and the full
 * name behind the first bare surname of a paragraph; for what touches the range.
 */
export function provideInlayHints(corpus: Corpus, document: string, range: Range): InlayHint[] {
  const analysis = corpus.documents.get(document);
  if (analysis === undefined) return [];
  const { article, mentions, quotes } = analysis;
  const identities = corpus.identitiesOf(document);
  const lines = linesOf(article);
  const within = lines.span(range);
  const hints = new Map<number, string>();
  const shown = new Set<string>();
  mentions.forEach((mention, index) => {
    const identity = identities[index];
    const paragraph = indexAt(article.paragraphs, mention.start);
    if (identity?.type !== 'person' || shown.has(`${paragraph} ${identity.id}`)) return;
    shown.add(`${paragraph} ${identity.id}`);
    if (mention.form === 'short' && overlaps(mention, within) && identity.name !== wordsIn(article, mention)) hints.set(mention.end, identity.name);
  });
  for (const { speaker } of quotes) {
    if (speaker?.mention === undefined || !speaker.certain || !overlaps(speaker, within)) continue;
    const name = identities[speaker.mention]?.name;
    if (name !== undefined && (speaker.form === 'pronoun' || speaker.form === 'role')) hints.set(speaker.end, name);
  }
  return [...hints].map(([offset, name]) => ({
    position: lines.position(offset),
    label: `(${oneLine(name, maxNameLength)})`,
    kind: InlayHintKind.Type,
    paddingLeft: true,
  }));
}
