import type { DocumentId, Identity, IdentityId } from '../../identity/identity';
import { CancelledError, type IsCancelled } from '../cancellation';
import { comparableDocument, type ComparableDocument } from './comparableDocument';
import type { ComparableSentence } from './comparableSentences';
import { contentOf, datesBetween, sentencesBetween, ordered } from './compareDocuments';
import type { SentencePair } from './comparison';
import type { CorpusState } from '../corpusState';
import { findQuoteVersions, quoteVersionsBetween } from '../versions/findQuoteVersions';
import type { QuoteRef } from '../versions/quoteVersions';
import { placeOf } from '../related/reasons';
import { joinDates } from './storyDates';
import type { MissingName, MissingQuote, StoryComparison } from './storyComparison';
import { sentencesNotTold } from './storySentences';

/** Comparing sentences and quotes takes a while: in a large story only so many others, the nearest, are compared by them. */
const mostCompared = 20;
const mostPairs = 30;

/** Holds a document against all others of its story. One that the folder lacks, or that stands alone, has no others. Throws `CancelledError`. */
export function compareStory(state: CorpusState, here: DocumentId, isCancelled?: IsCancelled): StoryComparison {
  const others = othersOf(state, here, isCancelled);
  const compared = others.slice(0, mostCompared);
  const checked = <T>(work: () => T): T => {
    if (isCancelled?.()) throw new CancelledError();
    return work();
  };
  const own = contentOf(state, here).names;
  const inOthers = documentsOfNames(state, others);
  const read = (documents: readonly DocumentId[]): ComparableDocument[] => documents.map((document) => checked(() => comparableDocument(state, document))).filter((document) => document !== undefined);
  const [ours, theirs] = [read([here]), read(compared)];
  const sentencesOf = (documents: readonly ComparableDocument[]): (readonly ComparableSentence[])[] => documents.map(({ sentences }) => sentences);
  const background = (word: string): number => state.folder.forms.get(word).background / 255;
  const pairs = ours.flatMap((document) => theirs.flatMap((there) => checked(() => sentencesBetween(state, document, there))));
  const dates = ours.flatMap((document) => theirs.flatMap((there) => checked(() => datesBetween(state, document, there))));
  const place = (documents: readonly DocumentId[], document: number, sentence: ComparableSentence): ReturnType<typeof placeOf> => placeOf(documents[document]!, sentence);
  return {
    here,
    others,
    namesOnlyHere: others.length === 0 ? [] : ordered(own.filter(({ id }) => !inOthers.has(id)), [here]),
    namesMissing: missingNames(own, inOthers),
    quotesOnlyHere: others.length === 0 ? [] : quotesOnlyHere(state, here, others),
    quotesMissing: checked(() => missingQuotes(state, here, compared)),
    sentencesOnlyHere: others.length === 0 ? [] : sentencesNotTold(sentencesOf(ours), sentencesOf(theirs), background).map(({ document, sentence }) => place([here], document, sentence)),
    sentencesMissing: sentencesNotTold(sentencesOf(theirs), sentencesOf(ours), background).map(({ document, sentence, toldIn }) => ({
      sentence: place(compared, document, sentence),
      documents: toldIn.map((index) => compared[index]!),
    })),
    dates: joinDates(dates),
    differences: best(pairs.flatMap(({ differences }) => differences)),
    inOtherWords: best(pairs.flatMap(({ inOtherWords }) => inOtherWords)),
    compared: compared.length,
  };
}

function best<P extends SentencePair>(pairs: P[]): P[] {
  return pairs.sort((a, b) => b.score - a.score).slice(0, mostPairs);
}

function othersOf({ index, model }: CorpusState, document: DocumentId, isCancelled?: IsCancelled): DocumentId[] {
  const here = index.numberOf(document);
  if (here === undefined) return [];
  return model
    .story(here, isCancelled)
    .filter((there) => there !== here)
    .map((there) => ({ document: index.documentOf(there), score: model.score(here, there) }))
    .sort((a, b) => b.score - a.score || (a.document < b.document ? -1 : 1))
    .map(({ document: other }) => other);
}

/** The names of documents with those of the documents that have them. */
function documentsOfNames(state: CorpusState, documents: readonly DocumentId[]): Map<IdentityId, { readonly identity: Identity; readonly documents: DocumentId[] }> {
  const names = new Map<IdentityId, { readonly identity: Identity; readonly documents: DocumentId[] }>();
  for (const document of documents) {
    for (const identity of contentOf(state, document).names) {
      const known = names.get(identity.id);
      if (known) known.documents.push(document);
      else names.set(identity.id, { identity, documents: [document] });
    }
  }
  return names;
}

function missingNames(own: readonly Identity[], inOthers: ReturnType<typeof documentsOfNames>): MissingName[] {
  const has = new Set(own.map(({ id }) => id));
  const missing = [...inOthers.values()].filter(({ identity }) => !has.has(identity.id));
  const order = new Map(ordered(missing.map(({ identity }) => identity), [...new Set(missing.flatMap(({ documents }) => documents))]).map((id, at) => [id, at]));
  return missing
    .sort((a, b) => b.documents.length - a.documents.length || order.get(a.identity.id)! - order.get(b.identity.id)!)
    .map(({ identity, documents }) => ({ identity: identity.id, documents }));
}

function quotesOnlyHere(state: CorpusState, here: DocumentId, others: readonly DocumentId[]): number[] {
  const among = new Set(others);
  const matched = new Set(findQuoteVersions(state, here).flatMap(({ a, b }) => (among.has(b.document) ? [a.quote] : [])));
  return [...Array(contentOf(state, here).quotes).keys()].filter((quote) => !matched.has(quote));
}

/** The quotes of others without a version here; those that are versions of a quote of one of them stand together with it. */
function missingQuotes(state: CorpusState, here: DocumentId, others: readonly DocumentId[]): MissingQuote[] {
  const told = new Set<string>();
  for (const there of others) for (const { b } of quoteVersionsBetween(state, here, there)) told.add(keyOf(b));
  const among = new Set(others);
  const missing: MissingQuote[] = [];
  for (const document of others) {
    const versions = findQuoteVersions(state, document).filter(({ b }) => among.has(b.document));
    for (let quote = 0; quote < contentOf(state, document).quotes; quote++) {
      const own = { document, quote };
      if (told.has(keyOf(own))) continue;
      const group = [own, ...versions.filter(({ a }) => a.quote === quote).map(({ b }) => b)];
      for (const member of group) told.add(keyOf(member));
      missing.push({ versions: firstOfEach(group) });
    }
  }
  return missing.sort((a, b) => b.versions.length - a.versions.length);
}

function firstOfEach(quotes: readonly QuoteRef[]): QuoteRef[] {
  return [...new Map([...quotes].reverse().map((quote) => [quote.document, quote])).values()].reverse();
}

const keyOf = ({ document, quote }: QuoteRef): string => `${quote} ${document}`;
