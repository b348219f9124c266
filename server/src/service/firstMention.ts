import type { Location } from 'vscode-languageserver-protocol';
import type { Corpus } from '../core/corpus/corpus';
import type { MentionParams } from '../protocol';
import { locationOf } from './ranges';

/** Where an identity stands first in a document; null when it does not. */
export function firstMention(corpus: Corpus, { identity, uri }: MentionParams): Location | null {
  const analysis = corpus.documents.get(uri);
  const mention = analysis?.mentions[corpus.identity(identity)?.mentions.get(uri)?.[0] ?? -1];
  return analysis === undefined || mention === undefined ? null : locationOf(uri, analysis.article, mention);
}
