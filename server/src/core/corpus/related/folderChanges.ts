import { Postings } from '../../postings/postings';
import type { TermIndex } from '../terms/termIndex';
import { differenceOfTerms } from '../terms/termVector';
import type { SearchMoment } from './searchMemory';

/** What happened to a folder's documents since a moment. */
export interface ChangesSince {
  /** The documents that were added or replaced. */
  readonly changed: ReadonlySet<number>;
  /** Whether the words of a document may weigh otherwise: it was replaced, or one of its words has come to weigh differently. */
  weighsOtherwise(document: number): boolean;
}

interface Known extends ChangesSince {
  readonly moment: SearchMoment;
}

/** The words of a changed document, in an edition of it. */
interface ChangedDocument {
  readonly edition: number;
  readonly words: Uint32Array;
}

const noWords = new Uint32Array();

/** What happened since moments that many searches share, worked out once in each version of the folder. */
export class FolderChanges {
  readonly #index: TermIndex;
  readonly #known = new Map<number, Known>();
  /** The documents that were changed lately, and which of them hold a word: many searches ask. */
  readonly #changed = new Map<number, ChangedDocument>();
  readonly #words = new Postings();
  #isUpToDate = false;

  constructor(index: TermIndex) {
    this.#index = index;
  }

  /** To be called after every change of the folder. */
  renew(): void {
    this.#known.clear();
    this.#isUpToDate = false;
  }

  /** Undefined when documents were removed, or more were changed than are known by name, or all words weigh otherwise. */
  since(moment: SearchMoment): ChangesSince | undefined {
    const known = this.#known.get(moment.change);
    if (known?.moment.shift === moment.shift) return known;
    const changed = this.#index.changesSince(moment.change);
    const words = this.#index.shifts.since('words', moment.shift);
    if (changed === undefined || words === undefined) return undefined;
    const reweighed = new Set<number>();
    for (const word of new Set(words)) this.#index.eachWithWord(word, (document) => reweighed.add(document));
    const changes: Known = { moment, changed, weighsOtherwise: (document) => changed.has(document) || reweighed.has(document) };
    this.#known.set(moment.change, changes);
    return changes;
  }

  /** Tells the documents that hold a word, of those that were changed lately: all that `since` names are among them. */
  eachChangedWithWord(word: number, tell: (document: number) => void): void {
    if (!this.#isUpToDate) this.#bringUpToDate();
    this.#words.each(word, tell);
  }

  #bringUpToDate(): void {
    const lately = this.#index.changedLately();
    for (const document of this.#changed.keys()) if (!lately.has(document)) this.#exchange(document, undefined);
    for (const document of lately.keys()) {
      const edition = this.#index.editionOf(document);
      if (this.#changed.get(document)?.edition !== edition) this.#exchange(document, { edition, words: this.#index.termsOf(document).words.terms });
    }
    this.#isUpToDate = true;
  }

  #exchange(document: number, now: ChangedDocument | undefined): void {
    differenceOfTerms(
      this.#changed.get(document)?.words ?? noWords,
      now?.words ?? noWords,
      (word) => this.#words.remove(word, document),
      (word) => this.#words.add(word, document),
    );
    if (now === undefined) this.#changed.delete(document);
    else this.#changed.set(document, now);
  }
}
