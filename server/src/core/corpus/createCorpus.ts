import type { Analysis } from '../analysis/analysis';
import type { OnFailure } from '../identity/folder/folderNames';
import { IdentityIndex } from '../identity/across/identityIndex';
import type { DocumentId, Identity, IdentityId, Merge } from '../identity/identity';
import type { IdentityConstraints } from '../identity/across/identityConstraints';
import { keptIn } from '../collections/keptIn';
import { Recent } from '../collections/recent';
import type { IsCancelled, Steps } from './cancellation';
import { compareDocuments } from './comparison/compareDocuments';
import { compareStory } from './comparison/compareStory';
import type { Comparison } from './comparison/comparison';
import type { Corpus } from './corpus';
import { CorpusState, storiesOf } from './corpusState';
import { readDocumentTerms } from './terms/documentTerms';
import { findQuoteVersions } from './versions/findQuoteVersions';
import type { QuoteVersion } from './versions/quoteVersions';
import type { IdentityCoverage, RelatedDocument } from './related/related';
import { PackedAnalysis } from './packedAnalysis';
import { relatedDocuments, relatedInSteps } from './related/relatedDocuments';
import { SharedNamesCorpus, type PlainCorpus } from './sharedNamesCorpus';
import { encodeTerms, TermsInBytes } from './terms/termBytes';
import type { StoryComparison } from './comparison/storyComparison';
import { TermIndex } from './terms/termIndex';
import { WordForms } from './terms/wordForms';
import { noWordKnowledge, WordSimilarity, type WordKnowledge } from './terms/wordKnowledge';

export interface CorpusOptions {
  /** Word frequencies and vectors of English. Without them words weigh by the folder alone. */
  readonly vectors?: WordKnowledge;
  /** Told of a document that cannot be taken in, and why: it is left out as if it were not there. Without it that is thrown. */
  readonly onFailure?: OnFailure;
}

/** A corpus without documents. */
export function createCorpus(options: CorpusOptions = {}): Corpus {
  return new SharedNamesCorpus(new FolderCorpus(options), options.onFailure ?? rethrow);
}

function rethrow(_: DocumentId, error: unknown): never {
  throw error;
}

/** A lens, a view, a card and a page ask the same of each document that people look at. */
const answersKept = 32;

/** Takes documents as they come. */
class FolderCorpus implements PlainCorpus {
  readonly documents = new Map<DocumentId, Analysis>();
  readonly #index = new TermIndex();
  readonly #forms: WordForms;
  readonly #identities = new IdentityIndex();
  readonly #state: CorpusState;
  /** What was answered since the folder last changed. */
  readonly #related = new Recent<DocumentId, readonly RelatedDocument[]>(answersKept);
  /** What is being answered before anybody asks. */
  #underway: { readonly document: DocumentId; readonly steps: Steps<readonly RelatedDocument[]> } | undefined;
  #version = 0;

  constructor({ vectors = noWordKnowledge }: CorpusOptions) {
    this.#forms = new WordForms(vectors);
    this.#state = new CorpusState({
      index: this.#index,
      forms: this.#forms,
      similarity: new WordSimilarity(vectors),
      analysisOf: (document) => this.documents.get(document)!,
      identitiesOf: (document) => this.#identities.identitiesOf(document),
      identitiesOfEntities: (document) => this.#identities.identitiesOfEntities(document),
    });
  }

  get version(): number {
    return this.#version;
  }

  set(document: DocumentId, analysis: Analysis): void {
    this.documents.set(document, analysis);
    this.#index.set(document, analysis instanceof PackedAnalysis ? analysis.terms : new TermsInBytes({ terms: new Uint32Array(encodeTerms(readDocumentTerms(analysis, this.#forms)).buffer) }));
    this.#identities.set(document, analysis, analysis instanceof PackedAnalysis ? analysis.takeNames() : undefined);
    this.#changed();
  }

  delete(document: DocumentId): void {
    if (!this.documents.delete(document)) return;
    this.#index.delete(document);
    this.#identities.delete(document);
    this.#changed();
  }

  constrain(constraints: IdentityConstraints): void {
    this.#identities.constrain(constraints);
    this.#changed();
  }

  settle(isOver: () => boolean): boolean {
    return this.#identities.settle(isOver);
  }

  prepare(isOver: () => boolean, asked: readonly DocumentId[] = []): boolean {
    return asked.every((document) => this.#answerAhead(document, isOver)) && this.#state.model.prepare(isOver);
  }

  /** @returns whether it is known what is related to a document */
  #answerAhead(document: DocumentId, isOver: () => boolean): boolean {
    if (this.#related.get(document) !== undefined) return true;
    const underway = this.#underway?.document === document ? this.#underway : { document, steps: relatedInSteps(this.#state, document) };
    // Should a step fail, it is not gone on with.
    this.#underway = undefined;
    while (!isOver()) {
      const step = underway.steps.next();
      if (!step.done) continue;
      this.#related.set(document, step.value);
      return true;
    }
    this.#underway = underway;
    return false;
  }

  identities(): readonly Identity[] {
    return this.#identities.identities();
  }

  identity(id: IdentityId): Identity | undefined {
    return this.#identities.identity(id);
  }

  explain(id: IdentityId): readonly Merge[] {
    return this.#identities.explain(id);
  }

  identitiesOf(document: DocumentId): readonly Identity[] {
    return this.#identities.identitiesOf(document);
  }

  coverageOf(id: IdentityId): IdentityCoverage {
    const mentions = [...(this.identity(id)?.mentions ?? [])].map(([document, indices]) => ({ document, mentions: indices }));
    mentions.sort((a, b) => b.mentions.length - a.mentions.length || (a.document < b.document ? -1 : 1));
    return { identity: id, documents: mentions };
  }

  related(document: DocumentId, isCancelled?: IsCancelled): readonly RelatedDocument[] {
    return keptIn(this.#related, document, () => relatedDocuments(this.#state, document, isCancelled));
  }

  stories(): readonly (readonly DocumentId[])[] {
    return storiesOf(this.#state);
  }

  quoteVersions(document: DocumentId): readonly QuoteVersion[] {
    return findQuoteVersions(this.#state, document);
  }

  compare(here: DocumentId, there: DocumentId): Comparison {
    return compareDocuments(this.#state, here, there);
  }

  compareStory(here: DocumentId, isCancelled?: IsCancelled): StoryComparison {
    return compareStory(this.#state, here, isCancelled);
  }

  #changed(): void {
    this.#version++;
    this.#state.renew();
    this.#related.clear();
    this.#underway = undefined;
  }
}
