import weights from './storyWeights.json';
import type { PairFeature } from './pairFeatures';

/** How probable it is that two documents tell one story: a logistic regression. */
export interface StoryModel {
  readonly weights: Readonly<Record<PairFeature, number>>;
  readonly bias: number;
}

/** Learned by server/training/related.ts; see there for the data. */
export const storyModel: StoryModel = weights;
