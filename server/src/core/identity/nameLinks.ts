import { appended } from './appended';
import type { EntityName } from './entityName';
import type { ShorterName } from './nameReading';
import type { NameRecord } from './nameRecord';

/** That a name can be called by a shorter one. */
export interface NameLink extends ShorterName {
  readonly longer: NameRecord;
}

class CountedLink implements NameLink {
  readonly longer: NameRecord;
  readonly how: ShorterName['how'];
  readonly rest: ShorterName['rest'];
  count = 0;

  constructor(longer: NameRecord, { how, rest }: ShorterName) {
    this.longer = longer;
    this.how = how;
    this.rest = rest;
  }

  /** What the order of links rests on. */
  get id(): string {
    return `${this.longer.key} ${this.how}`;
  }
}

/** From so many links on a name's are looked up by their ids; before, walking them is faster and takes less memory. */
const manyLinks = 12;

/** The links of one short name. */
class LinksTo {
  #few: readonly CountedLink[] = [];
  #many: Map<string, CountedLink> | undefined;

  get size(): number {
    return this.#many?.size ?? this.#few.length;
  }

  all(): Iterable<CountedLink> {
    return this.#many?.values() ?? this.#few;
  }

  find(longer: NameRecord, how: ShorterName['how']): CountedLink | undefined {
    if (this.#many) return this.#many.get(`${longer.key} ${how}`);
    return this.#few.find((link) => link.longer === longer && link.how === how);
  }

  add(link: CountedLink): void {
    if (this.#many) this.#many.set(link.id, link);
    else if (this.#few.length < manyLinks) this.#few = appended(this.#few, link);
    else {
      this.#many = new Map([...this.#few, link].map((each) => [each.id, each]));
      this.#few = [];
    }
  }

  delete(link: CountedLink): void {
    if (this.#many) this.#many.delete(link.id);
    else this.#few = this.#few.filter((each) => each !== link);
  }
}

/** Which names can be called by which shorter ones: looked up from both sides, counted by the entities that say so. */
export class NameLinks {
  /** Most short names have one link, which is kept without a list: an archive has hundreds of thousands of them. */
  readonly #toLonger = new Map<string, CountedLink | LinksTo>();

  /** Adds what an entity of `longer` says. */
  add(longer: NameRecord, name: EntityName): void {
    for (const [short, how] of name.shorter) {
      let link = this.#find(short, longer, how.how);
      if (!link) {
        this.#keep(short, (link = new CountedLink(longer, how)));
        longer.addShorter(short);
      }
      link.count++;
    }
  }

  /** Takes back what `add` added. */
  remove(longer: NameRecord, name: EntityName): void {
    for (const [short, { how }] of name.shorter) {
      const link = this.#find(short, longer, how)!;
      if (--link.count > 0) continue;
      longer.removeShorter(short);
      const links = this.#toLonger.get(short)!;
      if (links instanceof LinksTo) links.delete(link);
      if (links === link || this.#count(short) === 0) this.#toLonger.delete(short);
    }
  }

  /** The names that `short` may stand for, in an order that does not depend on the order of adding. */
  longerNames(short: NameRecord): NameLink[] {
    const links = this.#toLonger.get(short.key);
    if (!links) return [];
    if (links instanceof CountedLink) return [links];
    if (links.size === 1) return [...links.all()];
    return [...links.all()].map((link) => ({ id: link.id, link })).sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ link }) => link);
  }

  /** How many names and ways `short` may stand for. */
  countLonger(short: NameRecord): number {
    return this.#count(short.key);
  }

  #count(short: string): number {
    const links = this.#toLonger.get(short);
    return links instanceof CountedLink ? 1 : (links?.size ?? 0);
  }

  #find(short: string, longer: NameRecord, how: ShorterName['how']): CountedLink | undefined {
    const links = this.#toLonger.get(short);
    if (links instanceof CountedLink) return links.longer === longer && links.how === how ? links : undefined;
    return links?.find(longer, how);
  }

  #keep(short: string, link: CountedLink): void {
    const before = this.#toLonger.get(short);
    if (before === undefined) this.#toLonger.set(short, link);
    else if (before instanceof LinksTo) before.add(link);
    else {
      const links = new LinksTo();
      links.add(before);
      links.add(link);
      this.#toLonger.set(short, links);
    }
  }
}
