/** What a document's profile is made of, by numbers: equal states give equal profiles. */
export interface ProfileState {
  /** Of the document's terms, see `TermIndex.editionOf`. */
  readonly edition: number;
  /** When terms weighed what they weigh, see `TermIndex.shifts`. */
  readonly moment: number;
  /** Hash of the document's names and what they weigh. */
  readonly names: number;
}

/**
 * Numbers by document, each of which stays the same as long as the document's profile would. Kept of all documents, when most profiles have
 * long been forgotten, so that what was worked out of two profiles can be found again.
 */
export class ProfileStamps {
  /** 0 where there is none. */
  #stamps = new Int32Array(0);
  #versions = new Float64Array(0);
  #editions = new Float64Array(0);
  #moments = new Float64Array(0);
  #names = new Float64Array(0);
  #latest = 0;

  /** A document's stamp, when it was renewed in this version of the folder. */
  known(document: number, version: number): number | undefined {
    return this.#versions[document] === version ? this.#stamps[document] : undefined;
  }

  /**
   * The stamp of a document in a version of the folder: the one before where its state is the same.
   * @param isUnmoved whether the document's terms weigh what they weighed at a moment
   */
  renew(document: number, version: number, { edition, moment, names }: ProfileState, isUnmoved: (since: number) => boolean): number {
    this.#reserve(document);
    const stands = this.#stamps[document] !== 0 && this.#editions[document] === edition && this.#names[document] === names && isUnmoved(this.#moments[document]!);
    if (!stands) this.#stamps[document] = ++this.#latest;
    this.#versions[document] = version;
    this.#editions[document] = edition;
    this.#moments[document] = moment;
    this.#names[document] = names;
    return this.#stamps[document]!;
  }

  #reserve(document: number): void {
    if (document < this.#stamps.length) return;
    const length = Math.ceil(1.25 * (document + 1));
    const copied = <List extends Int32Array | Float64Array>(into: List, from: List): List => {
      into.set(from);
      return into;
    };
    this.#stamps = copied(new Int32Array(length), this.#stamps);
    this.#versions = copied(new Float64Array(length), this.#versions);
    this.#editions = copied(new Float64Array(length), this.#editions);
    this.#moments = copied(new Float64Array(length), this.#moments);
    this.#names = copied(new Float64Array(length), this.#names);
  }
}
