const mostInList = 8;
const none = Symbol('no entry');
const several = Symbol('several entries');

/**
 * A map that takes little memory while it is small: a folder has a hundred thousand of them, most with one entry. Entries
 * come in the order of their first setting.
 */
export class SmallMap<K, V> {
  /** The key of the only entry. */
  #key: K | typeof none | typeof several = none;
  /** The value of the only entry; of several entries keys and values by turns, else a map. */
  #held: V | (K | V)[] | Map<K, V> | undefined;

  get size(): number {
    if (this.#key !== several) return this.#key === none ? 0 : 1;
    const entries = this.#several;
    return Array.isArray(entries) ? entries.length / 2 : entries.size;
  }

  get(key: K): V | undefined {
    if (this.#key === key) return this.#held as V;
    if (this.#key !== several) return undefined;
    const entries = this.#several;
    if (!Array.isArray(entries)) return entries.get(key);
    const at = placeOf(entries, key);
    return at < 0 ? undefined : (entries[at + 1] as V);
  }

  has(key: K): boolean {
    if (this.#key !== several) return this.#key === key;
    const entries = this.#several;
    return Array.isArray(entries) ? placeOf(entries, key) >= 0 : entries.has(key);
  }

  set(key: K, value: V): void {
    if (this.#key === none || this.#key === key) {
      this.#key = key;
      this.#held = value;
    } else if (this.#key !== several) {
      this.#held = [this.#key, this.#held as V, key, value];
      this.#key = several;
    } else {
      const entries = this.#several;
      const at = Array.isArray(entries) ? placeOf(entries, key) : -1;
      if (!Array.isArray(entries)) entries.set(key, value);
      else if (at >= 0) entries[at + 1] = value;
      else if (entries.length < 2 * mostInList) this.#held = entries.concat([key, value]);
      else this.#held = new Map(this).set(key, value);
    }
  }

  delete(key: K): void {
    if (this.#key === key) {
      this.#key = none;
      this.#held = undefined;
    }
    if (this.#key !== several) return;
    const entries = this.#several;
    if (!Array.isArray(entries)) entries.delete(key);
    else {
      const at = placeOf(entries, key);
      if (at >= 0) entries.splice(at, 2);
    }
  }

  *keys(): IterableIterator<K> {
    for (const [key] of this) yield key;
  }

  *values(): IterableIterator<V> {
    for (const [, value] of this) yield value;
  }

  *[Symbol.iterator](): IterableIterator<[K, V]> {
    if (this.#key === none) return;
    if (this.#key !== several) {
      yield [this.#key, this.#held as V];
      return;
    }
    const entries = this.#several;
    if (!Array.isArray(entries)) yield* entries;
    else for (let at = 0; at < entries.length; at += 2) yield [entries[at] as K, entries[at + 1] as V];
  }

  get #several(): (K | V)[] | Map<K, V> {
    return this.#held as (K | V)[] | Map<K, V>;
  }
}

function placeOf(entries: readonly unknown[], key: unknown): number {
  for (let at = 0; at < entries.length; at += 2) if (entries[at] === key) return at;
  return -1;
}
