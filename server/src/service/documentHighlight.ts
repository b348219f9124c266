import { DocumentHighlightKind, type DocumentHighlight, type Position } from 'vscode-languageserver-protocol';
import type { Corpus } from '../core/corpus/corpus';
import { identityAt } from './identityAt';
import { linesOf } from './ranges';

/** All mentions, in the document, of the name at a position. */
export function provideDocumentHighlights(corpus: Corpus, document: string, position: Position): DocumentHighlight[] {
  const found = identityAt(corpus, document, position);
  if (found === undefined) return [];
  const { identity, analysis } = found;
  const lines = linesOf(analysis.article);
  return (identity.mentions.get(document) ?? []).map((index) => ({ range: lines.range(analysis.mentions[index]!), kind: DocumentHighlightKind.Text }));
}
