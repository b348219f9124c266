import { valueFeatures, type ValueFeature, type ValuePair } from './valuePairs';
import weights from './valueWeights.json';

/** How probable it is that two values are given of one thing: a logistic regression. */
export interface ValueModel {
  readonly weights: Readonly<Record<ValueFeature, number>>;
  readonly bias: number;
}

/** Learned by server/training/values.ts; see there for the data. */
export const valueModel: ValueModel = weights;

/** The probability that two values are given of one thing. */
export function probabilityOf({ features }: Pick<ValuePair, 'features'>, { weights: learned, bias }: ValueModel): number {
  return 1 / (1 + Math.exp(-valueFeatures.reduce((sum, feature) => sum + learned[feature] * features[feature], bias)));
}
