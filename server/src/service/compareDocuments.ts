import type { DatedMatter, DatedPhrase, Difference, SentencePair, SpeakerApart } from '../core/corpus/comparison/comparison';
import type { Corpus } from '../core/corpus/corpus';
import type { QuoteVersion } from '../core/corpus/versions/quoteVersions';
import type { Place } from '../core/identity/identity';
import { wordsIn } from '../core/text/article';
import type { ComparisonParams, ComparisonResult, DatedItem, DifferenceItem, Evidence, NameItem, QuotePairItem, SentencePairItem, SpeakerItem } from '../protocol';
import { evidenceAt, evidenceOf, labelOf, oneLine } from './labels';
import { nameItem } from './names';
import { speakerOf, surestSpeaker, type NamedSpeaker } from './speakerOf';

/** Longer words that differ are cut, in characters. */
const mostOfWords = 60;

/** What two documents share and where they part, with places; null when one of them is unknown. */
export function compareDocuments(corpus: Corpus, { here, there }: ComparisonParams): ComparisonResult | null {
  const analysisHere = corpus.documents.get(here);
  const analysisThere = corpus.documents.get(there);
  if (analysisHere === undefined || analysisThere === undefined) return null;
  const comparison = corpus.compare(here, there);
  const names = (ids: readonly string[], document: string): NameItem[] =>
    ids.flatMap((id) => {
      const identity = corpus.identity(id);
      return identity === undefined ? [] : nameItem(corpus, identity, document);
    });
  return {
    here: labelOf(here, analysisHere.article),
    there: labelOf(there, analysisThere.article),
    shared: names(comparison.shared, here),
    onlyHere: names(comparison.onlyHere, here),
    onlyThere: names(comparison.onlyThere, there),
    quotes: comparison.quotes.flatMap((version) => quotePair(corpus, version)),
    dates: comparison.dates.map((matter) => datedItem(corpus, matter)),
    speakersOnlyHere: comparison.speakersOnlyHere.map((speaker) => speakerItem(corpus, here, speaker)),
    speakersOnlyThere: comparison.speakersOnlyThere.map((speaker) => speakerItem(corpus, there, speaker)),
    differences: differenceItems(corpus, comparison.differences),
    inOtherWords: pairItems(corpus, comparison.inOtherWords),
  };
}

/** Differing sentences with the lines they stand in. */
export function differenceItems(corpus: Corpus, differences: readonly Difference[]): DifferenceItem[] {
  return differences.flatMap((difference) => {
    const words = [difference.hereWords, difference.thereWords].flatMap((places) => (places.length === 0 ? [] : places.map((place) => wordsAt(corpus, place)).join(', ')));
    return pairItems(corpus, [difference]).map((pair) => ({ kind: difference.kind, words, ...pair }));
  });
}

function wordsAt(corpus: Corpus, place: Place): string {
  const analysis = corpus.documents.get(place.document);
  return analysis === undefined ? '' : oneLine(wordsIn(analysis.article, place), mostOfWords);
}

/** Pairs of sentences with the lines they stand in. */
export function pairItems(corpus: Corpus, pairs: readonly SentencePair[]): SentencePairItem[] {
  return pairs.flatMap((pair) => {
    const here = evidenceAt(corpus, pair.here);
    const there = evidenceAt(corpus, pair.there);
    return here === undefined || there === undefined ? [] : [{ here, there }];
  });
}

/** A matter with the lines its dates stand in. */
export function datedItem(corpus: Corpus, { identity, word, here, there }: DatedMatter): DatedItem {
  const lines = (phrases: readonly DatedPhrase[]): Evidence[] => phrases.flatMap(({ date }) => evidenceAt(corpus, date) ?? []);
  return { name: (identity === undefined ? undefined : corpus.identity(identity)?.name) ?? `“${word ?? ''}”`, here: lines(here), there: lines(there) };
}

function speakerItem(corpus: Corpus, document: string, { identity, quotes, named }: SpeakerApart): SpeakerItem {
  const analysis = corpus.documents.get(document)!;
  const isUncertain = quotes.every((quote) => analysis.quotes[quote]!.speaker?.certain === false);
  const places = quotes.map((quote) => evidenceOf(document, analysis.article, analysis.quotes[quote]!));
  return { name: corpus.identity(identity)?.name ?? identity, quotes: places, ...(isUncertain ? { isUncertain } : {}), named };
}

function quotePair(corpus: Corpus, { a, b, kind }: QuoteVersion): QuotePairItem[] {
  const analysisA = corpus.documents.get(a.document);
  const analysisB = corpus.documents.get(b.document);
  const quoteA = analysisA?.quotes[a.quote];
  const quoteB = analysisB?.quotes[b.quote];
  if (analysisA === undefined || analysisB === undefined || quoteA === undefined || quoteB === undefined) return [];
  return [{ kind, ...speakerItemOf(surestSpeaker([speakerOf(corpus, a), speakerOf(corpus, b)])), here: evidenceOf(a.document, analysisA.article, quoteA), there: evidenceOf(b.document, analysisB.article, quoteB) }];
}

/** A speaker as items of the protocol have it. */
export function speakerItemOf(speaker: NamedSpeaker | undefined): Pick<QuotePairItem, 'speaker' | 'isUncertain'> {
  return { speaker: speaker?.name, ...(speaker?.isUncertain === true ? { isUncertain: true } : {}) };
}
