import type { DocumentId, Identity } from '../core/identity/identity';

/** A document and the indices of its mentions of an identity. */
export type NamingDocument = readonly [document: DocumentId, mentions: readonly number[]];

/**
 * The documents other than one that name an identity most, at most `count` of them; equally often ones in the order of their ids.
 * Looks at each document once: a name that stands everywhere must not cost.
 */
export function documentsNamingMost(identity: Identity, except: DocumentId, count: number): NamingDocument[] {
  let kept: Naming[] = [];
  let last: Naming | undefined;
  for (const each of identity.mentions.counts()) {
    if (each[0] === except || (last !== undefined && mostFirst(last, each) < 0)) continue;
    kept.push(each);
    if (kept.length < 2 * count) continue;
    kept = kept.sort(mostFirst).slice(0, count);
    last = kept.at(-1);
  }
  return kept.sort(mostFirst).slice(0, count).map(([document]) => [document, identity.mentions.get(document)!]);
}

type Naming = readonly [document: DocumentId, mentions: number];

function mostFirst(a: Naming, b: Naming): number {
  return b[1] - a[1] || (a[0] < b[0] ? -1 : 1);
}
