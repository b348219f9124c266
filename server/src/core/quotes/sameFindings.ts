import { isSameList } from '../collections/sameList';
import type { Content } from './content';
import type { PlacedSpeaker } from './resolveSpeakers';
import { isSameSpan } from './sentence';

/** Whether the phrases of a paragraph have the same speakers, by where the phrases begin. */
export function areSameSpeakers(a: ReadonlyMap<number, PlacedSpeaker> | undefined, b: ReadonlyMap<number, PlacedSpeaker>): boolean {
  if ((a?.size ?? 0) !== b.size) return false;
  for (const [start, said] of b) {
    const old = a!.get(start);
    const isSame = old?.form === said.form && old.certain === said.certain && old.mention === said.mention;
    if (!isSame || !isSameSpan(old.phrase, said.phrase) || !isSameSpan(old.antecedent, said.antecedent)) return false;
  }
  return true;
}

/** Whether what is said in a paragraph is the same, found by the same rules and said by the same words. */
export const areSameContents = (a: readonly Content[], b: readonly Content[]): boolean => isSameList(a, b, isSameContent);

const isSameContent = (a: Content, b: Content): boolean =>
  a === b ||
  (a.start === b.start &&
    a.end === b.end &&
    a.rule === b.rule &&
    a.kind === b.kind &&
    isSameSpan(a.cue, b.cue) &&
    isSameSpan(a.speaker, b.speaker) &&
    a.speaker?.pronoun === b.speaker?.pronoun &&
    a.speaksLike === b.speaksLike &&
    a.continues === b.continues);
