/** Letters that are packed into one number. */
const packed = 4;
const longestWord = 4 * packed;

/**
 * A slot for each of the short words of Basic Latin that were met last, found by their letters alone: no text is cut out and
 * none is compared. A word that comes takes the place of another one.
 */
export class WordSlots {
  /** True when the slot that was given last is new to its word. */
  isNew = false;
  private readonly letters: Int32Array;
  private next = 0;

  /** @param count how many there are: a power of two */
  constructor(private readonly count: number) {
    this.letters = new Int32Array(packed * count);
  }

  /** The slot of the word that stands from `start` to `end`; -1 for a longer one, an empty one, or one with other characters. */
  slotOf(text: string, start: number, end: number): number {
    const length = end - start;
    if (length > longestWord || length <= 0) return -1;
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let i = 0; i < length; i++) {
      const unit = text.charCodeAt(start + i);
      if (unit >= 0x80 || unit === 0) return -1;
      const bits = unit << ((i & 3) << 3);
      if (i < 4) a |= bits;
      else if (i < 8) b |= bits;
      else if (i < 12) c |= bits;
      else d |= bits;
    }
    let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b ^ (a >>> 15), 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35) ^ Math.imul(d, 0x27d4eb2f);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    const slot = (hash ^ (hash >>> 13)) & (this.count - 1);
    this.isNew = false;
    if (this.isAt(slot, a, b, c, d)) return slot;
    if (this.isAt(slot ^ 1, a, b, c, d)) return slot ^ 1;
    this.isNew = true;
    this.next ^= 1;
    const taken = slot ^ this.next;
    this.letters[packed * taken] = a;
    this.letters[packed * taken + 1] = b;
    this.letters[packed * taken + 2] = c;
    this.letters[packed * taken + 3] = d;
    return taken;
  }

  private isAt(slot: number, a: number, b: number, c: number, d: number): boolean {
    const { letters } = this;
    const at = packed * slot;
    return letters[at] === a && letters[at + 1] === b && letters[at + 2] === c && letters[at + 3] === d;
  }
}
