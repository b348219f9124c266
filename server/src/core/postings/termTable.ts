/**
 * A number for each 32-bit term, 0 for those that have none. Open addressing with linear probing in a typed array, because
 * a folder of 10,000 articles has millions of terms; a term lies beside its number, so that finding it reaches one place in memory.
 */
export class TermTable {
  /** By turns the term and its number; a term of 0 marks a free slot. */
  #slots = new Int32Array(2 * 1024);
  #occupied = 0;

  get(hash: number): number {
    return this.#slots[this.#placeOf(termOf(hash)) + 1]!;
  }

  /** Adds to the number of a term. @returns the sum */
  add(hash: number, amount: number): number {
    // First the slot: finding it may make the table anew.
    const slot = this.slotFor(hash);
    return (this.#slots[slot + 1]! += amount);
  }

  /** Sets the number of a term; 0 takes it out. */
  set(hash: number, value: number): void {
    const slot = this.slotFor(hash);
    this.#slots[slot + 1] = value;
  }

  /** Where the number of a term stands until another term is added: for `at` and `put`. */
  slotFor(hash: number): number {
    const term = termOf(hash);
    const slot = this.#placeOf(term);
    if (this.#slots[slot] === term) return slot;
    if (8 * (this.#occupied + 1) > 3 * this.#slots.length) {
      this.#grow();
      return this.slotFor(hash);
    }
    this.#slots[slot] = term;
    this.#occupied++;
    return slot;
  }

  at(slot: number): number {
    return this.#slots[slot + 1]!;
  }

  put(slot: number, value: number): void {
    this.#slots[slot + 1] = value;
  }

  /** The slot that holds the term, else the one that would. A slot once taken keeps its term until the table grows. */
  #placeOf(term: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = (2 * Math.imul(term, 0x9e3779b1)) & mask;
    while (slots[slot] !== term && slots[slot] !== 0) slot = (slot + 2) & mask;
    return slot;
  }

  #grow(): void {
    const before = this.#slots;
    let alive = 0;
    for (let slot = 1; slot < before.length; slot += 2) if (before[slot] !== 0) alive++;
    let size = 1024;
    while (size < 2 * (alive + 1)) size *= 2;
    this.#slots = new Int32Array(2 * size);
    this.#occupied = alive;
    for (let slot = 0; slot < before.length; slot += 2) {
      if (before[slot + 1] === 0) continue;
      const now = this.#placeOf(before[slot]!);
      this.#slots[now] = before[slot]!;
      this.#slots[now + 1] = before[slot + 1]!;
    }
  }
}

/** A term as its slot holds it: 0 marks a free one. */
function termOf(hash: number): number {
  return hash | 0 || 1;
}
