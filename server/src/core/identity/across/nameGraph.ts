import { entityOfAnalysis, type Analysis } from '../../analysis/analysis';
import { BearerEvidence, type Surroundings } from './bearerEvidence';
import type { AgeTold } from './ageClasses';
import { Decisions } from './decisions';
import { DocumentOrder } from './documentOrder';
import { readEntityName, readEntityNames, roleWords, type EntityName } from './entityName';
import type { LocalEntity, Role } from '../entity';
import type { DocumentId, IdentityMentions } from '../identity';
import { IdentityConstraints } from './identityConstraints';
import { keptIn } from '../../collections/keptIn';
import { nameAsSaid, type SaidOfNames } from './nameAsSaid';
import { NameLinks } from './nameLinks';
import { keyWords, personKey, thingKey } from '../names/nameReading';
import { isFuller, type NameRecord, type Resolution } from './nameRecord';
import { NameRegister } from './nameRegister';
import { documentsOf, type Part } from './part';
import { RoleTally, type RoleWording } from './roleTally';
import { SmallMap } from '../../collections/smallMap';
import { itself, resolveName, type NameContext } from './resolveName';
import { agesTold, noAges, ToldAges } from './toldAges';

export interface IndexedDocument extends SaidOfNames {
  readonly analysis: Analysis;
  /** For each entity its name. */
  readonly records: readonly NameRecord[];
  /** What its entities say about their names, those that were asked for: a name that stands everywhere is put together at each update. */
  names?: SmallMap<number, EntityName>;
  /** Its entities, those that were asked for one by one, for the same reason. */
  entities?: SmallMap<number, LocalEntity>;
}

/** How much better one bearer must fit a document than the next: as a factor, and in shared surroundings. */
const clearFactor = 1.3;
const clearDifference = 0.3;
/** Words are a name of the folder when they stand in this many documents as one. */
const knownDocuments = 2;
/** Of a name in so many documents it is kept which roles they give. */
const manyDocuments = 32;

/**
 * The names of a folder, hung on fuller names by the rules of `resolveName`. Changes are collected and followed up when
 * the graph is next asked: then only names that the change can reach are resolved again.
 */
export class NameGraph {
  readonly #documents = new Map<DocumentId, IndexedDocument>();
  readonly #order = new DocumentOrder(this.#documents);
  readonly #names = new NameRegister();
  readonly #links = new NameLinks();
  /** For words: the keys of the names whose resolution asked whether these are a name of the folder. */
  readonly #askedWhetherKnown = new Map<string, Set<string>>();
  readonly #ages = new ToldAges();
  readonly #evidence = new BearerEvidence((record, document) => this.#surroundings(record, document));

  readonly #dirty = new Set<NameRecord>();
  #constraints = new IdentityConstraints();

  readonly #context: NameContext = {
    hasMoreLonger: (record, most) => this.#links.hasMoreLonger(record, most),
    longerNames: (record) => this.#links.longerNames(record),
    rootOf: (record) => this.rootOf(record),
    isOpen: (record) => this.resolutionOf(record).kind === 'open',
    twin: (record) => this.#names.twin(record),
    personTwins: (record) => [...this.#names.personTwins(record)].sort((a, b) => (a.key < b.key ? -1 : 1)),
    sameWord: (record) => this.#names.calledSo(record.calledBy),
    mayJoin: (record, other) => this.#mayJoin(record, other),
    isKnown: (words, reader) => {
      keptIn(this.#askedWhetherKnown, words, () => new Set<string>()).add(reader.key);
      return [thingKey(words), personKey(words)].some((key) => (this.#names.get(key)?.postings.size ?? 0) >= knownDocuments);
    },
  };

  document(document: DocumentId): IndexedDocument | undefined {
    return this.#documents.get(document);
  }

  record(key: string): NameRecord | undefined {
    return this.#names.get(key);
  }

  /** Takes the user's word on who is who, in place of what was said before. */
  constrain(constraints: IdentityConstraints): void {
    const { keys, documents } = constraints.differencesFrom(this.#constraints);
    const reached = new Set([...documents, ...[...keys].flatMap((key) => [...this.#ages.documentsOf(key), ...this.#documentsOfWord(key)])]);
    const again = [...reached].flatMap((document) => {
      const indexed = this.#documents.get(document);
      return indexed ? [[document, indexed.analysis] as const] : [];
    });
    for (const [document] of again) this.delete(document);
    for (const key of keys) this.#touchWithPartners(key);
    this.#constraints = constraints;
    for (const key of keys) this.#touchWithPartners(key);
    for (const [document, analysis] of again) this.add(document, analysis);
  }

  /** What the user calls the bearer of one of these names; undefined when that was not said. */
  shownName(records: readonly NameRecord[]): string | undefined {
    return this.#constraints.shownName(records.map(({ key }) => key));
  }

  /** An entity of a document. */
  entity(document: DocumentId, entity: number): LocalEntity {
    const indexed = this.#documents.get(document)!;
    indexed.entities ??= new SmallMap();
    return keptIn(indexed.entities, entity, () => entityOfAnalysis(indexed.analysis, entity));
  }

  /** The documents in which a key of one word stands, whoever is meant. */
  *#documentsOfWord(key: string): Iterable<DocumentId> {
    if (keyWords(key).includes(' ')) return;
    for (const record of this.#names.calledSo(key)) yield* record.postings.keys();
  }

  /** What an entity of a document says about its name, as the user has it there. */
  entityName(document: DocumentId, entity: number): EntityName {
    const indexed = this.#documents.get(document)!;
    const { analysis } = indexed;
    indexed.names ??= new SmallMap();
    return keptIn(indexed.names, entity, () => nameAsSaid(readEntityName(analysis, entityOfAnalysis(analysis, entity)), indexed, document));
  }

  /**
   * Adds a document that is not there.
   * @param read what `readEntityNames` gives for the analysis
   */
  add(document: DocumentId, analysis: Analysis, read: readonly EntityName[] = readEntityNames(analysis)): void {
    this.#followAges(document, agesTold(document, analysis, read));
    this.#put(document, analysis, read);
  }

  /** Takes up the ages that a document tells, and moves the names of others that now mean somebody else. */
  #followAges(document: DocumentId, told: ReadonlyMap<string, AgeTold>): void {
    for (const other of this.#ages.tell(document, told)) {
      const indexed = this.#documents.get(other);
      if (indexed === undefined) continue;
      this.#take(other, indexed);
      this.#put(other, indexed.analysis, readEntityNames(indexed.analysis));
    }
  }

  #put(document: DocumentId, analysis: Analysis, read: readonly EntityName[]): void {
    const said = this.#constraints.inDocument(document);
    const classes = this.#ages.classesIn(document, (key) => this.#constraints.groupOf(key) !== undefined || this.#constraints.apartFrom(key).size > 0);
    const saidOfAll = new Set(read.flatMap(({ key }) => (this.#constraints.speaksOf(key) ? [key] : [])));
    const names = read.map((name) => nameAsSaid(name, { said, classes, saidOfAll }, document));
    const records = names.map((name, entity) => {
      const record = this.#names.get(name.key) ?? this.#names.create(name);
      record.add(document, entity, name);
      this.#links.add(record, name);
      return record;
    });
    this.#documents.set(document, { analysis, records, said, classes, saidOfAll });
    this.#order.added(document);
    for (const record of new Set(records)) {
      record.roles?.add(document, this.#rolesIn(record, document));
      this.#evidence.update(record, document, 1);
      this.#touch(record);
    }
  }

  /** Removes a document; nothing happens when it is not there. */
  delete(document: DocumentId): void {
    const indexed = this.#documents.get(document);
    if (!indexed) return;
    this.#take(document, indexed);
    this.#followAges(document, noAges);
  }

  #take(document: DocumentId, indexed: IndexedDocument): void {
    const namesOf = new Map<NameRecord, EntityName[]>();
    for (const read of readEntityNames(indexed.analysis)) {
      const name = nameAsSaid(read, indexed, document);
      keptIn(namesOf, this.#names.get(name.key)!, () => []).push(name);
    }
    for (const record of namesOf.keys()) {
      record.roles?.remove(document, this.#rolesIn(record, document));
      this.#touch(record);
      this.#evidence.update(record, document, -1);
    }
    for (const [record, names] of namesOf) {
      record.remove(document, names);
      for (const name of names) this.#links.remove(record, name);
      if (record.postings.size > 0) continue;
      this.#names.forget(record);
      this.#evidence.forget(record);
    }
    this.#documents.delete(document);
    this.#order.deleted(document);
  }

  /**
   * Follows up all changes since the last call.
   * @returns the names whose identities may have changed, among them names that are no more
   */
  refresh(): Set<NameRecord> {
    const affected = this.#reach(this.#dirty);
    this.#dirty.clear();
    const changed = new Set(affected);
    // What an open name means in each document is decided again when it is asked for: until then any candidate may gain or lose documents.
    const addWithCandidates = (root: NameRecord): void => {
      changed.add(root);
      const { resolution } = root;
      if (resolution?.kind === 'open') for (const candidate of resolution.candidates) changed.add(candidate.root);
    };
    for (const record of affected) {
      if (record.root) addWithCandidates(record.root);
    }
    for (const record of affected) this.#displace(record);
    for (const record of affected) if (this.isAlive(record)) addWithCandidates(this.rootOf(record));
    return changed;
  }

  isAlive(record: NameRecord): boolean {
    return this.#names.holds(record);
  }

  /** What a name stands for. */
  resolutionOf(record: NameRecord): Resolution {
    if (record.resolution === undefined) this.#place(record);
    return record.resolution!;
  }

  rootOf(record: NameRecord): NameRecord {
    if (record.root === undefined) this.#place(record);
    return record.root!;
  }

  /** The names that were joined to this root, itself among them, fullest first. */
  membersOf(root: NameRecord): NameRecord[] {
    return inOrder(members(root));
  }

  /** The open names that may stand for this root in some documents. */
  openMembersOf(root: NameRecord): NameRecord[] {
    return inOrder(root.openMembers?.keys() ?? []);
  }

  /** The candidate that an open root means in a document, by the document's surroundings; undefined when none is clearly the best. */
  decide(open: NameRecord, document: DocumentId): NameRecord | undefined {
    const decisions = (open.decisions ??= new Decisions());
    if (!decisions.has(document)) decisions.add(document, this.#bestCandidate(open, document));
    return decisions.get(document);
  }

  /** The documents in which an open root means this candidate; for undefined those that are not decided. */
  documentsMeaning(candidate: NameRecord | undefined, open: NameRecord): readonly DocumentId[] {
    const decisions = (open.decisions ??= new Decisions());
    if (!decisions.areComplete) {
      for (const member of members(open)) for (const document of member.postings.keys()) this.decide(open, document);
      decisions.areComplete = true;
    }
    return decisions.documentsOf(candidate);
  }

  /** The wordings of the roles that the documents of a part give, each with how often and where first. */
  roleWordings(part: Part): Iterable<readonly [string, RoleWording]> {
    const { record, documents } = part;
    if (documents || record.postings.size < manyDocuments) return this.#tallyRoles(part).wordings();
    record.roles ??= this.#tallyRoles(part);
    return record.roles.wordings((from) => this.#rolesFrom(record, from));
  }

  /** The documents of an identity in the order of their ids. */
  inOrder(mentions: IdentityMentions): Iterable<DocumentId> {
    return this.#order.of(mentions);
  }

  #tallyRoles(part: Part): RoleTally {
    const tally = new RoleTally();
    for (const document of documentsOf(part)) tally.add(document, this.#rolesIn(part.record, document));
    return tally;
  }

  /** The roles that a document gives with a name. */
  #rolesIn(record: NameRecord, document: DocumentId): readonly Role[] {
    const { analysis } = this.#documents.get(document)!;
    return record.postings.get(document)!.entities.flatMap((entity) => entityOfAnalysis(analysis, entity).roles);
  }

  *#rolesFrom(record: NameRecord, first: DocumentId): Iterable<readonly [DocumentId, readonly Role[]]> {
    for (const document of this.#order.all()) if (document >= first && record.postings.has(document)) yield [document, this.#rolesIn(record, document)];
  }

  #bestCandidate(open: NameRecord, document: DocumentId): NameRecord | undefined {
    const resolution = this.resolutionOf(open);
    if (resolution.kind !== 'open' || resolution.candidates.length === 0) return undefined;
    const groups = resolution.candidates.map((candidate) => [...new Set(candidate.links.map((link) => link.longer))]);
    const fits = this.#evidence.fit(this.#surroundings(open, document), groups);
    const best = fits.reduce((top, fit, index) => (fit > fits[top]! ? index : top), 0);
    const next = Math.max(0, ...fits.filter((_, index) => index !== best));
    return fits[best]! >= clearFactor * next && fits[best]! - next >= clearDifference ? resolution.candidates[best]!.root : undefined;
  }

  #surroundings(record: NameRecord, document: DocumentId): Surroundings {
    const { records, analysis } = this.#documents.get(document)!;
    const others = new Set(records);
    others.delete(record);
    const own = (record.postings.get(document)?.entities ?? []).flatMap((entity) => roleWords(entityOfAnalysis(analysis, entity)).map((word) => `role ${word}`));
    return [...Array.from(others, ({ key }) => key), ...new Set(own)];
  }

  /** Notes that the documents of a name change, and which names can see it. Called while its links are there. */
  #touch(record: NameRecord): void {
    this.#dirty.add(record);
    this.#addNeighbours(record, this.#dirty);
    if (record.postings.size !== knownDocuments) return;
    const words = keyWords(record.key);
    for (const reader of this.#askedWhetherKnown.get(words) ?? []) this.#touchKey(reader);
    this.#askedWhetherKnown.delete(words);
  }

  /** Adds the names whose resolution can rest on that of a name, or on its documents; what `resolveName` asks of others must be among them. */
  #addNeighbours(record: NameRecord, to: Set<NameRecord>): void {
    const addKey = (key: string): void => {
      for (const other of this.#names.calledSo(key)) to.add(other);
    };
    for (const short of this.#links.shorterKeys(record)) addKey(short);
    for (const other of this.#names.toldApart(record.calledBy)) to.add(other);
    for (const other of record.slips) to.add(other);
    for (const partner of this.#constraints.partnersOf(record.key)) addKey(partner);
    for (const person of this.#names.personTwins(record)) to.add(person);
    if (record.twinKey !== undefined) addKey(record.twinKey);
  }

  #touchWithPartners(key: string): void {
    this.#touchKey(key);
    for (const partner of this.#constraints.partnersOf(key)) this.#touchKey(partner);
  }

  #touchKey(key: string): void {
    for (const record of this.#names.calledSo(key)) this.#dirty.add(record);
  }

  /** All names whose resolution can rest on that of one of these, and the open names they were joined to. */
  #reach(from: Iterable<NameRecord>): Set<NameRecord> {
    const reached = new Set(from);
    for (const record of reached) {
      this.#addNeighbours(record, reached);
      if (record.root?.resolution?.kind === 'open') reached.add(record.root);
    }
    return reached;
  }

  /** Forgets what a name stands for. */
  #displace(record: NameRecord): void {
    const { resolution } = record;
    record.root?.joined?.delete(record);
    if (resolution?.kind === 'open') for (const { root } of resolution.candidates) root.openMembers?.delete(record);
    record.resolution = undefined;
    record.root = undefined;
    record.decisions = undefined;
  }

  /** By the user's word, else by the rules. Of names that are one by the user's word the fullest goes by the rules. */
  #resolve(record: NameRecord): Resolution {
    const group = this.#constraints.groupOf(record.key);
    if (group === undefined) return resolveName(record, this.#context);
    const records = [...group].flatMap((key) => this.#names.get(key) ?? []);
    const fullest = records.reduce((best, other) => (isFuller(other, best) ? other : best), record);
    if (fullest !== record) return { kind: 'joined', to: fullest, rule: 'user' };
    const resolution = resolveName(record, this.#context);
    // Its twin may be one of the group: they must not hang on each other.
    return resolution.kind === 'joined' && group.has(resolution.to.key) ? itself : resolution;
  }

  /**
   * Of two names that are not one by the user's word, the less full one does not go where the other goes. Where the
   * other goes does not depend on it, for names hang on fuller ones.
   */
  #mayJoin(record: NameRecord, other: NameRecord): boolean {
    const apart = this.#constraints.apartFrom(record.key);
    if (apart.size === 0) return true;
    for (const key of apart) {
      const partner = this.#names.get(key);
      if (partner === undefined) continue;
      if (partner === other || (isFuller(partner, record) && this.rootOf(partner) === this.rootOf(other))) return false;
    }
    return true;
  }

  #place(record: NameRecord): void {
    const resolution = this.#resolve(record);
    const root = resolution.kind === 'joined' ? this.rootOf(resolution.to) : record;
    record.resolution = resolution;
    record.root = root;
    if (root !== record) (root.joined ??= new SmallMap()).set(record, true);
    if (resolution.kind === 'open') for (const candidate of resolution.candidates) (candidate.root.openMembers ??= new SmallMap()).set(record, true);
  }
}

/** The names that end at a root, itself among them. */
function members(root: NameRecord): NameRecord[] {
  return [...(root.root === root ? [root] : []), ...(root.joined?.keys() ?? [])];
}

function inOrder(records: Iterable<NameRecord>): NameRecord[] {
  return [...records].sort((a, b) => b.wordCount - a.wordCount || (a.key < b.key ? -1 : 1));
}
