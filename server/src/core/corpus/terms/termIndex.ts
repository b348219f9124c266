import type { DocumentId } from '../../identity/identity';
import { termFields, type DocumentTerms, type TermField } from './documentTerms';
import { Postings } from '../../postings/postings';
import { haveSameText } from './termBytes';
import { TermShifts } from './termShifts';
import { TermTable } from '../../postings/termTable';
import { differenceOfTerms } from './termVector';
import { weighedCount } from './weighedCount';

/** Of so many changed documents it is told which they are. */
const mostChanges = 256;
const noTerms: Uint32Array = new Uint32Array();

/**
 * In how many documents each term stands, and in which each word does. Updated by the difference between a document's
 * old and new terms. Documents are known by small numbers, handed out again after a document is gone.
 */
export class TermIndex {
  readonly #numbers = new Map<DocumentId, number>();
  readonly #documents: (DocumentId | undefined)[] = [];
  readonly #terms: (DocumentTerms | undefined)[] = [];
  readonly #wordCounts: number[] = [];
  readonly #editions: number[] = [];
  #latestEdition = 0;
  readonly #free: number[] = [];
  readonly #counts: Readonly<Record<TermField, TermTable>> = {
    words: new TermTable(),
    stems: new TermTable(),
    bigrams: new TermTable(),
    numbers: new TermTable(),
    dates: new TermTable(),
  };
  readonly #words = new Postings();
  readonly #quoteRuns = new Postings();
  /** Which terms have come to weigh differently. */
  readonly shifts = new TermShifts();
  #weighedSize = 0;
  /** Rarities by count, once asked for; what lies beyond is worked out each time. */
  readonly #rarities = new Float64Array(4096);
  /** Of the documents set last the moment after they were, in the order of time; all that were set since the moment `#firstKnown` are among them. */
  readonly #changes = new Map<number, number>();
  #firstKnown = 0;
  #moment = 0;

  /** Number of documents. */
  get size(): number {
    return this.#numbers.size;
  }

  /** One more than the highest number in use. */
  get capacity(): number {
    return this.#documents.length;
  }

  /** The numbers of all documents. */
  numbers(): Iterable<number> {
    return this.#numbers.values();
  }

  numberOf(document: DocumentId): number | undefined {
    return this.#numbers.get(document);
  }

  documentOf(number: number): DocumentId {
    return this.#documents[number]!;
  }

  /** Whether a number is a document's. */
  holds(number: number): boolean {
    return this.#documents[number] !== undefined;
  }

  termsOf(number: number): DocumentTerms {
    return this.#terms[number]!;
  }

  /** The number of documents as weights see it. */
  get weighedSize(): number {
    return this.#weighedSize;
  }

  /** Number of documents in which a term of a field stands, as weights see it. */
  weighedFrequency(field: TermField, term: number): number {
    return weighedCount(this.#counts[field].get(term));
  }

  /** How telling each of some terms of a field is in this folder: ln(1 + N / df), of the weighed numbers. All at once: numbers handed back one by one are garbage. */
  rarities(field: TermField, terms: Uint32Array, into: Float64Array): void {
    const counts = this.#counts[field];
    for (let k = 0; k < terms.length; k++) {
      const count = counts.get(terms[k]!);
      const known = this.#rarities[count];
      into[k] = known !== undefined && known > 0 ? known : this.#rarity(count);
    }
  }

  #rarity(count: number): number {
    const rarity = Math.log(1 + this.#weighedSize / weighedCount(count));
    this.#rarities[count] = rarity;
    return rarity;
  }

  /** A number that a document has until its terms are replaced; no two documents ever have the same. */
  editionOf(number: number): number {
    return this.#editions[number]!;
  }

  /** Number of different content words of a document. */
  wordCount(number: number): number {
    return this.#wordCounts[number]!;
  }

  /** Grows with every change of a document. */
  get moment(): number {
    return this.#moment;
  }

  /** The documents that were added or replaced last, as far as `changesSince` knows of any. */
  changedLately(): ReadonlyMap<number, unknown> {
    return this.#changes;
  }

  /** The documents that were added or replaced since a moment; undefined when they are too many, or some were removed. */
  changesSince(moment: number): ReadonlySet<number> | undefined {
    if (moment < this.#firstKnown) return undefined;
    const changed = new Set<number>();
    for (const [number, change] of this.#changes) if (change > moment) changed.add(number);
    return changed;
  }

  /** Tells the numbers of the documents that hold a word, in no order. */
  eachWithWord(word: number, tell: (document: number) => void): void {
    this.#words.each(word, tell);
  }

  /** The numbers of the documents that hold a run of quoted words, in no order. */
  documentsWithRun(run: number): readonly number[] {
    return this.#quoteRuns.of(run);
  }

  set(document: DocumentId, terms: DocumentTerms): void {
    let number = this.#numbers.get(document);
    if (number === undefined) {
      number = this.#free.pop() ?? this.#documents.length;
      this.#numbers.set(document, number);
      this.#documents[number] = document;
    }
    const before = this.#terms[number];
    this.#terms[number] = terms;
    this.#editions[number] = ++this.#latestEdition;
    if (before !== undefined && haveSameText(before, terms)) return;
    this.#update(number, before, terms);
    this.#wordCounts[number] = terms.words.terms.length;
    this.#noteChange(number);
    this.#resized();
  }

  delete(document: DocumentId): void {
    const number = this.#numbers.get(document);
    if (number === undefined) return;
    this.#update(number, this.#terms[number], undefined);
    this.#numbers.delete(document);
    this.#documents[number] = undefined;
    this.#terms[number] = undefined;
    this.#free.push(number);
    this.#forgetChanges();
    this.#resized();
  }

  #noteChange(number: number): void {
    this.#changes.delete(number);
    this.#changes.set(number, ++this.#moment);
    if (this.#changes.size <= mostChanges) return;
    for (const [oldest, change] of this.#changes) {
      this.#changes.delete(oldest);
      this.#firstKnown = change;
      break;
    }
  }

  #forgetChanges(): void {
    this.#firstKnown = ++this.#moment;
    this.#changes.clear();
  }

  #resized(): void {
    const size = weighedCount(this.size);
    if (size === this.#weighedSize) return;
    this.#weighedSize = size;
    this.#rarities.fill(0);
    this.shifts.addAll();
  }

  #update(number: number, before: DocumentTerms | undefined, after: DocumentTerms | undefined): void {
    for (const field of termFields) {
      const counts = this.#counts[field];
      const count = (amount: 1 | -1) => (term: number): void => {
        const now = counts.add(term, amount);
        if (this.shifts.isFollowed && weighedCount(now) !== weighedCount(now - amount)) this.shifts.add(field, term);
      };
      differenceOfTerms(before?.[field].terms ?? noTerms, after?.[field].terms ?? noTerms, count(-1), count(1));
    }
    updatePostings(this.#words, number, before?.words.terms, after?.words.terms);
    updatePostings(this.#quoteRuns, number, before?.quoteRuns, after?.quoteRuns);
  }
}

function updatePostings(postings: Postings, document: number, before: Uint32Array = noTerms, after: Uint32Array = noTerms): void {
  differenceOfTerms(
    before,
    after,
    (term) => postings.remove(term, document),
    (term) => postings.add(term, document),
  );
}
