import type { Analysis } from '../../analysis/analysis';
import { indexAt } from '../../text/span';
import type { NewName } from './changeNames';
import { findTwoNames, type KnownParts } from './nameParts';
import { longestName } from './spellings';

/** A mention that is two names, or one of which only the beginning is a name. */
export interface SplitName {
  /** Of the mention that goes. */
  readonly index: number;
  /** What comes in its place. */
  readonly names: readonly NewName[];
}

/** The mentions from `first` to before `last`, by index, that a folder knows to be two names run together; in order. */
export function splitsOf({ article: { text, paragraphs }, mentions }: Analysis, known: KnownParts, first = 0, last = mentions.length): SplitName[] {
  const splits: SplitName[] = [];
  for (let index = first; index < last; index++) {
    const { start, end, type, confidence } = mentions[index]!;
    if (confidence === 1 || end - start > longestName) continue; // the user's word stands
    const two = findTwoNames(text.slice(start, end), type, () => paragraphs[indexAt(paragraphs, start)]?.kind !== 'body', known);
    if (!two) continue;
    const names: NewName[] = [{ start, end: start + two.first.length, type: two.first.type }];
    if (two.last) names.push({ start: end - two.last.length, end, type: two.last.type });
    splits.push({ index, names });
  }
  return splits;
}
