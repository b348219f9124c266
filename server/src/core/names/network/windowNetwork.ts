import type { WordVectors } from '../../text/wordVectors';
import type { DocumentFeatures } from '../documentFeatures';
import { Gazetteer } from '../gazetteer';
import { Flag, embeddings, flagColumn, gazetteerColumn, gazetteerColumns, inputWidth, vectorColumns } from '../inputColumns';
import { labelCount } from '../labels';
import { firstWindow, secondWindow, type NamesModel, type Weights } from '../namesModel';
import { WordTable } from '../wordTable';
import { javaScriptKernels } from './javaScriptKernels';
import { Need, aloneInGroup, noGroup, type Kernels, type Layout } from './kernels';
import { findNeeds } from './needs';
import type { Network, ScoredRun } from './network';
import { webAssemblyKernels } from './webAssemblyKernels';

/** Places that are scored at once; longer documents are scored in pieces, so that memory stays bounded. */
const placeCapacity = 4096;
/** Words whose projections are kept: more than a piece can hold. */
const projectionCapacity = 16_384;
/** Groups whose maximum is kept; the members of further groups count as alone. */
const groupCapacity = 16_384;
/** Different words that are kept from document to document. */
const wordCapacity = 100_000;
const emissionStride = Math.ceil(labelCount / 4) * 4;
/** Padding between sentences: the first layer looks two tokens to each side. */
const padding = 2;
const noProjection = -1;
const noWord = -1;

/** The longest sentence that a document may have, in tokens. */
export const longestSentence = placeCapacity - 2 * padding;

/** Which engine computes; both give the same scores. */
export type Engine = 'WebAssembly' | 'JavaScript';

/**
 * The recipe's network: word features in a window of five, together with the maximum over all occurrences of a word
 * in the document, in a window of three. The first layer is a sum of projections that are kept by word.
 */
export class WindowNetwork implements Network {
  readonly engine: Engine;
  readonly groupCapacity = groupCapacity;
  private words: WordTable;
  private readonly layout: Layout;
  private readonly kernels: Kernels;
  private readonly projections: Uint32Array;
  private readonly flags: Uint16Array;
  private readonly needs: Uint8Array;
  private readonly groups: Int32Array;
  private readonly emissions: Float32Array;
  private readonly groupMaxima: Float32Array;
  private readonly sparseColumns: Int32Array;
  private readonly sparseValues: Float32Array;
  private readonly input = new Float32Array(inputWidth);
  private readonly addresses: { sparseColumns: number; sparseValues: number; padding: number; cache: number };
  private readonly projectionBytes: number;
  private slotOfWord = new Int32Array(0);
  private readonly wordOfSlot = new Int32Array(projectionCapacity).fill(noWord);
  /** By slot: the last piece that used it, and whether one did since the hand passed. */
  private readonly pieceOfSlot = new Uint32Array(projectionCapacity);
  private readonly usedSlots = new Uint8Array(projectionCapacity);
  private hand = 0;
  private piece = 0;

  constructor(
    private readonly model: NamesModel,
    private readonly vectors: WordVectors,
    engine?: Engine,
  ) {
    this.words = new WordTable(vectors, new Gazetteer(model.gazetteer));
    const { hidden1, hidden2 } = model;
    this.projectionBytes = 4 * firstWindow * hidden1;
    let end = 1024;
    const reserve = (bytes: number): number => {
      const address = end;
      end = Math.ceil((end + bytes) / 64) * 64;
      return address;
    };
    this.layout = {
      hidden1,
      hidden2,
      inputWidth,
      flagColumn,
      emissionStride,
      firstWeights: reserve(4 * firstWindow * inputWidth * hidden1),
      firstBias: reserve(4 * hidden1),
      secondWeights: reserve(4 * secondWindow * hidden1 * hidden2),
      poolWeights: reserve(4 * hidden1 * hidden2),
      secondBias: reserve(4 * hidden2),
      outputWeights: reserve(4 * hidden2 * emissionStride),
      outputBias: reserve(4 * emissionStride),
      projections: reserve(4 * placeCapacity),
      flags: reserve(2 * placeCapacity),
      needs: reserve(placeCapacity),
      groups: reserve(4 * placeCapacity),
      hidden: reserve(4 * placeCapacity * hidden1),
      active: reserve(2 * placeCapacity * hidden1 + 2),
      activeCounts: reserve(4 * placeCapacity),
      emissions: reserve(4 * placeCapacity * emissionStride),
      groupMaxima: reserve(4 * groupCapacity * hidden1),
      groupShares: reserve(4 * groupCapacity * hidden2),
      sums: reserve(4 * placeCapacity * hidden2),
      list: reserve(2 * Math.max(hidden1, hidden2) + 2),
    };
    this.addresses = {
      sparseColumns: reserve(4 * inputWidth),
      sparseValues: reserve(4 * inputWidth),
      padding: reserve(this.projectionBytes),
      cache: reserve(this.projectionBytes * projectionCapacity),
    };
    const compiled = engine === 'JavaScript' ? undefined : webAssemblyKernels(end, this.layout);
    if (engine === 'WebAssembly' && !compiled) throw new Error('This host has no WebAssembly SIMD.');
    this.engine = compiled ? 'WebAssembly' : 'JavaScript';
    this.kernels = compiled ?? javaScriptKernels(end, this.layout);
    const { memory } = this.kernels;
    this.projections = new Uint32Array(memory, this.layout.projections, placeCapacity);
    this.flags = new Uint16Array(memory, this.layout.flags, placeCapacity);
    this.needs = new Uint8Array(memory, this.layout.needs, placeCapacity);
    this.groups = new Int32Array(memory, this.layout.groups, placeCapacity);
    this.emissions = new Float32Array(memory, this.layout.emissions, placeCapacity * emissionStride);
    this.groupMaxima = new Float32Array(memory, this.layout.groupMaxima, groupCapacity * hidden1);
    this.sparseColumns = new Int32Array(memory, this.addresses.sparseColumns, inputWidth);
    this.sparseValues = new Float32Array(memory, this.addresses.sparseValues, inputWidth);
    this.loadWeights();
  }

  startDocument(): WordTable {
    if (this.words.size > wordCapacity) {
      this.words = new WordTable(this.vectors, this.words.gazetteer);
      this.slotOfWord = new Int32Array(0);
      this.wordOfSlot.fill(noWord);
      this.usedSlots.fill(0);
    }
    return this.words;
  }

  score(document: DocumentFeatures, onRun: (run: ScoredRun) => void, summaries?: Float32Array): void {
    const slots = summaries ? ownSlots(document) : slotsOfSharedGroups(document);
    if (summaries) this.groupMaxima.set(summaries);
    const pieces = piecesOf(document.sentenceStarts);
    if (!summaries) this.findMaxima(document, slots, pieces);
    this.kernels.share(slots.count);
    for (const piece of pieces) {
      if (summaries || pieces.length > 1) this.scoreFirst(document, slots, piece);
      this.kernels.second(padding, placesOf(document, piece));
      this.giveRuns(document, piece, onRun);
    }
  }

  summarise(document: DocumentFeatures): Float32Array {
    const slots = ownSlots(document);
    this.findMaxima(document, slots, piecesOf(document.sentenceStarts));
    return this.groupMaxima.slice(0, slots.count * this.layout.hidden1);
  }

  private findMaxima(document: DocumentFeatures, slots: GroupSlots, pieces: readonly Piece[]): void {
    this.groupMaxima.fill(0, 0, slots.count * this.layout.hidden1);
    for (const piece of pieces) {
      this.scoreFirst(document, slots, piece);
      this.kernels.raise(padding, placesOf(document, piece));
    }
  }

  /** Lays a piece out for the kernels and computes its first layer. */
  private scoreFirst(document: DocumentFeatures, slots: GroupSlots, piece: Piece): void {
    this.place(document, slots, piece);
    this.kernels.first(padding, placesOf(document, piece));
  }

  private place(document: DocumentFeatures, slots: GroupSlots, piece: Piece): void {
    const { sentenceStarts } = document;
    this.piece++;
    if (this.slotOfWord.length < this.words.size) {
      const longer = new Int32Array(2 * this.words.size).fill(noProjection);
      longer.set(this.slotOfWord);
      this.slotOfWord = longer;
    }
    const end = placesOf(document, piece);
    this.projections.fill(this.addresses.padding, 0, end);
    this.flags.fill(0, 0, end);
    this.needs.fill(0, 0, end);
    this.groups.fill(noGroup, 0, end);
    let place = padding;
    for (let s = piece.from; s < piece.to; s++) {
      const start = sentenceStarts[s]!;
      const length = sentenceStarts[s + 1]! - start;
      findNeeds(document, this.words, start, start + length, this.needs, place);
      for (let i = 0; i < length; i++) {
        this.flags[place + i] = document.flags[start + i]!;
        const group = document.groups[start + i]!;
        if (group >= 0) this.groups[place + i] = slots.ofGroup[group]!;
        if (this.isSeen(place + i)) this.projections[place + i] = this.projectionOf(document.words[start + i]!);
      }
      place += length + padding;
    }
  }

  /** Whether the first layer looks at a place: the place or one within two of it needs that layer. */
  private isSeen(place: number): boolean {
    const { needs } = this;
    return ((needs[place]! | needs[place - 1]! | needs[place - 2]! | needs[place + 1]! | needs[place + 2]!) & Need.first) !== 0;
  }

  private giveRuns(document: DocumentFeatures, piece: Piece, onRun: (run: ScoredRun) => void): void {
    let place = padding;
    for (let s = piece.from; s < piece.to; s++) {
      const start = document.sentenceStarts[s]!;
      const length = document.sentenceStarts[s + 1]! - start;
      for (let i = 0; i < length; i++) {
        if (!(this.needs[place + i]! & Need.second)) continue;
        let end = i + 1;
        while (end < length && this.needs[place + end]! & Need.second) end++;
        onRun({
          token: start + i,
          length: end - i,
          atStart: i === 0,
          atEnd: end === length,
          scores: this.emissions,
          offset: (place + i) * emissionStride,
          stride: emissionStride,
        });
        i = end;
      }
      place += length + padding;
    }
  }

  /** The address of a word's projections, which are computed unless they are kept from before. */
  private projectionOf(word: number): number {
    let slot = this.slotOfWord[word]!;
    if (slot === noProjection) {
      slot = this.freeSlot();
      this.slotOfWord[word] = slot;
      this.wordOfSlot[slot] = word;
      this.project(this.inputOf(word), this.addresses.cache + slot * this.projectionBytes);
    }
    this.pieceOfSlot[slot] = this.piece;
    this.usedSlots[slot] = 1;
    return this.addresses.cache + slot * this.projectionBytes;
  }

  /** Takes a slot that was not used of late (second chance), and never one of the current piece. */
  private freeSlot(): number {
    for (;;) {
      const slot = this.hand;
      this.hand = (slot + 1) % projectionCapacity;
      if (this.pieceOfSlot[slot] === this.piece) continue;
      if (this.usedSlots[slot]) {
        this.usedSlots[slot] = 0;
        continue;
      }
      const word = this.wordOfSlot[slot]!;
      if (word !== noWord) this.slotOfWord[word] = noProjection;
      return slot;
    }
  }

  private project(input: Float32Array, target: number): void {
    let count = 0;
    for (let column = 0; column < inputWidth; column++) {
      if (input[column] === 0) continue;
      this.sparseColumns[count] = column;
      this.sparseValues[count++] = input[column]!;
    }
    this.kernels.project(count, this.addresses.sparseColumns, this.addresses.sparseValues, target);
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

  private loadWeights(): void {
    const { model, layout } = this;
    const floats = new Float32Array(this.kernels.memory);
    const load = ({ values, scales }: Weights, address: number, stride: number) => {
      const columns = values.length / scales.length;
      scales.forEach((scale, row) => {
        const at = (address >> 2) + row * stride;
        for (let c = 0; c < columns; c++) floats[at + c] = values[row * columns + c]! * scale;
      });
    };
    load(model.first, layout.firstWeights, model.hidden1);
    load(model.second, layout.secondWeights, model.hidden2);
    load(model.pool, layout.poolWeights, model.hidden2);
    load(model.output, layout.outputWeights, emissionStride);
    floats.set(model.firstBias, layout.firstBias >> 2);
    floats.set(model.secondBias, layout.secondBias >> 2);
    floats.set(model.outputBias, layout.outputBias >> 2);
    this.input.fill(0);
    this.input[flagColumn + Math.log2(Flag.padding)] = 1;
    this.project(this.input, this.addresses.padding);
  }
}

/** Sentences that are laid out and scored at once, half-open. */
interface Piece {
  readonly from: number;
  readonly to: number;
}

/** Cuts a document into pieces of whole sentences that have room. */
function piecesOf(sentenceStarts: Int32Array): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  let places = padding;
  for (let s = 0; s + 1 < sentenceStarts.length; s++) {
    const length = sentenceStarts[s + 1]! - sentenceStarts[s]! + padding;
    if (places + length > placeCapacity && s > from) {
      pieces.push({ from, to: s });
      from = s;
      places = padding;
    }
    places += length;
  }
  if (from + 1 < sentenceStarts.length) pieces.push({ from, to: sentenceStarts.length - 1 });
  return pieces;
}

/** The end of a piece's places. */
function placesOf({ sentenceStarts }: DocumentFeatures, { from, to }: Piece): number {
  return padding + sentenceStarts[to]! - sentenceStarts[from]! + padding * (to - from);
}

/** Where the maxima of groups stand. */
interface GroupSlots {
  /** The slot of each group, or `aloneInGroup`. */
  readonly ofGroup: Int32Array;
  readonly count: number;
}

/** A slot for each group of several tokens, as far as there is room. */
function slotsOfSharedGroups({ groups, groupCount }: DocumentFeatures): GroupSlots {
  const ofGroup = new Int32Array(groupCount).fill(aloneInGroup);
  const met = new Uint8Array(groupCount);
  let count = 0;
  for (const group of groups) {
    if (group < 0) continue;
    if (met[group] && ofGroup[group] === aloneInGroup && count < groupCapacity) ofGroup[group] = count++;
    met[group] = 1;
  }
  return { ofGroup, count };
}

/** A slot for each group: its own number. */
function ownSlots({ groupCount }: DocumentFeatures): GroupSlots {
  if (groupCount > groupCapacity) throw new RangeError(`More than ${groupCapacity} groups.`);
  return { ofGroup: Int32Array.from({ length: groupCount }, (_, group) => group), count: groupCount };
}
