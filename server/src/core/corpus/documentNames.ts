import type { Identity, IdentityId } from '../identity/identity';
import type { NameType } from '../names/mention';
import { entityOf, type DocumentTerms } from './documentTerms';
import { weighedCount } from './weighedCount';

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

/** What a document's names weigh depends on: for each entity its identity, as it is now. */
export interface NamedEntity {
  readonly id: IdentityId;
  readonly type: NameType;
  /** The identity's documents, as weights see them. */
  readonly documents: number;
}

/** The identities of a document's entities, in their order. */
export function namedEntities(identities: readonly Identity[]): NamedEntity[] {
  return identities.map(({ id, type, documentCount }) => ({ id, type, documents: weighedCount(documentCount) }));
}

/** Whether names weigh the same as before. */
export function weighTheSame(before: readonly NamedEntity[], now: readonly NamedEntity[]): boolean {
  return before.length === now.length && now.every(({ id, type, documents }, k) => id === before[k]!.id && type === before[k]!.type && documents === before[k]!.documents);
}

/**
 * Reads a document's names. `named` are its entities; `documents` is the weighed number of documents in the folder. An
 * identity weighs (1 + ln n) · ln(1 + N / df).
 */
export function readDocumentNames(terms: DocumentTerms, named: readonly NamedEntity[], documents: number): DocumentNames {
  const known = new Map<IdentityId, NamedEntity>();
  const inLead = new Map<IdentityId, number>();
  const people = new Map<IdentityId, number>();
  const places = new Map<IdentityId, number>();
  const all = new Map<IdentityId, number>();
  const count = (counts: Map<IdentityId, number>, id: IdentityId, by: number): void => void counts.set(id, (counts.get(id) ?? 0) + by);
  named.forEach((entity, index) => {
    const { mentions, inLead: mentionsInLead } = entityOf(terms, index);
    if (mentions === 0) return;
    known.set(entity.id, entity);
    count(all, entity.id, mentions);
    if (mentionsInLead > 0) count(inLead, entity.id, mentionsInLead);
    if (entity.type === 'person') count(people, entity.id, mentions);
    else if (entity.type === 'place') count(places, entity.id, mentions);
  });
  const weigh = (counts: ReadonlyMap<IdentityId, number>): NameVector =>
    nameVector(counts, (id) => Math.log(1 + documents / known.get(id)!.documents));
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
