import type { Analysis } from '../analysis/analysis';
import { FolderNames, type OnFailure } from '../identity/folder/folderNames';
import type { DocumentId, Identity, IdentityId, Merge } from '../identity/identity';
import type { IdentityConstraints } from '../identity/across/identityConstraints';
import type { IsCancelled } from './cancellation';
import type { Comparison } from './comparison/comparison';
import type { Corpus, LongQuestion } from './corpus';
import { PackedAnalysis } from './packedAnalysis';
import type { QuoteVersion } from './versions/quoteVersions';
import type { IdentityCoverage, RelatedDocument } from './related/related';
import { SettlingDocuments } from './settlingDocuments';
import type { StoryComparison } from './comparison/storyComparison';

const never = (): boolean => false;
/** After so many documents it is asked who is who: oftener, names that stand everywhere are thought over again and again. */
const askedTogether = 32;
/** While documents keep coming they are followed up each time there are so many new ones, and this share of all are new. */
const fewestNew = 32;
const shareOfNew = 1 / 8;

/** Takes documents as they come, without what they tell of each other's names. */
export type PlainCorpus = Omit<Corpus, 'revise' | 'isBeingRead' | 'settle'> & { settle(isOver: () => boolean): boolean };

/**
 * A corpus in which documents have the names that the others show in them (see `FolderNames`), over one that takes
 * documents as they come. What a change tells of other documents is followed up when something is next asked; while the
 * folder is being read, by `settle` alone.
 */
export class SharedNamesCorpus implements Corpus {
  readonly documents: ReadonlyMap<DocumentId, Analysis>;
  #isBeingRead = false;
  readonly #inner: PlainCorpus;
  readonly #names = new FolderNames((document, error) => this.#leaveOut(document, error));
  /** All documents as they were given. */
  readonly #given = new Map<DocumentId, Analysis>();
  /** Those that the inner corpus has not as they are now. */
  readonly #pending = new Set<DocumentId>();
  /** Those of which the names of the folder were not told as they are now: they came while others were followed up. */
  readonly #untold = new Set<DocumentId>();
  /** How many documents the inner corpus took in since it was asked who is who. */
  #unasked = 0;
  /** How many documents came since all was followed up, and whether that is under way. */
  #new = 0;
  #isUnderway = false;
  #version = 0;
  readonly #onFailure: OnFailure;

  /** @param onFailure told of documents that cannot be taken in; they are left out as if they were not there */
  constructor(inner: PlainCorpus, onFailure: OnFailure) {
    this.#inner = inner;
    this.#onFailure = onFailure;
    this.documents = new SettlingDocuments({
      ids: this.#given,
      settled: (document) => this.#about(document).documents.get(document),
    });
  }

  get version(): number {
    return this.#version;
  }

  get isBeingRead(): boolean {
    return this.#isBeingRead;
  }

  set isBeingRead(isBeingRead: boolean) {
    const hasEnded = this.#isBeingRead && !isBeingRead;
    this.#isBeingRead = isBeingRead;
    // What was answered without what is left to follow up is answered with it from now on.
    if (hasEnded && (this.#pending.size > 0 || this.#untold.size > 0 || !this.#names.isSettled)) this.#version++;
  }

  set(document: DocumentId, analysis: Analysis): void {
    this.#given.set(document, analysis);
    this.#pending.add(document);
    this.#new++;
    this.#version++;
    // Each that is told makes those that came before be searched again: not before all of them have been.
    if (this.#isBeingRead && this.#isUnderway) this.#untold.add(document);
    else this.#tell(document, analysis);
  }

  delete(document: DocumentId): void {
    if (!this.#given.delete(document)) return;
    this.#names.delete(document);
    this.#untold.delete(document);
    this.#pending.delete(document);
    this.#inner.delete(document);
    this.#version++;
  }

  settle(isOver: () => boolean = never, areMoreExpected = false): boolean {
    if (areMoreExpected && !this.#isUnderway && this.#new < Math.max(fewestNew, shareOfNew * this.#given.size)) return false;
    if (!this.#isUnderway) {
      for (const document of this.#untold) {
        this.#tell(document, this.#given.get(document)!);
        if (isOver()) return false;
      }
      this.#isUnderway = true;
    }
    // What is new comes first: without it there are no answers about it. Where much is new, what documents tell of each
    // other does: what they change would have to be taken in twice.
    const isMuchNew = this.#pending.size >= fewestNew || 2 * this.#pending.size > this.#given.size;
    if (!isMuchNew && !this.#takeIn(isOver)) return false;
    while (!this.#names.isSettled) {
      for (const document of this.#names.refresh(isOver)) this.#pending.add(document);
      if (isOver()) return false;
    }
    if (!this.#takeIn(isOver)) return false;
    this.#isUnderway = false;
    this.#new = this.#untold.size;
    if (this.#new > 0) return !areMoreExpected && this.settle(isOver);
    // A list of all identities would be another with the next document.
    return !areMoreExpected && this.#inner.settle(isOver);
  }

  prepare(isOver: () => boolean, asked?: readonly DocumentId[]): boolean {
    return this.#inner.prepare(isOver, asked);
  }

  workOut(question: LongQuestion, document: DocumentId, isOver: () => boolean): boolean {
    return this.#about(document).workOut(question, document, isOver);
  }

  revise(document: DocumentId, analysis: Analysis): Analysis {
    return this.#names.revise(document, analysis);
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
    return this.#about(document).identitiesOf(document);
  }

  quoteVersions(document: DocumentId): readonly QuoteVersion[] {
    return this.#about(document).quoteVersions(document);
  }

  related(document: DocumentId): readonly RelatedDocument[] {
    return this.#about(document).related(document);
  }

  coverageOf(identity: IdentityId): IdentityCoverage {
    return this.#current().coverageOf(identity);
  }

  stories(): readonly (readonly DocumentId[])[] {
    return this.#current().stories();
  }

  compare(here: DocumentId, there: DocumentId): Comparison {
    return this.#about(here, there).compare(here, there);
  }

  compareStory(here: DocumentId, isCancelled?: IsCancelled): StoryComparison {
    return this.#about(here).compareStory(here, isCancelled);
  }

  /** The inner corpus with all that can be known, unless the folder is being read. */
  #current(): PlainCorpus {
    if (this.#isBeingRead) return this.#inner;
    for (const document of this.#untold) this.#tell(document, this.#given.get(document)!);
    for (const document of this.#names.refresh()) this.#pending.add(document);
    this.#takeIn(never);
    return this.#inner;
  }

  /** The inner corpus to be asked about these documents. */
  #about(...documents: DocumentId[]): PlainCorpus {
    if (!this.#isBeingRead) return this.#current();
    for (const document of documents) if (this.#pending.has(document)) this.#take(document);
    return this.#inner;
  }

  /** Takes in those of which the names of the folder were told. @returns whether the inner corpus has all of them */
  #takeIn(isOver: () => boolean): boolean {
    for (const document of this.#pending) {
      if (this.#untold.has(document)) continue;
      this.#take(document);
      if (++this.#unasked >= askedTogether && isOver !== never) {
        // Bit by bit: who is who among thousands of new documents is no small question.
        this.#inner.identity('');
        this.#unasked = 0;
      }
      if (isOver()) return false;
    }
    return true;
  }

  /** Tells the names of the folder what a document is by itself. */
  #tell(document: DocumentId, analysis: Analysis): void {
    this.#untold.delete(document);
    try {
      this.#names.set(document, analysis, analysis instanceof PackedAnalysis ? analysis : undefined);
    } catch (error) {
      this.#leaveOut(document, error);
    }
  }

  #take(document: DocumentId): void {
    this.#pending.delete(document);
    // Until then questions were answered without it; otherwise none is.
    if (this.#isBeingRead) this.#version++;
    const given = this.#given.get(document)!;
    try {
      const revised = this.#untold.has(document) ? given : this.#names.revised(document)!;
      this.#inner.set(document, asPacked(revised, given));
    } catch (error) {
      this.#leaveOut(document, error);
    }
  }

  /** What is wrong with one document must not keep the others from being read. */
  #leaveOut(document: DocumentId, error: unknown): void {
    for (const holder of [this.#names, this.#inner]) {
      try {
        holder.delete(document);
      } catch {
        // It failed over this very document: what is left of it there does no harm to others.
      }
    }
    this.#given.delete(document);
    this.#untold.delete(document);
    this.#pending.delete(document);
    this.#version++;
    this.#onFailure(document, error);
  }
}

/** An analysis with other names takes as little memory as the one that was given. */
function asPacked(revised: Analysis, given: Analysis): Analysis {
  return revised !== given && given instanceof PackedAnalysis ? given.withNames(revised) : revised;
}
