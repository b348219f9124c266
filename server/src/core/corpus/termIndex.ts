import type { DocumentId } from '../identity/identity';
import { termFields, type DocumentTerms, type TermField } from './documentTerms';
import { Postings } from './postings';
import { TermTable } from './termTable';
import { differenceOfTerms } from './termVector';

const noTerms: Uint32Array = new Uint32Array();

/**
 * In how many documents each term stands, and in which each word does. Updated by the difference between a document's
 * old and new terms. Documents are known by small numbers, handed out again after a document is gone.
 */
export class TermIndex {
  readonly #numbers = new Map<DocumentId, number>();
  readonly #documents: (DocumentId | undefined)[] = [];
  readonly #terms: (DocumentTerms | undefined)[] = [];
  readonly #free: number[] = [];
  readonly #counts: Readonly<Record<TermField, TermTable>> = {
    words: new TermTable(),
    capitals: new TermTable(),
    stems: new TermTable(),
    bigrams: new TermTable(),
    numbers: new TermTable(),
    dates: new TermTable(),
  };
  readonly #words = new Postings();
  readonly #quoteRuns = new Postings();

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

  termsOf(number: number): DocumentTerms {
    return this.#terms[number]!;
  }

  /** Number of documents in which a term of a field stands. */
  documentFrequency(field: TermField, term: number): number {
    return this.#counts[field].get(term);
  }

  /** The numbers of the documents that hold a word, in no order. */
  documentsWithWord(word: number): readonly number[] {
    return this.#words.of(word);
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
    this.#update(number, this.#terms[number], terms);
    this.#terms[number] = terms;
  }

  delete(document: DocumentId): void {
    const number = this.#numbers.get(document);
    if (number === undefined) return;
    this.#update(number, this.#terms[number], undefined);
    this.#numbers.delete(document);
    this.#documents[number] = undefined;
    this.#terms[number] = undefined;
    this.#free.push(number);
  }

  #update(number: number, before: DocumentTerms | undefined, after: DocumentTerms | undefined): void {
    for (const field of termFields) {
      const counts = this.#counts[field];
      const count = (amount: 1 | -1) => (term: number): void => counts.add(term, amount);
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
