import { Tally } from '../../collections/tally';
import type { NameType } from '../../names/mention';
import type { EntityName } from './entityName';

interface Tallies {
  readonly names: Tally;
  readonly spellings: Tally;
  readonly types: Tally<NameType>;
}

/**
 * What entities say about a name, counted. Most names are always written in one way and taken for one type: of these there is one number
 * of entities and one of mentions, in place of three tallies.
 */
export class NameCounts {
  /** Number of mentions of all entities. */
  mentionCount = 0;
  /** How many of the entities are written as an acronym. */
  acronyms = 0;
  #entities = 0;
  #onlyName: string | undefined;
  #onlyType: NameType | undefined;
  #tallies: Tallies | undefined;

  /** The fullest names, by entities. */
  get names(): Tally {
    return this.#tallies?.names ?? tallyOf(this.#onlyName, this.#entities);
  }

  /** All spellings, by mentions. */
  get spellings(): Tally {
    return this.#tallies?.spellings ?? tallyOf(this.#onlyName, this.mentionCount);
  }

  /** All types, by mentions. */
  get types(): Tally<NameType> {
    return this.#tallies?.types ?? tallyOf(this.#onlyType, this.mentionCount);
  }

  /** The type of most mentions; undefined when nothing was counted. */
  get commonestType(): NameType | undefined {
    return this.#tallies ? this.#tallies.types.commonest() : this.#onlyType;
  }

  /** Counts what an entity says, or takes it back. */
  count(name: EntityName, sign: 1 | -1): void {
    if (this.#tallies === undefined && !this.#isAsAll(name)) this.#tallies = { names: this.names, spellings: this.spellings, types: this.types };
    this.#entities += sign;
    this.mentionCount += sign * name.mentionCount;
    if (name.acronym) this.acronyms += sign;
    if (this.#tallies) {
      this.#tallies.names.add(name.name, sign);
      this.#tallies.spellings.addAll(name.spellings, sign);
      this.#tallies.types.addAll(name.types, sign);
      if (this.#entities > 0) return;
      this.#tallies = undefined;
    }
    const isNone = this.#entities === 0;
    this.#onlyName = isNone ? undefined : name.name;
    this.#onlyType = isNone ? undefined : onlyKey(name.types);
  }

  /** Whether an entity says what all others say, in one way. */
  #isAsAll({ name, spellings, types }: EntityName): boolean {
    const type = onlyKey(types);
    if (type === undefined || onlyKey(spellings) !== name) return false;
    return this.#entities === 0 || (name === this.#onlyName && type === this.#onlyType);
  }
}

function tallyOf<Key extends string>(key: Key | undefined, count: number): Tally<Key> {
  const tally = new Tally<Key>();
  if (key !== undefined) tally.add(key, count);
  return tally;
}

/** The key of the only one of these; undefined when there are several, or none. */
function onlyKey<Key>(counts: Iterable<readonly [Key, number]>): Key | undefined {
  let only: Key | undefined;
  for (const [key] of counts) {
    if (only !== undefined) return undefined;
    only = key;
  }
  return only;
}
