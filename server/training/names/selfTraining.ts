import { labelCount } from '../../src/core/names/labels';
import type { Chain } from './chain';
import { trainingSets, type TrainingDocument } from './dataSets';
import type { LabelledSentences } from './labelledText';

/** A label counts as known when the teachers together hold it at least this probable. */
const leastProbability = 0.7;

/**
 * Raw documents with the labels that the teachers agree on: the likeliest ones by the mean of the teachers' scores,
 * left open where they are not sure.
 *
 * @param scores the mean scores of all tokens of all documents, one after the other
 * @param transitions the teachers' mean transition scores
 */
export function labelRawText(
  documents: readonly LabelledSentences[],
  scores: Float32Array,
  transitions: Float32Array,
  chain: Chain,
): TrainingDocument[] {
  chain.setTransitions(transitions);
  const everyLabel = (1 << labelCount) - 1;
  const discarded = new Float32Array(transitions.length);
  let token = 0;
  return documents.map((sentences) => ({
    dataSet: trainingSets.length + 1,
    otherUnlabelled: false,
    raw: true,
    sentences: sentences.map(({ words }) => {
      const { length } = words;
      const part = scores.subarray(token * labelCount, (token + length) * labelCount);
      token += length;
      const found = new Uint8Array(length);
      chain.decode(length, part, labelCount, transitions, found);
      const marginals = new Float32Array(length * labelCount);
      chain.partition(length, part, labelCount, new Uint32Array(length).fill(everyLabel), 1, marginals, discarded);
      const labels = Array.from(found, (label, i) => (marginals[i * labelCount + label]! < leastProbability ? -1 : label));
      return { words, labels };
    }),
  }));
}
