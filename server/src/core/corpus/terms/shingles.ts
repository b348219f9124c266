const shingleLength = 5;

/** Hashes of all runs of five words of a text, given word by word. */
export class ShingleReader {
  readonly #shingles = new Set<number>();
  readonly #words: number[] = [];

  add(word: number): void {
    const words = this.#words;
    words.push(word);
    if (words.length < shingleLength) return;
    let hash = 0;
    for (let k = words.length - shingleLength; k < words.length; k++) hash = Math.imul(hash ^ words[k]!, 0x9e3779b1) ^ (hash >>> 15);
    this.#shingles.add(hash >>> 0);
  }

  /** Ascending, each once. */
  read(): Uint32Array {
    return Uint32Array.from(this.#shingles).sort();
  }
}

/** How much two texts have in common of their runs of words, 0 to 1: Broder's measures. 0 when either has none. */
export interface TextOverlap {
  /** Share of the smaller set that the larger holds. */
  readonly containment: number;
  /** Share of all runs of either that stand in both. */
  readonly resemblance: number;
}

/** Compares two ascending lists of shingles. */
export function textOverlap(a: Uint32Array, b: Uint32Array): TextOverlap {
  let shared = 0;
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const left = a[i]!;
    const right = b[j]!;
    if (left === right) shared++;
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return { containment: shared / (Math.min(a.length, b.length) || 1), resemblance: shared / (a.length + b.length - shared || 1) };
}
