import { hashText } from '../../text/textHash';
import { appended } from '../../collections/appended';
import { keptIn } from '../../collections/keptIn';

const firstOfName = /^\p{Lu}[\p{L}\p{M}\p{N}]*/u;

/** The word by which a name is looked up; undefined for a name that does not begin with a capital. */
export function firstWord(name: string): string | undefined {
  return firstOfName.exec(name)?.[0];
}

/** From so many names with one first word on they are looked up by their spelling: an archive has thousands that begin with "National". */
const manyNames = 8;

interface Spelled {
  readonly spelling: string;
}

/** Names to be looked for in texts, each spelling once, by the hash of their first word. */
export class NamesByFirstWord<Name extends Spelled> {
  readonly #groups = new Map<number, NamesOfWord<Name>>();

  constructor(names: Iterable<Name> = []) {
    for (const name of names) this.add(name);
  }

  get isEmpty(): boolean {
    return this.#groups.size === 0;
  }

  /** Adds a name that has a first word (see `firstWord`) and is not there. */
  add(name: Name): void {
    keptIn(this.#groups, wordOf(name), () => new NamesOfWord<Name>()).add(name);
  }

  /** Takes out a name that is there. */
  delete(name: Name): void {
    const word = wordOf(name);
    const group = this.#groups.get(word)!;
    group.delete(name);
    if (group.isEmpty) this.#groups.delete(word);
  }

  /** The names that may begin with the word of this hash; undefined when there are none. */
  of(word: number): NamesOfWord<Name> | undefined {
    return this.#groups.get(word);
  }
}

class NamesOfWord<Name extends Spelled> {
  #few: readonly Name[] = [];
  #many: NamesBySpelling<Name> | undefined;

  get isEmpty(): boolean {
    return (this.#many?.size ?? this.#few.length) === 0;
  }

  add(name: Name): void {
    if (this.#many) this.#many.add(name);
    else if (this.#few.length < manyNames) this.#few = appended(this.#few, name);
    else {
      this.#many = new NamesBySpelling([...this.#few, name]);
      this.#few = [];
    }
  }

  delete(name: Name): void {
    if (this.#many) this.#many.delete(name);
    else this.#few = this.#few.filter((other) => other !== name);
  }

  /** Those that stand in a text at an offset and end at `end` at the latest, in no order. Takes no longer for thousands of names than for dozens. */
  at(text: string, start: number, end: number): Name[] {
    return this.#many?.at(text, start, end) ?? this.#few.filter(({ spelling }) => start + spelling.length <= end && text.startsWith(spelling, start));
  }
}

class NamesBySpelling<Name extends Spelled> {
  readonly #names = new Map<string, Name>();
  /** How many of them have each length. */
  readonly #lengths = new Map<number, number>();

  constructor(names: readonly Name[]) {
    for (const name of names) this.add(name);
  }

  get size(): number {
    return this.#names.size;
  }

  add(name: Name): void {
    this.#names.set(name.spelling, name);
    this.#count(name.spelling.length, 1);
  }

  delete(name: Name): void {
    this.#names.delete(name.spelling);
    this.#count(name.spelling.length, -1);
  }

  at(text: string, start: number, end: number): Name[] {
    const found: Name[] = [];
    for (const length of this.#lengths.keys()) {
      const name = start + length <= end ? this.#names.get(text.slice(start, start + length)) : undefined;
      if (name) found.push(name);
    }
    return found;
  }

  #count(length: number, amount: 1 | -1): void {
    const count = (this.#lengths.get(length) ?? 0) + amount;
    if (count === 0) this.#lengths.delete(length);
    else this.#lengths.set(length, count);
  }
}

function wordOf({ spelling }: Spelled): number {
  return hashText(firstWord(spelling)!);
}
