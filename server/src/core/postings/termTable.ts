/**
 * A number for each 32-bit term, 0 for those that have none. Open addressing with linear probing in typed arrays, because
 * a folder of 10,000 articles has millions of terms.
 */
export class TermTable {
  #terms = new Uint32Array(1024);
  #values = new Int32Array(1024);
  #occupied = 0;

  get(hash: number): number {
    return this.#values[this.#slotOf(hash || 1)]!;
  }

  /** Adds to the number of a term. @returns the sum */
  add(hash: number, amount: number): number {
    // First the slot: finding it may make the table anew.
    const slot = this.slotFor(hash);
    return (this.#values[slot]! += amount);
  }

  /** Sets the number of a term; 0 takes it out. */
  set(hash: number, value: number): void {
    const slot = this.slotFor(hash);
    this.#values[slot] = value;
  }

  /** Where the number of a term stands until another term is added: for `at` and `put`. */
  slotFor(hash: number): number {
    const term = hash || 1; // 0 marks a free slot
    const slot = this.#slotOf(term);
    if (this.#terms[slot] === term) return slot;
    if (4 * (this.#occupied + 1) > 3 * this.#terms.length) {
      this.#grow();
      return this.slotFor(hash);
    }
    this.#terms[slot] = term;
    this.#occupied++;
    return slot;
  }

  at(slot: number): number {
    return this.#values[slot]!;
  }

  put(slot: number, value: number): void {
    this.#values[slot] = value;
  }

  /** The slot that holds the term, else the one that would. A slot once taken keeps its term until the table grows. */
  #slotOf(term: number): number {
    const mask = this.#terms.length - 1;
    let slot = Math.imul(term, 0x9e3779b1) & mask;
    while (this.#terms[slot] !== term && this.#terms[slot] !== 0) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const terms = this.#terms;
    const values = this.#values;
    let alive = 0;
    for (const value of values) if (value !== 0) alive++;
    let size = 1024;
    while (size < 2 * (alive + 1)) size *= 2;
    this.#terms = new Uint32Array(size);
    this.#values = new Int32Array(size);
    this.#occupied = alive;
    for (let index = 0; index < terms.length; index++) {
      if (values[index] === 0) continue;
      const slot = this.#slotOf(terms[index]!);
      this.#terms[slot] = terms[index]!;
      this.#values[slot] = values[index]!;
    }
  }
}
