import type { Analysis } from '../../analysis/analysis';
import { overlaps } from '../../text/span';
import type { MissedPlace } from './candidate';
import type { NameChanges, NewName } from './changeNames';
import type { SplitName } from './splitNames';

/** What is to be changed about an analysis that has names to be split and that missed others, both in order; undefined for nothing. */
export function changesOf({ rejected }: Analysis, splits: readonly SplitName[], missed: readonly MissedPlace[]): NameChanges | undefined {
  const added: NewName[] = splits.flatMap(({ names }) => names);
  let reach = 0;
  for (const { start, candidate } of missed) {
    const { known, spelling } = candidate;
    const end = start + spelling.length;
    if (known === undefined || start < reach || rejected?.some((span) => overlaps(span, { start, end }))) continue;
    added.push({ start, end, type: known });
    reach = end;
  }
  return added.length > 0 ? { removed: new Set(splits.map(({ index }) => index)), added: added.sort((a, b) => a.start - b.start) } : undefined;
}
