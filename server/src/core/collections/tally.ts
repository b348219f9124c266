import { SmallMap } from './smallMap';

/** Counts how often each thing was added. The order of what `commonest` and `sorted` give does not depend on the order of adding. */
export class Tally<T extends string = string> extends SmallMap<T, number> {
  /** Adds `by` to the count of `item` (negative takes away); an item whose count falls to zero is forgotten. */
  add(item: T, by = 1): void {
    const count = (this.get(item) ?? 0) + by;
    if (count === 0) this.delete(item);
    else this.set(item, count);
  }

  addAll(counts: Iterable<readonly [T, number]>, sign: 1 | -1 = 1): void {
    for (const [item, count] of counts) this.add(item, sign * count);
  }

  /** The commonest one; undefined when nothing was added. */
  commonest(): T | undefined {
    let best: T | undefined;
    let most = 0;
    for (const [item, count] of this) if (count > most || (count === most && item < best!)) [best, most] = [item, count];
    return best;
  }

  /** Commonest first; of equally common ones in the order of their code units. */
  sorted(): [T, number][] {
    return [...this].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  }
}
