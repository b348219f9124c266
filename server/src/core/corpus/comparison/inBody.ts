import type { ComparableSentence } from './comparableSentences';

/** Of what several sentences tell alike the first, but a headline only where no other sentence tells it. There must be one. */
export function inBody<T extends { readonly sentence: ComparableSentence }>(told: readonly T[]): T {
  return told.find(({ sentence }) => !sentence.heading) ?? told[0]!;
}
