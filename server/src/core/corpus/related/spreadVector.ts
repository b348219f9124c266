import type { UnitVector } from '../terms/termVector';

/** Slots for each term: most terms that the vector lacks meet a free one at once. */
const room = 12;

/** A vector of positive weights laid out by its terms, so that its cosine with one of many others takes a look-up for each term of the other. */
export class SpreadVector {
  #terms = new Uint32Array(64);
  /** 0 in a free slot. */
  #weights = new Float32Array(64);
  #shift = 26;

  /** Takes a vector in place of the one before. */
  spread({ terms, weights }: UnitVector): void {
    if (room * terms.length > this.#terms.length) {
      const bits = Math.ceil(Math.log2(room * terms.length));
      this.#shift = 32 - bits;
      this.#terms = new Uint32Array(2 ** bits);
      this.#weights = new Float32Array(2 ** bits);
    } else this.#weights.fill(0);
    const mask = this.#terms.length - 1;
    for (let k = 0; k < terms.length; k++) {
      if (weights[k] === 0) continue;
      let slot = Math.imul(terms[k]!, 0x9e3779b1) >>> this.#shift;
      while (this.#weights[slot] !== 0) slot = (slot + 1) & mask;
      this.#terms[slot] = terms[k]!;
      this.#weights[slot] = weights[k]!;
    }
  }

  /** The cosine of the vector and another, 0 to 1; both are unit vectors of positive weights. Adds up in the order of the other's terms. */
  cosine({ terms, weights }: UnitVector): number {
    const [own, ownWeights, shift, mask] = [this.#terms, this.#weights, this.#shift, this.#terms.length - 1];
    let sum = 0;
    for (let k = 0; k < terms.length; k++) {
      const term = terms[k]!;
      let slot = Math.imul(term, 0x9e3779b1) >>> shift;
      while (ownWeights[slot] !== 0) {
        if (own[slot] === term) {
          sum += ownWeights[slot]! * weights[k]!;
          break;
        }
        slot = (slot + 1) & mask;
      }
    }
    return sum;
  }
}
