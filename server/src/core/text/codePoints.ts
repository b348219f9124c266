const surrogatePair = /[\uD800-\uDBFF][\uDC00-\uDFFF]/g;

/** Translates UTF-16 offsets of a text, in which everything here counts, into Unicode code points, in which some formats count. */
export class CodePoints {
  /** Where the pairs of surrogates begin, which are two code units and one code point. */
  readonly #pairs: readonly number[];

  constructor(text: string) {
    this.#pairs = [...text.matchAll(surrogatePair)].map(({ index }) => index);
  }

  /** The number of code points before a UTF-16 offset. */
  before(offset: number): number {
    let low = 0;
    let high = this.#pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#pairs[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    return offset - low;
  }

  /** The UTF-16 offset after so many code points. */
  offsetAfter(count: number): number {
    let low = 0;
    let high = this.#pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#pairs[middle]! - middle < count) low = middle + 1;
      else high = middle;
    }
    return count + low;
  }
}
