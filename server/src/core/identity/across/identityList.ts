import { buildIdentity } from './buildIdentity';
import type { DocumentId, Identity, IdentityId } from '../identity';
import { keptIn } from '../../collections/keptIn';
import type { NameGraph } from './nameGraph';
import type { NameRecord } from './nameRecord';
import { documentsOf, type Part } from './part';
import { SmallMap } from '../../collections/smallMap';

const never = (): boolean => false;

/** Stands between a name and a document in the id of an identity that is known in one document only. */
const separator = '\n';

/** The identities that follow from a graph of names: built when they are asked for, kept until a change reaches them. */
export class IdentityList {
  readonly #graph: NameGraph;
  /** Those that are known in one document only, by the open name that stays apart there: ids, which hold both, would be made anew each time. */
  readonly #apart = new Map<NameRecord, SmallMap<DocumentId, Identity>>();
  #listed: readonly Identity[] = [];
  /** To be put in order with those listed, once all of them are there: that costs as much for few as for many. */
  #added: Identity[] = [];
  readonly #outdated = new Set<Identity>();
  readonly #toList = new Set<NameRecord>();

  constructor(graph: NameGraph) {
    this.#graph = graph;
  }

  all(): readonly Identity[] {
    this.settle(never);
    return this.#listed;
  }

  /** Works out what `all` gives, until `isOver` says that it is enough. @returns whether all is worked out */
  settle(isOver: () => boolean): boolean {
    this.#refresh();
    for (const record of this.#toList) {
      this.#toList.delete(record);
      if (this.#isRoot(record)) for (const identity of this.#identitiesAt(record)) this.#added.push(identity);
      if (isOver()) break;
    }
    if (this.#toList.size > 0) return false;
    if (this.#outdated.size + this.#added.length === 0) return true;
    const stands = (identity: Identity): boolean => !this.#outdated.has(identity);
    this.#listed = mergeSorted(this.#listed.filter(stands), this.#added.filter(stands).sort(mostMentionsFirst));
    this.#added = [];
    this.#outdated.clear();
    return true;
  }

  byId(id: IdentityId): Identity | undefined {
    this.#refresh();
    const [key, document] = id.split(separator) as [string, DocumentId | undefined];
    const record = this.#graph.record(key);
    if (!record) return undefined;
    if (document !== undefined) return this.#graph.document(document) && record.postings.has(document) ? this.#identityIn(record, document) : undefined;
    const root = this.#graph.rootOf(record);
    return this.#identitiesAt(root).find((identity) => identity.id === root.key);
  }

  /** For each entity of the document its identity. */
  ofEntities(document: DocumentId): readonly Identity[] {
    this.#refresh();
    return this.#graph.document(document)?.records.map((record) => this.#identityIn(record, document)) ?? [];
  }

  ofDocument(document: DocumentId): readonly Identity[] {
    const identities = this.ofEntities(document);
    return this.#graph.document(document)?.analysis.entityOfMention.map((entity) => identities[entity]!) ?? [];
  }

  /** The names and documents that make up the identity of an id; undefined when there is none. */
  partsOf(id: IdentityId): readonly Part[] | undefined {
    const identity = this.byId(id);
    if (!identity) return undefined;
    const [key, document] = identity.id.split(separator) as [string, DocumentId | undefined];
    return this.#partsAt(this.#graph.record(key)!, document);
  }

  #refresh(): void {
    for (const record of this.#graph.refresh()) {
      this.#toList.add(record);
      if (record.identity) this.#outdated.add(record.identity);
      record.identity = undefined;
      for (const identity of this.#apart.get(record)?.values() ?? []) this.#outdated.add(identity);
      this.#apart.delete(record);
    }
  }

  #isRoot(record: NameRecord): boolean {
    return this.#graph.isAlive(record) && this.#graph.rootOf(record) === record;
  }

  #identityIn(record: NameRecord, document: DocumentId): Identity {
    let root = this.#graph.rootOf(record);
    for (;;) {
      const resolution = this.#graph.resolutionOf(root);
      if (resolution.kind !== 'open') return this.#identity(root, undefined);
      const candidate = this.#graph.decide(root, document);
      if (!candidate) return this.#identity(root, resolution.apart ? document : undefined);
      root = candidate;
    }
  }

  /** All identities whose names end at this root: one, or for an open name those that stay apart or none. */
  #identitiesAt(root: NameRecord): Identity[] {
    const resolution = this.#graph.resolutionOf(root);
    if (resolution.kind !== 'open') return [this.#identity(root, undefined)];
    const undecided = this.#undecided(root);
    if (undecided.length === 0) return [];
    if (!resolution.apart) return [this.#identity(root, undefined)];
    const partsIn = new Map<DocumentId, Part[]>();
    for (const part of undecided) for (const document of documentsOf(part)) keptIn(partsIn, document, () => []).push({ ...part, documents: [document] });
    return [...partsIn].map(([document, parts]) => this.#identity(root, document, () => parts));
  }

  /** @param parts what it is made of, where that is known */
  #identity(root: NameRecord, document: DocumentId | undefined, parts?: () => Part[]): Identity {
    const made = (id: IdentityId): Identity => buildIdentity(id, parts?.() ?? this.#partsAt(root, document), this.#graph);
    if (document === undefined) return (root.identity ??= made(root.key));
    const identities = keptIn(this.#apart, root, () => new SmallMap<DocumentId, Identity>());
    return keptIn(identities, document, () => made(`${root.key}${separator}${document}`));
  }

  #partsAt(root: NameRecord, document: DocumentId | undefined): Part[] {
    if (this.#graph.resolutionOf(root).kind !== 'open') return this.#reaching(root);
    if (document === undefined) return this.#undecided(root);
    if (this.#graph.decide(root, document) !== undefined) return [];
    const reaching = this.#reaching(root).filter(({ record, documents }) => record.postings.has(document) && (documents?.includes(document) ?? true));
    return reaching.map(({ record }) => ({ record, documents: [document] }));
  }

  /** All that ends at this root, before an open root is decided. */
  #reaching(root: NameRecord): Part[] {
    const joined = this.#graph.membersOf(root).map((record): Part => ({ record }));
    const decided = this.#graph.openMembersOf(root).flatMap((open) => this.#decidedAs(open, root));
    return joined.concat(decided);
  }

  #undecided(open: NameRecord): Part[] {
    return this.#decidedAs(open, undefined);
  }

  #decidedAs(open: NameRecord, candidate: NameRecord | undefined): Part[] {
    const meaning = this.#graph.documentsMeaning(candidate, open);
    if (meaning.length === 0) return [];
    return this.#reaching(open).flatMap(({ record, documents: among }): Part[] => {
      const reached = among && new Set(among);
      const documents = meaning.filter((document) => record.postings.has(document) && (!reached || reached.has(document)));
      if (documents.length === 0) return [];
      return [{ record, documents, ...(candidate ? { decidedBy: open } : {}) }];
    });
  }
}

function mostMentionsFirst(a: Identity, b: Identity): number {
  return b.count - a.count || (a.id < b.id ? -1 : 1);
}

function mergeSorted(a: readonly Identity[], b: readonly Identity[]): Identity[] {
  const merged: Identity[] = [];
  let next = 0;
  for (const identity of a) {
    while (next < b.length && mostMentionsFirst(b[next]!, identity) < 0) merged.push(b[next++]!);
    merged.push(identity);
  }
  return merged.concat(b.slice(next));
}
