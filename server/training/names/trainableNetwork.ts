import type { Kernels } from './kernels';
import { KernelMemory, part, type Block } from './memory';
import type { Random } from '../random';

/** One table of learnt vectors: `rows` of `width` numbers that fill the input from `column` on. */
export interface EmbeddingTable {
  readonly rows: number;
  readonly width: number;
  readonly column: number;
  /** Standard deviation of the first values. */
  readonly deviation: number;
}

/** Sizes of the network; widths are multiples of 8. The columns before `fixedColumn` are subject to dropout. */
export interface NetworkShape {
  readonly input: number;
  readonly tables: readonly EmbeddingTable[];
  readonly fixedColumn: number;
  readonly hidden1: number;
  readonly hidden2: number;
  readonly labels: number;
  /** Number of data sets; data set 0 means none. */
  readonly dataSets: number;
  /** Inputs that are usually not zero: sets the size of the first weights. */
  readonly activeInputs: number;
}

/** What the network runs on: one row a token, with at least two rows of padding round each sentence. */
export interface NetworkBatch {
  readonly rows: number;
  readonly sentences: readonly { readonly start: number; readonly length: number }[];
  /** Negative for padding. */
  readonly word: Int32Array;
  /** The group whose maximum a row takes part in and gets; -1 for none. */
  readonly group: Int32Array;
  readonly groupCount: number;
  readonly dataSet: Uint8Array;
  /** The rows whose first and whose second layer is computed, ascending; those of the others count as zero. */
  readonly first: Int32Array;
  readonly second: Int32Array;
  /** The row of an embedding table that a row of the batch uses, or -1. */
  tableRow(row: number, table: number): number;
  /** Writes the input of all rows into `input`, which is zero before; `tables` are the learnt vectors. */
  writeInput(input: Float32Array, tables: readonly Float32Array[]): void;
}

export interface Dropout {
  readonly input: number;
  readonly hidden: number;
}

/** How many neighbours on each side the layers see, and how many tokens that makes. */
const window1 = 2;
const window2 = 1;
const width1 = 2 * window1 + 1;
const width2 = 2 * window2 + 1;

/**
 * The window network with document maximum that server/src/core/names runs, with its gradients and Adam.
 *
 *     h1 = relu(W1 · x[t-2 … t+2] + b1)
 *     h2 = relu(W2 · h1[t-1 … t+1] + Wp · max of h1 over the group + b2 + data-set vector)
 *     score = W3 · h2 + b3 + data-set vector
 */
export class TrainableNetwork {
  readonly scoreStride: number;
  /** Scores of the last forward pass, `scoreStride` a row. */
  readonly scores: Float32Array;
  /** To be filled with the derivative of the loss by the scores before `backward`. */
  readonly scoreGradient: Float32Array;
  readonly transitions: Float32Array;
  readonly transitionGradient: Float32Array;
  /** All weights in one block (`weights`, `average`), dense ones first. */
  readonly weights: Block;
  readonly average: Block;
  readonly named: Readonly<Record<DenseName, Float32Array>>;
  readonly tables: readonly Float32Array[];

  private readonly dense: Readonly<Record<DenseName, { weight: Block; gradient: Block }>>;
  private readonly denseSize: number;
  private readonly tableBlocks: readonly Block[];
  readonly gradient: Block;
  private readonly mean: Block;
  private readonly square: Block;
  private readonly touched: readonly { readonly marked: Uint8Array; readonly rows: number[] }[];
  private readonly tableColumn: number;
  private readonly tableColumns: number;

  private readonly x: Block;
  private readonly windows1: Block;
  private readonly h1: Block;
  private readonly active1: Block;
  private readonly mask1: Block;
  private readonly d1: Block;
  private readonly dHidden1: Block;
  private readonly windows2: Block;
  private readonly h2: Block;
  private readonly mask2: Block;
  private readonly d2: Block;
  private readonly score: Block;
  private readonly dScore: Block;
  private readonly dWindows: Block;
  private readonly pooled: Block;
  private readonly pooledScore: Block;
  private readonly dPooled: Block;
  /** Transposed: a block of weights, and the inputs of a layer. */
  private readonly transposed: Block;
  private readonly turned: Block;
  private readonly biases2: Block;
  private readonly heap: Float32Array;
  private largest = new Int32Array(0);
  private inputKeep = 1;
  private steps = 0;

  /** `rows`: the largest batch (tokens and padding) that will ever be run. */
  constructor(
    readonly shape: NetworkShape,
    private readonly kernels: Kernels,
    memory: KernelMemory,
    rows: number,
  ) {
    const { input, hidden1, hidden2, labels, dataSets, tables } = shape;
    this.scoreStride = roundUp(labels);
    const sizes = denseSizes(shape, this.scoreStride);
    this.denseSize = Object.values(sizes).reduce((sum, size) => sum + roundUp(size), 0);
    const total = this.denseSize + tables.reduce((sum, table) => sum + roundUp(table.rows * table.width), 0);
    this.weights = memory.take(total);
    this.gradient = memory.take(total);
    this.mean = memory.take(total);
    this.square = memory.take(total);
    this.average = memory.take(total);
    let offset = 0;
    const takeDense = (name: DenseName): { weight: Block; gradient: Block } => {
      const size = sizes[name];
      const both = { weight: part(this.weights, offset, size), gradient: part(this.gradient, offset, size) };
      offset += roundUp(size);
      return both;
    };
    this.dense = Object.fromEntries(denseNames.map((name) => [name, takeDense(name)])) as typeof this.dense;
    this.named = Object.fromEntries(
      denseNames.map((name) => [name, this.dense[name].weight.values]),
    ) as typeof this.named;
    this.tableBlocks = tables.map((table) => {
      const block = part(this.weights, offset, table.rows * table.width);
      offset += roundUp(table.rows * table.width);
      return block;
    });
    this.tables = this.tableBlocks.map((block) => block.values);
    this.touched = tables.map((table) => ({ marked: new Uint8Array(table.rows), rows: [] }));
    this.tableColumn = Math.min(...tables.map((table) => table.column));
    this.tableColumns = roundUp(Math.max(...tables.map((table) => table.column + table.width)) - this.tableColumn);
    if (this.tableColumn + this.tableColumns > input) throw new RangeError('the tables must end before the input does');

    const rowBlock = (width: number): Block => memory.take(rows * width);
    this.x = rowBlock(input);
    this.windows1 = rowBlock(width1 * input);
    this.h1 = rowBlock(hidden1);
    this.active1 = rowBlock(hidden1);
    this.mask1 = rowBlock(hidden1);
    this.d1 = rowBlock(hidden1);
    this.dHidden1 = rowBlock(hidden1);
    this.windows2 = rowBlock(width2 * hidden1);
    this.h2 = rowBlock(hidden2);
    this.mask2 = rowBlock(hidden2);
    this.d2 = rowBlock(hidden2);
    this.score = rowBlock(this.scoreStride);
    this.dScore = rowBlock(this.scoreStride);
    this.dWindows = rowBlock(Math.max(width1 * this.tableColumns, width2 * hidden1));
    this.pooled = rowBlock(hidden1);
    this.pooledScore = rowBlock(hidden2);
    this.dPooled = rowBlock(hidden1);
    this.transposed = memory.take(transposedSize(shape));
    this.turned = rowBlock(Math.max(width1 * input, width2 * hidden1));
    this.biases2 = memory.take(dataSets * hidden2);
    this.heap = new Float32Array(memory.memory.buffer);
    this.scores = new Float32Array(rows * this.scoreStride);
    this.scoreGradient = new Float32Array(rows * this.scoreStride);
    this.transitions = this.dense.transitions.weight.values;
    this.transitionGradient = this.dense.transitions.gradient.values;
  }

  /** The bytes of kernel memory that a network of this shape takes. */
  static memoryBytes(shape: NetworkShape, rows: number): number {
    const { input, hidden1, hidden2, labels, dataSets, tables } = shape;
    const dense = Object.values(denseSizes(shape, roundUp(labels))).reduce((sum, size) => sum + roundUp(size), 0);
    const learnt = tables.reduce((sum, table) => sum + roundUp(table.rows * table.width), 0);
    const windows = width1 * input + width2 * hidden1 + 2 * Math.max(width1 * input, width2 * hidden1);
    const rowWidth = input + windows + 7 * hidden1 + 4 * hidden2 + 2 * roundUp(labels);
    return 4 * (5 * (dense + learnt) + rows * rowWidth + transposedSize(shape) + dataSets * hidden2) + 65536;
  }

  /** First weights (He and others, 2015, for the hidden layers). */
  initialise(random: Random): void {
    const { hidden1, hidden2, activeInputs, tables } = this.shape;
    const fill = (values: Float32Array, deviation: number): void => {
      for (let i = 0; i < values.length; i++) values[i] = deviation * random.normal();
    };
    fill(this.named.w1, Math.sqrt(2 / (width1 * activeInputs)));
    fill(this.named.w2, Math.sqrt(2 / ((width2 + 1) * hidden1)));
    fill(this.named.wPool, Math.sqrt(2 / ((width2 + 1) * hidden1)));
    fill(this.named.w3, Math.sqrt(1 / hidden2));
    for (let row = 0; row < hidden2; row++) {
      this.named.w3.fill(0, row * this.scoreStride + this.shape.labels, (row + 1) * this.scoreStride);
    }
    tables.forEach((table, index) => fill(this.tables[index]!, table.deviation));
    this.average.values.set(this.weights.values);
  }

  /** Computes `scores`. With `dropout`, prepares a training step. */
  forward(batch: NetworkBatch, random?: Random, dropout?: Dropout): void {
    const { input, hidden1, hidden2, labels, dataSets, fixedColumn } = this.shape;
    const { kernels, x, scoreStride } = this;
    const { rows, first, second } = batch;
    const threshold = (share: number): number => Math.floor(share * 0x1_0000_0000) | 0;
    const keepHidden = dropout ? 1 / (1 - dropout.hidden) : 1;
    const dropHidden = dropout ? threshold(dropout.hidden) : 0;
    this.inputKeep = dropout ? 1 / (1 - dropout.input) : 1;
    x.values.fill(0, 0, rows * input);
    batch.writeInput(x.values, this.tables);
    if (random) kernels.seed(random.uint32() | 0);
    if (dropout) {
      for (let t = 0; t < rows; t++) {
        if (batch.word[t]! >= 0) kernels.dropRow(x.pointer + 4 * t * input, fixedColumn, threshold(dropout.input), this.inputKeep);
      }
    }
    const { w1, w2, wPool, w3, b1, b2, set2 } = this.dense;
    this.gather(first, x, input, window1, this.windows1);
    kernels.multiply(first.length, hidden1, width1 * input, this.windows1.pointer, width1 * input, w1.weight.pointer, hidden1, this.active1.pointer, hidden1, false);
    this.h1.values.fill(0, 0, rows * hidden1);
    for (let n = 0; n < first.length; n++) {
      const at = 4 * n * hidden1;
      kernels.activateRow(this.active1.pointer + at, b1.weight.pointer, this.mask1.pointer + at, hidden1, dropHidden, keepHidden);
      this.copy(this.active1, n * hidden1, this.h1, first[n]! * hidden1, hidden1);
    }
    this.gather(second, this.h1, hidden1, window2, this.windows2);
    kernels.multiply(second.length, hidden2, width2 * hidden1, this.windows2.pointer, width2 * hidden1, w2.weight.pointer, hidden2, this.h2.pointer, hidden2, false);
    this.poolGroups(batch);
    kernels.multiply(batch.groupCount, hidden2, hidden1, this.pooled.pointer, hidden1, wPool.weight.pointer, hidden2, this.pooledScore.pointer, hidden2, false);
    for (let set = 0; set < dataSets; set++) {
      for (let j = 0; j < hidden2; j++) {
        this.biases2.values[set * hidden2 + j] = b2.weight.values[j]! + set2.weight.values[set * hidden2 + j]!;
      }
    }
    for (let n = 0; n < second.length; n++) {
      const row = second[n]!;
      const group = batch.group[row]!;
      if (group >= 0) {
        for (let j = 0; j < hidden2; j++) this.h2.values[n * hidden2 + j]! += this.pooledScore.values[group * hidden2 + j]!;
      }
      const at = 4 * n * hidden2;
      const bias = this.biases2.pointer + 4 * batch.dataSet[row]! * hidden2;
      kernels.activateRow(this.h2.pointer + at, bias, this.mask2.pointer + at, hidden2, dropHidden, keepHidden);
    }
    kernels.multiply(second.length, scoreStride, hidden2, this.h2.pointer, hidden2, w3.weight.pointer, scoreStride, this.score.pointer, scoreStride, false);
    const { b3, set3 } = this.named;
    this.scores.fill(0, 0, rows * scoreStride);
    for (let n = 0; n < second.length; n++) {
      const row = second[n]!;
      const set = batch.dataSet[row]!;
      for (let l = 0; l < labels; l++) {
        this.scores[row * scoreStride + l] = this.score.values[n * scoreStride + l]! + b3[l]! + set3[set * scoreStride + l]!;
      }
    }
  }

  /** Adds the gradients of all weights, from `scoreGradient` and the last forward pass. */
  backward(batch: NetworkBatch): void {
    const { input, hidden1, hidden2, labels } = this.shape;
    const { kernels, d1, d2, dScore, scoreStride } = this;
    const { rows, first, second } = batch;
    const { w1, w2, w3, b1, b2, b3, set2, set3 } = this.dense;
    for (let n = 0; n < second.length; n++) {
      const row = second[n]!;
      const set = batch.dataSet[row]!;
      for (let l = 0; l < labels; l++) {
        const slope = this.scoreGradient[row * scoreStride + l]!;
        dScore.values[n * scoreStride + l] = slope;
        if (set > 0) set3.gradient.values[set * scoreStride + l]! += slope;
      }
    }
    this.addOuterProducts(second.length, this.h2, hidden2, dScore, scoreStride, w3.gradient);
    kernels.addColumnSums(second.length, scoreStride, dScore.pointer, b3.gradient.pointer);
    kernels.transpose(hidden2, scoreStride, w3.weight.pointer, scoreStride, this.transposed.pointer);
    kernels.multiply(second.length, hidden2, scoreStride, dScore.pointer, scoreStride, this.transposed.pointer, hidden2, d2.pointer, hidden2, false);
    kernels.scaleBy(d2.pointer, this.mask2.pointer, second.length * hidden2);
    kernels.addColumnSums(second.length, hidden2, d2.pointer, b2.gradient.pointer);
    for (let n = 0; n < second.length; n++) {
      const set = batch.dataSet[second[n]!]!;
      if (set > 0) kernels.addColumnSums(1, hidden2, d2.pointer + 4 * n * hidden2, set2.gradient.pointer + 4 * set * hidden2);
    }
    this.addOuterProducts(second.length, this.windows2, width2 * hidden1, d2, hidden2, w2.gradient);
    kernels.transpose(width2 * hidden1, hidden2, w2.weight.pointer, hidden2, this.transposed.pointer);
    kernels.multiply(second.length, width2 * hidden1, hidden2, d2.pointer, hidden2, this.transposed.pointer, width2 * hidden1, this.dWindows.pointer, width2 * hidden1, false);
    d1.values.fill(0, 0, rows * hidden1);
    this.scatterAdd(second, this.dWindows, hidden1, window2, d1);
    this.poolGradients(batch);
    for (let n = 0; n < first.length; n++) this.copy(d1, first[n]! * hidden1, this.dHidden1, n * hidden1, hidden1);
    kernels.scaleBy(this.dHidden1.pointer, this.mask1.pointer, first.length * hidden1);
    kernels.addColumnSums(first.length, hidden1, this.dHidden1.pointer, b1.gradient.pointer);
    this.addOuterProducts(first.length, this.windows1, width1 * input, this.dHidden1, hidden1, w1.gradient);
    this.tableGradients(batch);
  }

  /** One step of Adam with the gradients added since the last; rows of the tables move only when they were met. */
  update(rate: number): void {
    this.steps++;
    const { kernels, shape } = this;
    const correct1 = 1 / (1 - Math.pow(0.9, this.steps));
    const correct2 = 1 / (1 - Math.pow(0.999, this.steps));
    const { weights, gradient, mean, square } = this;
    kernels.adam(weights.pointer, gradient.pointer, mean.pointer, square.pointer, this.denseSize, rate, correct1, correct2);
    shape.tables.forEach(({ width }, index) => {
      const { marked, rows } = this.touched[index]!;
      const offset = this.tableBlocks[index]!.pointer - weights.pointer;
      for (const row of rows) {
        const at = offset + 4 * row * width;
        kernels.adam(weights.pointer + at, gradient.pointer + at, mean.pointer + at, square.pointer + at, width, rate, 1, correct2);
        marked[row] = 0;
      }
      rows.length = 0;
    });
  }

  /** Moves `average` towards the weights by `share` (0 to 1). */
  updateAverage(share: number): void {
    this.kernels.blend(this.average.pointer, this.weights.pointer, this.average.values.length, share);
  }

  /** Makes the averaged weights the weights. */
  useAverage(): void {
    this.weights.values.set(this.average.values);
  }

  /** Weights, moments and, at `averageIndex`, the average, for taking up the training again. */
  state(): { readonly steps: number; readonly values: readonly Float32Array[] } {
    return { steps: this.steps, values: [this.weights, this.mean, this.square, this.average].map((block) => block.values) };
  }

  restore(steps: number, values: readonly Float32Array[]): void {
    this.steps = steps;
    this.state().values.forEach((target, index) => target.set(values[index]!));
  }

  /** gradient (width × outputs) += the sum over `rows` of the products of inputs (width) and slopes (outputs). */
  private addOuterProducts(rows: number, inputs: Block, width: number, slopes: Block, outputs: number, gradient: Block): void {
    const { kernels, turned } = this;
    kernels.transpose(rows, width, inputs.pointer, width, turned.pointer);
    kernels.multiply(width, outputs, rows, turned.pointer, rows, slopes.pointer, outputs, gradient.pointer, outputs, true);
  }

  /** target (row n) = the rows of source from `reach` before to `reach` after the n-th of `rows`, side by side. */
  private gather(rows: Int32Array, source: Block, width: number, reach: number, target: Block): void {
    const span = (2 * reach + 1) * width;
    for (let n = 0; n < rows.length; n++) this.copy(source, (rows[n]! - reach) * width, target, n * span, span);
  }

  /** The reverse of `gather`: adds the parts of row n of source to the rows round the n-th of `rows`. */
  private scatterAdd(rows: Int32Array, source: Block, width: number, reach: number, target: Block): void {
    const span = (2 * reach + 1) * width;
    for (let n = 0; n < rows.length; n++) {
      const to = (rows[n]! - reach) * width;
      for (let j = 0; j < span; j++) target.values[to + j]! += source.values[n * span + j]!;
    }
  }

  private copy(source: Block, from: number, target: Block, to: number, count: number): void {
    const start = source.pointer / 4 + from;
    this.heap.copyWithin(target.pointer / 4 + to, start, start + count);
  }

  private poolGroups(batch: NetworkBatch): void {
    const { hidden1 } = this.shape;
    const h1 = this.h1.values;
    const pooled = this.pooled.values;
    if (this.largest.length < batch.groupCount * hidden1) this.largest = new Int32Array(batch.groupCount * hidden1);
    const seen = new Uint8Array(batch.groupCount);
    for (const row of batch.second) {
      const group = batch.group[row]!;
      if (group < 0) continue;
      const from = row * hidden1;
      const to = group * hidden1;
      if (seen[group] === 0) {
        seen[group] = 1;
        this.copy(this.h1, from, this.pooled, to, hidden1);
        this.largest.fill(row, to, to + hidden1);
        continue;
      }
      for (let j = 0; j < hidden1; j++) {
        if (h1[from + j]! > pooled[to + j]!) {
          pooled[to + j] = h1[from + j]!;
          this.largest[to + j] = row;
        }
      }
    }
  }

  private poolGradients(batch: NetworkBatch): void {
    const { hidden1, hidden2 } = this.shape;
    const { kernels, pooled, pooledScore, dPooled } = this;
    const { wPool } = this.dense;
    const count = batch.groupCount;
    const dScore = pooledScore.values.fill(0, 0, count * hidden2);
    batch.second.forEach((row, n) => {
      const group = batch.group[row]!;
      if (group < 0) return;
      for (let j = 0; j < hidden2; j++) dScore[group * hidden2 + j]! += this.d2.values[n * hidden2 + j]!;
    });
    this.addOuterProducts(count, pooled, hidden1, pooledScore, hidden2, wPool.gradient);
    kernels.transpose(hidden1, hidden2, wPool.weight.pointer, hidden2, this.transposed.pointer);
    kernels.multiply(count, hidden1, hidden2, pooledScore.pointer, hidden2, this.transposed.pointer, hidden1, dPooled.pointer, hidden1, false);
    for (let group = 0; group < count; group++) {
      for (let j = 0; j < hidden1; j++) {
        const at = group * hidden1 + j;
        this.d1.values[this.largest[at]! * hidden1 + j]! += dPooled.values[at]!;
      }
    }
  }

  private tableGradients(batch: NetworkBatch): void {
    const { input, hidden1, tables } = this.shape;
    const { kernels, tableColumn, tableColumns, dWindows, transposed } = this;
    const { first } = batch;
    const span = width1 * tableColumns;
    for (let offset = 0; offset < width1; offset++) {
      const source = this.dense.w1.weight.pointer + 4 * (offset * input + tableColumn) * hidden1;
      kernels.transpose(tableColumns, hidden1, source, hidden1, transposed.pointer);
      kernels.multiply(first.length, tableColumns, hidden1, this.dHidden1.pointer, hidden1, transposed.pointer, tableColumns, dWindows.pointer + 4 * offset * tableColumns, span, false);
    }
    const x = this.x.values;
    tables.forEach(({ width, column }, index) => {
      const { marked, rows: touched } = this.touched[index]!;
      const offset = (this.tableBlocks[index]!.pointer - this.weights.pointer) / 4;
      for (let n = 0; n < first.length; n++) {
        for (let position = 0; position < width1; position++) {
          const t = first[n]! + position - window1;
          const row = batch.tableRow(t, index);
          if (row < 0) continue;
          if (marked[row] === 0) {
            marked[row] = 1;
            touched.push(row);
          }
          const target = offset + row * width;
          const source = n * span + position * tableColumns + column - tableColumn;
          for (let j = 0; j < width; j++) {
            // A dropped input stands as zero.
            if (x[t * input + column + j] !== 0) this.gradient.values[target + j]! += dWindows.values[source + j]! * this.inputKeep;
          }
        }
      }
    });
  }
}

/** The place of the averaged weights in a network's state. */
export const averageIndex = 3;

const denseNames = ['w1', 'b1', 'w2', 'wPool', 'b2', 'w3', 'b3', 'transitions', 'set2', 'set3'] as const;
export type DenseName = (typeof denseNames)[number];

function denseSizes(shape: NetworkShape, scoreStride: number): Record<DenseName, number> {
  const { input, hidden1, hidden2, labels, dataSets } = shape;
  return {
    w1: width1 * input * hidden1,
    b1: hidden1,
    w2: width2 * hidden1 * hidden2,
    wPool: hidden1 * hidden2,
    b2: hidden2,
    w3: hidden2 * scoreStride,
    b3: scoreStride,
    transitions: (labels + 1) ** 2,
    set2: dataSets * hidden2,
    set3: dataSets * scoreStride,
  };
}

/** The largest block of weights that is transposed. */
function transposedSize({ input, hidden1, hidden2, labels }: NetworkShape): number {
  return Math.max(hidden2 * roundUp(labels), width2 * hidden1 * hidden2, hidden1 * hidden2, input * hidden1);
}

/** To a multiple of eight numbers, the step of the kernels. */
function roundUp(count: number): number {
  return Math.ceil(count / 8) * 8;
}
