import type { Analysis } from '../../analysis/analysis';
import { indexAt, overlaps } from '../../text/span';
import { detachedCopy } from '../../text/detachedCopy';
import { hashText } from '../../text/textHash';
import type { DocumentId } from '../identity';
import { keptIn } from '../keptIn';
import { changeNames, type NameChanges, type NewName } from './changeNames';
import { findMissedPlaces, firstWord, openingsOf } from './missedPlaces';
import { NameCount } from './nameCount';
import { readNameNeeds, type NameNeeds } from './nameNeeds';
import { findTwoNames, type KnownParts } from './nameParts';
import { SmallMap } from '../smallMap';
import { longestName, spellingsOf, type Spellings } from './spellings';
import { Watchers } from './watchers';

/** A name is worth searching for from so many mentions in so many documents, if most of its mentions are of one type. */
const fewestMentions = { oneWord: 5, moreWords: 2 };
const fewestDocuments = 2;
const shareOfType = 0.7;
/** A name that is passed over more often than this for each time it is recognised is probably none. */
const mostTimesMissed = 2;
const shortestName = 3;

/** A name that is part of a longer one is common; a longer one that may be two names is rare. */
const commonMentions = 4;
const shareOfPart = 0.6;
const rareMentions = 3;

/** A name that is common enough in the folder to be searched for. */
class Candidate {
  readonly count: NameCount;
  /** How often each document has it where its own analysis sees no name. */
  readonly missed = new SmallMap<DocumentId, number>();
  missedMentions = 0;
  /** What it is added as; undefined while it is passed over too often. */
  known: 'person' | 'organisation' | undefined;

  constructor(count: NameCount) {
    this.count = count;
  }

  get spelling(): string {
    return this.count.spelling;
  }

  add(document: DocumentId, times: number): void {
    this.missed.set(document, times);
    this.missedMentions += times;
  }

  delete(document: DocumentId): void {
    this.missedMentions -= this.missed.get(document) ?? 0;
    this.missed.delete(document);
  }

  get type(): 'person' | 'organisation' | undefined {
    return this.missedMentions <= mostTimesMissed * this.count.mentions ? this.count.typeWithShare(shareOfType) : undefined;
  }
}

/** A place where a document has a candidate and sees no name. */
interface MissedPlace {
  readonly start: number;
  readonly candidate: Candidate;
}

interface HeldDocument {
  /** What the document is by itself. */
  readonly analysis: Analysis;
  readonly needs: NameNeeds;
  /** In the order of the text; of those that begin together the longest first. */
  missed: readonly MissedPlace[];
  changes: NameChanges | undefined;
}

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
  /** By the hash of the first word. */
  readonly #byFirstWord = new Map<number, Candidate[]>();
  /** What was last said of spellings by which names are parted, see `#standing`; what is not here stands at 0. */
  readonly #standings = new Map<string, number>();

  // What is to be followed up, in this order.
  readonly #changedSpellings = new Set<string>();
  /** Documents in which candidates are to be looked for: these, or all. */
  readonly #unsearched = new Map<DocumentId, Set<Candidate> | 'all'>();
  readonly #recounted = new Set<Candidate>();
  readonly #outdated = new Set<DocumentId>();

  readonly #knownParts: KnownParts = {
    isRare: (spelling) => (this.#counts.get(spelling)?.mentions ?? 0) <= rareMentions,
    partType: (spelling) => {
      const count = this.#counts.get(spelling);
      return count && count.mentions >= commonMentions ? count.typeUnlessPlace(shareOfPart) : undefined;
    },
  };

  /**
   * Adds or replaces a document. Until that is followed up it is what it is by itself.
   * @param needs what `readNameNeeds` gives for the analysis
   */
  set(document: DocumentId, analysis: Analysis, needs: NameNeeds = readNameNeeds(analysis)): void {
    this.delete(document);
    this.#documents.set(document, { analysis, needs, missed: [], changes: undefined });
    this.#watchers.add(document, needs.watched);
    this.#count(spellingsOf(analysis), 1);
    this.#unsearched.set(document, 'all');
    this.#outdated.add(document);
  }

  /**
   * Removes a document.
   * @returns false when it is not there
   */
  delete(document: DocumentId): boolean {
    const held = this.#documents.get(document);
    if (!held) return false;
    this.#documents.delete(document);
    this.#watchers.delete(document, held.needs.watched);
    this.#unsearched.delete(document);
    this.#outdated.delete(document);
    this.#count(spellingsOf(held.analysis), -1);
    for (const candidate of new Set(held.missed.map((place) => place.candidate))) {
      candidate.delete(document);
      this.#recounted.add(candidate);
    }
    return true;
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

  /** An analysis of a document's text with the names that the folder shows in it, whether the folder holds that text or not. */
  revise(analysis: Analysis): Analysis {
    const changes = this.#changesOf(analysis, this.#placesIn(analysis, openingsOf(analysis), (word) => this.#byFirstWord.get(word)));
    return changes ? changeNames(analysis, changes) : analysis;
  }

  /**
   * Follows up changes until `isOver` says that it is enough; without it all of them.
   * @returns the documents that are another than they were before, in no order
   */
  refresh(isOver: () => boolean = never): Set<DocumentId> {
    const changed = new Set<DocumentId>();
    for (const spelling of this.#changedSpellings) {
      this.#changedSpellings.delete(spelling);
      this.#review(spelling);
      if (isOver()) return changed;
    }
    for (const [document, candidates] of this.#unsearched) {
      this.#unsearched.delete(document);
      this.#search(document, candidates);
      if (isOver()) return changed;
    }
    for (const candidate of this.#recounted) {
      if (this.#candidates.get(candidate.spelling) !== candidate || candidate.known === candidate.type) continue;
      candidate.known = candidate.type;
      for (const document of candidate.missed.keys()) this.#outdated.add(document);
    }
    this.#recounted.clear();
    for (const document of this.#outdated) {
      this.#outdated.delete(document);
      if (this.#revise(document)) changed.add(document);
      if (isOver()) break;
    }
    return changed;
  }

  /** Whether all changes have been followed up. */
  get isSettled(): boolean {
    return this.#changedSpellings.size + this.#unsearched.size + this.#recounted.size + this.#outdated.size === 0;
  }

  #count(spellings: Spellings, sign: 1 | -1): void {
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
    const candidate = new Candidate(count);
    this.#candidates.set(spelling, candidate);
    const word = firstWord(spelling)!;
    keptIn(this.#byFirstWord, hashText(word), () => []).push(candidate);
    this.#recounted.add(candidate);
    for (const document of this.#watchers.of(word)) {
      const wanted = keptIn(this.#unsearched, document, () => new Set<Candidate>());
      if (wanted !== 'all') wanted.add(candidate);
    }
  }

  #drop(candidate: Candidate): void {
    this.#candidates.delete(candidate.spelling);
    const word = hashText(firstWord(candidate.spelling)!);
    const others = this.#byFirstWord.get(word)!.filter((other) => other !== candidate);
    if (others.length > 0) this.#byFirstWord.set(word, others);
    else this.#byFirstWord.delete(word);
    for (const document of candidate.missed.keys()) {
      const held = this.#documents.get(document)!;
      held.missed = held.missed.filter((place) => place.candidate !== candidate);
      if (candidate.known) this.#outdated.add(document);
    }
  }

  /** Finds and counts where a document has candidates that it was not searched for before. */
  #search(document: DocumentId, wanted: ReadonlySet<Candidate> | 'all'): void {
    const held = this.#documents.get(document)!;
    const byFirstWord = wanted === 'all' ? this.#byFirstWord : groupedByFirstWord([...wanted].filter((candidate) => this.#candidates.get(candidate.spelling) === candidate));
    if (byFirstWord.size === 0) return;
    const places = this.#placesIn(held.analysis, held.needs.openings, (word) => byFirstWord.get(word));
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

  #placesIn(analysis: Analysis, openings: Uint32Array, namesFrom: (word: number) => readonly Candidate[] | undefined): MissedPlace[] {
    const places: MissedPlace[] = [];
    findMissedPlaces(openings, () => analysis.article.text, namesFrom, (start, candidate) => places.push({ start, candidate }));
    return inOrder(places);
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
    const changes = this.#changesOf(held.analysis, held.missed);
    if (areSame(changes, held.changes)) return false;
    held.changes = changes;
    return true;
  }

  #changesOf(analysis: Analysis, missed: readonly MissedPlace[]): NameChanges | undefined {
    const { text, paragraphs } = analysis.article;
    const removed = new Set<number>();
    const added: NewName[] = [];
    analysis.mentions.forEach((mention, index) => {
      const { start, end, type, confidence } = mention;
      if (confidence === 1 || end - start > longestName) return; // the user's word stands
      const name = text.slice(start, end);
      const two = findTwoNames(name, type, () => paragraphs[indexAt(paragraphs, start)]?.kind !== 'body', this.#knownParts);
      if (!two) return;
      removed.add(index);
      added.push({ start, end: start + two.first.length, type: two.first.type });
      if (two.last) added.push({ start: end - two.last.length, end, type: two.last.type });
    });
    let reach = 0;
    for (const { start, candidate } of missed) {
      const { known, spelling } = candidate;
      const end = start + spelling.length;
      if (known === undefined || start < reach || analysis.rejected?.some((span) => overlaps(span, { start, end }))) continue;
      added.push({ start, end, type: known });
      reach = end;
    }
    return added.length > 0 ? { removed, added: added.sort((a, b) => a.start - b.start) } : undefined;
  }
}

function groupedByFirstWord(candidates: readonly Candidate[]): Map<number, Candidate[]> {
  const groups = new Map<number, Candidate[]>();
  for (const candidate of candidates) keptIn(groups, hashText(firstWord(candidate.spelling)!), () => []).push(candidate);
  return groups;
}

function inOrder(places: MissedPlace[]): MissedPlace[] {
  return places.sort((a, b) => a.start - b.start || b.candidate.spelling.length - a.candidate.spelling.length);
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
