import type { Mention } from '../names/mention';
import type { RecognisedName } from '../names/recogniser';
import { isSameList } from '../collections/sameList';
import { firstEndingAfter, overlaps } from '../text/span';
import type { Name } from './items';

/** Mentions and other names as one sorted, disjoint list; where they overlap, the mention stays. */
export function namesOf(mentions: readonly Mention[], recognised: readonly RecognisedName[]): Name[] {
  const names: Name[] = [];
  for (const { start, end, type } of mentions) names.push({ start, end, type });
  for (const { start, end, type } of recognised) {
    if (type !== 'other') continue;
    const nearest = mentions[firstEndingAfter(mentions, start)];
    if (!nearest || !overlaps(nearest, { start, end })) names.push({ start, end, type });
  }
  return names.length === mentions.length ? names : names.sort((a, b) => a.start - b.start);
}

/** Whether two lists have the same names in the same places. */
export function areSameNames(a: readonly Name[], b: readonly Name[]): boolean {
  return isSameList(a, b, (one, other) => one.start === other.start && one.end === other.end && one.type === other.type);
}
