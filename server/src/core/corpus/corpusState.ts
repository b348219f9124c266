import type { Analysis } from '../analysis/analysis';
import type { DocumentId, Identity } from '../identity/identity';
import { comparableQuotes, type DocumentQuote } from './comparableQuotes';
import { CoverageModel } from './coverageModel';
import type { ReasonSide } from './reasons';
import { shinglesOf } from './shingles';
import type { TermIndex } from './termIndex';
import type { WordForms } from './wordForms';
import type { WordSimilarity } from './wordKnowledge';
import { firstPlaces } from './wordPlaces';

/** The folder as it is read: what all queries rest on. */
export interface Folder {
  readonly index: TermIndex;
  readonly forms: WordForms;
  readonly similarity: WordSimilarity;
  analysisOf(document: DocumentId): Analysis;
  identitiesOf(document: DocumentId): readonly Identity[];
}

/** What has been worked out about one state of the folder. A change of the folder begins a new one. */
export class CorpusState {
  readonly folder: Folder;
  readonly index: TermIndex;
  readonly model: CoverageModel;
  readonly #sides = new Map<number, ReasonSide>();
  readonly #quotes = new Map<number, readonly DocumentQuote[]>();
  readonly #shingles = new Map<number, Uint32Array>();

  constructor(folder: Folder) {
    this.folder = folder;
    this.index = folder.index;
    this.model = new CoverageModel(folder);
  }

  /** A document as the reasons see it. */
  side(number: number): ReasonSide {
    return kept(this.#sides, number, () => {
      const document = this.index.documentOf(number);
      const analysis = this.folder.analysisOf(document);
      return {
        document,
        analysis,
        identities: this.folder.identitiesOf(document),
        words: this.model.words(number),
        places: firstPlaces(analysis, this.folder.forms),
      };
    });
  }

  /** A document's quotes, ready to be compared. */
  quotes(number: number): readonly DocumentQuote[] {
    return kept(this.#quotes, number, () => {
      const document = this.index.documentOf(number);
      return comparableQuotes(this.folder.analysisOf(document), this.folder.identitiesOf(document));
    });
  }

  /** The runs of five words of a document. */
  shingles(number: number): Uint32Array {
    return kept(this.#shingles, number, () => shinglesOf(this.folder.analysisOf(this.index.documentOf(number)), this.folder.forms));
  }
}

/** All stories of the folder: each document stands in one. Members and stories in the order of ids. */
export function storiesOf({ index, model }: CorpusState): DocumentId[][] {
  const documents = [...index.numbers()].sort((a, b) => (index.documentOf(a) < index.documentOf(b) ? -1 : 1));
  const told = new Set<number>();
  const stories: DocumentId[][] = [];
  for (const document of documents) {
    if (told.has(document)) continue;
    const story = model.story(document);
    for (const member of story) told.add(member);
    stories.push(story.map((member) => index.documentOf(member)));
  }
  return stories;
}

function kept<Value>(values: Map<number, Value>, number: number, make: () => Value): Value {
  let value = values.get(number);
  if (value === undefined) values.set(number, (value = make()));
  return value;
}
