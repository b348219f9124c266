import type { WordVectors } from '../../text/wordVectors';
import type { DocumentFeatures } from '../documentFeatures';
import { Gazetteer } from '../gazetteer';
import type { NamesModel } from '../namesModel';
import { WordTable } from '../wordTable';
import { groupCapacity, ownSlots, slotsOfSharedGroups, type GroupSlots } from './groupSlots';
import { Need, noGroup } from './kernels';
import { findNeeds } from './needs';
import type { Network, ScoredRun } from './network';
import { NetworkMemory, emissionStride, type Engine } from './networkMemory';
import { padding, piecesOf, placesOf, type Piece } from './pieces';
import { ProjectionCache } from './projectionCache';

/** Different words that are kept from document to document. */
const wordCapacity = 100_000;

/**
 * A network over word features in a window of five, whose outputs, together with their maximum over all occurrences of
 * a word in the document, go through a second layer in a window of three.
 */
export class WindowNetwork implements Network {
  readonly groupCapacity = groupCapacity;
  private readonly memory: NetworkMemory;
  private words: WordTable;
  private projections: ProjectionCache;

  /** Throws when the host cannot run the engine asked for. */
  constructor(
    private readonly model: NamesModel,
    private readonly vectors: WordVectors,
    engine?: Engine,
  ) {
    this.memory = new NetworkMemory(model, engine);
    this.words = new WordTable(vectors, new Gazetteer(model.gazetteer));
    this.projections = new ProjectionCache(model, vectors, this.memory, this.words);
  }

  startDocument(): WordTable {
    if (this.words.size > wordCapacity) {
      this.words = new WordTable(this.vectors, this.words.gazetteer);
      this.projections = new ProjectionCache(this.model, this.vectors, this.memory, this.words);
    }
    return this.words;
  }

  score(document: DocumentFeatures, onRun: (run: ScoredRun) => void, summaries?: Float32Array): void {
    const { kernels, groupMaxima } = this.memory;
    const slots = summaries ? ownSlots(document) : slotsOfSharedGroups(document);
    const pieces = piecesOf(document);
    if (summaries) groupMaxima.set(summaries);
    else this.findMaxima(document, slots, pieces);
    kernels.share(slots.count);
    for (const piece of pieces) {
      if (summaries || pieces.length > 1) this.scoreFirst(document, slots, piece);
      kernels.second(padding, placesOf(document, piece));
      this.giveRuns(document, piece, onRun);
    }
  }

  summarise(document: DocumentFeatures): Float32Array {
    const slots = ownSlots(document);
    this.findMaxima(document, slots, piecesOf(document));
    return this.memory.groupMaxima.slice(0, slots.count * this.memory.hidden1);
  }

  private findMaxima(document: DocumentFeatures, slots: GroupSlots, pieces: readonly Piece[]): void {
    this.memory.groupMaxima.fill(0, 0, slots.count * this.memory.hidden1);
    for (const piece of pieces) {
      this.scoreFirst(document, slots, piece);
      this.memory.kernels.raise(padding, placesOf(document, piece));
    }
  }

  /** Lays a piece out for the kernels and computes its first layer. */
  private scoreFirst(document: DocumentFeatures, slots: GroupSlots, piece: Piece): void {
    const { projections, flags, needs, groups, kernels } = this.memory;
    const end = placesOf(document, piece);
    projections.fill(this.memory.padding, 0, end);
    flags.fill(0, 0, end);
    needs.fill(0, 0, end);
    groups.fill(noGroup, 0, end);
    this.projections.startPiece();
    let place = padding;
    for (let s = piece.from; s < piece.to; s++) {
      const start = document.sentenceStarts[s]!;
      const length = document.sentenceStarts[s + 1]! - start;
      findNeeds(document, this.words, start, start + length, needs, place);
      for (let i = 0; i < length; i++) {
        const at = place + i;
        flags[at] = document.flags[start + i]!;
        const group = document.groups[start + i]!;
        if (group >= 0) groups[at] = slots.ofGroup[group]!;
        const windows = windowsOver(needs, at);
        if (windows) projections[at] = this.projections.addressOf(document.words[start + i]!, windows);
      }
      place += length + padding;
    }
    this.projections.endPiece();
    kernels.first(padding, end);
  }

  private giveRuns(document: DocumentFeatures, piece: Piece, onRun: (run: ScoredRun) => void): void {
    const { needs, emissions } = this.memory;
    let place = padding;
    for (let s = piece.from; s < piece.to; s++) {
      const start = document.sentenceStarts[s]!;
      const length = document.sentenceStarts[s + 1]! - start;
      for (let i = 0; i < length; i++) {
        if (!(needs[place + i]! & Need.second)) continue;
        let end = i + 1;
        while (end < length && needs[place + end]! & Need.second) end++;
        onRun({
          token: start + i,
          length: end - i,
          atStart: i === 0,
          atEnd: end === length,
          scores: emissions,
          offset: (place + i) * emissionStride,
          stride: emissionStride,
        });
        i = end;
      }
      place += length + padding;
    }
  }
}

/** The places of the first window, as bits, at which a place stands in the windows around places that need the first layer. */
function windowsOver(needs: Uint8Array, place: number): number {
  const { first } = Need;
  return (
    (needs[place + 2]! & first) |
    ((needs[place + 1]! & first) << 1) |
    ((needs[place]! & first) << 2) |
    ((needs[place - 1]! & first) << 3) |
    ((needs[place - 2]! & first) << 4)
  );
}
