import type { NameType } from '../../names/mention';
import type { Identity, IdentityId, IdentityMentions, IdentityRole } from '../identity';
import { MentionsOfParts } from './identityMentions';
import type { NameGraph } from './nameGraph';
import type { Part } from './part';
import { NameCounts } from './nameCounts';
import { NameRecord } from './nameRecord';
import { comesBefore, type RoleWording } from './roleTally';
import { Tally } from '../../collections/tally';
import { isAcronym } from '../names/thingName';

/**
 * Builds the identity that these parts make up. Its name, type and count are known at once; what takes a walk over its
 * documents (aliases, roles, mentions, their number) is worked out when it is first read.
 */
export function buildIdentity(id: IdentityId, parts: readonly Part[], graph: NameGraph): Identity {
  const { names, types, mentionCount } = countParts(parts, graph);
  const type = types.commonest()!;
  const name = graph.shownName(parts.map(({ record }) => record)) ?? bestName(names, type);
  return new BuiltIdentity(id, type, name, mentionCount, parts, graph);
}

class BuiltIdentity implements Identity {
  #aliases: readonly string[] | undefined;
  #roles: readonly IdentityRole[] | undefined;
  #mentions: IdentityMentions | undefined;
  /** Most identities are one name, in all its documents. */
  readonly #made: NameRecord | readonly Part[];
  readonly #graph: NameGraph;

  constructor(
    readonly id: IdentityId,
    readonly type: NameType,
    readonly name: string,
    readonly count: number,
    parts: readonly Part[],
    graph: NameGraph,
  ) {
    this.#made = parts.length === 1 && !parts[0]!.documents ? parts[0]!.record : parts;
    this.#graph = graph;
  }

  get aliases(): readonly string[] {
    return (this.#aliases ??= aliasesOf(this.#parts.map((part) => countPart(part, this.#graph).spellings), this.name));
  }

  get roles(): readonly IdentityRole[] {
    return (this.#roles ??= rolesOf(this.#parts, this.#graph));
  }

  get mentions(): IdentityMentions {
    return (this.#mentions ??= new MentionsOfParts(this.#parts, this.#graph));
  }

  get documentCount(): number {
    // Asked of every identity.
    return this.#made instanceof NameRecord ? this.#made.postings.size : this.mentions.size;
  }

  get #parts(): readonly Part[] {
    return this.#made instanceof NameRecord ? [{ record: this.#made }] : this.#made;
  }
}

/** The counts of all parts, their spellings left out. Those of the only part are not made anew: most identities are one name. */
function countParts(parts: readonly Part[], graph: NameGraph): Pick<NameCounts, 'names' | 'types' | 'mentionCount'> {
  if (parts.length === 1) return countPart(parts[0]!, graph);
  const all = { names: new Tally(), types: new Tally<NameType>(), mentionCount: 0 };
  for (const part of parts) {
    const { names, types, mentionCount } = countPart(part, graph);
    all.names.addAll(names);
    all.types.addAll(types);
    all.mentionCount += mentionCount;
  }
  return all;
}

function countPart(part: Part, graph: NameGraph): NameCounts {
  if (!part.documents) return part.record;
  const counts = new NameCounts();
  for (const document of part.documents) for (const entity of part.record.postings.get(document)!.entities) counts.count(graph.entityName(document, entity), 1);
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
  const wordings = new Map<string, RoleWording>();
  for (const part of parts) {
    for (const [wording, { count, first }] of graph.roleWordings(part)) {
      const known = wordings.get(wording);
      wordings.set(wording, known ? { count: known.count + count, first: comesBefore(first, known.first) ? first : known.first } : { count, first });
    }
  }
  return [...wordings]
    .sort((a, b) => b[1].count - a[1].count || (a[0] < b[0] ? -1 : 1))
    .map(([, { first }]) => first);
}
