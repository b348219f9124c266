import type { NameType } from '../names/mention';
import type { GenderEvidence } from './gender';

/** A person, organisation or place with what the document shows of it. */
export interface Referent {
  readonly type: NameType;
  readonly name: string;
  /** Number of its mentions. */
  readonly count: number;
  readonly gender: GenderEvidence;
}

/** True when nothing tells two referents apart. */
export function isSameReferent(a: Referent, b: Referent): boolean {
  return a.type === b.type && a.name === b.name && a.count === b.count && a.gender.equals(b.gender);
}
