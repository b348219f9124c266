import type { Analysis } from '../analysis/analysis';
import { BearerEvidence } from './bearerEvidence';
import { personKey, readEntityName, thingKey, type EntityName } from './entityName';
import type { DocumentId } from './identity';
import { keptIn } from './keptIn';
import { NameLinks } from './nameLinks';
import { NameRecord } from './nameRecord';
import { differsByOneSlip } from './personName';
import { resolveName, type NameContext, type Resolution } from './resolveName';

export interface IndexedDocument {
  readonly analysis: Analysis;
  /** For each entity what it says about its name; undefined for one whose name holds no word. */
  readonly names: readonly (EntityName | undefined)[];
  /** The keys of all names of the document. */
  readonly keys: ReadonlySet<string>;
}

/** What a name stands for in the folder. */
interface Placement {
  readonly resolution: Resolution;
  /** The end of the chain of names it was joined to; itself when it is joined to none. */
  readonly root: NameRecord;
}

/** How much better one bearer must fit a document than the next: as a factor, and in shared surroundings. */
const clearFactor = 1.3;
const clearDifference = 0.3;
/** Words are a name of the folder when they stand in this many documents as one. */
const knownDocuments = 2;

/**
 * The names of a folder, hung on fuller names by the rules of `resolveName`. Changes are collected and followed up when
 * the graph is next asked: then only names that the change can reach are resolved again.
 */
export class NameGraph {
  readonly #documents = new Map<DocumentId, IndexedDocument>();
  readonly #records = new Map<string, NameRecord>();
  readonly #links = new NameLinks();
  readonly #slipBlocks = new Map<string, Set<NameRecord>>();
  readonly #personTwins = new Map<string, Set<NameRecord>>();
  /** For words: the keys of the names whose resolution asked whether these are a name of the folder. */
  readonly #askedWhetherKnown = new Map<string, Set<string>>();
  readonly #evidence = new BearerEvidence((record, document) => this.#surroundings(record, document));

  readonly #placements = new Map<NameRecord, Placement>();
  readonly #members = new Map<NameRecord, Set<NameRecord>>();
  readonly #openMembers = new Map<NameRecord, Set<NameRecord>>();
  readonly #decisions = new Map<NameRecord, Map<DocumentId, NameRecord | undefined>>();
  readonly #dirty = new Set<NameRecord>();

  readonly #context: NameContext = {
    longerNames: (record) => this.#links.longerNames(record),
    rootOf: (record) => this.#place(record).root,
    twin: (record) => (record.twinKey === undefined ? undefined : this.#records.get(record.twinKey)),
    personTwins: (record) => [...(this.#personTwins.get(record.key) ?? [])].sort((a, b) => (a.key < b.key ? -1 : 1)),
    isKnown: (words, reader) => {
      keptIn(this.#askedWhetherKnown, words, () => new Set<string>()).add(reader.key);
      return [thingKey(words), personKey(words)].some((key) => (this.#records.get(key)?.postings.size ?? 0) >= knownDocuments);
    },
  };

  document(document: DocumentId): IndexedDocument | undefined {
    return this.#documents.get(document);
  }

  record(key: string): NameRecord | undefined {
    return this.#records.get(key);
  }

  /** Adds a document that is not there. */
  add(document: DocumentId, analysis: Analysis): void {
    const names = analysis.entities.map((entity) => readEntityName(analysis, entity));
    this.#documents.set(document, { analysis, names, keys: new Set(names.flatMap((name) => name?.key ?? [])) });
    const touched = new Set<NameRecord>();
    names.forEach((name, entity) => {
      if (!name) return;
      const record = this.#records.get(name.key) ?? this.#create(name);
      record.add(document, entity, name);
      this.#links.add(record, name);
      touched.add(record);
    });
    for (const record of touched) {
      this.#evidence.update(record, document, 1);
      this.#touch(record);
    }
  }

  /** Removes a document; nothing happens when it is not there. */
  delete(document: DocumentId): void {
    const indexed = this.#documents.get(document);
    if (!indexed) return;
    const namesOf = new Map<NameRecord, EntityName[]>();
    for (const name of indexed.names) if (name) keptIn(namesOf, this.#records.get(name.key)!, () => []).push(name);
    for (const record of namesOf.keys()) {
      this.#touch(record);
      this.#evidence.update(record, document, -1);
    }
    for (const [record, names] of namesOf) {
      record.remove(document, names);
      for (const name of names) this.#links.remove(record, name);
      if (record.postings.size === 0) this.#forget(record);
    }
    this.#documents.delete(document);
  }

  /**
   * Follows up all changes since the last call.
   * @returns the names whose identities may have changed, among them names that are no more
   */
  refresh(): Set<NameRecord> {
    const affected = this.#reach(this.#dirty);
    this.#dirty.clear();
    const changed = new Set(affected);
    for (const record of affected) for (const root of this.#displace(record)) changed.add(root);
    for (const record of affected) {
      if (!this.isAlive(record)) continue;
      const { root } = this.#place(record);
      changed.add(root);
      for (const candidate of this.candidatesOf(root)) changed.add(candidate);
    }
    return changed;
  }

  isAlive(record: NameRecord): boolean {
    return this.#records.get(record.key) === record;
  }

  /** What a name stands for. */
  resolutionOf(record: NameRecord): Resolution {
    return this.#place(record).resolution;
  }

  rootOf(record: NameRecord): NameRecord {
    return this.#place(record).root;
  }

  /** The names that were joined to this root, itself among them, fullest first. */
  membersOf(root: NameRecord): NameRecord[] {
    return inOrder(this.#members.get(root));
  }

  /** The open names that may stand for this root in some documents. */
  openMembersOf(root: NameRecord): NameRecord[] {
    return inOrder(this.#openMembers.get(root));
  }

  /** The fuller names that an open root may stand for; none for other roots. */
  candidatesOf(root: NameRecord): NameRecord[] {
    const { resolution } = this.#place(root);
    return resolution.kind === 'open' ? resolution.candidates.map((candidate) => candidate.root) : [];
  }

  /** The candidate that an open root means in a document, by the document's surroundings; undefined when none is clearly the best. */
  decide(open: NameRecord, document: DocumentId): NameRecord | undefined {
    const decisions = keptIn(this.#decisions, open, () => new Map<DocumentId, NameRecord | undefined>());
    if (!decisions.has(document)) decisions.set(document, this.#bestCandidate(open, document));
    return decisions.get(document);
  }

  #bestCandidate(open: NameRecord, document: DocumentId): NameRecord | undefined {
    const { resolution } = this.#place(open);
    if (resolution.kind !== 'open') return undefined;
    const groups = resolution.candidates.map((candidate) => [...new Set(candidate.links.map((link) => link.longer))]);
    const fits = this.#evidence.fit(this.#surroundings(open, document), groups);
    const best = fits.reduce((top, fit, index) => (fit > fits[top]! ? index : top), 0);
    const next = Math.max(0, ...fits.filter((_, index) => index !== best));
    return fits[best]! >= clearFactor * next && fits[best]! - next >= clearDifference ? resolution.candidates[best]!.root : undefined;
  }

  #surroundings(record: NameRecord, document: DocumentId): ReadonlySet<string> {
    const { keys, names } = this.#documents.get(document)!;
    const surroundings = new Set(keys);
    surroundings.delete(record.key);
    for (const entity of record.postings.get(document) ?? []) for (const word of names[entity]!.roleWords) surroundings.add(`role ${word}`);
    return surroundings;
  }

  #create(name: EntityName): NameRecord {
    const record = new NameRecord(name);
    this.#records.set(record.key, record);
    if (record.twinKey !== undefined) keptIn(this.#personTwins, record.twinKey, () => new Set<NameRecord>()).add(record);
    if (record.slipBlock === undefined) return record;
    const block = keptIn(this.#slipBlocks, record.slipBlock, () => new Set<NameRecord>());
    for (const other of block) {
      if (!differsByOneSlip(record.lastWord, other.lastWord)) continue;
      record.slips.add(other);
      other.slips.add(record);
    }
    block.add(record);
    return record;
  }

  #forget(record: NameRecord): void {
    this.#records.delete(record.key);
    this.#evidence.forget(record);
    forgetIn(this.#personTwins, record.twinKey, record);
    forgetIn(this.#slipBlocks, record.slipBlock, record);
    for (const other of record.slips) other.slips.delete(record);
  }

  /** Notes that the documents of a name change, and which names can see it. Called while its links are there. */
  #touch(record: NameRecord): void {
    this.#dirty.add(record);
    for (const key of this.#links.shorterKeys(record)) this.#touchKey(key);
    for (const other of record.slips) this.#dirty.add(other);
    for (const person of this.#personTwins.get(record.key) ?? []) this.#dirty.add(person);
    if (record.twinKey !== undefined) this.#touchKey(record.twinKey);
    if (record.postings.size !== knownDocuments) return;
    const words = record.key.slice(record.key.indexOf(' ') + 1);
    for (const reader of this.#askedWhetherKnown.get(words) ?? []) this.#touchKey(reader);
    this.#askedWhetherKnown.delete(words);
  }

  #touchKey(key: string): void {
    const record = this.#records.get(key);
    if (record) this.#dirty.add(record);
  }

  /** All names whose resolution can rest on that of one of these. */
  #reach(from: Iterable<NameRecord>): Set<NameRecord> {
    const reached = new Set(from);
    for (const record of reached) {
      for (const key of this.#links.shorterKeys(record)) {
        const shorter = this.#records.get(key);
        if (shorter) reached.add(shorter);
      }
      for (const other of record.slips) reached.add(other);
      for (const person of this.#personTwins.get(record.key) ?? []) reached.add(person);
      const twin = record.twinKey === undefined ? undefined : this.#records.get(record.twinKey);
      if (twin) reached.add(twin);
    }
    return reached;
  }

  /** Forgets what a name stands for. @returns the roots that lose it */
  #displace(record: NameRecord): NameRecord[] {
    const placement = this.#placements.get(record);
    if (!placement) return [];
    const { root, resolution } = placement;
    const candidates = resolution.kind === 'open' ? resolution.candidates.map((candidate) => candidate.root) : [];
    this.#placements.delete(record);
    this.#decisions.delete(record);
    forgetIn(this.#members, root, record);
    for (const candidate of candidates) forgetIn(this.#openMembers, candidate, record);
    return [root, ...candidates];
  }

  #place(record: NameRecord): Placement {
    const known = this.#placements.get(record);
    if (known) return known;
    const resolution = resolveName(record, this.#context);
    const root = resolution.kind === 'joined' ? this.#place(resolution.to).root : record;
    const placement = { resolution, root };
    this.#placements.set(record, placement);
    keptIn(this.#members, root, () => new Set<NameRecord>()).add(record);
    if (resolution.kind === 'open') for (const candidate of resolution.candidates) keptIn(this.#openMembers, candidate.root, () => new Set<NameRecord>()).add(record);
    return placement;
  }
}

function forgetIn<K, V>(map: Map<K, Set<V>>, key: K | undefined, value: V): void {
  const values = key === undefined ? undefined : map.get(key);
  if (!values || key === undefined) return;
  values.delete(value);
  if (values.size === 0) map.delete(key);
}

function inOrder(records: ReadonlySet<NameRecord> | undefined): NameRecord[] {
  return [...(records ?? [])].sort((a, b) => b.wordCount - a.wordCount || (a.key < b.key ? -1 : 1));
}
