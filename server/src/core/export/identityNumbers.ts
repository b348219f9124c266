import type { Corpus } from '../corpus/corpus';
import type { IdentityId } from '../identity/identity';

/** A short id for each identity ("e1" has most mentions). It holds within one output of one state of the folder. */
export function identityNumbers(corpus: Corpus): ReadonlyMap<IdentityId, string> {
  return new Map(corpus.identities().map(({ id }, index) => [id, `e${index + 1}`]));
}
