import type { Identity, IdentityId } from '../identity/identity';
import type { NameType } from '../names/mention';
import { entityOf, type DocumentTerms } from './documentTerms';
import { weighedCount } from './weighedCount';

/** How many mentions at most count against a document that lacks the other's main name. */
const mostAgainst = 3;
const mainNames = 4;

/** Weights of identities in the order of their ids, scaled to length 1. */
export type NameVector = ReadonlyMap<IdentityId, number>;

/** What a document's names tell of its matter. */
export interface DocumentNames {
  readonly people: NameVector;
  /** The people named in the lead, by how often the whole document names them. */
  readonly leadPeople: NameVector;
  readonly organisations: NameVector;
  /** Up to four identities: most mentions first, one in the lead counts one more. */
  readonly main: ReadonlySet<IdentityId>;
  readonly mainPerson: MainName;
}

/** The commonest person, and all people. */
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
 * identity weighs (1 + ln n) · ln(1 + N / df), in the lead n · ln(1 + N / df): there it counts whom the document is about.
 */
export function readDocumentNames(terms: DocumentTerms, named: readonly NamedEntity[], documents: number): DocumentNames {
  const known = new Map<IdentityId, NamedEntity>();
  const inLead = new Set<IdentityId>();
  const people = new Map<IdentityId, number>();
  const organisations = new Map<IdentityId, number>();
  const all = new Map<IdentityId, number>();
  const count = (counts: Map<IdentityId, number>, id: IdentityId, by: number): void => void counts.set(id, (counts.get(id) ?? 0) + by);
  named.forEach((entity, index) => {
    const { mentions, inLead: mentionsInLead } = entityOf(terms, index);
    if (mentions === 0) return;
    known.set(entity.id, entity);
    count(all, entity.id, mentions);
    if (mentionsInLead > 0) inLead.add(entity.id);
    if (entity.type === 'person') count(people, entity.id, mentions);
    else if (entity.type === 'organisation') count(organisations, entity.id, mentions);
  });
  const rarity = (id: IdentityId): number => Math.log(1 + documents / known.get(id)!.documents);
  const weigh = (counts: ReadonlyMap<IdentityId, number>): NameVector => nameVector(counts, (id, often) => (1 + Math.log(often)) * rarity(id));
  const peopleInLead = new Map([...people].filter(([id]) => inLead.has(id)));
  const importance = (id: IdentityId): number => all.get(id)! + (inLead.has(id) ? 1 : 0);
  const main = [...all.keys()].sort((a, b) => importance(b) - importance(a) || (a < b ? -1 : 1)).slice(0, mainNames);
  return {
    people: weigh(people),
    leadPeople: nameVector(peopleInLead, (id, often) => often * rarity(id)),
    organisations: weigh(organisations),
    main: new Set(main),
    mainPerson: mainName(people),
  };
}

function nameVector(counts: ReadonlyMap<IdentityId, number>, weigh: (id: IdentityId, count: number) => number): NameVector {
  const weights = new Map<IdentityId, number>();
  let squares = 0;
  for (const id of [...counts.keys()].sort()) {
    const weight = weigh(id, counts.get(id)!);
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

/** The cosine of two name vectors; the same whichever comes first, since both are in one order. */
export function nameCosine(a: NameVector, b: NameVector): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [id, weight] of small) sum += weight * (large.get(id) ?? 0);
  return sum;
}

/** How far apart the people in the leads of two documents are, 0 to 1; 0 when either lead names none. */
export function leadPeopleApart({ leadPeople: a }: DocumentNames, { leadPeople: b }: DocumentNames): number {
  return a.size > 0 && b.size > 0 ? Math.max(0, 1 - nameCosine(a, b)) : 0;
}

/** How strongly the main people of two documents speak against one story: 0 when either has none or both share them, at most 1. */
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
