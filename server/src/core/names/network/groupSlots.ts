import type { DocumentFeatures } from '../documentFeatures';
import { aloneInGroup } from './kernels';

/** Groups whose maximum is kept; the members of further groups count as alone. */
export const groupCapacity = 16_384;

/** Where the maxima of a document's groups stand. */
export interface GroupSlots {
  /** The slot of each group, or `aloneInGroup`. */
  readonly ofGroup: Int32Array;
  readonly count: number;
}

/** A slot for each group of several tokens, as far as there is room. */
export function slotsOfSharedGroups({ groups, groupCount }: DocumentFeatures): GroupSlots {
  const ofGroup = new Int32Array(groupCount).fill(aloneInGroup);
  const met = new Uint8Array(groupCount);
  let count = 0;
  for (const group of groups) {
    if (group < 0) continue;
    if (met[group] && ofGroup[group] === aloneInGroup && count < groupCapacity) ofGroup[group] = count++;
    met[group] = 1;
  }
  return { ofGroup, count };
}

/** A slot for each group: its own number. Throws RangeError when there is no room for all. */
export function ownSlots({ groupCount }: DocumentFeatures): GroupSlots {
  if (groupCount > groupCapacity) throw new RangeError(`More than ${groupCapacity} groups.`);
  return { ofGroup: Int32Array.from({ length: groupCount }, (_, group) => group), count: groupCount };
}
