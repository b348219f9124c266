import type { Row } from './row';

/** The rows that a tree has asked for, and which of them are unfolded, so that a step to the next one can be taken in its order. */
export class ShownRows {
  #roots: readonly Row[] = [];
  #below = new Map<string, readonly Row[]>();
  #parents = new Map<string, Row>();
  /** What the reader has folded or unfolded; the tree remembers it by id as well. */
  readonly #unfolded = new Map<string, boolean>();

  /** New rows at the top. What stood below rows of the same id stays until the tree has asked again, so that a step can be taken meanwhile. */
  setRoots(rows: readonly Row[]): void {
    const below = this.#below;
    this.#below = new Map();
    this.#parents = new Map();
    this.#roots = rows;
    const keep = (row: Row): void => {
      const kept = below.get(row.id);
      if (kept === undefined) return;
      this.setBelow(row, kept);
      kept.forEach(keep);
    };
    rows.forEach(keep);
  }

  setBelow(parent: Row, rows: readonly Row[]): void {
    this.#below.set(parent.id, rows);
    for (const row of rows) this.#parents.set(row.id, parent);
  }

  setUnfolded(row: Row, unfolded: boolean): void {
    this.#unfolded.set(row.id, unfolded);
  }

  parentOf(row: Row): Row | undefined {
    return this.#parents.get(row.id);
  }

  /**
   * The next row in the order shown (the one before, with `step` -1) that leads to another place than the row it starts
   * from, beginning again at the other end; undefined when there is none. Without a start: the first one, or the last.
   */
  stepFrom(from: Row | undefined, step: 1 | -1): Row | undefined {
    const rows = this.#inOrder(this.#roots);
    const start = rows.findIndex((row) => row.id === from?.id);
    const origin = start < 0 && step < 0 ? rows.length : start;
    for (let distance = 1; distance <= rows.length; distance++) {
      const row = rows.at((origin + step * distance + rows.length * 2) % rows.length);
      if (row?.place !== undefined && !isSamePlace(row, from)) return row;
    }
    return undefined;
  }

  /** The first row in the order shown for which this holds. */
  find(holds: (row: Row) => boolean): Row | undefined {
    return this.#inOrder(this.#roots).find(holds);
  }

  #inOrder(rows: readonly Row[]): Row[] {
    return rows.flatMap((row) => (this.#isUnfolded(row) ? [row, ...this.#inOrder(this.#below.get(row.id) ?? [])] : [row]));
  }

  #isUnfolded(row: Row): boolean {
    return this.#unfolded.get(row.id) ?? row.expanded === true;
  }
}

function isSamePlace(row: Row, other: Row | undefined): boolean {
  return row.place !== undefined && JSON.stringify([row.place.uri, row.place.range]) === JSON.stringify([other?.place?.uri, other?.place?.range]);
}
