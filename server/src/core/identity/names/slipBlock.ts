import { keptIn } from '../../collections/keptIn';
import { SmallMap } from '../../collections/smallMap';
import type { NameRecord } from '../across/nameRecord';
import { differsByOneSlip } from './personName';

/** From so many names on they are looked up by their letters; before, comparing all of them is faster and takes less memory. */
const manyNames = 24;
/** One slip in a word of six letters or more leaves the first two as they are, or the last three. */
const [firstLetters, lastLetters] = [2, 3];

/** Full names of which two may differ by one slip of the pen in the surname, see `slipBlock`. */
export class SlipBlock {
  /** Most blocks have one name. */
  readonly #names = new SmallMap<NameRecord, true>();
  #byLetters: Map<string, Set<NameRecord>> | undefined;

  get isEmpty(): boolean {
    return this.#names.size === 0;
  }

  add(name: NameRecord): void {
    this.#names.set(name, true);
    if (this.#byLetters) this.#file(name);
    else if (this.#names.size >= manyNames) {
      this.#byLetters = new Map();
      for (const each of this.#names.keys()) this.#file(each);
    }
  }

  delete(name: NameRecord): void {
    this.#names.delete(name);
    for (const letters of lettersOf(name)) {
      const same = this.#byLetters?.get(letters);
      same?.delete(name);
      if (same?.size === 0) this.#byLetters!.delete(letters);
    }
  }

  /** The names that differ by one slip from a name, in the order of adding. */
  slipsOf(name: NameRecord): NameRecord[] {
    const near = this.#byLetters ? lettersOf(name).flatMap((letters) => [...(this.#byLetters!.get(letters) ?? [])]) : this.#names.keys();
    return [...new Set(near)].filter((other) => differsByOneSlip(name.lastWord, other.lastWord));
  }

  #file(name: NameRecord): void {
    for (const letters of lettersOf(name)) keptIn(this.#byLetters!, letters, () => new Set<NameRecord>()).add(name);
  }
}

function lettersOf({ lastWord }: NameRecord): [string, string] {
  return [lastWord.slice(0, firstLetters), `-${lastWord.slice(-lastLetters)}`];
}
