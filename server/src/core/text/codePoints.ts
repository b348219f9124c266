import { firstIndex } from './firstIndex';

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
    return offset - firstIndex(this.#pairs, (pair) => pair >= offset);
  }

  /** The UTF-16 offset after so many code points. */
  offsetAfter(count: number): number {
    return count + firstIndex(this.#pairs, (pair, index) => pair - index >= count);
  }
}
