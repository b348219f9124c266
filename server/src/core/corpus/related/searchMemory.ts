/** A document that shares telling words with another: its rough score, and the exact cosine of the words of both. */
export interface Likely {
  readonly number: number;
  readonly rough: number;
  readonly cosine: number;
}

/** A moment of the folder: which documents it held (`TermIndex.changesSince`) and what terms weighed (`TermShifts`). */
export interface SearchMoment {
  readonly change: number;
  readonly shift: number;
}

/** Documents kept of a search. */
export const mostLikely = 60;

/**
 * What was found near each document, by the documents' numbers. All in a few arrays: searches of 10,000 documents hold
 * more than half a million numbers of documents, each with two others.
 */
export class SearchMemory {
  #capacity = 0;
  #sizes = new Uint8Array(0);
  #versions = new Float64Array(0);
  #changes = new Float64Array(0);
  #shifts = new Float64Array(0);
  #numbers = new Int32Array(0);
  #roughs = new Float64Array(0);
  #cosines = new Float64Array(0);

  /** Makes room for the searches of so many documents. */
  reserve(documents: number): void {
    if (documents <= this.#capacity) return;
    this.#capacity = Math.max(documents, Math.ceil(1.25 * this.#capacity));
    const copied = <List extends Uint8Array | Int32Array | Float64Array>(into: List, from: List): List => {
      into.set(from);
      return into;
    };
    this.#sizes = copied(new Uint8Array(this.#capacity), this.#sizes);
    this.#versions = copied(new Float64Array(this.#capacity), this.#versions);
    this.#changes = copied(new Float64Array(this.#capacity), this.#changes);
    this.#shifts = copied(new Float64Array(this.#capacity), this.#shifts);
    this.#numbers = copied(new Int32Array(mostLikely * this.#capacity), this.#numbers);
    this.#roughs = copied(new Float64Array(mostLikely * this.#capacity), this.#roughs);
    this.#cosines = copied(new Float64Array(mostLikely * this.#capacity), this.#cosines);
  }

  /** The version in which a document's search was last found to stand; 0 when there is none. */
  versionOf(document: number): number {
    return document < this.#capacity ? this.#versions[document]! : 0;
  }

  momentOf(document: number): SearchMoment {
    return { change: this.#changes[document]!, shift: this.#shifts[document]! };
  }

  /** The first `most` of the documents that were put, in the order in which they were. */
  numbersOf(document: number, most: number): Int32Array {
    const first = document * mostLikely;
    return this.#numbers.subarray(first, first + Math.min(most, this.#sizes[document]!));
  }

  /** The cosine of the first of the documents that were put; 0 when there is none. */
  firstCosineOf(document: number): number {
    return this.#sizes[document]! > 0 ? this.#cosines[document * mostLikely]! : 0;
  }

  /** Whether more may have been found than is kept. */
  isFull(document: number): boolean {
    return this.#sizes[document] === mostLikely;
  }

  /** The least rough score of what was put. */
  leastRoughOf(document: number): number {
    const first = document * mostLikely;
    let least = Infinity;
    for (let k = first; k < first + this.#sizes[document]!; k++) least = Math.min(least, this.#roughs[k]!);
    return least;
  }

  likelyOf(document: number): Likely[] {
    const first = document * mostLikely;
    return Array.from({ length: this.#sizes[document]! }, (_, k) => ({ number: this.#numbers[first + k]!, rough: this.#roughs[first + k]!, cosine: this.#cosines[first + k]! }));
  }

  /** Keeps at most 60 documents. */
  put(document: number, likely: readonly Likely[]): void {
    const first = document * mostLikely;
    likely.forEach(({ number, rough, cosine }, k) => {
      this.#numbers[first + k] = number;
      this.#roughs[first + k] = rough;
      this.#cosines[first + k] = cosine;
    });
    this.#sizes[document] = likely.length;
  }

  /** What was put stands at a moment, in a version of the folder. */
  confirm(document: number, { change, shift }: SearchMoment, version: number): void {
    this.#changes[document] = change;
    this.#shifts[document] = shift;
    this.#versions[document] = version;
  }
}
