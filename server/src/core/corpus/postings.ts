const nobody: readonly number[] = [];

/** For each 32-bit term the numbers of the documents that hold it, in no order. */
export class Postings {
  readonly #documents = new Map<number, number[]>();

  of(term: number): readonly number[] {
    return this.#documents.get(term) ?? nobody;
  }

  add(term: number, document: number): void {
    const posting = this.#documents.get(term);
    if (posting) posting.push(document);
    else this.#documents.set(term, [document]);
  }

  /** Takes out a document that was added. */
  remove(term: number, document: number): void {
    const posting = this.#documents.get(term);
    if (!posting) return;
    if (posting.length === 1) {
      this.#documents.delete(term);
      return;
    }
    posting[posting.indexOf(document)] = posting[posting.length - 1]!;
    posting.pop();
  }
}
