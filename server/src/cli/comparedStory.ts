import type { DifferenceKind } from '../core/corpus/comparison/comparison';
import { typeCodes } from './annotation';
import type { CollectedDocument, Collection } from './collection';
import { describe, matterOf, place, quotePlace, speakerOf, type ComparedDocument, type ComparedMatter, type ComparedName, type ComparedPlace } from './comparedPair';

/** Documents by their ids, and by their paths below the folder. */
interface Telling {
  readonly docs: readonly string[];
  readonly files: readonly string[];
}

/** A stretch of one of the documents, which is named by its id, and by its path below the folder. */
export interface PlaceInStory extends ComparedPlace {
  readonly doc: string;
  readonly file: string;
}

export interface QuoteInStory extends PlaceInStory {
  readonly speaker?: string;
}

/** Stretches from a name or word to a date beside it, here and in others. */
export interface StoryDates extends ComparedMatter {
  readonly here: readonly PlaceInStory[];
  readonly there: readonly PlaceInStory[];
}

/** The answer of `dossier compare FILE FOLDER`: one document held against all others of its story. */
export interface ComparedStory {
  readonly here: ComparedDocument;
  readonly others: readonly ComparedDocument[];
  /** How many of the others, the nearest ones, were compared by sentences and quotes. */
  readonly compared: number;
  readonly namesOnlyHere: readonly ComparedName[];
  readonly namesMissing: readonly (ComparedName & Telling)[];
  readonly quotesOnlyHere: readonly QuoteInStory[];
  readonly quotesMissing: readonly { readonly versions: readonly QuoteInStory[] }[];
  readonly sentencesOnlyHere: readonly PlaceInStory[];
  readonly sentencesMissing: readonly ({ readonly sentence: PlaceInStory } & Telling)[];
  /** Names, or words for what happened, that others of those compared date in other words. */
  readonly dates: readonly StoryDates[];
  readonly differences: readonly { readonly kind: DifferenceKind; readonly here: PlaceInStory; readonly there: PlaceInStory }[];
  /** Sentences that tell of one matter in other words or with other details. */
  readonly inOtherWords: readonly { readonly here: PlaceInStory; readonly there: PlaceInStory }[];
}

/** Holds a document of a collection against its whole story. */
export function compareWithStory({ corpus, documents }: Collection, here: CollectedDocument): ComparedStory {
  const story = corpus.compareStory(here.uri);
  const byUri = new Map(documents.map((document) => [document.uri, document]));
  const at = (uri: string): CollectedDocument => byUri.get(uri)!;
  const name = (id: string): ComparedName[] => {
    const identity = corpus.identity(id);
    return identity === undefined ? [] : [{ type: typeCodes[identity.type], name: identity.name }];
  };
  const spot = ({ document, start, end }: { readonly document: string; readonly start: number; readonly end: number }): PlaceInStory => ({
    doc: at(document).id,
    file: at(document).name,
    ...place(at(document), { start, end }),
  });
  const quote = (document: CollectedDocument, index: number): QuoteInStory => {
    const speaker = speakerOf(corpus, document, index);
    return { doc: document.id, file: document.name, ...quotePlace(document, index), ...(speaker === undefined ? {} : { speaker }) };
  };
  const telling = (uris: readonly string[]): Telling => ({ docs: uris.map((uri) => at(uri).id), files: uris.map((uri) => at(uri).name) });
  return {
    here: describe(here),
    others: story.others.map((uri) => describe(at(uri))),
    compared: story.compared,
    namesOnlyHere: story.namesOnlyHere.flatMap(name),
    namesMissing: story.namesMissing.flatMap(({ identity, documents: having }) => name(identity).map((item) => ({ ...item, ...telling(having) }))),
    quotesOnlyHere: story.quotesOnlyHere.map((index) => quote(here, index)),
    quotesMissing: story.quotesMissing.map(({ versions }) => ({ versions: versions.map((version) => quote(at(version.document), version.quote)) })),
    sentencesOnlyHere: story.sentencesOnlyHere.map(spot),
    sentencesMissing: story.sentencesMissing.map(({ sentence, documents: having }) => ({ sentence: spot(sentence), ...telling(having) })),
    dates: story.dates.map((matter) => ({
      ...matterOf(corpus, matter),
      here: matter.here.map(({ phrase }) => spot(phrase)),
      there: matter.there.map(({ phrase }) => spot(phrase)),
    })),
    differences: story.differences.map((difference) => ({ kind: difference.kind, here: spot(difference.here), there: spot(difference.there) })),
    inOtherWords: story.inOtherWords.map((pair) => ({ here: spot(pair.here), there: spot(pair.there) })),
  };
}
