import type { DifferingPair } from '../alignedPair';
import type { ComparableSentence } from '../comparableSentences';
import type { ComparisonContext } from '../sentenceDifference';
import type { SentenceTies } from '../sentenceTies';
import { probabilityOf, valueModel, type ValueModel } from './valueModel';
import { valuePairs, type ValuePair } from './valuePairs';
import type { ToldValue } from './toldValues';

/** A less probable pair is seldom worth reading. */
const leastProbable = 0.45;
const leastScore = 0.5;
const ofProbability = 1.2;

/**
 * Pairs of sentences of two articles on one story that give two values of one thing: so many people or things, so far, so long,
 * at what time, for how much money, with what result. They may be on one matter however little else they share. Each value
 * stands in one pair at most, the most probable.
 */
export function valuesApart(here: readonly ComparableSentence[], there: readonly ComparableSentence[], context: ComparisonContext, ties: SentenceTies): DifferingPair[] {
  if (!context.sameStory) return [];
  return likeliest(valuePairs(here, there, context, ties), valueModel).map(({ pair, probability }) => ({
    kind: 'number',
    here: pair.here.sentence,
    there: pair.there.sentence,
    score: leastScore + ofProbability * probability,
    words: () => ({ here: [pair.here.value], there: [pair.there.value] }),
  }));
}

/** Of pairs that are probable enough those that are more so than any other of either value, the most probable first. */
export function likeliest<Pair extends ValuePair>(pairs: readonly Pair[], model: ValueModel): { readonly pair: Pair; readonly probability: number }[] {
  const taken = new Set<ToldValue>();
  return pairs
    .map((pair) => ({ pair, probability: probabilityOf(pair, model) }))
    .filter(({ probability }) => probability >= leastProbable)
    .sort((a, b) => b.probability - a.probability)
    .filter(({ pair: { here, there } }) => {
      if (taken.has(here) || taken.has(there)) return false;
      taken.add(here).add(there);
      return true;
    });
}
