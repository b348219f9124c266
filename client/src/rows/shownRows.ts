import type { Row } from './row';

/** How content loaded anew differs from the rows shown. */
export interface RowChanges {
  /** Rows that say what they said, each with the row loaded in its place and with what was shown below it, if anything was. */
  readonly same: { readonly row: Row; readonly latest: Row; readonly below: readonly Row[] | undefined; readonly isCompared: boolean }[];
  /** Other rows than those shown, by the row that they stand below; without one at the top. */
  readonly different: Map<Row | undefined, readonly Row[] | undefined>;
}

/**
 * The rows that a tree has asked for, and which of them are unfolded. Content loaded anew is compared with them, so that the
 * tree draws only what has changed: a click on a row that is just drawn anew is lost. A row's object stays the tree's as long as
 * the row says the same.
 */
export class ShownRows {
  #roots: readonly Row[] = [];
  readonly #below = new Map<string, readonly Row[]>();
  readonly #parents = new Map<string, Row>();
  /** What the reader has folded or unfolded; the tree remembers it by id as well. */
  readonly #unfolded = new Map<string, boolean>();
  /** Of a row shown, the one loaded last in its place: it knows what is below it now. */
  readonly #latest = new Map<string, Row>();
  /** Rows loaded already that the tree is about to ask for. */
  readonly #loaded = new Map<string, readonly Row[]>();
  /** Folded rows below which something may have changed since they were unfolded. */
  readonly #outdated = new Set<string>();

  get roots(): readonly Row[] {
    return this.#roots;
  }

  /** What stands below a row now, as the tree is to show it. Rejects when it cannot be loaded. */
  async loadBelow(row: Row): Promise<readonly Row[]> {
    // The tree asks below unfolded rows alone: of one that was gone for a while it has forgotten that the reader had folded it.
    if (this.#unfolded.get(row.id) === false) this.#unfolded.delete(row.id);
    let rows = this.#loaded.get(row.id);
    while (rows === undefined) {
      const latest = this.#latestOf(row);
      const loaded = await childrenOf(latest);
      if (this.#latestOf(row) === latest) rows = loaded;
    }
    this.#loaded.delete(row.id);
    this.setBelow(row, rows);
    return rows;
  }

  /** New rows at the top. What stood below rows of the same id stays until the tree has asked again, so that a step can be taken meanwhile. */
  setRoots(rows: readonly Row[]): void {
    const below = new Map(this.#below);
    for (const kept of [this.#below, this.#parents, this.#latest, this.#loaded, this.#outdated]) kept.clear();
    this.#roots = rows;
    const keep = (row: Row): void => {
      const kept = below.get(row.id);
      if (kept === undefined || !this.#isUnfolded(row)) return;
      this.setBelow(row, kept);
      kept.forEach(keep);
    };
    rows.forEach(keep);
  }

  setBelow(parent: Row, rows: readonly Row[]): void {
    this.#below.set(parent.id, rows);
    this.#outdated.delete(parent.id);
    for (const row of rows) {
      this.#parents.set(row.id, parent);
      this.#latest.delete(row.id);
      // The tree asks again when such a row is unfolded.
      if (!this.#isUnfolded(row)) this.#below.delete(row.id);
    }
  }

  setUnfolded(row: Row, unfolded: boolean): void {
    this.#unfolded.set(row.id, unfolded);
  }

  parentOf(row: Row): Row | undefined {
    return this.#parents.get(row.id);
  }

  /** Compares rows loaded for the top, and what stands below those that are unfolded, with what is shown. */
  async compare(rows: readonly Row[]): Promise<RowChanges> {
    const changes: RowChanges = { same: [], different: new Map() };
    await this.#compareBelow(undefined, this.#roots, rows, changes);
    return changes;
  }

  /** Brings what stands below a row that was unfolded just now up to date. @returns the rows below which the tree must ask again */
  async refreshUnfolded(row: Row): Promise<readonly (Row | undefined)[]> {
    if (!this.#outdated.has(row.id)) return [];
    const latest = this.#latestOf(row);
    const changes: RowChanges = { same: [], different: new Map() };
    await this.#compareRow(row, latest, changes);
    return this.#latestOf(row) === latest ? this.apply(changes) : [row];
  }

  /** Takes over what a comparison found. @returns the rows below which the tree must ask again; undefined stands for the top */
  apply({ same, different }: RowChanges): readonly (Row | undefined)[] {
    const roots = different.get(undefined);
    if (roots !== undefined) {
      this.setRoots(roots);
      return [undefined];
    }
    this.#loaded.clear();
    const redrawn = new Map(different);
    for (const { row, latest, below, isCompared } of same) {
      if (latest !== row) this.#latest.set(row.id, latest);
      // The tree has asked for what was there before while the two were compared.
      if (this.#below.get(row.id) !== below) redrawn.set(row, undefined);
      else if (isCompared) this.#outdated.delete(row.id);
      else if (this.#isUnfolded(row)) redrawn.set(row, undefined);
      else this.#outdated.add(row.id);
    }
    for (const [row, rows] of redrawn) if (row !== undefined && rows !== undefined) this.#loaded.set(row.id, rows);
    return [...redrawn.keys()];
  }

  #latestOf(row: Row): Row {
    return this.#latest.get(row.id) ?? row;
  }

  async #compareBelow(parent: Row | undefined, shown: readonly Row[], loaded: readonly Row[], changes: RowChanges): Promise<void> {
    if (words(shown) !== words(loaded)) changes.different.set(parent, loaded);
    else await Promise.all(shown.map((row, index) => this.#compareRow(row, loaded[index]!, changes)));
  }

  async #compareRow(row: Row, latest: Row, changes: RowChanges): Promise<void> {
    const below = this.#below.get(row.id);
    const isCompared = below === undefined || this.#isUnfolded(row);
    changes.same.push({ row, latest, below, isCompared });
    if (below === undefined || !isCompared) return;
    try {
      await this.#compareBelow(row, below, await childrenOf(latest), changes);
    } catch {
      // The tree asks again, and says why there is nothing.
      changes.different.set(row, undefined);
    }
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

async function childrenOf(row: Row): Promise<readonly Row[]> {
  return (await row.children?.()) ?? [];
}

/** All that rows say and do, save what is below them. */
function words(rows: readonly Row[]): string {
  return JSON.stringify(rows.map((row) => ({ ...row, children: row.children !== undefined })));
}

function isSamePlace(row: Row, other: Row | undefined): boolean {
  return row.place !== undefined && JSON.stringify([row.place.uri, row.place.range]) === JSON.stringify([other?.place?.uri, other?.place?.range]);
}
