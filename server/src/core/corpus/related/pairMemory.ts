/** Slots: a power of two. A folder of 10,000 articles has some 260,000 pairs that are looked at. */
const slots = 2 ** 19;
/** Slots of which a pair stands in one. */
const together = 2;

/**
 * What pairs of documents are like, each document known by a number that it has as long as it weighs the same (see `CoverageModel`). Of the
 * pairs that fall to the same two slots the two that were put last are kept, so that the memory stays small; it is told by slots, which
 * makes no garbage.
 */
export class PairMemory {
  readonly #a = new Int32Array(slots).fill(-1);
  readonly #b = new Int32Array(slots);
  readonly #logits = new Float64Array(slots);
  readonly #texts = new Float64Array(slots);
  readonly #parted = new Uint8Array(slots);
  readonly #lists = [this.#a, this.#b, this.#logits, this.#texts, this.#parted] as const;

  /** The slot of a pair, in either order; -1 when it is not there. */
  slotOf(one: number, other: number): number {
    const a = Math.min(one, other);
    const b = Math.max(one, other);
    const first = firstSlotFor(a, b);
    for (let slot = first; slot < first + together; slot++) if (this.#a[slot] === a && this.#b[slot] === b) return slot;
    return -1;
  }

  /** Keeps what a pair is like that is not there. @returns its slot */
  put(one: number, other: number, logit: number, text: number, areParted: boolean): number {
    const a = Math.min(one, other);
    const b = Math.max(one, other);
    const slot = firstSlotFor(a, b);
    for (const list of this.#lists) list[slot + 1] = list[slot]!;
    this.#a[slot] = a;
    this.#b[slot] = b;
    this.#logits[slot] = logit;
    this.#texts[slot] = text;
    this.#parted[slot] = areParted ? 1 : 0;
    return slot;
  }

  /** Log odds that the two tell one story, without what depends on other documents. */
  logitAt(slot: number): number {
    return this.#logits[slot]!;
  }

  /** The cosine of their content words. */
  textAt(slot: number): number {
    return this.#texts[slot]!;
  }

  /** Whether the days on which the two are told keep their groups apart. */
  arePartedAt(slot: number): boolean {
    return this.#parted[slot] === 1;
  }
}

/** The first of the slots in which a pair may stand. */
function firstSlotFor(a: number, b: number): number {
  return together * ((Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)) >>> 14);
}
