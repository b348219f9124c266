import { pairFeatures, type PairFeature } from '../src/core/corpus/related/pairFeatures';
import type { StoryModel } from '../src/core/corpus/related/storyModel';
import type { StoryFolder } from './relatedFolders';

/** A pair of documents that the index brings together, with what it should say. */
export interface StoryPair {
  readonly features: readonly number[];
  readonly sameStory: boolean;
  /** Both are of one topic: events of one kind, which are hard to tell apart. */
  readonly sameTopic: boolean;
}

/** All pairs of a folder of which one is among the other's neighbours. */
export function pairsOf({ documents, index, model }: StoryFolder): StoryPair[] {
  const known = new Map(documents.map((document) => [index.numberOf(document.file)!, document]));
  const seen = new Set<string>();
  const pairs: StoryPair[] = [];
  for (const document of index.numbers()) {
    for (const other of model.neighbours(document)) {
      const key = [document, other].sort((a, b) => a - b).join(' ');
      if (seen.has(key)) continue;
      seen.add(key);
      const features = model.features(document, other);
      const [one, another] = [known.get(document)!, known.get(other)!];
      pairs.push({ features: pairFeatures.map((feature) => features[feature]), sameStory: one.story === another.story, sameTopic: one.topic === another.topic });
    }
  }
  return pairs;
}

const steps = 500;
const rate = 0.5;
const momentum = 0.9;
const penalty = 1e-2;
/** How much a pair of one topic counts beside others: it is where the model errs. */
const weightOfHardPair = 3;

/** Logistic regression on standardised features by gradient descent with momentum, with an L2 penalty; hard pairs count more. */
export function learnStoryModel(pairs: readonly StoryPair[]): StoryModel {
  const size = pairFeatures.length;
  const means = new Float64Array(size);
  const deviations = new Float64Array(size);
  for (const { features } of pairs) features.forEach((value, k) => (means[k]! += value / pairs.length));
  for (const { features } of pairs) features.forEach((value, k) => (deviations[k]! += (value - means[k]!) ** 2 / pairs.length));
  const scaled = pairs.map(({ features }) => Float64Array.from(features, (value, k) => (value - means[k]!) / (Math.sqrt(deviations[k]!) || 1)));
  const count = pairs.map(({ sameTopic }) => (sameTopic ? weightOfHardPair : 1));
  const total = count.reduce((sum, each) => sum + each, 0);
  const weights = new Float64Array(size + 1);
  const velocity = new Float64Array(size + 1);
  for (let step = 0; step < steps; step++) {
    const gradient = new Float64Array(size + 1);
    scaled.forEach((row, index) => {
      let logit = weights[size]!;
      for (let k = 0; k < size; k++) logit += weights[k]! * row[k]!;
      const error = count[index]! * ((pairs[index]!.sameStory ? 1 : 0) - 1 / (1 + Math.exp(-logit)));
      for (let k = 0; k < size; k++) gradient[k]! += error * row[k]!;
      gradient[size]! += error;
    });
    for (let k = 0; k <= size; k++) {
      velocity[k] = momentum * velocity[k]! + gradient[k]! / total - (k < size ? penalty * weights[k]! : 0);
      weights[k]! += rate * velocity[k]!;
    }
  }
  const raw = Array.from({ length: size }, (_, k) => weights[k]! / (Math.sqrt(deviations[k]!) || 1));
  const bias = weights[size]! - raw.reduce((sum, weight, k) => sum + weight * means[k]!, 0);
  const rounded = (value: number): number => Number(value.toFixed(4));
  return { weights: Object.fromEntries(pairFeatures.map((feature, k) => [feature, rounded(raw[k]!)])) as Record<PairFeature, number>, bias: rounded(bias) };
}
