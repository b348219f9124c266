import type { DocumentFeatures } from '../documentFeatures';
import { Trait, type WordTable } from '../wordTable';
import { Need } from './kernels';

/** So many tokens without a capital between two capitalised ones may be inside a name. */
const longestGap = 3;

/**
 * Writes for each token of a sentence which layers it needs, from `target[offset]`. The second layer is needed by
 * capitalised tokens, by short gaps between them, and by hyphens and apostrophes beside them with their other
 * neighbours; the first layer also by their neighbours. `target` must be 0 there.
 */
export function findNeeds(document: DocumentFeatures, words: WordTable, start: number, end: number, target: Uint8Array, offset: number): void {
  let last = -1;
  for (let i = start; i < end; i++) {
    if (document.groups[i]! < 0) continue;
    const gap = last >= 0 && i - last <= longestGap + 1 ? last + 1 : i;
    for (let j = gap; j <= i; j++) target[offset + j - start]! |= Need.second;
    last = i;
  }
  if (last < 0) return;
  for (let i = start + 1; i + 1 < end; i++) {
    if (!(words.traits[document.words[i]!]! & Trait.joiner)) continue;
    const at = offset + i - start;
    if (!target[at - 1]! && document.groups[i + 1]! < 0) continue;
    for (let j = at - 1; j <= at + 1; j++) target[j]! |= Need.second;
  }
  const length = end - start;
  for (let i = 0; i < length; i++) {
    if (!(target[offset + i]! & Need.second)) continue;
    target[offset + i]! |= Need.first;
    if (i > 0) target[offset + i - 1]! |= Need.first;
    if (i + 1 < length) target[offset + i + 1]! |= Need.first;
  }
}
