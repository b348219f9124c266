import { pairFeatures } from '../src/core/corpus/related/pairFeatures';
import type { StoryModel } from '../src/core/corpus/related/storyModel';
import { learnLogistic } from './logisticRegression';
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

/** How much a pair of one topic counts beside others: it is where the model errs. */
const weightOfHardPair = 3;
const penalty = 1e-2;

/** Hard pairs count more. */
export function learnStoryModel(pairs: readonly StoryPair[]): StoryModel {
  return learnLogistic(pairFeatures, pairs.map(({ features, sameStory, sameTopic }) => ({ features, isSo: sameStory, count: sameTopic ? weightOfHardPair : 1 })), penalty);
}
