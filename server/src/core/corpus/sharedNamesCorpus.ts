import type { Analysis } from '../analysis/analysis';
import { FolderNames } from '../identity/folder/folderNames';
import type { DocumentId, Identity, IdentityId, Merge } from '../identity/identity';
import type { IdentityConstraints } from '../identity/identityConstraints';
import type { IsCancelled } from './cancellation';
import type { Comparison } from './comparison';
import type { Corpus } from './corpus';
import { PackedAnalysis } from './packedAnalysis';
import type { QuoteVersion } from './quoteVersions';
import type { IdentityCoverage, RelatedDocument } from './related';
import type { StoryComparison } from './storyComparison';

/**
 * A corpus in which documents have the names that the others show in them (see `FolderNames`), over one that takes
 * documents as they come. What a change tells of other documents is followed up when something is next asked.
 */
export class SharedNamesCorpus implements Corpus {
  readonly #inner: Omit<Corpus, 'revise'>;
  readonly #names = new FolderNames();
  #isOutdated = false;
  #version = 0;

  constructor(inner: Omit<Corpus, 'revise'>) {
    this.#inner = inner;
  }

  get version(): number {
    return this.#version;
  }

  get documents(): ReadonlyMap<DocumentId, Analysis> {
    return this.#current().documents;
  }

  set(document: DocumentId, analysis: Analysis): void {
    this.#inner.set(document, asPacked(this.#names.set(document, analysis), analysis));
    this.#changed();
  }

  delete(document: DocumentId): void {
    if (!this.#names.delete(document)) return;
    this.#inner.delete(document);
    this.#changed();
  }

  revise(analysis: Analysis): Analysis {
    return this.#names.revise(analysis);
  }

  constrain(constraints: IdentityConstraints): void {
    this.#inner.constrain(constraints);
    this.#version++;
  }

  identities(): readonly Identity[] {
    return this.#current().identities();
  }

  identity(id: IdentityId): Identity | undefined {
    return this.#current().identity(id);
  }

  explain(id: IdentityId): readonly Merge[] {
    return this.#current().explain(id);
  }

  identitiesOf(document: DocumentId): readonly Identity[] {
    return this.#current().identitiesOf(document);
  }

  quoteVersions(document: DocumentId): readonly QuoteVersion[] {
    return this.#current().quoteVersions(document);
  }

  related(document: DocumentId, isCancelled?: IsCancelled): readonly RelatedDocument[] {
    return this.#current().related(document, isCancelled);
  }

  coverageOf(identity: IdentityId): IdentityCoverage {
    return this.#current().coverageOf(identity);
  }

  stories(): readonly (readonly DocumentId[])[] {
    return this.#current().stories();
  }

  compare(here: DocumentId, there: DocumentId): Comparison {
    return this.#current().compare(here, there);
  }

  compareStory(here: DocumentId, isCancelled?: IsCancelled): StoryComparison {
    return this.#current().compareStory(here, isCancelled);
  }

  #current(): Omit<Corpus, 'revise'> {
    if (!this.#isOutdated) return this.#inner;
    this.#isOutdated = false;
    for (const document of this.#names.refresh()) {
      this.#inner.set(document, asPacked(this.#names.revised(document)!, this.#names.given(document)!));
    }
    return this.#inner;
  }

  #changed(): void {
    this.#version++;
    this.#isOutdated = true;
  }
}

/** An analysis with other names takes as little memory as the one that was given. */
function asPacked(revised: Analysis, given: Analysis): Analysis {
  return revised !== given && given instanceof PackedAnalysis ? given.withNames(revised) : revised;
}
