import { appended } from '../../collections/appended';
import type { EntityName } from './entityName';
import type { ShorterName } from '../names/nameReading';
import type { NameRecord } from './nameRecord';

/** That a name can be called by a shorter one. */
export interface NameLink extends ShorterName {
  /** The key of the shorter name. */
  readonly short: string;
  readonly longer: NameRecord;
}

/** A link, and by how many entities it is said. */
export class CountedLink implements NameLink {
  readonly short: string;
  readonly longer: NameRecord;
  readonly how: ShorterName['how'];
  count = 0;
  /** The words of `rest`, in one string: an archive has a hundred thousand of them. */
  readonly #rest: string;

  constructor(short: string, longer: NameRecord, { how, rest }: ShorterName) {
    this.short = short;
    this.longer = longer;
    this.how = how;
    this.#rest = rest.join(' ');
  }

  get rest(): ShorterName['rest'] {
    return this.#rest === '' ? [] : this.#rest.split(' ');
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
  readonly short: string;
  #few: readonly CountedLink[] = [];
  #many: Map<string, CountedLink> | undefined;

  constructor(short: string) {
    this.short = short;
  }

  get size(): number {
    return this.#many?.size ?? this.#few.length;
  }

  all(): Iterable<CountedLink> {
    return this.#many?.values() ?? this.#few;
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

/**
 * Which names can be called by which shorter ones, counted by the entities that say so. The longer name holds its links: it has
 * few, where a short name may have thousands.
 */
export class NameLinks {
  /** Most short names have one link, which is kept without a list: an archive has hundreds of thousands of them. */
  readonly #toLonger = new Map<string, CountedLink | LinksTo>();

  /** Adds what an entity of `longer` says. */
  add(longer: NameRecord, name: EntityName): void {
    for (const [short, shorter] of name.shorter) (longer.linkTo(short, shorter.how) ?? this.#create(short, longer, shorter)).count++;
  }

  /** Takes back what `add` added. */
  remove(longer: NameRecord, name: EntityName): void {
    for (const [short, { how }] of name.shorter) {
      const link = longer.linkTo(short, how)!;
      if (--link.count > 0) continue;
      longer.removeLink(link);
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

  #create(key: string, longer: NameRecord, how: ShorterName): CountedLink {
    const before = this.#toLonger.get(key);
    // One string for all links of a short name.
    const short = before?.short ?? key;
    const link = new CountedLink(short, longer, how);
    longer.addLink(link);
    if (before === undefined) this.#toLonger.set(short, link);
    else if (before instanceof LinksTo) before.add(link);
    else {
      const links = new LinksTo(short);
      links.add(before);
      links.add(link);
      this.#toLonger.set(short, links);
    }
    return link;
  }
}
