import { ModelFile } from '../model/modelFile';
import { hashText } from './textHash';

export const vectorFileVersion = 1;
const rowBits = 18;
const rowMask = (1 << rowBits) - 1;
const emptySlot = 0xffffffff;

/**
 * The table of word vectors: words by frequency rank, four bits a dimension. Derived from GloVe (see the model card).
 * Words are looked up as they are written; the table holds lower-case words.
 */
export class WordVectors {
  /** Number of words. */
  readonly size: number;
  readonly dimensions: number;
  /** Tells one table from another: a recogniser works only with the table that it was trained on. */
  readonly checksum: number;
  private readonly slots: Uint32Array;
  private readonly codes: Uint8Array;
  /** The value of each code in each dimension: `16 * dimension + code`. */
  private readonly values: Float32Array;

  /** Reads the bytes of a vector file without copying them. Throws ModelFileError when they are not one. */
  constructor(bytes: Uint8Array) {
    const file = new ModelFile(bytes, 'vect', vectorFileVersion);
    const [size, dimensions, slots] = file.int32('meta', 3) as unknown as [number, number, number];
    if (size < 0 || size > rowMask || slots <= size || (slots & (slots - 1)) !== 0 || dimensions < 2 || dimensions % 2 !== 0) {
      file.refuse('has impossible sizes');
    }
    this.size = size;
    this.dimensions = dimensions;
    this.checksum = file.checksum;
    this.slots = file.uint32('slots', slots);
    this.codes = file.uint8('codes', (size * dimensions) / 2);
    const levels = file.float32('levels', 16);
    const scales = file.float32('scales', dimensions);
    this.values = new Float32Array(16 * dimensions);
    for (let d = 0; d < dimensions; d++) for (let c = 0; c < 16; c++) this.values[16 * d + c] = levels[c]! * scales[d]!;
  }

  /**
   * The word's frequency rank, 0 the most frequent; -1 when it is not in the table. The table keeps fourteen bits of
   * a hash instead of the words: about one unknown word in 10,000 is taken for a known one.
   */
  rank(word: string): number {
    const hash = hashText(word);
    const mask = this.slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const entry = this.slots[slot]!;
      if (entry === emptySlot) return -1;
      if (entry >>> rowBits === hash >>> rowBits) return entry & rowMask;
    }
  }

  /** Writes the vector of the word of this rank into `target` from `offset`. */
  read(rank: number, target: Float32Array, offset = 0): void {
    const half = this.dimensions / 2;
    for (let k = 0; k < half; k++) {
      const pair = this.codes[rank * half + k]!;
      target[offset + 2 * k] = this.values[32 * k + (pair & 15)]!;
      target[offset + 2 * k + 1] = this.values[32 * k + 16 + (pair >> 4)]!;
    }
  }

  /** The cosine of two words' vectors, -1 to 1; NaN when either word is unknown. */
  similarity(a: string, b: string): number {
    const rankA = this.rank(a);
    const rankB = this.rank(b);
    if (rankA < 0 || rankB < 0) return NaN;
    if (rankA === rankB) return 1;
    const half = this.dimensions / 2;
    let product = 0;
    let squareA = 0;
    let squareB = 0;
    for (let k = 0; k < half; k++) {
      const pairA = this.codes[rankA * half + k]!;
      const pairB = this.codes[rankB * half + k]!;
      const lowA = this.values[32 * k + (pairA & 15)]!;
      const lowB = this.values[32 * k + (pairB & 15)]!;
      const highA = this.values[32 * k + 16 + (pairA >> 4)]!;
      const highB = this.values[32 * k + 16 + (pairB >> 4)]!;
      product += lowA * lowB + highA * highB;
      squareA += lowA * lowA + highA * highA;
      squareB += lowB * lowB + highB * highB;
    }
    return product / Math.sqrt(squareA * squareB);
  }
}
