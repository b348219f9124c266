import type { WordVectors } from '../../text/wordVectors';
import { embeddings, gazetteerColumn, gazetteerColumns, inputWidth, vectorColumns } from '../inputColumns';
import type { NamesModel } from '../namesModel';
import type { WordTable } from '../wordTable';
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
  private readonly input = new Float32Array(inputWidth);
  private hand = 0;
  private piece = 0;

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

  /** The address of a word's projections. */
  addressOf(word: number): number {
    let slot = this.slotOfWord[word]!;
    if (slot === noProjection) {
      slot = this.freeSlot();
      this.slotOfWord[word] = slot;
      this.wordOfSlot[slot] = word;
      this.memory.project(this.inputOf(word), this.memory.addressOf(slot));
    }
    this.pieceOfSlot[slot] = this.piece;
    this.used[slot] = 1;
    return this.memory.addressOf(slot);
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

  /** The part of a token's input that its word alone decides. */
  private inputOf(word: number): Float32Array {
    const { input, model, words } = this;
    input.fill(0);
    const rank = words.vectorRank[word]!;
    if (rank >= 0) {
      this.vectors.read(rank, input);
      for (let d = 0; d < vectorColumns; d++) input[d]! *= model.vectorScale;
    }
    let column = vectorColumns;
    let table = 0;
    embeddings.forEach(({ rows, columns }, t) => {
      const row = table + words.embeddingRows[word * embeddings.length + t]! * columns;
      for (let c = 0; c < columns; c++) input[column + c] = model.embeddings.values[row + c]! * model.embeddings.scales[t]!;
      column += columns;
      table += rows * columns;
    });
    for (let bit = 0; bit < gazetteerColumns; bit++) input[gazetteerColumn + bit] = (words.gazetteerBits[word]! >> bit) & 1;
    return input;
  }
}
