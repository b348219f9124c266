import type { EntityName } from './entityName';
import type { ShorterName, Shortening } from '../names/nameReading';
import type { NameLink, NameRecord } from './nameRecord';

const nothingLeftOff: readonly string[] = [];
/** What a link says besides the names, by turns: by how many entities it is said, its neighbours in the chains. */
const [countAt, nextAt, previousAt, nextOfLongerAt, numbersOfLink] = [0, 1, 2, 3, 4];

/**
 * Which names can be called by which shorter ones, counted by the entities that say so. A folder of 10,000 articles has two hundred thousand
 * of these links, so that each is a number, and what it says stands in lists under this number; 0 is none. Those of one short name are a
 * chain, and those of one longer name are another.
 */
export class NameLinks {
  /** The first link of each short name. */
  readonly #first = new Map<string, number>();
  readonly #shorts: string[] = [''];
  readonly #longers: (NameRecord | undefined)[] = [undefined];
  readonly #hows: (Shortening | undefined)[] = [undefined];
  /** The words left off, in one string, where there are any. */
  readonly #rests = new Map<number, string>();
  #numbers = new Int32Array(1024 * numbersOfLink);
  /** The first of the links that are free, each followed by the next. */
  #free = 0;

  /** Adds what an entity of `longer` says. */
  add(longer: NameRecord, name: EntityName): void {
    for (const [short, shorter] of name.shorter) {
      const link = this.#find(longer, short, shorter.how) || this.#create(short, longer, shorter);
      this.#set(link, countAt, this.#get(link, countAt) + 1);
    }
  }

  /** Takes back what `add` added. */
  remove(longer: NameRecord, name: EntityName): void {
    for (const [short, { how }] of name.shorter) {
      const link = this.#find(longer, short, how);
      const count = this.#get(link, countAt) - 1;
      this.#set(link, countAt, count);
      if (count === 0) this.#delete(link, longer);
    }
  }

  /** The names that `short` may stand for, in an order that does not depend on the order of adding. */
  longerNames(short: NameRecord): NameLink[] {
    const links: NameLink[] = [];
    for (let link = this.#firstOf(short.calledBy); link !== 0; link = this.#get(link, nextAt)) links.push(this.#linkAt(link));
    if (links.length < 2) return links;
    return links.map((link) => ({ id: `${link.longer.key} ${link.how}`, link })).sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ link }) => link);
  }

  /** Whether `longerNames` would give more than so many: told without making them. */
  hasMoreLonger(short: NameRecord, most: number): boolean {
    let count = 0;
    for (let link = this.#firstOf(short.calledBy); link !== 0; link = this.#get(link, nextAt)) if (++count > most) return true;
    return false;
  }

  /** The keys of the names that `longer` may be called by; one for each way. */
  *shorterKeys(longer: NameRecord): Iterable<string> {
    for (let link = longer.firstLink; link !== 0; link = this.#get(link, nextOfLongerAt)) yield this.#shorts[link]!;
  }

  #firstOf(short: string): number {
    return this.#first.get(short) ?? 0;
  }

  #get(link: number, field: number): number {
    return this.#numbers[numbersOfLink * link + field]!;
  }

  #set(link: number, field: number, value: number): void {
    this.#numbers[numbersOfLink * link + field] = value;
  }

  #linkAt(link: number): NameLink {
    return { short: this.#shorts[link]!, longer: this.#longers[link]!, how: this.#hows[link]!, rest: this.#rests.get(link)?.split(' ') ?? nothingLeftOff };
  }

  /** The longer name has few links, where a short one may have thousands. */
  #find(longer: NameRecord, short: string, how: Shortening): number {
    let link = longer.firstLink;
    while (link !== 0 && (this.#hows[link] !== how || this.#shorts[link] !== short)) link = this.#get(link, nextOfLongerAt);
    return link;
  }

  #create(key: string, longer: NameRecord, { how, rest }: ShorterName): number {
    const link = this.#newNumber();
    const next = this.#firstOf(key);
    // One string for all links of a short name.
    const short = next === 0 ? key : this.#shorts[next]!;
    this.#shorts[link] = short;
    this.#longers[link] = longer;
    this.#hows[link] = how;
    if (rest.length > 0) this.#rests.set(link, rest.join(' '));
    this.#set(link, countAt, 0);
    this.#set(link, nextAt, next);
    this.#set(link, previousAt, 0);
    if (next !== 0) this.#set(next, previousAt, link);
    this.#first.set(short, link);
    this.#set(link, nextOfLongerAt, longer.firstLink);
    longer.firstLink = link;
    return link;
  }

  #newNumber(): number {
    const link = this.#free || this.#shorts.length;
    if (link === this.#free) this.#free = this.#get(link, nextAt);
    else if (numbersOfLink * (link + 1) > this.#numbers.length) {
      const numbers = new Int32Array(Math.ceil(1.5 * this.#shorts.length) * numbersOfLink);
      numbers.set(this.#numbers);
      this.#numbers = numbers;
    }
    return link;
  }

  #delete(link: number, longer: NameRecord): void {
    const [previous, next] = [this.#get(link, previousAt), this.#get(link, nextAt)];
    if (next !== 0) this.#set(next, previousAt, previous);
    if (previous !== 0) this.#set(previous, nextAt, next);
    else if (next !== 0) this.#first.set(this.#shorts[link]!, next);
    else this.#first.delete(this.#shorts[link]!);
    const after = this.#get(link, nextOfLongerAt);
    if (longer.firstLink === link) longer.firstLink = after;
    else {
      let before = longer.firstLink;
      while (this.#get(before, nextOfLongerAt) !== link) before = this.#get(before, nextOfLongerAt);
      this.#set(before, nextOfLongerAt, after);
    }
    this.#shorts[link] = '';
    this.#longers[link] = undefined;
    this.#hows[link] = undefined;
    this.#rests.delete(link);
    this.#set(link, nextAt, this.#free);
    this.#free = link;
  }
}
