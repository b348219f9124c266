import type { WordVectors } from '../../text/wordVectors';
import { embeddings, flagColumn, gazetteerColumn, gazetteerColumns, inputWidth, vectorColumns } from '../inputColumns';
import { firstWindow, type NamesModel } from '../namesModel';
import type { WordTable } from '../wordTable';
import { projectionCapacity, projectionTile, type NetworkMemory } from './networkMemory';

const noProjection = -1;
const noWord = -1;
/** The columns that a word may fill: all but those of flags; and without a vector. */
const wordColumns = Array.from({ length: gazetteerColumn + gazetteerColumns }, (_, column) => column).filter((column) => column < flagColumn || column >= gazetteerColumn);
const columnsWithoutVector = wordColumns.filter((column) => column >= vectorColumns);

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
  /** By slot, the places of the window (bits) for which projections are there or will be at the piece's end; and the latter. */
  private readonly ready = new Uint8Array(projectionCapacity);
  private readonly missing = new Uint8Array(projectionCapacity);
  /** The slots in which some are missing: of words with a vector, and of words without. */
  private readonly waiting = { withVector: [] as number[], without: [] as number[] };

  constructor(
    private readonly model: NamesModel,
    private readonly vectors: WordVectors,
    private readonly memory: NetworkMemory,
    private readonly words: WordTable,
  ) {}

  /** Begins a piece: addresses that it is given hold until the next begins. */
  startPiece(): void {
    this.piece++;
    if (this.slotOfWord.length >= this.words.size) return;
    const longer = new Int32Array(2 * this.words.size).fill(noProjection);
    longer.set(this.slotOfWord);
    this.slotOfWord = longer;
  }

  /**
   * The address of a word's projections, which stand there after `endPiece`.
   *
   * @param windows the places of the window for which they are needed, as bits: few where a rare word stands beside a name
   */
  addressOf(word: number, windows: number): number {
    let slot = this.slotOfWord[word]!;
    if (slot === noProjection) {
      slot = this.freeSlot();
      this.slotOfWord[word] = slot;
      this.wordOfSlot[slot] = word;
      this.ready[slot] = 0;
    }
    const missing = windows & ~this.ready[slot]!;
    if (missing) {
      if (!this.missing[slot]) (this.words.vectorRank[word]! >= 0 ? this.waiting.withVector : this.waiting.without).push(slot);
      this.missing[slot]! |= missing;
      this.ready[slot]! |= missing;
    }
    this.pieceOfSlot[slot] = this.piece;
    this.used[slot] = 1;
    return this.memory.addressOf(slot);
  }

  /** Computes the projections that are missing. */
  endPiece(): void {
    this.compute(this.waiting.withVector, wordColumns);
    this.compute(this.waiting.without, columnsWithoutVector);
  }

  private compute(slots: number[], columns: readonly number[]): void {
    if (slots.length === 0) return;
    this.memory.useColumns(columns);
    for (let from = 0; from < slots.length; from += projectionTile) {
      const tile = slots.slice(from, from + projectionTile);
      tile.forEach((slot, number) => this.writeInput(this.wordOfSlot[slot]!, this.memory.inputs, number * inputWidth));
      for (let window = 0; window < firstWindow; window++) {
        const numbers: number[] = [];
        tile.forEach((slot, number) => {
          if ((this.missing[slot]! >> window) & 1) numbers.push(number);
        });
        this.memory.project(window, numbers, numbers.map((number) => this.memory.addressOf(tile[number]!)));
      }
      for (const slot of tile) this.missing[slot] = 0;
    }
    slots.length = 0;
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
