import { beforeAll, describe, expect, it } from 'vitest';
import { Chain } from '../../../server/training/names/chain';
import { startKernels } from '../../../server/training/names/kernels';
import { KernelMemory } from '../../../server/training/names/memory';
import { TrainableNetwork, type NetworkBatch, type NetworkShape } from '../../../server/training/names/trainableNetwork';
import { Random } from '../../../server/training/random';
import { canCompileKernels, compiledKernels } from '../../support/trainingKernels';

const shape: NetworkShape = {
  input: 24,
  tables: [{ rows: 5, width: 8, column: 0, deviation: 0.5 }],
  fixedColumn: 16,
  hidden1: 8,
  hidden2: 16,
  labels: 3,
  dataSets: 2,
  activeInputs: 12,
};

/** Two sentences in two data sets; words 0 and 3 come twice and share their groups. */
const batch: NetworkBatch = {
  rows: 13,
  sentences: [
    { start: 2, length: 4 },
    { start: 8, length: 3 },
  ],
  word: Int32Array.of(-1, -1, 0, 1, 2, 3, -1, -1, 3, 0, 4, -1, -1),
  group: Int32Array.of(-1, -1, 0, -1, -1, 1, -1, -1, 1, 0, -1, -1, -1),
  groupCount: 2,
  dataSet: Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0),
  first: Int32Array.of(2, 3, 4, 5, 8, 9, 10),
  second: Int32Array.of(2, 3, 4, 5, 8, 9),
  tableRow: (row) => batch.word[row]!,
  writeInput(input, tables) {
    for (let row = 0; row < batch.rows; row++) {
      const word = batch.word[row]!;
      input[row * shape.input + 16] = word < 0 ? 1 : 0;
      if (word < 0) continue;
      for (let j = 0; j < 8; j++) {
        input[row * shape.input + j] = tables[0]![word * 8 + j]!;
        input[row * shape.input + 8 + j] = Math.sin(word * 8 + j + row);
      }
    }
  },
};
const labels = [
  [0, 1, 2, 0],
  [2, 1, 0],
];

describe.skipIf(!canCompileKernels)('the network in training', () => {
  let network: TrainableNetwork;
  const chain = new Chain(shape.labels, (from, to) => !(from === 1 && to === 1) && !(from === 2 && to === 3));

  beforeAll(async () => {
    const memory = new KernelMemory(TrainableNetwork.memoryBytes(shape, 40));
    network = new TrainableNetwork(shape, await startKernels(await compiledKernels(), memory.memory), memory, 40);
    const random = new Random(3);
    network.initialise(random);
    for (const name of ['b1', 'b2', 'b3', 'transitions', 'set2', 'set3'] as const) {
      const values = network.named[name];
      for (let i = 0; i < values.length; i++) values[i] = 0.3 * random.normal();
    }
  }, 60_000);

  /** The loss; with its gradients added when asked for. */
  function loss(withGradients: boolean): number {
    const { scoreStride: stride, scores, scoreGradient } = network;
    network.forward(batch);
    scoreGradient.fill(0);
    chain.setTransitions(network.transitions);
    const discarded = new Float32Array(network.transitions.length);
    const transitionGradient = withGradients ? network.transitionGradient : discarded;
    let sum = 0;
    batch.sentences.forEach(({ start, length }, s) => {
      const part = scores.subarray(start * stride);
      const gradient = scoreGradient.subarray(start * stride);
      const any = new Uint32Array(length).fill(7);
      const right = Uint32Array.from(labels[s]!, (label) => 1 << label);
      sum += chain.partition(length, part, stride, any, 1, gradient, transitionGradient);
      sum -= chain.partition(length, part, stride, right, -1, gradient, transitionGradient);
    });
    if (withGradients) network.backward(batch);
    return sum;
  }

  it('has the gradients that small changes of the weights show', () => {
    loss(true);
    const weights = network.weights.values;
    const gradient = Float32Array.from(network.gradient.values);
    const fixed = ['set2', 'set3'].map((name) => network.named[name as 'set2' | 'set3']);
    const isFixed = (i: number): boolean =>
      fixed.some(({ byteOffset, length }) => {
        const index = i - (byteOffset - weights.byteOffset) / 4;
        return index >= 0 && index < length / shape.dataSets;
      });
    let largest = 0;
    for (let i = 0; i < weights.length; i++) {
      if (isFixed(i)) continue; // the vector of no data set stays zero
      const before = weights[i]!;
      const step = 2e-3;
      weights[i] = before + step;
      const above = loss(false);
      weights[i] = before - step;
      const below = loss(false);
      weights[i] = before;
      const slope = (above - below) / (2 * step);
      largest = Math.max(largest, Math.abs(slope));
      expect(Math.abs(slope - gradient[i]!), `weight ${i}`).toBeLessThan(2e-2 + 0.02 * Math.abs(slope));
    }
    expect(largest).toBeGreaterThan(0.5);
  });

  it('learns the labels of a small text', () => {
    for (let step = 0; step < 300; step++) {
      loss(true);
      network.update(0.02);
    }
    expect(loss(false)).toBeLessThan(0.1);
  });

  it('goes on from a saved state as if never interrupted', () => {
    const { steps, values } = network.state();
    const saved = values.map((array) => Float32Array.from(array));
    const train = (): Float32Array => {
      for (let step = 0; step < 5; step++) {
        loss(true);
        network.update(0.01);
      }
      return Float32Array.from(network.weights.values);
    };
    const first = train();
    network.restore(steps, saved);
    expect(train()).toEqual(first);
  });
});
