import type { DifferingPair } from '../alignedPair';
import type { ComparableSentence } from '../comparableSentences';
import type { Denial } from '../denials';
import type { ComparisonContext } from '../sentenceDifference';
import { probabilityOfReversal, reversalModel, type ReversalModel } from './reversalModel';
import type { ReversalPair } from './reversalPairs';

/** A less probable pair is seldom worth reading. */
const leastProbable = 0.55;
const leastScore = 0.5;
const ofProbability = 1.2;

/**
 * Pairs of sentences of two articles on one story of which one denies what the other tells as a fact, however little else they
 * share. Each denial, and each sentence that tells something, stands in one pair at most, the most probable.
 */
export function reversalsApart(pairs: readonly ReversalPair[], { sameStory }: ComparisonContext): DifferingPair[] {
  if (!sameStory) return [];
  return likeliestReversals(pairs, reversalModel).map(({ pair: { isDeniedHere, denying, denial, telling, told }, probability }) => ({
    kind: 'negation',
    here: isDeniedHere ? denying : telling,
    there: isDeniedHere ? telling : denying,
    score: leastScore + ofProbability * probability,
    words: () => (isDeniedHere ? { here: [denial], there: [told] } : { here: [told], there: [denial] }),
  }));
}

/** From this on a pair of sentences is not told as agreement. */
const mayBeReversal = 0.1;

/** The sentences of which one may deny what another tells, though it is not sure enough to be shown: `here` by `there`. */
export function mayBeReversals(pairs: readonly ReversalPair[]): (here: ComparableSentence, there: ComparableSentence) => boolean {
  const found = pairs.filter((pair) => probabilityOfReversal(pair, reversalModel) >= mayBeReversal);
  return (here, there) => found.some(({ isDeniedHere, denying, telling }) => (isDeniedHere ? denying === here && telling === there : telling === here && denying === there));
}

/** Of pairs that are probable enough those that are more so than any other of either sentence, the most probable first. */
export function likeliestReversals<Pair extends ReversalPair>(pairs: readonly Pair[], model: ReversalModel): { readonly pair: Pair; readonly probability: number }[] {
  const taken = new Set<ComparableSentence | Denial>();
  return pairs
    .map((pair) => ({ pair, probability: probabilityOfReversal(pair, model) }))
    .filter(({ probability }) => probability >= leastProbable)
    .sort((a, b) => b.probability - a.probability)
    .filter(({ pair: { denial, telling } }) => {
      if (taken.has(denial) || taken.has(telling)) return false;
      taken.add(denial).add(telling);
      return true;
    });
}
