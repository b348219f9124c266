import { Flag, flagColumn, inputWidth } from '../inputColumns';
import { labelCount } from '../labels';
import { firstWindow, secondWindow, type NamesModel, type Weights } from '../namesModel';
import { groupCapacity } from './groupSlots';
import { javaScriptKernels } from './javaScriptKernels';
import type { Kernels, Layout } from './kernels';
import { placeCapacity } from './pieces';
import { webAssemblyKernels } from './webAssemblyKernels';

/** Which engine computes; both give the same scores. */
export type Engine = 'WebAssembly' | 'JavaScript';

/** Words whose projections are kept: more than a piece can hold. */
export const projectionCapacity = 16_384;
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
  private readonly columns: Int32Array;
  private readonly values: Float32Array;
  private readonly cache: number;
  private readonly projectionBytes: number;

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
      active: reserve(2 * placeCapacity * hidden1),
      activeCounts: reserve(4 * placeCapacity),
      emissions: reserve(4 * placeCapacity * emissionStride),
      groupMaxima: reserve(4 * groupCapacity * hidden1),
      groupShares: reserve(4 * groupCapacity * hidden2),
      sums: reserve(4 * placeCapacity * hidden2),
      list: reserve(2 * Math.max(hidden1, hidden2)),
      bitPositions: reserve(4096),
    };
    const columns = reserve(4 * inputWidth);
    const values = reserve(4 * inputWidth);
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
    this.columns = new Int32Array(memory, columns, inputWidth);
    this.values = new Float32Array(memory, values, inputWidth);
    loadWeights(model, layout, memory);
    const paddingInput = new Float32Array(inputWidth);
    paddingInput[flagColumn + Math.log2(Flag.padding)] = 1;
    this.project(paddingInput, this.padding);
  }

  /** The address of a slot for projections. */
  addressOf(slot: number): number {
    return this.cache + slot * this.projectionBytes;
  }

  /** Computes the projections of an input for each place of the first window. */
  project(input: Float32Array, target: number): void {
    let count = 0;
    for (let column = 0; column < inputWidth; column++) {
      if (input[column] === 0) continue;
      this.columns[count] = column;
      this.values[count++] = input[column]!;
    }
    this.kernels.project(count, this.columns.byteOffset, this.values.byteOffset, target);
  }
}

function loadWeights(model: NamesModel, layout: Layout, memory: ArrayBuffer): void {
  const floats = new Float32Array(memory);
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
}
