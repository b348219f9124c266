import type { Corpus } from '../core/corpus/corpus';
import type { QuoteRef } from '../core/corpus/versions/quoteVersions';
import type { Place } from '../core/identity/identity';
import type { DocumentLabel, Evidence, MissingNameItem, MissingQuoteItem, NameItem, QuoteItem, StoryComparisonParams, StoryComparisonResult } from '../protocol';
import { datedItem, differenceItems, pairItems, speakerItemOf } from './compareDocuments';
import { evidenceAt, evidenceOf, labelOf } from './labels';
import { nameItem } from './names';
import { speakerOf } from './speakerOf';

/** One document held against all others of its story, with places; null when it is unknown. */
export function compareStory(corpus: Corpus, { uri }: StoryComparisonParams, partial: boolean): StoryComparisonResult | null {
  const analysis = corpus.documents.get(uri);
  if (analysis === undefined) return null;
  const story = corpus.compareStory(uri);
  const places = (all: readonly Place[]): Evidence[] => all.flatMap((place) => evidenceAt(corpus, place) ?? []);
  return {
    here: labelOf(uri, analysis.article),
    others: story.others.flatMap((other) => label(corpus, other)),
    compared: story.compared,
    namesOnlyHere: story.namesOnlyHere.flatMap((id) => name(corpus, id, uri)),
    namesMissing: story.namesMissing.flatMap(({ identity, documents }): MissingNameItem[] => name(corpus, identity, documents[0]!).map((item) => ({ ...item, documentsWith: documents }))),
    quotesOnlyHere: story.quotesOnlyHere.flatMap((quote) => quoteItem(corpus, { document: uri, quote })),
    quotesMissing: story.quotesMissing.flatMap(({ versions }): MissingQuoteItem[] => {
      const items = versions.flatMap((version) => quoteItem(corpus, version));
      return items.length === 0 ? [] : [{ versions: items }];
    }),
    sentencesOnlyHere: places(story.sentencesOnlyHere),
    sentencesMissing: story.sentencesMissing.flatMap(({ sentence, documents }) => places([sentence]).map((evidence) => ({ sentence: evidence, documents }))),
    dates: story.dates.map((matter) => datedItem(corpus, matter)),
    differences: differenceItems(corpus, story.differences),
    inOtherWords: pairItems(corpus, story.inOtherWords),
    partial,
  };
}

function label(corpus: Corpus, uri: string): DocumentLabel[] {
  const analysis = corpus.documents.get(uri);
  return analysis === undefined ? [] : [labelOf(uri, analysis.article)];
}

function name(corpus: Corpus, id: string, document: string): NameItem[] {
  const identity = corpus.identity(id);
  return identity === undefined ? [] : nameItem(corpus, identity, document);
}

function quoteItem(corpus: Corpus, { document, quote: index }: QuoteRef): QuoteItem[] {
  const analysis = corpus.documents.get(document);
  const quote = analysis?.quotes[index];
  if (analysis === undefined || quote === undefined) return [];
  return [{ ...speakerItemOf(speakerOf(corpus, { document, quote: index })), place: evidenceOf(document, analysis.article, quote) }];
}
