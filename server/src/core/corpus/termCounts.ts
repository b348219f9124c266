/**
 * Counts of 32-bit terms: in how many documents each stands. Open addressing with linear probing in typed arrays,
 * because a folder of 10,000 articles has over a million of them.
 */
export class TermCounts {
  #terms = new Uint32Array(1024);
  #counts = new Uint32Array(1024);
  #occupied = 0;

  get(term: number): number {
    return this.#counts[this.#slotOf(term || 1)]!;
  }

  /** Adds 1 or takes it away again. */
  add(hash: number, amount: 1 | -1): void {
    const term = hash || 1; // 0 marks a free slot
    let slot = this.#slotOf(term);
    if (this.#terms[slot] !== term) {
      if (2 * (this.#occupied + 1) > this.#terms.length) {
        this.#grow();
        slot = this.#slotOf(term);
      }
      this.#terms[slot] = term;
      this.#occupied++;
    }
    this.#counts[slot]! += amount;
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
    const counts = this.#counts;
    const alive = counts.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0);
    let size = 1024;
    while (size < 4 * (alive + 1)) size *= 2;
    this.#terms = new Uint32Array(size);
    this.#counts = new Uint32Array(size);
    this.#occupied = alive;
    terms.forEach((term, index) => {
      if (counts[index] === 0) return;
      const slot = this.#slotOf(term);
      this.#terms[slot] = term;
      this.#counts[slot] = counts[index]!;
    });
  }
}
