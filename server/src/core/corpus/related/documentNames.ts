import type { Identity, IdentityId } from '../../identity/identity';
import type { NameType } from '../../names/mention';
import { hashText } from '../../text/textHash';
import { entityOf, type DocumentTerms } from '../terms/documentTerms';
import { weighedCount } from '../terms/weighedCount';

/** How many mentions at most count against a document that lacks the other's main name. */
const mostAgainst = 3;
const mainNames = 4;

/** Identities in the order of their ids with their weights, scaled to length 1. */
export interface NameVector {
  readonly ids: readonly IdentityId[];
  readonly weights: Float64Array;
}

/** What a document's names tell of its matter. */
export interface DocumentNames {
  readonly people: NameVector;
  /** The people named in the lead, by how often the whole document names them. */
  readonly leadPeople: NameVector;
  readonly organisations: NameVector;
  /** Up to four identities: most mentions first, one in the lead counts one more. */
  readonly main: readonly IdentityId[];
  readonly mainPerson: MainName;
}

/** The commonest person, and all people. */
interface MainName {
  readonly id: IdentityId | undefined;
  readonly count: number;
  readonly all: readonly IdentityId[];
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

/** A number for what a document's names weigh: the same for the same names in the same order. 53 bits, so that two states hardly ever share one. */
export function hashOfNames(identities: readonly Identity[]): number {
  let high = identities.length;
  let low = 0;
  for (const { id, type, documentCount } of identities) {
    const documents = weighedCount(documentCount);
    high = Math.imul(high ^ hashText(id, documents), 0x9e3779b1) + type.length;
    low = Math.imul(low ^ hashText(id, ~documents), 0x85ebca6b) + type.length;
  }
  return (high >>> 11) * 2 ** 32 + (low >>> 0);
}

/** An identity in one document. */
interface NamedOften extends NamedEntity {
  mentions: number;
  inLead: boolean;
}

/**
 * Reads a document's names. `named` are its entities; `documents` is the weighed number of documents in the folder. An
 * identity weighs (1 + ln n) · ln(1 + N / df), in the lead n · ln(1 + N / df): there it counts whom the document is about.
 */
export function readDocumentNames(terms: DocumentTerms, named: readonly NamedEntity[], documents: number): DocumentNames {
  const found = new Map<IdentityId, NamedOften>();
  const { entities } = terms;
  named.forEach(({ id, type, documents: holding }, index) => {
    const { mentions, inLead } = entityOf(entities, index);
    if (mentions === 0) return;
    const known = found.get(id);
    if (known === undefined) found.set(id, { id, type, documents: holding, mentions, inLead: inLead > 0 });
    else {
      known.mentions += mentions;
      known.inLead ||= inLead > 0;
    }
  });
  const all = [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const people = all.filter(({ type }) => type === 'person');
  const rarity = (name: NamedOften): number => Math.log(1 + documents / name.documents);
  const often = (name: NamedOften): number => (1 + Math.log(name.mentions)) * rarity(name);
  const importance = ({ mentions, inLead }: NamedOften): number => mentions + (inLead ? 1 : 0);
  const byImportance = [...all].sort((a, b) => importance(b) - importance(a));
  const peopleByWeight = nameVector(people, often);
  return {
    people: peopleByWeight,
    leadPeople: nameVector(people.filter(({ inLead }) => inLead), (name) => name.mentions * rarity(name)),
    organisations: nameVector(all.filter(({ type }) => type === 'organisation'), often),
    main: byImportance.slice(0, mainNames).map(({ id }) => id),
    mainPerson: mainName(people, peopleByWeight.ids),
  };
}

/** `names` are in the order of their ids. */
function nameVector(names: readonly NamedOften[], weigh: (name: NamedOften) => number): NameVector {
  const weights = new Float64Array(names.length);
  let squares = 0;
  for (let k = 0; k < weights.length; k++) {
    const weight = weigh(names[k]!);
    weights[k] = weight;
    squares += weight * weight;
  }
  const length = Math.sqrt(squares) || 1;
  for (let k = 0; k < weights.length; k++) weights[k]! /= length;
  return { ids: names.map(({ id }) => id), weights };
}

function mainName(people: readonly NamedOften[], all: readonly IdentityId[]): MainName {
  let main: NamedOften | undefined;
  for (const person of people) if (person.mentions > (main?.mentions ?? 0)) main = person;
  return { id: main?.id, count: main?.mentions ?? 0, all };
}

/** The cosine of two name vectors; the same whichever comes first, since both are in one order. */
export function nameCosine(a: NameVector, b: NameVector): number {
  let sum = 0;
  let j = 0;
  for (let i = 0; i < a.ids.length; i++) {
    const id = a.ids[i]!;
    while (j < b.ids.length && b.ids[j]! < id) j++;
    if (b.ids[j] === id) sum += a.weights[i]! * b.weights[j]!;
  }
  return sum;
}

/** How far apart the people in the leads of two documents are, 0 to 1; 0 when either lead names none. */
export function leadPeopleApart({ leadPeople: a }: DocumentNames, { leadPeople: b }: DocumentNames): number {
  return a.ids.length > 0 && b.ids.length > 0 ? Math.max(0, 1 - nameCosine(a, b)) : 0;
}

/** How strongly the main people of two documents speak against one story: 0 when either has none or both share them, at most 1. */
export function nameClash(a: MainName, b: MainName): number {
  if (a.id === undefined || b.id === undefined) return 0;
  const missing = (name: MainName, other: MainName): number => (other.all.includes(name.id!) ? 0 : Math.min(mostAgainst, name.count));
  return (missing(a, b) + missing(b, a)) / (2 * mostAgainst);
}

/** How many of the main names two documents share, 0 to 1. */
export function sharedMainNames(a: DocumentNames, b: DocumentNames): number {
  let shared = 0;
  for (const id of a.main) if (b.main.includes(id)) shared++;
  return shared / mainNames;
}
