import type { FoundName } from '../../analysis/paragraphFindings';
import type { Article } from '../../text/article';
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

/**
 * The mentions that a folder knows to be two names run together; in order.
 * @param mentions all of the text, or some in a row, of which `first` is the index of the first
 */
export function splitsOf({ text, paragraphs }: Article, mentions: readonly FoundName[], known: KnownParts, first = 0): SplitName[] {
  const splits: SplitName[] = [];
  for (let at = 0; at < mentions.length; at++) {
    const { start, end, type, confidence } = mentions[at]!;
    if (confidence === 1 || end - start > longestName) continue; // the user's word stands
    const two = findTwoNames(text.slice(start, end), type, () => paragraphs[indexAt(paragraphs, start)]?.kind !== 'body', known);
    if (!two) continue;
    const names: NewName[] = [{ start, end: start + two.first.length, type: two.first.type }];
    if (two.last) names.push({ start: end - two.last.length, end, type: two.last.type });
    splits.push({ index: first + at, names });
  }
  return splits;
}
