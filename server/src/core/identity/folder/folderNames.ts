import type { Analysis } from '../../analysis/analysis';
import { detachedCopy } from '../../text/detachedCopy';
import { hashText } from '../../text/textHash';
import type { DocumentId } from '../identity';
import { Recent } from '../../collections/recent';
import { Candidate, inOrder, type MissedPlace } from './candidate';
import { changeNames, type NameChanges, type NewName } from './changeNames';
import { changesOf } from './changesOf';
import { FollowedDocument } from './followedDocument';
import { findMissedPlaces } from './missedPlaces';
import { NameCount } from './nameCount';
import { readNameNeeds, type NameNeeds } from './nameNeeds';
import type { KnownParts } from './nameParts';
import { firstWord, NamesByFirstWord } from './namesByFirstWord';
import { splitsOf } from './splitNames';
import { longestName, spellingsOf, type Spellings } from './spellings';
import { Watchers } from './watchers';

/** A name is worth searching for from so many mentions in so many documents, if most of its mentions are of one type. */
const fewestMentions = { oneWord: 5, moreWords: 2 };
const fewestDocuments = 2;
const shortestName = 3;

/** A name that is part of a longer one is common; a longer one that may be two names is rare. */
const commonMentions = 4;
const shareOfPart = 0.6;
const rareMentions = 3;

/** Told of a document with which something cannot be done, and why. */
export type OnFailure = (document: DocumentId, error: unknown) => void;

interface HeldDocument {
  /** What the document is by itself. */
  readonly analysis: Analysis;
  readonly needs: NameNeeds;
  /** The candidates up to this number have been looked for in it. */
  searched: number;
  /** In the order of the text; of those that begin together the longest first. */
  missed: readonly MissedPlace[];
  changes: NameChanges | undefined;
}

/** Of so many documents at least, those revised last, the states are followed. */
const documentsFollowed = 4;

const nowhere: readonly MissedPlace[] = [];
const never = (): boolean => false;

/**
 * What the documents of a folder tell about each other's names: a name that several recognise is found where another
 * passed it over, and two names that one document runs together are parted when the folder has both. Updated by one
 * document at a time; once followed up, it answers as if built afresh from the same documents in any order.
 */
export class FolderNames {
  readonly #documents = new Map<DocumentId, HeldDocument>();
  readonly #watchers = new Watchers<DocumentId>();
  readonly #counts = new Map<string, NameCount>();
  readonly #candidates = new Map<string, Candidate>();
  /** The number of the newest candidate, and of the newest with each first word, by the word's hash. */
  #newest = 0;
  readonly #newestByWord = new Map<number, number>();
  readonly #byFirstWord = new NamesByFirstWord<Candidate>();
  /** What was last said of spellings by which names are parted, see `#standing`; what is not here stands at 0. */
  readonly #standings = new Map<string, number>();

  /** Another one whenever what the folder knows of names may be another. */
  #version = 0;
  readonly #followed = new Recent<DocumentId, FollowedDocument>(documentsFollowed);

  // What is to be followed up, in this order.
  readonly #changedSpellings = new Set<string>();
  /** The first words of new candidates, and documents in which candidates are to be looked for that are newer than their last search. */
  readonly #newWords = new Set<string>();
  readonly #unsearched = new Set<DocumentId>();
  readonly #recounted = new Set<Candidate>();
  readonly #outdated = new Set<DocumentId>();

  readonly #onFailure: OnFailure;

  readonly #knownParts: KnownParts = {
    isRare: (spelling) => (this.#counts.get(spelling)?.mentions ?? 0) <= rareMentions,
    partType: (spelling) => {
      const count = this.#counts.get(spelling);
      return count && count.mentions >= commonMentions ? count.typeUnlessPlace(shareOfPart) : undefined;
    },
  };

  /** @param onFailure called with a document that cannot be followed up, instead of throwing: it may be removed then */
  constructor(
    onFailure: OnFailure = (_, error) => {
      throw error;
    },
  ) {
    this.#onFailure = onFailure;
  }

  /**
   * Adds or replaces a document. Until that is followed up it is what it is by itself. One whose names cannot be read is not added: throws.
   * @param needs what `readNameNeeds` gives for the analysis
   */
  set(document: DocumentId, analysis: Analysis, needs: NameNeeds = readNameNeeds(analysis)): void {
    const spellings = spellingsOf(analysis);
    const before = this.#forget(document);
    this.#documents.set(document, { analysis, needs, searched: 0, missed: nowhere, changes: undefined });
    if (before) this.#watchers.change(document, before.needs.watched, needs.watched);
    else this.#watchers.add(document, needs.watched);
    this.#count(spellings, 1);
    this.#unsearched.add(document);
    this.#outdated.add(document);
  }

  /**
   * Removes a document.
   * @returns false when it is not there
   */
  delete(document: DocumentId): boolean {
    const held = this.#forget(document);
    if (held) this.#watchers.delete(document, held.needs.watched);
    return held !== undefined;
  }

  /** Removes a document from all but the watchers. @returns what was held of it */
  #forget(document: DocumentId): HeldDocument | undefined {
    const held = this.#documents.get(document);
    if (!held) return undefined;
    this.#documents.delete(document);
    this.#unsearched.delete(document);
    this.#outdated.delete(document);
    this.#count(spellingsOf(held.analysis), -1);
    for (const candidate of new Set(held.missed.map((place) => place.candidate))) {
      candidate.delete(document);
      this.#recounted.add(candidate);
    }
    return held;
  }

  /** The document as it was given; undefined when it is not there. */
  given(document: DocumentId): Analysis | undefined {
    return this.#documents.get(document)?.analysis;
  }

  /** The document with the names that the folder shows in it, as far as that was followed up; undefined when it is not there. */
  revised(document: DocumentId): Analysis | undefined {
    const held = this.#documents.get(document);
    return held && (held.changes ? changeNames(held.analysis, held.changes) : held.analysis);
  }

  /**
   * An analysis of a document's text with the names that the folder shows in it, whether the folder holds that text or not.
   * The states of one document are followed: each costs what differs from the state before.
   */
  revise(document: DocumentId, analysis: Analysis): Analysis {
    let followed = this.#followed.get(document);
    if (followed?.version !== this.#version) this.#followed.set(document, (followed = new FollowedDocument(this.#version, this.#byFirstWord, this.#knownParts)));
    return followed.revise(analysis);
  }

  /**
   * Follows up changes until `isOver` says that it is enough; without it all of them.
   * @returns the documents that are another than they were before, in no order
   */
  refresh(isOver: () => boolean = never): Set<DocumentId> {
    const changed = new Set<DocumentId>();
    if (!this.isSettled) this.#version++;
    for (const spelling of this.#changedSpellings) {
      this.#changedSpellings.delete(spelling);
      this.#review(spelling);
      if (isOver()) return changed;
    }
    for (const word of this.#newWords) {
      this.#newWords.delete(word);
      for (const document of this.#watchers.of(word)) this.#unsearched.add(document);
      if (isOver()) return changed;
    }
    for (const document of this.#unsearched) {
      this.#unsearched.delete(document);
      this.#isolated(document, () => this.#search(document));
      if (isOver()) return changed;
    }
    for (const candidate of this.#recounted) {
      if (this.#candidates.get(candidate.spelling) !== candidate || candidate.known === candidate.type) continue;
      candidate.known = candidate.type;
      for (const document of candidate.missedIn) this.#outdated.add(document);
    }
    this.#recounted.clear();
    for (const document of this.#outdated) {
      this.#outdated.delete(document);
      if (this.#isolated(document, () => this.#revise(document)) === true) changed.add(document);
      if (isOver()) break;
    }
    return changed;
  }

  /** Whether all changes have been followed up. */
  get isSettled(): boolean {
    return this.#changedSpellings.size + this.#newWords.size + this.#unsearched.size + this.#recounted.size + this.#outdated.size === 0;
  }

  #isolated<Result>(document: DocumentId, work: () => Result): Result | undefined {
    try {
      return work();
    } catch (error) {
      this.#onFailure(document, error);
      return undefined;
    }
  }

  #count(spellings: Spellings, sign: 1 | -1): void {
    this.#version++;
    for (const [spelling, types] of spellings) {
      let count = this.#counts.get(spelling);
      if (!count) {
        // A copy, so that a name does not keep the text it was cut from in memory.
        count = new NameCount(detachedCopy(spelling));
        this.#counts.set(count.spelling, count);
      }
      count.add(types, sign);
      this.#changedSpellings.add(count.spelling);
    }
  }

  /** Makes or drops the candidate of a spelling, and finds whom it concerns how the spelling stands now. */
  #review(spelling: string): void {
    const count = this.#counts.get(spelling);
    if (!count) return;
    const candidate = this.#candidates.get(spelling);
    const isWorth = isWorthSearching(spelling, count);
    if (candidate && !isWorth) this.#drop(candidate);
    else if (candidate) this.#recounted.add(candidate);
    else if (isWorth) this.#create(spelling, count);
    const standing = this.#standing(spelling);
    if ((this.#standings.get(spelling) ?? 0) !== standing) {
      if (standing === 0) this.#standings.delete(spelling);
      else this.#standings.set(spelling, standing);
      for (const document of this.#watchers.of(spelling)) this.#outdated.add(document);
    }
    if (count.documents === 0) this.#counts.delete(spelling);
  }

  #create(spelling: string, count: NameCount): void {
    const candidate = new Candidate(++this.#newest, count);
    const word = firstWord(spelling)!;
    this.#candidates.set(spelling, candidate);
    this.#byFirstWord.add(candidate);
    this.#newestByWord.set(hashText(word), candidate.number);
    this.#newWords.add(word);
    this.#recounted.add(candidate);
  }

  #drop(candidate: Candidate): void {
    this.#candidates.delete(candidate.spelling);
    this.#byFirstWord.delete(candidate);
    for (const document of candidate.missedIn) {
      const held = this.#documents.get(document)!;
      held.missed = held.missed.filter((place) => place.candidate !== candidate);
      if (candidate.known) this.#outdated.add(document);
    }
  }

  /** Finds and counts where a document has candidates that it was not searched for before. */
  #search(document: DocumentId): void {
    const held = this.#documents.get(document)!;
    const { searched } = held;
    held.searched = this.#newest;
    const places: MissedPlace[] = [];
    const withNew = { of: (word: number) => ((this.#newestByWord.get(word) ?? 0) > searched ? this.#byFirstWord.of(word) : undefined) };
    findMissedPlaces(held.needs.openings, () => held.analysis.article.text, withNew, (start, candidate) => {
      if (candidate.number > searched) places.push({ start, candidate });
    });
    if (places.length === 0) return;
    const times = new Map<Candidate, number>();
    for (const { candidate } of places) times.set(candidate, (times.get(candidate) ?? 0) + 1);
    for (const [candidate, count] of times) {
      candidate.add(document, count);
      this.#recounted.add(candidate);
      if (candidate.known) this.#outdated.add(document);
    }
    held.missed = inOrder([...held.missed, ...places]);
  }

  /** All that `KnownParts` says of a spelling, as one number. */
  #standing(spelling: string): number {
    const type = this.#knownParts.partType(spelling);
    return (type === 'person' ? 1 : type === 'organisation' ? 2 : 0) + (this.#knownParts.isRare(spelling) ? 0 : 3);
  }

  /** @returns whether the document is another than before */
  #revise(document: DocumentId): boolean {
    const held = this.#documents.get(document);
    if (!held) return false;
    const changes = changesOf(held.analysis, splitsOf(held.analysis.article, held.analysis.mentions, this.#knownParts), held.missed);
    if (areSame(changes, held.changes)) return false;
    held.changes = changes;
    return true;
  }
}

function isWorthSearching(spelling: string, count: NameCount): boolean {
  const mentions = spelling.includes(' ') ? fewestMentions.moreWords : fewestMentions.oneWord;
  if (count.mentions < mentions || count.documents < fewestDocuments || spelling.length < shortestName || spelling.length > longestName) return false;
  return firstWord(spelling) !== undefined && /^\p{Lu}/u.test(spelling.slice(spelling.lastIndexOf(' ') + 1));
}

function areSame(a: NameChanges | undefined, b: NameChanges | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  const isEqual = (one: NewName, other: NewName): boolean => one.start === other.start && one.end === other.end && one.type === other.type;
  return (
    a.removed.size === b.removed.size && a.added.length === b.added.length && a.added.every((name, index) => isEqual(name, b.added[index]!)) && [...a.removed].every((index) => b.removed.has(index))
  );
}
