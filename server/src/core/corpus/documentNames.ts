import type { Analysis } from '../analysis/analysis';
import type { Identity, IdentityId } from '../identity/identity';

/** How many mentions at most count against a document that lacks the other's main name. */
const mostAgainst = 3;
const mainNames = 4;

/** Weights of identities, scaled to length 1. */
export type NameVector = ReadonlyMap<IdentityId, number>;

/** What a document's names tell of its matter. */
export interface DocumentNames {
  /** Identities named in the lead. */
  readonly lead: NameVector;
  readonly people: NameVector;
  /** Up to four identities: most mentions first, one in the lead counts one more. */
  readonly main: ReadonlySet<IdentityId>;
  readonly mainPerson: MainName;
  readonly mainPlace: MainName;
}

/** The commonest identity of one type, and all of that type. */
interface MainName {
  readonly id: IdentityId | undefined;
  readonly count: number;
  readonly all: ReadonlySet<IdentityId>;
}

/**
 * Reads a document's names. `identities` are those of its mentions, in their order; `leadEnd` is where its lead ends;
 * `documents` is the number of documents in the folder. An identity weighs (1 + ln n) · ln(1 + N / df).
 */
export function readDocumentNames(analysis: Analysis, identities: readonly Identity[], leadEnd: number, documents: number): DocumentNames {
  const known = new Map<IdentityId, Identity>();
  const inLead = new Map<IdentityId, number>();
  const people = new Map<IdentityId, number>();
  const places = new Map<IdentityId, number>();
  const all = new Map<IdentityId, number>();
  const count = (counts: Map<IdentityId, number>, id: IdentityId): void => void counts.set(id, (counts.get(id) ?? 0) + 1);
  analysis.mentions.forEach((mention, index) => {
    const identity = identities[index];
    if (!identity || mention.boilerplate) return;
    known.set(identity.id, identity);
    count(all, identity.id);
    if (mention.start < leadEnd) count(inLead, identity.id);
    if (identity.type === 'person') count(people, identity.id);
    else if (identity.type === 'place') count(places, identity.id);
  });
  const weigh = (counts: ReadonlyMap<IdentityId, number>): NameVector =>
    nameVector(counts, (id) => Math.log(1 + documents / known.get(id)!.mentions.size));
  const importance = (id: IdentityId): number => all.get(id)! + (inLead.has(id) ? 1 : 0);
  const main = [...all.keys()].sort((a, b) => importance(b) - importance(a) || (a < b ? -1 : 1)).slice(0, mainNames);
  return { lead: weigh(inLead), people: weigh(people), main: new Set(main), mainPerson: mainName(people), mainPlace: mainName(places) };
}

function nameVector(counts: ReadonlyMap<IdentityId, number>, rarity: (id: IdentityId) => number): NameVector {
  const weights = new Map<IdentityId, number>();
  let squares = 0;
  for (const [id, count] of counts) {
    const weight = (1 + Math.log(count)) * rarity(id);
    weights.set(id, weight);
    squares += weight * weight;
  }
  const length = Math.sqrt(squares) || 1;
  for (const [id, weight] of weights) weights.set(id, weight / length);
  return weights;
}

function mainName(counts: ReadonlyMap<IdentityId, number>): MainName {
  let id: IdentityId | undefined;
  let most = 0;
  for (const [candidate, count] of counts) {
    if (count > most || (count === most && id !== undefined && candidate < id)) {
      id = candidate;
      most = count;
    }
  }
  return { id, count: most, all: new Set(counts.keys()) };
}

/** The cosine of two name vectors. */
export function nameCosine(a: NameVector, b: NameVector): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [id, weight] of small) sum += weight * (large.get(id) ?? 0);
  return sum;
}

/** How strongly the main names of two documents speak against one story: 0 when either has none or both share them, at most 1. */
export function nameClash(a: MainName, b: MainName): number {
  if (a.id === undefined || b.id === undefined) return 0;
  const missing = (name: MainName, other: MainName): number => (other.all.has(name.id!) ? 0 : Math.min(mostAgainst, name.count));
  return (missing(a, b) + missing(b, a)) / (2 * mostAgainst);
}

/** How many of the main names two documents share, 0 to 1. */
export function sharedMainNames(a: DocumentNames, b: DocumentNames): number {
  let shared = 0;
  for (const id of a.main) if (b.main.has(id)) shared++;
  return shared / mainNames;
}
