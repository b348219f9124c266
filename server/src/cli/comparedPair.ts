import { quoteText } from '../core/analysis/quoteText';
import type { DatedMatter, DifferenceKind, SpeakerApart } from '../core/corpus/comparison/comparison';
import type { Corpus } from '../core/corpus/corpus';
import type { VersionKind } from '../core/corpus/versions/quoteVersions';
import { sourceOf, titleOf, wordsIn, type Article } from '../core/text/article';
import { LineStarts } from '../core/text/lineStarts';
import type { Span } from '../core/text/span';
import { typeCodes, type SpanText, type TypeCode } from './annotation';
import type { CollectedDocument, Collection } from './collection';

export interface ComparedName {
  readonly type: TypeCode;
  readonly name: string;
}

/** A stretch of one of the two documents; `line` counts from one. */
export interface ComparedPlace extends SpanText {
  readonly line: number;
}

export interface ComparedDocument {
  readonly id: string;
  /** Its path below the folder given; of files of one name in two folders the only thing to tell them apart by. */
  readonly file: string;
  readonly path: string;
  readonly headline: string;
}

/** A name, or a word for what happened. */
export interface ComparedMatter {
  readonly name?: string;
  readonly word?: string;
}

/** Stretches from a name or word to a date beside it. */
export interface ComparedDates extends ComparedMatter {
  readonly here: readonly ComparedPlace[];
  readonly there: readonly ComparedPlace[];
}

export interface ComparedSpeaker extends ComparedName {
  readonly named: boolean;
  readonly quotes: readonly ComparedPlace[];
}

/** The answer of `dossier compare A B`: what two documents share and where they part. */
export interface ComparedPair {
  readonly here: ComparedDocument;
  readonly there: ComparedDocument;
  readonly shared: readonly ComparedName[];
  readonly onlyHere: readonly ComparedName[];
  readonly onlyThere: readonly ComparedName[];
  readonly quotes: readonly { readonly kind: VersionKind; readonly speaker?: string; readonly here: ComparedPlace; readonly there: ComparedPlace }[];
  readonly quotesOnlyHere: readonly ComparedPlace[];
  readonly quotesOnlyThere: readonly ComparedPlace[];
  /** Names, or words for what happened, that the two date in other words. */
  readonly dates: readonly ComparedDates[];
  /** Those whose words only one of the two reports; `named` when the other names them. */
  readonly speakersOnlyHere: readonly ComparedSpeaker[];
  readonly speakersOnlyThere: readonly ComparedSpeaker[];
  readonly differences: readonly { readonly kind: DifferenceKind; readonly here: ComparedPlace; readonly there: ComparedPlace }[];
  /** Sentences that tell of one matter in other words or with other details. */
  readonly inOtherWords: readonly { readonly here: ComparedPlace; readonly there: ComparedPlace }[];
}

/** Compares two documents of a collection. */
export function comparePair({ corpus }: Collection, here: CollectedDocument, there: CollectedDocument): ComparedPair {
  const comparison = corpus.compare(here.uri, there.uri);
  const names = (ids: readonly string[]): ComparedName[] =>
    ids.flatMap((id) => {
      const identity = corpus.identity(id);
      return identity === undefined ? [] : [{ type: typeCodes[identity.type], name: identity.name }];
    });
  const speakers = (document: CollectedDocument, apart: readonly SpeakerApart[]): ComparedSpeaker[] =>
    apart.flatMap(({ identity, quotes, named }) => names([identity]).map((name) => ({ ...name, named, quotes: quotes.map((quote) => quotePlace(document, quote)) })));
  return {
    here: describe(here),
    there: describe(there),
    shared: names(comparison.shared),
    onlyHere: names(comparison.onlyHere),
    onlyThere: names(comparison.onlyThere),
    quotes: comparison.quotes.map(({ a, b, kind }) => {
      const speaker = speakerOf(corpus, here, a.quote) ?? speakerOf(corpus, there, b.quote);
      return { kind, ...(speaker === undefined ? {} : { speaker }), here: quotePlace(here, a.quote), there: quotePlace(there, b.quote) };
    }),
    quotesOnlyHere: comparison.quotesOnlyHere.map((quote) => quotePlace(here, quote)),
    quotesOnlyThere: comparison.quotesOnlyThere.map((quote) => quotePlace(there, quote)),
    dates: comparison.dates.map((matter) => ({
      ...matterOf(corpus, matter),
      here: matter.here.map(({ phrase }) => place(here, phrase)),
      there: matter.there.map(({ phrase }) => place(there, phrase)),
    })),
    speakersOnlyHere: speakers(here, comparison.speakersOnlyHere),
    speakersOnlyThere: speakers(there, comparison.speakersOnlyThere),
    differences: comparison.differences.map((difference) => ({
      kind: difference.kind,
      here: place(here, difference.here),
      there: place(there, difference.there),
    })),
    inOtherWords: comparison.inOtherWords.map((pair) => ({ here: place(here, pair.here), there: place(there, pair.there) })),
  };
}

/** What is dated in other words. */
export function matterOf(corpus: Corpus, { identity, word }: DatedMatter): ComparedMatter {
  const name = identity === undefined ? undefined : corpus.identity(identity)?.name;
  return { ...(name === undefined ? {} : { name }), ...(word === undefined ? {} : { word }) };
}

/** What a document is called and where it lies. */
export function describe({ id, name, path, analysis }: CollectedDocument): ComparedDocument {
  const { article } = analysis;
  return { id, file: name, path, headline: titleOf(article) };
}

/** Who speaks a quote, where it is known. */
export function speakerOf(corpus: Corpus, document: CollectedDocument, quote: number): string | undefined {
  const mention = document.analysis.quotes[quote]?.speaker?.mention;
  return mention === undefined ? undefined : corpus.identitiesOf(document.uri)[mention]?.name;
}

/** Where a quote stands, and its words with whole quotation marks. */
export function quotePlace(document: CollectedDocument, index: number): ComparedPlace {
  const { analysis } = document;
  const quote = analysis.quotes[index]!;
  return { ...place(document, quote), text: quoteText(analysis, quote) };
}

/** A stretch of a document with its words and its line. */
export function place({ analysis }: CollectedDocument, { start, end }: Span): ComparedPlace {
  const { article } = analysis;
  return { start, end, text: wordsIn(article, { start, end }), line: linesOf(article).lineAt(start) + 1 };
}

const lines = new WeakMap<Article, LineStarts>();

function linesOf(article: Article): LineStarts {
  const found = lines.get(article) ?? new LineStarts(sourceOf(article));
  lines.set(article, found);
  return found;
}
