import { TermTable } from './termTable';

const nobody: readonly number[] = [];

/**
 * For each 32-bit term the numbers of the documents that hold it, in no order. Most terms stand in one document, which
 * is kept in the table itself: a folder of 10,000 articles has millions of them.
 */
export class Postings {
  /** 0: nobody; n > 0: the document n - 1 alone; n < 0: the list at -n - 1. */
  readonly #places = new TermTable();
  readonly #lists: number[][] = [];
  readonly #freeLists: number[] = [];

  of(term: number): readonly number[] {
    const place = this.#places.get(term);
    if (place === 0) return nobody;
    return place > 0 ? [place - 1] : this.#lists[-place - 1]!;
  }

  add(term: number, document: number): void {
    const place = this.#places.get(term);
    if (place < 0) this.#lists[-place - 1]!.push(document);
    else if (place === 0) this.#places.set(term, document + 1);
    else {
      const list = this.#freeLists.pop() ?? this.#lists.length;
      this.#lists[list] = [place - 1, document];
      this.#places.set(term, -list - 1);
    }
  }

  /** Takes out a document that was added. */
  remove(term: number, document: number): void {
    const place = this.#places.get(term);
    if (place >= 0) {
      this.#places.set(term, 0);
      return;
    }
    const list = this.#lists[-place - 1]!;
    list[list.indexOf(document)] = list[list.length - 1]!;
    list.pop();
    if (list.length > 1) return;
    this.#places.set(term, list[0]! + 1);
    this.#lists[-place - 1] = [];
    this.#freeLists.push(-place - 1);
  }
}
