import type { EntityName } from './entityName';
import { keptIn } from './keptIn';
import type { ShorterName } from './nameReading';
import type { NameRecord } from './nameRecord';
import { SmallMap } from './smallMap';

/** That a name can be called by a shorter one. */
export interface NameLink extends ShorterName {
  readonly longer: NameRecord;
}

interface CountedLink extends NameLink {
  count: number;
}

/** Which names can be called by which shorter ones: looked up from both sides, counted by the entities that say so. */
export class NameLinks {
  readonly #toLonger = new Map<string, SmallMap<string, CountedLink>>();
  readonly #toShorter = new Map<NameRecord, SmallMap<string, number>>();

  /** Adds what an entity of `longer` says. */
  add(longer: NameRecord, name: EntityName): void {
    for (const [short, { how, rest }] of name.shorter) {
      const links = keptIn(this.#toLonger, short, () => new SmallMap<string, CountedLink>());
      keptIn(links, `${longer.key} ${how}`, () => ({ longer, how, rest, count: 0 })).count++;
      const shorts = keptIn(this.#toShorter, longer, () => new SmallMap<string, number>());
      shorts.set(short, (shorts.get(short) ?? 0) + 1);
    }
  }

  /** Takes back what `add` added. */
  remove(longer: NameRecord, name: EntityName): void {
    for (const [short, { how }] of name.shorter) {
      const links = this.#toLonger.get(short)!;
      const id = `${longer.key} ${how}`;
      if (--links.get(id)!.count === 0) links.delete(id);
      if (links.size === 0) this.#toLonger.delete(short);
      const shorts = this.#toShorter.get(longer)!;
      const count = shorts.get(short)! - 1;
      if (count > 0) shorts.set(short, count);
      else shorts.delete(short);
      if (shorts.size === 0) this.#toShorter.delete(longer);
    }
  }

  /** The names that `short` may stand for, in an order that does not depend on the order of adding. */
  longerNames(short: NameRecord): NameLink[] {
    const links = this.#toLonger.get(short.key);
    return links ? [...links].sort((a, b) => (a[0] < b[0] ? -1 : 1)).map(([, link]) => link) : [];
  }

  /** How many names and ways `short` may stand for. */
  countLonger(short: NameRecord): number {
    return this.#toLonger.get(short.key)?.size ?? 0;
  }

  /** The keys that `longer` may be called by. */
  shorterKeys(longer: NameRecord): Iterable<string> {
    return this.#toShorter.get(longer)?.keys() ?? [];
  }
}
