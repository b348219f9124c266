import type { Analysis } from '../../analysis/analysis';
import type { NameType } from '../../names/mention';
import { indexAt, overlaps } from '../../text/span';
import { detachedCopy } from '../../text/detachedCopy';
import { hashText } from '../../text/textHash';
import type { DocumentId } from '../identity';
import { keptIn } from '../keptIn';
import { changeNames, type NameChanges, type NewName } from './changeNames';
import { firstWord, missedPlaces, uncoveredWords } from './missedPlaces';
import { NameCount } from './nameCount';
import { findTwoNames, spellingsAsked, type KnownParts } from './nameParts';
import { Watchers } from './watchers';

/** A name is worth searching for from so many mentions in so many documents, if most of its mentions are of one type. */
const fewestMentions = { oneWord: 5, moreWords: 2 };
const fewestDocuments = 2;
const shareOfType = 0.7;
/** A name that is passed over more often than this for each time it is recognised is probably none. */
const mostTimesMissed = 2;
const shortestName = 3;
const longestName = 60;

/** A name that is part of a longer one is common; a longer one that may be two names is rare. */
const commonMentions = 4;
const shareOfPart = 0.6;
const rareMentions = 3;

/** A name that is common enough in the folder to be searched for. */
class Candidate {
  readonly spelling: string;
  readonly count: NameCount;
  /** How often each document has it where its own analysis sees no name. */
  readonly missed = new Map<DocumentId, number>();
  missedMentions = 0;
  /** What it is added as; undefined while it is passed over too often. */
  known: 'person' | 'organisation' | undefined;

  constructor(spelling: string, count: NameCount) {
    this.spelling = spelling;
    this.count = count;
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

/** How often a document has each spelling as a name of each type. */
type Spellings = ReadonlyMap<string, ReadonlyMap<NameType, number>>;

interface HeldDocument {
  /** What the document is by itself. */
  readonly analysis: Analysis;
  /** Hashes of the words and spellings whose standing in the folder decides about this document's names. */
  readonly watched: Uint32Array;
  /** The candidates it has where it sees no name. */
  missed: readonly Candidate[];
  changes: NameChanges | undefined;
}

/**
 * What the documents of a folder tell about each other's names: a name that several recognise is found where another
 * passed it over, and two names that one document runs together are parted when the folder has both. Updated by one
 * document at a time; answers as if built afresh from the same documents in any order.
 */
export class FolderNames {
  readonly #documents = new Map<DocumentId, HeldDocument>();
  readonly #watchers = new Watchers<DocumentId>();
  readonly #counts = new Map<string, NameCount>();
  readonly #candidates = new Map<string, Candidate>();
  readonly #byFirstWord = new Map<string, Candidate[]>();
  /** What was last said of spellings by which names are parted, see `#standing`; what is not here stands at 0. */
  readonly #standings = new Map<string, number>();
  readonly #changedSpellings = new Set<string>();
  readonly #changedDocuments = new Set<DocumentId>();
  readonly #recounted = new Set<Candidate>();

  readonly #knownParts: KnownParts = {
    isRare: (spelling) => (this.#counts.get(spelling)?.mentions ?? 0) <= rareMentions,
    partType: (spelling) => {
      const count = this.#counts.get(spelling);
      return count && count.mentions >= commonMentions ? count.typeUnlessPlace(shareOfPart) : undefined;
    },
  };

  /**
   * Adds or replaces a document.
   * @returns the document as the folder stood at the last `refresh`
   */
  set(document: DocumentId, analysis: Analysis): Analysis {
    this.delete(document);
    const spellings = spellingsOf(analysis);
    const changes = this.#changesOf(analysis);
    const watched = watchedBy(analysis, spellings);
    this.#documents.set(document, { analysis, watched, missed: [], changes });
    this.#watchers.add(document, watched);
    this.#count(spellings, 1);
    this.#changedDocuments.add(document);
    return changes ? changeNames(analysis, changes) : analysis;
  }

  /**
   * Removes a document.
   * @returns false when it is not there
   */
  delete(document: DocumentId): boolean {
    const held = this.#documents.get(document);
    if (!held) return false;
    this.#documents.delete(document);
    this.#watchers.delete(document, held.watched);
    this.#changedDocuments.delete(document);
    this.#count(spellingsOf(held.analysis), -1);
    for (const candidate of held.missed) {
      candidate.delete(document);
      this.#recounted.add(candidate);
    }
    return true;
  }

  /** The document as it was given; undefined when it is not there. */
  given(document: DocumentId): Analysis | undefined {
    return this.#documents.get(document)?.analysis;
  }

  /** The document with the names that the folder shows in it, as of the last `refresh` or `set`; undefined when it is not there. */
  revised(document: DocumentId): Analysis | undefined {
    const held = this.#documents.get(document);
    return held && (held.changes ? changeNames(held.analysis, held.changes) : held.analysis);
  }

  /** An analysis of a document's text as the folder stood at the last `refresh`, whether the folder holds that text or not. */
  revise(analysis: Analysis): Analysis {
    const changes = this.#changesOf(analysis);
    return changes ? changeNames(analysis, changes) : analysis;
  }

  /**
   * Follows up all changes since the last call.
   * @returns the documents that are another than `set` or the last `refresh` gave, in no order
   */
  refresh(): Set<DocumentId> {
    const outdated = new Set(this.#changedDocuments);
    const fresh = this.#reviewCandidates(outdated);
    this.#countMissed(fresh);
    for (const candidate of this.#recounted) {
      if (this.#candidates.get(candidate.spelling) !== candidate || candidate.known === candidate.type) continue;
      candidate.known = candidate.type;
      for (const document of candidate.missed.keys()) outdated.add(document);
    }
    for (const document of this.#watchers.of(this.#reviewParts())) outdated.add(document);
    const changed = new Set<DocumentId>();
    for (const document of outdated) if (this.#revise(document)) changed.add(document);
    this.#changedSpellings.clear();
    this.#changedDocuments.clear();
    this.#recounted.clear();
    return changed;
  }

  #count(spellings: Spellings, sign: 1 | -1): void {
    for (const [spelling, types] of spellings) {
      let count = this.#counts.get(spelling);
      // A copy, so that a name does not keep the text it was cut from in memory.
      if (!count) this.#counts.set(detachedCopy(spelling), (count = new NameCount()));
      count.add(types, sign);
      this.#changedSpellings.add(spelling);
    }
  }

  /** Makes and drops candidates. Documents that had a known one which is dropped are outdated. @returns the new ones */
  #reviewCandidates(outdated: Set<DocumentId>): Candidate[] {
    const fresh: Candidate[] = [];
    for (const spelling of this.#changedSpellings) {
      const count = this.#counts.get(spelling)!;
      const candidate = this.#candidates.get(spelling);
      const isWorth = isWorthSearching(spelling, count);
      if (candidate && !isWorth) this.#drop(candidate, outdated);
      else if (candidate) this.#recounted.add(candidate);
      else if (isWorth) fresh.push(this.#create(spelling, count));
      if (count.documents === 0) this.#counts.delete(spelling);
    }
    return fresh;
  }

  #create(spelling: string, count: NameCount): Candidate {
    const candidate = new Candidate(spelling, count);
    this.#candidates.set(spelling, candidate);
    const alike = keptIn(this.#byFirstWord, firstWord(spelling)!, () => []);
    alike.push(candidate);
    alike.sort((a, b) => b.spelling.length - a.spelling.length || (a.spelling < b.spelling ? -1 : 1));
    this.#recounted.add(candidate);
    return candidate;
  }

  #drop(candidate: Candidate, outdated: Set<DocumentId>): void {
    this.#candidates.delete(candidate.spelling);
    const word = firstWord(candidate.spelling)!;
    const others = this.#byFirstWord.get(word)!.filter((other) => other !== candidate);
    if (others.length > 0) this.#byFirstWord.set(word, others);
    else this.#byFirstWord.delete(word);
    for (const document of candidate.missed.keys()) {
      const held = this.#documents.get(document)!;
      held.missed = held.missed.filter((other) => other !== candidate);
      if (candidate.known) outdated.add(document);
    }
  }

  /** Counts where documents that changed have candidates, and where all others have those that are new. */
  #countMissed(fresh: readonly Candidate[]): void {
    for (const document of this.#changedDocuments) this.#countMissedIn(document, (word) => this.#byFirstWord.get(word));
    if (fresh.length === 0) return;
    const byFirstWord = new Map<string, Candidate[]>();
    for (const candidate of fresh) keptIn(byFirstWord, firstWord(candidate.spelling)!, () => []).push(candidate);
    for (const document of this.#watchers.of(byFirstWord.keys())) if (!this.#changedDocuments.has(document)) this.#countMissedIn(document, (word) => byFirstWord.get(word));
  }

  #countMissedIn(document: DocumentId, namesFrom: (word: string) => readonly Candidate[] | undefined): void {
    const held = this.#documents.get(document)!;
    const times = new Map<Candidate, number>();
    for (const { name } of missedPlaces(held.analysis, namesFrom)) times.set(name, (times.get(name) ?? 0) + 1);
    if (times.size === 0) return;
    for (const [candidate, count] of times) {
      candidate.add(document, count);
      this.#recounted.add(candidate);
    }
    held.missed = [...held.missed, ...times.keys()];
  }

  /** The spellings of which something else is to be said now when a name is parted. */
  #reviewParts(): string[] {
    return [...this.#changedSpellings].filter((spelling) => {
      const standing = this.#standing(spelling);
      if ((this.#standings.get(spelling) ?? 0) === standing) return false;
      if (standing === 0) this.#standings.delete(spelling);
      else this.#standings.set(spelling, standing);
      return true;
    });
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
    const changes = this.#changesOf(held.analysis);
    if (areSame(changes, held.changes)) return false;
    held.changes = changes;
    return true;
  }

  #changesOf(analysis: Analysis): NameChanges | undefined {
    const { text, paragraphs } = analysis.article;
    const removed = new Set<number>();
    const added: NewName[] = [];
    analysis.mentions.forEach((mention, index) => {
      const { start, end, type, confidence } = mention;
      if (confidence === 1 || end - start > longestName) return; // the user's word stands
      const inHeading = paragraphs[indexAt(paragraphs, start)]?.kind !== 'body';
      const two = findTwoNames(text.slice(start, end), type, inHeading, this.#knownParts);
      if (!two) return;
      removed.add(index);
      added.push({ start, end: start + two.first.length, type: two.first.type });
      if (two.last) added.push({ start: end - two.last.length, end, type: two.last.type });
    });
    let reach = 0;
    const namesFrom = (word: string): readonly Candidate[] | undefined => this.#byFirstWord.get(word);
    for (const { start, end, name } of missedPlaces(analysis, namesFrom)) {
      if (name.known === undefined || start < reach || analysis.rejected?.some((span) => overlaps(span, { start, end }))) continue;
      added.push({ start, end, type: name.known });
      reach = end;
    }
    return added.length > 0 ? { removed, added: added.sort((a, b) => a.start - b.start) } : undefined;
  }
}

function isWorthSearching(spelling: string, count: NameCount): boolean {
  const mentions = spelling.includes(' ') ? fewestMentions.moreWords : fewestMentions.oneWord;
  if (count.mentions < mentions || count.documents < fewestDocuments || spelling.length < shortestName || spelling.length > longestName) return false;
  return firstWord(spelling) !== undefined && /^\p{Lu}/u.test(spelling.slice(spelling.lastIndexOf(' ') + 1));
}

function spellingsOf({ article: { text }, mentions }: Analysis): Spellings {
  const spellings = new Map<string, Map<NameType, number>>();
  for (const { start, end, type } of mentions) {
    if (end - start > longestName) continue;
    const types = keptIn(spellings, text.slice(start, end), () => new Map<NameType, number>());
    types.set(type, (types.get(type) ?? 0) + 1);
  }
  return spellings;
}

function watchedBy(analysis: Analysis, spellings: Spellings): Uint32Array {
  const asked = [...spellings.keys()].flatMap(spellingsAsked);
  return Uint32Array.from(new Set([...uncoveredWords(analysis), ...asked].map((spelling) => hashText(spelling))));
}

function areSame(a: NameChanges | undefined, b: NameChanges | undefined): boolean {
  const plain = (changes: NameChanges | undefined): string => (changes ? JSON.stringify([[...changes.removed], changes.added]) : '');
  return plain(a) === plain(b);
}
