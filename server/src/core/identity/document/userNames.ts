import type { NameCorrection, NameSplit, TextCorrections } from '../../analysis/textCorrections';
import type { NameType } from '../../names/mention';
import { contains, type Span } from '../../text/span';
import type { Draft, DraftNames } from './draftNames';
import { readName } from '../names/nameReading';

/**
 * Makes the names what the user says they are. What is marked stands, whatever overlaps it; only where it was said of
 * all such words a longer name that holds them stays: "New York" leaves "New York Times" alone.
 */
export function correctNames(names: DraftNames, { names: corrections, confirmed }: TextCorrections): void {
  const effective = corrections.filter((correction) => !correction.isRule || !isInLonger(names, correction));
  const rejected = effective.filter(({ verdict }) => verdict === 'not-a-name');
  const gone = new Set(rejected.flatMap((span) => names.within(span).filter((draft) => contains(span, draft))));
  if (gone.size > 0) names.change((draft) => (gone.has(draft) ? [] : [draft]));
  names.override(effective.flatMap((correction) => (correction.verdict === 'not-a-name' ? [] : [marked(names, correction, correction.verdict)])));
  const sure = new Set(confirmed.flatMap((span) => sameSpan(names, span) ?? []));
  if (sure.size > 0) names.change((draft) => [sure.has(draft) ? { ...draft, confidence: 1 } : draft]);
}

function isInLonger(names: DraftNames, span: NameCorrection): boolean {
  return names.within(span).some((draft) => contains(draft, span) && draft.end - draft.start > span.end - span.start);
}

function sameSpan(names: DraftNames, span: Span): Draft | undefined {
  return names.within(span).find(({ start, end }) => start === span.start && end === span.end);
}

/** The name that is marked, with the title that was found at it. */
function marked(names: DraftNames, { start, end }: Span, type: NameType): Draft {
  const title = sameSpan(names, { start, end })?.title;
  return { start, end, type, confidence: 1, ...(title === undefined ? {} : { title }) };
}

/** A name of the document as the grouping sees it. */
interface GroupedName {
  readonly name: string;
  readonly isPerson: boolean;
}

/**
 * Takes names out of the groups that the user took them out of, and puts them where the user put them. A group is the
 * smallest index of its names; changes `groups` in place.
 */
export function splitGroups(names: readonly GroupedName[], groups: number[], splits: readonly NameSplit[]): void {
  const keys = names.map(({ name, isPerson }) => readName(name, isPerson)?.key);
  for (const split of splits) {
    if ('at' in split) continue;
    const other = 'to' in split ? split.to : split.from;
    for (const isPerson of [true, false]) splitByKey(keys, groups, readName(split.name, isPerson)?.key, readName(other, isPerson)?.key, 'to' in split);
  }
}

/** @param isTo the names go to the group of `other`; else they leave it. */
function splitByKey(keys: readonly (string | undefined)[], groups: number[], key: string | undefined, other: string | undefined, isTo: boolean): void {
  if (key === undefined || other === undefined || key === other) return;
  const holdOther = new Set(groups.filter((_, index) => keys[index] === other));
  const goal = isTo ? groups[keys.indexOf(other)] : undefined;
  const first = new Map<number, number>();
  groups.forEach((group, index) => {
    const leaves = keys[index] === key && (isTo || holdOther.has(group));
    const label = leaves ? (goal ?? -1 - group) : group;
    if (!first.has(label)) first.set(label, index);
    groups[index] = first.get(label)!;
  });
}
