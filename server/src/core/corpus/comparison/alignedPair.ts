import type { ComparableSentence } from './comparableSentences';
import type { DifferenceKind } from './comparison';
import type { DifferingWords } from './sentenceDifference';

/** Two sentences on one matter. */
export interface AlignedPair {
  readonly here: ComparableSentence;
  readonly there: ComparableSentence;
  /** Finds the words in which they differ. */
  readonly words: () => DifferingWords;
  readonly score: number;
}

/** Two sentences on one matter, and the way they differ that matters most. */
export interface DifferingPair extends AlignedPair {
  readonly kind: DifferenceKind;
}
