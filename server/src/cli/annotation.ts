import type { Corpus } from '../core/corpus/corpus';
import { identityNumbers } from '../core/export/identityNumbers';
import type { Identity } from '../core/identity/identity';
import type { NameType } from '../core/names/mention';
import type { Quote, QuoteKind } from '../core/quotes/quote';
import { wordsIn, type Article } from '../core/text/article';
import type { Span } from '../core/text/span';
import type { CollectedDocument, Collection } from './collection';

export type TypeCode = 'PER' | 'ORG' | 'LOC';

export interface SpanText extends Span {
  readonly text: string;
}

export interface AnnotatedEntity {
  readonly id: string;
  readonly type: TypeCode;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly roles: readonly string[];
}

export interface AnnotatedQuote extends Span {
  readonly id: string;
  readonly kind: QuoteKind;
  readonly parts: readonly Span[];
  readonly fragments: readonly Span[];
  readonly cue?: SpanText;
  readonly speaker?: SpanText;
  /** The canonical name of who speaks, when the article lets it be known. */
  readonly speakerCanonical?: string;
  /** The id of the first quote of the statement this one belongs to. */
  readonly group: string;
}

/** One line of `dossier annotate`. Offsets are UTF-16 code units, half-open; the shape is stable. */
export interface Annotation {
  readonly id: string;
  readonly path: string;
  readonly mentions: readonly (SpanText & { readonly type: TypeCode; readonly entity: string })[];
  readonly entities: readonly AnnotatedEntity[];
  readonly quotes: readonly AnnotatedQuote[];
}

export const typeCodes: Readonly<Record<NameType, TypeCode>> = { person: 'PER', organisation: 'ORG', place: 'LOC' };

/** The annotations of a collection, one document each. Entity ids hold across all of them. */
export function* annotate({ corpus, documents }: Collection): Generator<Annotation> {
  const ids = identityNumbers(corpus);
  for (const document of documents) yield annotateDocument(corpus, document, ids);
}

function annotateDocument(corpus: Corpus, { uri, id, path, analysis }: CollectedDocument, ids: ReadonlyMap<string, string>): Annotation {
  const identities = corpus.identitiesOf(uri);
  const { article } = analysis;
  return {
    id,
    path,
    mentions: analysis.mentions.flatMap((mention, index) => {
      const identity = identities[index];
      return identity === undefined ? [] : [{ ...spanText(article, mention), type: typeCodes[identity.type], entity: ids.get(identity.id)! }];
    }),
    entities: [...new Set(identities)].map((identity) => annotateEntity(identity, ids.get(identity.id)!)),
    quotes: analysis.quotes.map((quote, index) => annotateQuote(article, quote, index, identities)),
  };
}

function annotateEntity(identity: Identity, id: string): AnnotatedEntity {
  return { id, type: typeCodes[identity.type], name: identity.name, aliases: identity.aliases, roles: identity.roles.map((role) => role.text) };
}

function annotateQuote(article: Article, quote: Quote, index: number, identities: readonly Identity[]): AnnotatedQuote {
  const speaker = quote.speaker?.mention === undefined ? undefined : identities[quote.speaker.mention];
  return {
    id: quoteId(index),
    ...span(quote),
    kind: quote.kind,
    parts: quote.parts.map(span),
    fragments: quote.fragments.map(span),
    ...(quote.cue === undefined ? {} : { cue: spanText(article, quote.cue) }),
    ...(quote.speaker === undefined ? {} : { speaker: spanText(article, quote.speaker) }),
    ...(speaker === undefined ? {} : { speakerCanonical: speaker.name }),
    group: quoteId(quote.group),
  };
}

function quoteId(index: number): string {
  return `q${index + 1}`;
}

function span({ start, end }: Span): Span {
  return { start, end };
}

function spanText(article: Article, { start, end }: Span): SpanText {
  return { start, end, text: wordsIn(article, { start, end }) };
}
