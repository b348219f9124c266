/** Slots: a power of two. */
const slots = 2 ** 18;

/**
 * What pairs of documents are like, each document known by a number that it has as long as it weighs the same (see `CoverageModel`). A slot
 * holds the pair that was put last, so that the memory stays small; it is told by slots, which makes no garbage.
 */
export class PairMemory {
  readonly #a = new Int32Array(slots).fill(-1);
  readonly #b = new Int32Array(slots);
  readonly #logits = new Float64Array(slots);
  readonly #texts = new Float64Array(slots);
  readonly #parted = new Uint8Array(slots);

  /** The slot of a pair, in either order; -1 when it is not there. */
  slotOf(one: number, other: number): number {
    const a = Math.min(one, other);
    const b = Math.max(one, other);
    const slot = slotFor(a, b);
    return this.#a[slot] === a && this.#b[slot] === b ? slot : -1;
  }

  /** Keeps what a pair is like. @returns its slot */
  put(one: number, other: number, logit: number, text: number, areParted: boolean): number {
    const a = Math.min(one, other);
    const b = Math.max(one, other);
    const slot = slotFor(a, b);
    this.#a[slot] = a;
    this.#b[slot] = b;
    this.#logits[slot] = logit;
    this.#texts[slot] = text;
    this.#parted[slot] = areParted ? 1 : 0;
    return slot;
  }

  /** Log odds that the pair tells one story, without what its neighbours say. */
  logitAt(slot: number): number {
    return this.#logits[slot]!;
  }

  /** Cosine of the content words of the pair. */
  textAt(slot: number): number {
    return this.#texts[slot]!;
  }

  /** Whether the days on which the two are told keep their groups apart. */
  arePartedAt(slot: number): boolean {
    return this.#parted[slot] === 1;
  }
}

function slotFor(a: number, b: number): number {
  return (Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)) >>> 14;
}
