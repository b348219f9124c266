import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  Position,
} from 'vscode-languageserver-protocol';
import type { Analysis } from '../core/analysis/analysis';
import type { Corpus } from '../core/corpus/corpus';
import type { Identity } from '../core/identity/identity';
import { contains, type Span } from '../core/text/span';
import { identityAt, introducingMention } from './identityAt';
import { labelOf } from './labels';
import { quotesSpokenBy } from './quotesOf';
import { linesOf } from './ranges';
import { symbolKinds } from './symbolKinds';

/**
 * Who speaks about whom, as the editors' call hierarchy; null where nobody speaks about the name and it says nothing about anybody. An item is an identity in one document; its incoming calls are
 * those whose quotes name it, its outgoing calls those whom its own quotes name.
 */
export function prepareCallHierarchy(corpus: Corpus, document: string, position: Position): CallHierarchyItem[] | null {
  const found = identityAt(corpus, document, position);
  const item = found === undefined ? undefined : itemOf(corpus, found.identity, document);
  if (item === undefined || (provideOutgoingCalls(corpus, item).length === 0 && provideIncomingCalls(corpus, item).length === 0)) return null;
  return [item];
}

/** Who speaks about the item's identity, one call for each speaker and document; the item's own document first. */
export function provideIncomingCalls(corpus: Corpus, item: CallHierarchyItem): CallHierarchyIncomingCall[] {
  const identity = identityOf(corpus, item);
  if (identity === undefined) return [];
  const documents = [...identity.mentions.keys()].sort((a, b) => Number(b === item.uri) - Number(a === item.uri) || (a < b ? -1 : 1));
  return documents.flatMap((document) => {
    const analysis = corpus.documents.get(document);
    if (analysis === undefined) return [];
    const named = (identity.mentions.get(document) ?? []).map((index) => analysis.mentions[index]!);
    const identities = corpus.identitiesOf(document);
    const spoken = new Map<Identity, Span[]>();
    for (const quote of analysis.quotes) {
      const speaker = quote.speaker?.mention === undefined ? undefined : identities[quote.speaker.mention];
      if (speaker === undefined || speaker === identity) continue;
      const spans = named.filter((mention) => quote.parts.some((part) => contains(part, mention)));
      if (spans.length > 0) spoken.set(speaker, [...(spoken.get(speaker) ?? []), ...spans]);
    }
    return [...spoken].flatMap(([speaker, spans]) => {
      const from = itemOf(corpus, speaker, document);
      return from === undefined ? [] : [{ from, fromRanges: rangesOf(analysis, spans) }];
    });
  });
}

/** Whom the item's identity speaks about in the item's document. */
export function provideOutgoingCalls(corpus: Corpus, item: CallHierarchyItem): CallHierarchyOutgoingCall[] {
  const identity = identityOf(corpus, item);
  const analysis = corpus.documents.get(item.uri);
  if (identity === undefined || analysis === undefined) return [];
  const identities = corpus.identitiesOf(item.uri);
  const named = new Map<Identity, Span[]>();
  for (const index of quotesSpokenBy(analysis, identity.mentions.get(item.uri) ?? [])) {
    const { parts } = analysis.quotes[index]!;
    analysis.mentions.forEach((mention, mentionIndex) => {
      const other = identities[mentionIndex];
      if (other === undefined || other === identity || !parts.some((part) => contains(part, mention))) return;
      named.set(other, [...(named.get(other) ?? []), mention]);
    });
  }
  return [...named].flatMap(([other, spans]) => {
    const to = itemOf(corpus, other, item.uri);
    return to === undefined ? [] : [{ to, fromRanges: rangesOf(analysis, spans) }];
  });
}

function itemOf(corpus: Corpus, identity: Identity, document: string): CallHierarchyItem | undefined {
  const analysis = corpus.documents.get(document);
  const mentions = identity.mentions.get(document);
  if (analysis === undefined || mentions === undefined) return undefined;
  const range = linesOf(analysis.article).range(analysis.mentions[introducingMention(analysis, mentions)]!);
  const detail = labelOf(document, analysis.article).headline;
  return { name: identity.name, kind: symbolKinds[identity.type], detail, uri: document, range, selectionRange: range, data: identity.id };
}

/** The item comes back from the client: its identity may have gone meanwhile. */
function identityOf(corpus: Corpus, item: CallHierarchyItem): Identity | undefined {
  return typeof item.data === 'string' ? corpus.identity(item.data) : undefined;
}

function rangesOf(analysis: Analysis, spans: readonly Span[]): CallHierarchyIncomingCall['fromRanges'] {
  return spans.map((span) => linesOf(analysis.article).range(span));
}
