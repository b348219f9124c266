import type { NameType } from '../../names/mention';

/** How often the documents of a folder have one spelling as a name, by what the documents by themselves take it for. */
export class NameCount {
  readonly spelling: string;
  documents = 0;
  #people = 0;
  #organisations = 0;
  #places = 0;

  constructor(spelling: string) {
    this.spelling = spelling;
  }

  /** Adds what one document says (sign 1) or takes it back (sign -1). */
  add(types: ReadonlyMap<NameType, number>, sign: 1 | -1): void {
    this.documents += sign;
    this.#people += sign * (types.get('person') ?? 0);
    this.#organisations += sign * (types.get('organisation') ?? 0);
    this.#places += sign * (types.get('place') ?? 0);
  }

  get mentions(): number {
    return this.#people + this.#organisations + this.#places;
  }

  /** The type, where this share of the mentions has it; places do not count. */
  typeWithShare(share: number): 'person' | 'organisation' | undefined {
    const most = Math.max(this.#people, this.#organisations);
    if (most < share * this.mentions) return undefined;
    return this.#people > this.#organisations ? 'person' : 'organisation';
  }

  /** The commoner of the two types, where people and organisations together have this share. */
  typeUnlessPlace(share: number): 'person' | 'organisation' | undefined {
    if (this.#people + this.#organisations < share * this.mentions) return undefined;
    return this.#people > this.#organisations ? 'person' : 'organisation';
  }
}
