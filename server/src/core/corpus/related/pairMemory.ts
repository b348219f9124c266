/** Slots: a power of two. */
const slots = 2 ** 17;

/** What two documents are like as long as neither changes, see `CoverageModel`. */
export interface PairLikeness {
  /** Log odds that they tell one story, without what their neighbours say. */
  readonly logit: number;
  /** Cosine of their content words. */
  readonly text: number;
}

/**
 * The likeness of pairs, each document known by a number that it has as long as it weighs the same. A slot holds the
 * pair that was asked for last, so that the memory stays small and makes no garbage.
 */
export class PairMemory {
  readonly #a = new Int32Array(slots).fill(-1);
  readonly #b = new Int32Array(slots);
  readonly #logits = new Float64Array(slots);
  readonly #texts = new Float64Array(slots);

  /** The likeness of a pair, from memory or worked out. */
  get(a: number, b: number, make: () => PairLikeness): PairLikeness {
    const slot = (Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)) >>> 15;
    if (this.#a[slot] === a && this.#b[slot] === b) return { logit: this.#logits[slot]!, text: this.#texts[slot]! };
    const made = make();
    this.#a[slot] = a;
    this.#b[slot] = b;
    this.#logits[slot] = made.logit;
    this.#texts[slot] = made.text;
    return made;
  }
}
