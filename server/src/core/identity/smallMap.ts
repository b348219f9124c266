const mostInList = 8;

/**
 * A map that takes little memory while it is small: a folder has a hundred thousand of them, most with one entry. Entries
 * come in the order of their first setting.
 */
export class SmallMap<K, V> {
  /** Keys and values by turns, else a map. */
  #entries: (K | V)[] | Map<K, V> | undefined;

  get size(): number {
    const entries = this.#entries;
    if (entries === undefined) return 0;
    return Array.isArray(entries) ? entries.length / 2 : entries.size;
  }

  get(key: K): V | undefined {
    const entries = this.#entries;
    if (!Array.isArray(entries)) return entries?.get(key);
    const at = placeOf(entries, key);
    return at < 0 ? undefined : (entries[at + 1] as V);
  }

  has(key: K): boolean {
    const entries = this.#entries;
    return Array.isArray(entries) ? placeOf(entries, key) >= 0 : (entries?.has(key) ?? false);
  }

  set(key: K, value: V): void {
    const entries = this.#entries;
    if (entries === undefined) this.#entries = [key, value];
    else if (!Array.isArray(entries)) entries.set(key, value);
    else {
      const at = placeOf(entries, key);
      if (at >= 0) entries[at + 1] = value;
      else if (entries.length < 2 * mostInList) this.#entries = [...entries, key, value];
      else this.#entries = new Map(this).set(key, value);
    }
  }

  delete(key: K): void {
    const entries = this.#entries;
    if (!Array.isArray(entries)) {
      entries?.delete(key);
      return;
    }
    const at = placeOf(entries, key);
    if (at >= 0) entries.splice(at, 2);
  }

  *keys(): IterableIterator<K> {
    for (const [key] of this) yield key;
  }

  *values(): IterableIterator<V> {
    for (const [, value] of this) yield value;
  }

  *[Symbol.iterator](): IterableIterator<[K, V]> {
    const entries = this.#entries;
    if (!Array.isArray(entries)) {
      if (entries) yield* entries;
      return;
    }
    for (let at = 0; at < entries.length; at += 2) yield [entries[at] as K, entries[at + 1] as V];
  }
}

function placeOf(entries: readonly unknown[], key: unknown): number {
  for (let at = 0; at < entries.length; at += 2) if (entries[at] === key) return at;
  return -1;
}
