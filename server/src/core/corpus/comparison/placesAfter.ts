import type { IdentityId } from '../../identity/identity';
import type { Span } from '../../text/span';
import type { ComparableSentence } from './comparableSentences';

/** Characters. */
const reachOfPlace = 60;

/** The places that a sentence names soon after a stretch of it: "230,000 across Asia". */
export function placesAfter({ names }: ComparableSentence, { end }: Span): Set<IdentityId> {
  return new Set(names.filter((name) => name.start >= end && name.start < end + reachOfPlace && name.identity.type === 'place').map(({ identity }) => identity.id));
}

/** Whether places are named on both sides, and none on both: "230,000 across Asia" and "170,000 on Sumatra". */
export function areElsewhere(here: ReadonlySet<IdentityId>, there: ReadonlySet<IdentityId>): boolean {
  return here.size > 0 && there.size > 0 && ![...here].some((id) => there.has(id));
}
