/** Counts how often each thing was added. The order of what it gives does not depend on the order of adding. */
export class Tally<T extends string = string> {
  readonly #counts = new Map<T, number>();

  get size(): number {
    return this.#counts.size;
  }

  /** Adds `by` to the count of `item` (negative takes away); an item whose count falls to zero is forgotten. */
  add(item: T, by = 1): void {
    const count = (this.#counts.get(item) ?? 0) + by;
    if (count === 0) this.#counts.delete(item);
    else this.#counts.set(item, count);
  }

  addAll(other: Tally<T>, sign: 1 | -1 = 1): void {
    for (const [item, count] of other.#counts) this.add(item, sign * count);
  }

  count(item: T): number {
    return this.#counts.get(item) ?? 0;
  }

  keys(): IterableIterator<T> {
    return this.#counts.keys();
  }

  /** Commonest first; of equally common ones in the order of their code units. */
  sorted(): [T, number][] {
    return [...this.#counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  }
}
