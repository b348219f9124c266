import { boundary, labelCount, mayFollow, outside } from '../../src/core/names/labels';
import type { WordTable } from '../../src/core/names/wordTable';
import type { WordVectors } from '../../src/core/text/wordVectors';
import { Batch } from './batch';
import { Chain } from './chain';
import { startKernels } from './kernels';
import type { LabelledSentences } from './labelledText';
import { KernelMemory } from './memory';
import { TrainableNetwork, type NetworkShape } from './trainableNetwork';

/** Rows of the largest batch, by default: a long article of its own. */
const longArticle = 12_000;

const impossible = -1e4;

/** Scores of a document: for each token in turn `labelCount` numbers. */
export type Scores = Float32Array;

/** A network with the chain on top of it and the words that both read. */
export class Model {
  readonly chain = new Chain(labelCount, (from, to) =>
    mayFollow(from === labelCount ? boundary : from, to === labelCount ? boundary : to),
  );

  private constructor(
    readonly network: TrainableNetwork,
    readonly words: WordTable,
    readonly vectors: WordVectors,
    /** 1 for each row of the form table that may be used. */
    public knownForms: Uint8Array,
  ) {}

  static async create(
    shape: NetworkShape,
    wasm: Uint8Array,
    words: WordTable,
    vectors: WordVectors,
    knownForms: Uint8Array,
    largestBatch = longArticle,
  ): Promise<Model> {
    const memory = new KernelMemory(TrainableNetwork.memoryBytes(shape, largestBatch));
    const network = new TrainableNetwork(shape, await startKernels(wasm, memory.memory), memory, largestBatch);
    return new Model(network, words, vectors, knownForms);
  }

  /**
   * Scores of a document's tokens, sentence by sentence, as the product would compute them; a token that is outside
   * names for certain has a score below all for every label but `outside`.
   */
  score(document: LabelledSentences): Scores {
    const batch = new Batch(this.words, this.vectors, [document], [0], this.knownForms);
    this.network.forward(batch);
    const stride = this.network.scoreStride;
    const scores = new Float32Array(batch.sentences.reduce((sum, { length }) => sum + length, 0) * labelCount);
    let token = 0;
    for (const { start, length } of batch.sentences) {
      for (let i = start; i < start + length; i++, token++) {
        const target = scores.subarray(token * labelCount, (token + 1) * labelCount);
        if (batch.mayBeName(i)) target.set(this.network.scores.subarray(i * stride, i * stride + labelCount));
        else target.fill(impossible).fill(0, outside, outside + 1);
      }
    }
    return scores;
  }

  /** The likeliest labels of a document, sentence by sentence, from its scores. */
  decode(document: LabelledSentences, scores: Scores, transitions = this.network.transitions): Uint8Array[] {
    let token = 0;
    return document.map(({ words: { length } }) => {
      const labels = new Uint8Array(length);
      const part = scores.subarray(token * labelCount, (token + length) * labelCount);
      this.chain.decode(length, part, labelCount, transitions, labels);
      token += length;
      return labels;
    });
  }
}
