import type { WordVectors } from '../../text/wordVectors';
import { embeddings, gazetteerColumn, gazetteerColumns, inputWidth, vectorColumns } from '../inputColumns';
import type { NamesModel } from '../namesModel';
import type { WordTable } from '../wordTable';
import { projectionBatch } from './kernels';
import { projectionCapacity, type NetworkMemory } from './networkMemory';

const noProjection = -1;
const noWord = -1;

/**
 * The projections of words, of which the first layer is a sum. They are computed when a word is met and kept while
 * there is room; one that was not used of late makes room for the next (second chance).
 */
export class ProjectionCache {
  private slotOfWord = new Int32Array(0);
  private readonly wordOfSlot = new Int32Array(projectionCapacity).fill(noWord);
  /** The last piece that used a slot, and whether one did since the hand passed it. */
  private readonly pieceOfSlot = new Uint32Array(projectionCapacity);
  private readonly used = new Uint8Array(projectionCapacity);
  private hand = 0;
  private piece = 0;
  /** What was met and is yet to be computed: words with a vector, whose inputs are dense, apart from words without. */
  private readonly waiting = [new Batch(), new Batch()] as const;

  constructor(
    private readonly model: NamesModel,
    private readonly vectors: WordVectors,
    private readonly memory: NetworkMemory,
    private readonly words: WordTable,
  ) {}

  /** Begins a piece: addresses that it is given hold until the next begins. `endPiece` puts there what they stand for. */
  startPiece(): void {
    this.piece++;
    if (this.slotOfWord.length >= this.words.size) return;
    const longer = new Int32Array(2 * this.words.size).fill(noProjection);
    longer.set(this.slotOfWord);
    this.slotOfWord = longer;
  }

  /** The address of a word's projections, which stand there after `endPiece`. */
  addressOf(word: number): number {
    let slot = this.slotOfWord[word]!;
    if (slot === noProjection) {
      slot = this.freeSlot();
      this.slotOfWord[word] = slot;
      this.wordOfSlot[slot] = word;
      this.await(word, this.memory.addressOf(slot));
    }
    this.pieceOfSlot[slot] = this.piece;
    this.used[slot] = 1;
    return this.memory.addressOf(slot);
  }

  endPiece(): void {
    for (const batch of this.waiting) this.compute(batch);
  }

  private await(word: number, address: number): void {
    const batch = this.waiting[this.words.vectorRank[word]! >= 0 ? 0 : 1];
    this.writeInput(word, batch.inputs, batch.addresses.length * inputWidth);
    batch.addresses.push(address);
    if (batch.addresses.length === projectionBatch) this.compute(batch);
  }

  private compute({ inputs, addresses }: Batch): void {
    if (addresses.length === 0) return;
    this.memory.project(inputs, addresses);
    addresses.length = 0;
  }

  /** Ends because a piece has fewer places than there are slots. */
  private freeSlot(): number {
    for (;;) {
      const slot = this.hand;
      this.hand = (slot + 1) % projectionCapacity;
      if (this.pieceOfSlot[slot] === this.piece) continue;
      if (this.used[slot]) {
        this.used[slot] = 0;
        continue;
      }
      const word = this.wordOfSlot[slot]!;
      if (word !== noWord) this.slotOfWord[word] = noProjection;
      return slot;
    }
  }

  /** Writes the part of a token's input that its word alone decides. */
  private writeInput(word: number, target: Float32Array, offset: number): void {
    const { model, words } = this;
    const rank = words.vectorRank[word]!;
    if (rank >= 0) {
      this.vectors.read(rank, target, offset);
      for (let d = offset; d < offset + vectorColumns; d++) target[d]! *= model.vectorScale;
    } else target.fill(0, offset, offset + vectorColumns);
    const { values, scales } = model.embeddings;
    let column = offset + vectorColumns;
    let table = 0;
    for (let t = 0; t < embeddings.length; t++) {
      const { rows, columns } = embeddings[t]!;
      const row = table + words.embeddingRows[word * embeddings.length + t]! * columns;
      for (let c = 0; c < columns; c++) target[column + c] = values[row + c]! * scales[t]!;
      column += columns;
      table += rows * columns;
    }
    for (let bit = 0; bit < gazetteerColumns; bit++) target[offset + gazetteerColumn + bit] = (words.gazetteerBits[word]! >> bit) & 1;
  }
}

/** Inputs that are projected together. */
class Batch {
  readonly inputs = new Float32Array(inputWidth * projectionBatch);
  readonly addresses: number[] = [];
}
