import { reversalFeatures, type ReversalFeature, type ReversalPair } from './reversalPairs';
import weights from './reversalWeights.json';

/** How probable it is that one sentence denies what another tells: a logistic regression. */
export interface ReversalModel {
  readonly weights: Readonly<Record<ReversalFeature, number>>;
  readonly bias: number;
}

/** Learned by server/training/reversals.ts; see there for the data. */
export const reversalModel: ReversalModel = weights;

/** The probability that the one sentence denies what the other tells. */
export function probabilityOfReversal({ features }: Pick<ReversalPair, 'features'>, { weights: learned, bias }: ReversalModel): number {
  return 1 / (1 + Math.exp(-reversalFeatures.reduce((sum, feature) => sum + learned[feature] * features[feature], bias)));
}
