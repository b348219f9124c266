import { entityOfAnalysis, type Analysis } from '../../analysis/analysis';
import { publicationDate } from '../../dates/publicationDate';
import { BearerEvidence, type Surroundings } from './bearerEvidence';
import { AgeClasses, type AgeClass, type AgeTold } from './ageClasses';
import { nameInDocument, nameOfClass, nameToldApart, readEntityName, readEntityNames, roleWords, type EntityName } from './entityName';
import { Decisions } from './decisions';
import type { LocalEntity, Role } from '../entity';
import type { DocumentId, IdentityMentions } from '../identity';
import { IdentityConstraints, type NameInDocument } from './identityConstraints';
import { keptIn } from '../../collections/keptIn';
import { NameLinks } from './nameLinks';
import { keyWords, personKey, thingKey } from '../names/nameReading';
import { isFuller, NameRecord, type Resolution } from './nameRecord';
import { documentsOf, type Part } from './part';
import { RoleTally, type RoleWording } from './roleTally';
import { SlipBlock } from '../names/slipBlock';
import { SmallMap } from '../../collections/smallMap';
import { itself, resolveName, type NameContext } from './resolveName';

export interface IndexedDocument {
  readonly analysis: Analysis;
  /** For each entity its name. */
  readonly records: readonly NameRecord[];
  /** Whose its names are by the user's word, as it was when the document was added. */
  readonly said: ReadonlyMap<string, NameInDocument> | undefined;
  /** By the keys of names who of several people is meant, as it was when the document was added. */
  readonly classes: ReadonlyMap<string, AgeClass> | undefined;
  /** The keys of names that are not told apart by gender and document, because the user says who bears them; as it was when the document was added. */
  readonly saidOfAll: ReadonlySet<string>;
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
/** Walking all documents in order costs about as much as sorting this part of them. */
const shareWorthSorting = 10;

/**
 * The names of a folder, hung on fuller names by the rules of `resolveName`. Changes are collected and followed up when
 * the graph is next asked: then only names that the change can reach are resolved again.
 */
export class NameGraph {
  readonly #documents = new Map<DocumentId, IndexedDocument>();
  readonly #records = new Map<string, NameRecord>();
  readonly #links = new NameLinks();
  readonly #slipBlocks = new Map<string, SlipBlock>();
  readonly #personTwins = new Map<string, SmallMap<NameRecord, true>>();
  /** For words: the keys of the names whose resolution asked whether these are a name of the folder. */
  readonly #askedWhetherKnown = new Map<string, Set<string>>();
  /** By key those who bear the name but are told apart from others of it, see `nameToldApart`. */
  readonly #toldApart = new Map<string, SmallMap<NameRecord, true>>();
  readonly #ages = new AgeClasses();
  /** By document the keys of the names of which it tells an age. */
  readonly #agedNames = new Map<DocumentId, readonly string[]>();
  readonly #evidence = new BearerEvidence((record, document) => this.#surroundings(record, document));

  readonly #dirty = new Set<NameRecord>();
  #constraints = new IdentityConstraints();
  /** All documents in the order of their ids, and perhaps some that are no more, where that is up to date. */
  #order: readonly DocumentId[] = [];
  #isInOrder = false;
  /** Mostly a document is deleted to be added again as it is now. */
  #deletedLast: DocumentId | undefined;

  readonly #context: NameContext = {
    hasMoreLonger: (record, most) => this.#links.hasMoreLonger(record, most),
    longerNames: (record) => this.#links.longerNames(record),
    rootOf: (record) => this.rootOf(record),
    isOpen: (record) => this.resolutionOf(record).kind === 'open',
    twin: (record) => (record.twinKey === undefined ? undefined : this.#records.get(record.twinKey)),
    personTwins: (record) => [...(this.#personTwins.get(record.key)?.keys() ?? [])].sort((a, b) => (a.key < b.key ? -1 : 1)),
    sameWord: (record) => this.#calledSo(record.calledBy),
    mayJoin: (record, other) => this.#mayJoin(record, other),
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
    for (const record of this.#calledSo(key)) yield* record.postings.keys();
  }

  /** The names of a key: that of all who bear it, and those of who is told apart. */
  *#calledSo(key: string): Iterable<NameRecord> {
    const record = this.#records.get(key);
    if (record) yield record;
    yield* this.#toldApart.get(key)?.keys() ?? [];
  }

  /** What an entity of a document says about its name, as the user has it there. */
  entityName(document: DocumentId, entity: number): EntityName {
    const indexed = this.#documents.get(document)!;
    const { analysis } = indexed;
    indexed.names ??= new SmallMap();
    return keptIn(indexed.names, entity, () => asSaid(readEntityName(analysis, entityOfAnalysis(analysis, entity)), indexed, document));
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
    const moved = new Set<DocumentId>();
    for (const key of new Set([...told.keys(), ...(this.#agedNames.get(document) ?? [])])) {
      for (const other of this.#ages.tell(key, document, told.get(key))) if (other !== document) moved.add(other);
    }
    if (told.size > 0) this.#agedNames.set(document, [...told.keys()]);
    else this.#agedNames.delete(document);
    for (const other of moved) {
      const indexed = this.#documents.get(other);
      if (indexed === undefined) continue;
      this.#take(other, indexed);
      this.#put(other, indexed.analysis, readEntityNames(indexed.analysis));
    }
  }

  #put(document: DocumentId, analysis: Analysis, read: readonly EntityName[]): void {
    const said = this.#constraints.inDocument(document);
    const classes = this.#classesIn(document);
    const saidOfAll = new Set(read.flatMap(({ key }) => (this.#constraints.speaksOf(key) ? [key] : [])));
    const names = read.map((name) => asSaid(name, { said, classes, saidOfAll }, document));
    const records = names.map((name, entity) => {
      const record = this.#records.get(name.key) ?? this.#create(name);
      record.add(document, entity, name);
      this.#links.add(record, name);
      return record;
    });
    this.#documents.set(document, { analysis, records, said, classes, saidOfAll });
    if (document !== this.#deletedLast) this.#isInOrder = false;
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
    this.#followAges(document, new Map());
  }

  /** By the ages that documents tell, but for names of which the user says who is who. */
  #classesIn(document: DocumentId): ReadonlyMap<string, AgeClass> | undefined {
    let classes: Map<string, AgeClass> | undefined;
    for (const key of this.#agedNames.get(document) ?? []) {
      const isSaid = this.#constraints.groupOf(key) !== undefined || this.#constraints.apartFrom(key).size > 0;
      const ageClass = isSaid ? undefined : this.#ages.classOf(key, document);
      if (ageClass) (classes ??= new Map<string, AgeClass>()).set(key, ageClass);
    }
    return classes;
  }

  #take(document: DocumentId, indexed: IndexedDocument): void {
    const namesOf = new Map<NameRecord, EntityName[]>();
    for (const read of readEntityNames(indexed.analysis)) {
      const name = asSaid(read, indexed, document);
      keptIn(namesOf, this.#records.get(name.key)!, () => []).push(name);
    }
    for (const record of namesOf.keys()) {
      record.roles?.remove(document, this.#rolesIn(record, document));
      this.#touch(record);
      this.#evidence.update(record, document, -1);
    }
    for (const [record, names] of namesOf) {
      record.remove(document, names);
      for (const name of names) this.#links.remove(record, name);
      if (record.postings.size === 0) this.#forget(record);
    }
    this.#documents.delete(document);
    this.#deletedLast = document;
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
    return this.#records.get(record.key) === record;
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
    if (mentions.size * shareWorthSorting < this.#documents.size) return Array.from(mentions.counts(), ([document]) => document).sort();
    return filtered(this.#inOrder(), (document) => mentions.has(document));
  }

  #inOrder(): readonly DocumentId[] {
    if (!this.#isInOrder) {
      this.#order = [...this.#documents.keys()].sort();
      this.#isInOrder = true;
      this.#deletedLast = undefined;
    }
    return this.#order;
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
    for (const document of this.#inOrder()) if (document >= first && record.postings.has(document)) yield [document, this.#rolesIn(record, document)];
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

  #create(name: EntityName): NameRecord {
    const record = new NameRecord(name);
    this.#records.set(record.key, record);
    if (record.calledBy !== record.key) keptIn(this.#toldApart, record.calledBy, () => new SmallMap<NameRecord, true>()).set(record, true);
    if (record.twinKey !== undefined) keptIn(this.#personTwins, record.twinKey, () => new SmallMap<NameRecord, true>()).set(record, true);
    if (record.slipBlock === undefined) return record;
    const block = keptIn(this.#slipBlocks, record.slipBlock, () => new SlipBlock());
    for (const other of block.slipsOf(record)) {
      record.addSlip(other);
      other.addSlip(record);
    }
    block.add(record);
    return record;
  }

  #forget(record: NameRecord): void {
    this.#records.delete(record.key);
    this.#evidence.forget(record);
    forgetIn(this.#personTwins, record.twinKey, record);
    if (record.calledBy !== record.key) forgetIn(this.#toldApart, record.calledBy, record);
    if (record.slipBlock !== undefined) {
      const block = this.#slipBlocks.get(record.slipBlock)!;
      block.delete(record);
      if (block.isEmpty) this.#slipBlocks.delete(record.slipBlock);
    }
    for (const other of record.slips) other.removeSlip(record);
  }

  /** Notes that the documents of a name change, and which names can see it. Called while its links are there. */
  #touch(record: NameRecord): void {
    this.#dirty.add(record);
    for (const other of this.#toldApart.get(record.calledBy)?.keys() ?? []) this.#dirty.add(other);
    for (const short of this.#links.shorterKeys(record)) this.#touchKey(short);
    for (const other of record.slips) this.#dirty.add(other);
    for (const person of this.#personTwins.get(record.key)?.keys() ?? []) this.#dirty.add(person);
    for (const partner of this.#constraints.partnersOf(record.key)) this.#touchKey(partner);
    if (record.twinKey !== undefined) this.#touchKey(record.twinKey);
    if (record.postings.size !== knownDocuments) return;
    const words = keyWords(record.key);
    for (const reader of this.#askedWhetherKnown.get(words) ?? []) this.#touchKey(reader);
    this.#askedWhetherKnown.delete(words);
  }

  #touchWithPartners(key: string): void {
    this.#touchKey(key);
    for (const partner of this.#constraints.partnersOf(key)) this.#touchKey(partner);
  }

  #touchKey(key: string): void {
    for (const record of this.#calledSo(key)) this.#dirty.add(record);
  }

  /** All names whose resolution can rest on that of one of these, and the open names they were joined to. */
  #reach(from: Iterable<NameRecord>): Set<NameRecord> {
    const reached = new Set(from);
    for (const record of reached) {
      for (const short of this.#links.shorterKeys(record)) for (const shorter of this.#calledSo(short)) reached.add(shorter);
      for (const other of this.#toldApart.get(record.calledBy)?.keys() ?? []) reached.add(other);
      for (const other of record.slips) reached.add(other);
      for (const key of this.#constraints.partnersOf(record.key)) {
        const partner = this.#records.get(key);
        if (partner) reached.add(partner);
      }
      for (const person of this.#personTwins.get(record.key)?.keys() ?? []) reached.add(person);
      const twin = record.twinKey === undefined ? undefined : this.#records.get(record.twinKey);
      if (twin) reached.add(twin);
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
    const records = [...group].flatMap((key) => this.#records.get(key) ?? []);
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
      const partner = this.#records.get(key);
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

function asSaid(name: EntityName, { said, classes, saidOfAll }: Pick<IndexedDocument, 'said' | 'classes' | 'saidOfAll'>, document: DocumentId): EntityName {
  const own = said?.get(name.key);
  if (own !== undefined || name.isNamesake) return nameInDocument(name, own, document);
  const ageClass = classes?.get(name.key);
  if (ageClass) return nameOfClass(name, ageClass);
  return saidOfAll.has(name.key) ? name : nameToldApart(name, document);
}

const noAges: ReadonlyMap<string, AgeTold> = new Map();

/** The ages that a document tells of people, by the keys of their names. */
function agesTold(document: DocumentId, analysis: Analysis, names: readonly EntityName[]): ReadonlyMap<string, AgeTold> {
  const aged = names.filter(({ age, isNamesake }) => age !== undefined && !isNamesake);
  if (aged.length === 0) return noAges;
  const day = publicationDate(analysis.article, document)?.day;
  const year = day === undefined ? undefined : Number(day.slice(0, 4));
  return new Map(aged.map(({ key, age }) => [key, { age: age!, born: year === undefined ? undefined : year - age! }]));
}

function forgetIn<K, V>(map: Map<K, SmallMap<V, true>>, key: K | undefined, value: V): void {
  const values = key === undefined ? undefined : map.get(key);
  if (!values || key === undefined) return;
  values.delete(value);
  if (values.size === 0) map.delete(key);
}

/** The names that end at a root, itself among them. */
function members(root: NameRecord): NameRecord[] {
  return [...(root.root === root ? [root] : []), ...(root.joined?.keys() ?? [])];
}

function inOrder(records: Iterable<NameRecord>): NameRecord[] {
  return [...records].sort((a, b) => b.wordCount - a.wordCount || (a.key < b.key ? -1 : 1));
}

function* filtered<T>(items: Iterable<T>, isWanted: (item: T) => boolean): Iterable<T> {
  for (const item of items) if (isWanted(item)) yield item;
}
