import { Flag, flagColumn, flagCount, inputWidth } from '../inputColumns';
import { labelCount } from '../labels';
import { firstWindow, secondWindow, type NamesModel, type Weights } from '../namesModel';
import { groupCapacity } from './groupSlots';
import { javaScriptKernels } from './javaScriptKernels';
import { firstBlock, projectionBatch, secondBlock, secondTile, type Kernels, type Layout } from './kernels';
import { placeCapacity } from './pieces';
import { webAssemblyKernels } from './webAssemblyKernels';

/** Which engine computes; both give the same scores. */
export type Engine = 'WebAssembly' | 'JavaScript';

/** Words whose projections are kept: more than a piece can hold. */
export const projectionCapacity = 16_384;
/** Inputs for which there is room while they are projected. */
export const projectionTile = 64;
/** The scores of a token's labels, padded to whole vectors of four. */
export const emissionStride = Math.ceil(labelCount / 4) * 4;

/** The kernels over a memory that holds a model's weights, with views of what goes in and comes out. */
export class NetworkMemory {
  readonly kernels: Kernels;
  readonly hidden1: number;
  /** By place. */
  readonly projections: Uint32Array;
  readonly flags: Uint16Array;
  readonly needs: Uint8Array;
  readonly groups: Int32Array;
  readonly emissions: Float32Array;
  /** By slot. */
  readonly groupMaxima: Float32Array;
  /** The address of the projections of a place of padding. */
  readonly padding: number;
  /** Room for the inputs of words that are projected, one after the other. */
  readonly inputs: Float32Array;
  private readonly columns: Int32Array;
  private readonly inputAddresses: Uint32Array;
  private readonly targets: Uint32Array;
  private readonly cache: number;
  private readonly projectionBytes: number;
  private columnCount = 0;

  /** Throws when the host cannot run the engine asked for. */
  constructor(model: NamesModel, engine?: Engine) {
    const { hidden1, hidden2 } = model;
    let end = 1024;
    const reserve = (bytes: number): number => {
      const address = end;
      end = Math.ceil((end + bytes) / 64) * 64;
      return address;
    };
    const layout: Layout = {
      hidden1,
      hidden2,
      inputWidth,
      emissionStride,
      firstWeights: reserve(4 * firstWindow * inputWidth * hidden1),
      flagWeights: reserve(4 * firstWindow * flagCount * hidden1),
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
      active: reserve(2 * placeCapacity * hidden1),
      activeCounts: reserve(4 * placeCapacity),
      emissions: reserve(4 * placeCapacity * emissionStride),
      groupMaxima: reserve(4 * groupCapacity * hidden1),
      groupShares: reserve(4 * groupCapacity * hidden2),
      sums: reserve(4 * secondTile * hidden2),
      list: reserve(2 * Math.max(hidden1, hidden2)),
      rows: reserve(4 * firstWindow * flagCount),
      bitPositions: reserve(4096),
    };
    const columns = reserve(4 * inputWidth);
    const inputs = reserve(4 * inputWidth * projectionTile);
    const inputAddresses = reserve(4 * projectionBatch);
    const targets = reserve(4 * projectionBatch);
    this.hidden1 = hidden1;
    this.projectionBytes = 4 * firstWindow * hidden1;
    this.padding = reserve(this.projectionBytes);
    this.cache = reserve(this.projectionBytes * projectionCapacity);
    const compiled = engine === 'JavaScript' ? undefined : webAssemblyKernels(end, layout);
    if (engine === 'WebAssembly' && !compiled) throw new Error('This host has no WebAssembly SIMD.');
    this.kernels = compiled ?? javaScriptKernels(end, layout);
    const { memory } = this.kernels;
    this.projections = new Uint32Array(memory, layout.projections, placeCapacity);
    this.flags = new Uint16Array(memory, layout.flags, placeCapacity);
    this.needs = new Uint8Array(memory, layout.needs, placeCapacity);
    this.groups = new Int32Array(memory, layout.groups, placeCapacity);
    this.emissions = new Float32Array(memory, layout.emissions, placeCapacity * emissionStride);
    this.groupMaxima = new Float32Array(memory, layout.groupMaxima, groupCapacity * hidden1);
    this.inputs = new Float32Array(memory, inputs, inputWidth * projectionTile);
    this.columns = new Int32Array(memory, columns, inputWidth);
    this.inputAddresses = new Uint32Array(memory, inputAddresses, projectionBatch);
    this.targets = new Uint32Array(memory, targets, projectionBatch);
    loadWeights(model, layout, memory);
    const paddingColumn = flagColumn + Math.log2(Flag.padding);
    this.inputs[paddingColumn] = 1;
    this.useColumns([paddingColumn]);
    for (let window = 0; window < firstWindow; window++) this.project(window, [0], [this.padding]);
  }

  /** The address of a slot for projections. */
  addressOf(slot: number): number {
    return this.cache + slot * this.projectionBytes;
  }

  /** Sets which columns of the inputs count when they are projected: the others are 0. */
  useColumns(columns: readonly number[]): void {
    this.columns.set(columns);
    this.columnCount = columns.length;
  }

  /**
   * Computes the projections of inputs for one place of the first window.
   *
   * @param numbers which of `inputs`
   * @param addresses where the projections of each for all places of the window stand
   */
  project(window: number, numbers: readonly number[], addresses: readonly number[]): void {
    for (let from = 0; from < numbers.length; from += projectionBatch) {
      for (let k = 0; k < projectionBatch; k++) {
        // What a batch lacks is filled with the last input once more.
        const at = Math.min(from + k, numbers.length - 1);
        this.inputAddresses[k] = this.inputs.byteOffset + 4 * inputWidth * numbers[at]!;
        this.targets[k] = addresses[at]!;
      }
      this.kernels.project(window, this.columnCount, this.columns.byteOffset, this.inputAddresses.byteOffset, this.targets.byteOffset);
    }
  }
}

/** Puts the weights where the kernels read them, as 32-bit floats. */
function loadWeights(model: NamesModel, layout: Layout, memory: ArrayBuffer): void {
  const floats = new Float32Array(memory);
  const { hidden1, hidden2 } = model;
  for (let window = 0; window < firstWindow; window++) {
    const row = window * inputWidth;
    loadBlocks(floats, layout.firstWeights + 4 * row * hidden1, model.first, row, inputWidth, firstBlock);
    loadBlocks(floats, layout.flagWeights + 4 * window * flagCount * hidden1, model.first, row + flagColumn, flagCount, hidden1);
  }
  for (let window = 0; window < secondWindow; window++) {
    const row = window * hidden1;
    loadBlocks(floats, layout.secondWeights + 4 * row * hidden2, model.second, row, hidden1, secondBlock);
  }
  loadBlocks(floats, layout.poolWeights, model.pool, 0, hidden1, secondBlock);
  loadBlocks(floats, layout.outputWeights, model.output, 0, hidden2, emissionStride);
  floats.set(model.firstBias, layout.firstBias >> 2);
  floats.set(model.secondBias, layout.secondBias >> 2);
  floats.set(model.outputBias, layout.outputBias >> 2);
}

/** Loads rows of weights in blocks of columns: of a block the columns of all rows lie together. */
function loadBlocks(floats: Float32Array, address: number, { values, scales }: Weights, firstRow: number, rows: number, width: number): void {
  const columns = values.length / scales.length;
  let at = address >> 2;
  for (let block = 0; block < columns; block += width) {
    const end = Math.min(block + width, columns);
    for (let row = firstRow; row < firstRow + rows; row++) {
      const scale = scales[row]!;
      for (let column = block; column < end; column++) floats[at + column - block] = values[row * columns + column]! * scale;
      at += width;
    }
  }
}
