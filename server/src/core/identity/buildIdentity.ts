import type { NameType } from '../names/mention';
import type { DocumentId, Identity, IdentityId, IdentityRole } from './identity';
import { keptIn } from './keptIn';
import type { NameGraph } from './nameGraph';
import { documentsOf, entitiesOf, type Part } from './part';
import { Tally } from './tally';
import { isAcronym } from './thingName';

/**
 * Builds the identity that these parts make up. Its name, type and count are known at once; what takes a walk over its
 * documents (aliases, roles, mentions, their number) is worked out when it is first read.
 */
export function buildIdentity(id: IdentityId, parts: readonly Part[], graph: NameGraph): Identity {
  const counts = parts.map((part) => countPart(part, graph));
  const names = new Tally();
  const types = new Tally<NameType>();
  for (const count of counts) {
    names.addAll(count.names);
    types.addAll(count.types);
  }
  const type = types.commonest()!;
  const name = graph.shownName(parts.map(({ record }) => record)) ?? bestName(names, type);
  return new BuiltIdentity(id, type, name, counts.reduce((sum, count) => sum + count.mentionCount, 0), parts, graph);
}

class BuiltIdentity implements Identity {
  #aliases: readonly string[] | undefined;
  #roles: readonly IdentityRole[] | undefined;
  #mentions: ReadonlyMap<DocumentId, readonly number[]> | undefined;
  #documentCount: number | undefined;
  readonly #parts: readonly Part[];
  readonly #graph: NameGraph;

  constructor(
    readonly id: IdentityId,
    readonly type: NameType,
    readonly name: string,
    readonly count: number,
    parts: readonly Part[],
    graph: NameGraph,
  ) {
    this.#parts = parts;
    this.#graph = graph;
  }

  get aliases(): readonly string[] {
    return (this.#aliases ??= aliasesOf(this.#parts.map((part) => countPart(part, this.#graph).spellings), this.name));
  }

  get roles(): readonly IdentityRole[] {
    return (this.#roles ??= rolesOf(this.#parts, this.#graph));
  }

  get mentions(): ReadonlyMap<DocumentId, readonly number[]> {
    return (this.#mentions ??= mentionsOf(this.#parts, this.#graph));
  }

  get documentCount(): number {
    return (this.#documentCount ??= countDocuments(this.#parts));
  }
}

function countDocuments(parts: readonly Part[]): number {
  const [first, ...others] = parts;
  if (others.length === 0 && first !== undefined) return first.documents?.length ?? first.record.postings.size;
  return new Set(parts.flatMap((part) => [...documentsOf(part)])).size;
}

interface PartCounts {
  readonly names: Tally;
  readonly spellings: Tally;
  readonly types: Tally<NameType>;
  readonly mentionCount: number;
}

function countPart(part: Part, graph: NameGraph): PartCounts {
  if (!part.documents) return part.record;
  const counts = { names: new Tally(), spellings: new Tally(), types: new Tally<NameType>(), mentionCount: 0 };
  for (const document of part.documents) {
    for (const entity of part.record.postings.get(document)!) {
      const name = graph.entityName(document, entity);
      counts.names.add(name.name);
      counts.spellings.addAll(name.spellings);
      counts.types.addAll(name.types);
      counts.mentionCount += name.mentionCount;
    }
  }
  return counts;
}

/** A name as a headline or a dateline prints it: "PORT ELLERY". */
const inCapitals = (name: string): boolean => name.length > 5 && name === name.toUpperCase();

/**
 * The name that most documents use, of equally common ones the longest; full names before single words (people) and
 * acronyms (the others), and what is written in capitals only where nothing else is.
 */
function bestName(names: Tally, type: NameType): string {
  const isFull = (name: string): boolean => (type === 'person' ? /\s/.test(name) : !isAcronym(name));
  const byUse = names.sorted().sort((a, b) => Number(isFull(b[0])) - Number(isFull(a[0])) || Number(inCapitals(a[0])) - Number(inCapitals(b[0])) || b[1] - a[1] || b[0].length - a[0].length);
  return byUse[0]![0];
}

function aliasesOf(spellings: readonly Tally[], name: string): string[] {
  const all = new Tally();
  for (const tally of spellings) all.addAll(tally);
  return all.sorted().flatMap(([spelling]) => (spelling !== name && /\p{Lu}/u.test(spelling) ? [spelling] : []));
}

function rolesOf(parts: readonly Part[], graph: NameGraph): IdentityRole[] {
  const wordings = new Map<string, { count: number; first: IdentityRole }>();
  for (const part of parts) {
    for (const [document, entities] of entitiesOf(part)) {
      for (const entity of entities) {
        for (const { start, end, text } of graph.entity(document, entity).roles) {
          const place = { document, start, end, text };
          const wording = keptIn(wordings, text.toLowerCase(), () => ({ count: 0, first: place }));
          wording.count++;
          if (comesBefore(place, wording.first)) wording.first = place;
        }
      }
    }
  }
  return [...wordings]
    .sort((a, b) => b[1].count - a[1].count || (a[0] < b[0] ? -1 : 1))
    .map(([, { first }]) => first);
}

const comesBefore = (a: IdentityRole, b: IdentityRole): boolean => (a.document === b.document ? a.start < b.start : a.document < b.document);

function mentionsOf(parts: readonly Part[], graph: NameGraph): Map<DocumentId, readonly number[]> {
  const found = new Map<DocumentId, readonly number[]>();
  for (const part of parts) {
    for (const [document, entities] of entitiesOf(part)) {
      for (const entity of entities) {
        const known = found.get(document);
        const { mentions } = graph.entity(document, entity);
        found.set(document, known ? [...known, ...mentions].sort((a, b) => a - b) : mentions);
      }
    }
  }
  return new Map(graph.inOrder(found).map((document) => [document, found.get(document)!]));
}
