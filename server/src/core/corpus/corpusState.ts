import type { Analysis } from '../analysis/analysis';
import type { DocumentId, Identity } from '../identity/identity';
import { comparableQuotes, compareTheSame, type DocumentQuote } from './versions/comparableQuotes';
import { CoverageModel } from './related/coverageModel';
import type { DocumentTerms } from './terms/documentTerms';
import type { Places } from './terms/places';
import { readNames, type ReasonSide } from './related/reasons';
import { VersionMemory } from './versions/versionMemory';
import { Recent } from '../collections/recent';
import type { TermIndex } from './terms/termIndex';
import type { WordForms } from './terms/wordForms';
import type { WordSimilarity } from './terms/wordKnowledge';

/** The folder as it is read: what all queries rest on. */
export interface Folder {
  readonly index: TermIndex;
  readonly forms: WordForms;
  readonly similarity: WordSimilarity;
  analysisOf(document: DocumentId): Analysis;
  /** Of each mention. */
  identitiesOf(document: DocumentId): readonly Identity[];
  /** Of each entity. */
  identitiesOfEntities(document: DocumentId): readonly Identity[];
}

/** Quotes with what they were made of. */
interface KeptQuotes {
  readonly document: DocumentId;
  readonly terms: DocumentTerms;
  readonly identities: readonly Identity[];
  readonly quotes: readonly DocumentQuote[];
  readonly version: number;
}

const quotesKept = 500;

/** What has been worked out about the folder, as far as it stands. */
export class CorpusState {
  readonly folder: Folder;
  readonly index: TermIndex;
  readonly model: CoverageModel;
  readonly versions = new VersionMemory();
  readonly #sides = new Map<number, ReasonSide>();
  readonly #quotes = new Recent<number, KeptQuotes>(quotesKept);
  #version = 0;

  constructor(folder: Folder) {
    this.folder = folder;
    this.index = folder.index;
    this.model = new CoverageModel(folder);
  }

  /** To be called after every change of the folder. */
  renew(): void {
    this.model.renew();
    this.#sides.clear();
    this.#version++;
  }

  /** A document as the reasons see it. */
  side(number: number): ReasonSide {
    return kept(this.#sides, number, () => {
      const document = this.index.documentOf(number);
      const { folder } = this;
      const terms = this.index.termsOf(number);
      return {
        document,
        get analysis() {
          return folder.analysisOf(document);
        },
        names: readNames(terms, folder.identitiesOfEntities(document)),
        words: this.model.words(number),
        get rarities() {
          return terms.words.background;
        },
        get firstPlaces() {
          return terms.firstPlaces;
        },
      };
    });
  }

  /** A document's quotes, ready to be compared; the same objects as long as neither they nor their speakers change. */
  quotes(number: number): readonly DocumentQuote[] {
    const kept = this.#quotes.get(number);
    if (kept?.version === this.#version) return kept.quotes;
    const document = this.index.documentOf(number);
    const terms = this.index.termsOf(number);
    const identities = this.folder.identitiesOfEntities(document);
    const stands = kept?.terms === terms && kept.identities.every((identity, entity) => identity === identities[entity]);
    const now = stands ? kept.quotes : comparableQuotes(this.folder.analysisOf(document), this.folder.identitiesOf(document));
    // An edit elsewhere leaves them as they were, with all that was found out about them.
    const areAsBefore = kept?.document === document && haveSameRuns(kept.terms, terms) && compareTheSame(kept.quotes, now);
    const quotes = areAsBefore ? kept.quotes : now;
    this.#quotes.set(number, { document, terms, identities, quotes, version: this.#version });
    return quotes;
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

/** Whether two states of a document quote the same runs of words in the same quotes. */
function haveSameRuns(before: DocumentTerms, now: DocumentTerms): boolean {
  return before === now || (areEqual(before.quoteRuns, now.quoteRuns) && areEqual(before.quotesOfRuns, now.quotesOfRuns));
}

function areEqual(a: Places, b: Places): boolean {
  return a.length === b.length && a.every((number, k) => number === b[k]);
}
