import type { Analysis } from '../analysis/analysis';
import type { OnFailure } from '../identity/folder/folderNames';
import { IdentityIndex } from '../identity/across/identityIndex';
import type { DocumentId, Identity, IdentityId, Merge } from '../identity/identity';
import type { IdentityConstraints } from '../identity/across/identityConstraints';
import type { IsCancelled } from './cancellation';
import { compareDocuments } from './comparison/compareDocuments';
import { compareStory } from './comparison/compareStory';
import type { Comparison } from './comparison/comparison';
import type { Corpus, LongQuestion } from './corpus';
import { CorpusState, storiesOf } from './corpusState';
import { readDocumentTerms } from './terms/documentTerms';
import { LongAnswers } from './longAnswers';
import { quoteVersionsInSteps } from './versions/findQuoteVersions';
import type { QuoteVersion } from './versions/quoteVersions';
import type { IdentityCoverage, RelatedDocument } from './related/related';
import { PackedAnalysis } from './packedAnalysis';
import { relatedInSteps } from './related/relatedDocuments';
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

/** Takes documents as they come. */
class FolderCorpus implements PlainCorpus {
  readonly documents = new Map<DocumentId, Analysis>();
  readonly #index = new TermIndex();
  readonly #forms: WordForms;
  readonly #identities = new IdentityIndex();
  readonly #state: CorpusState;
  readonly #related = new LongAnswers((document) => relatedInSteps(this.#state, document));
  readonly #versions = new LongAnswers((document) => quoteVersionsInSteps(this.#state, document));
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
    return asked.every((document) => this.#related.workOut(document, isOver)) && this.#state.model.prepare(isOver);
  }

  workOut(question: LongQuestion, document: DocumentId, isOver: () => boolean): boolean {
    return (question === 'related' ? this.#related : this.#versions).workOut(document, isOver);
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

  related(document: DocumentId): readonly RelatedDocument[] {
    return this.#related.of(document);
  }

  stories(): readonly (readonly DocumentId[])[] {
    return storiesOf(this.#state);
  }

  quoteVersions(document: DocumentId): readonly QuoteVersion[] {
    return this.#versions.of(document);
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
    this.#versions.clear();
  }
}
