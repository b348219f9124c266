import type { NameType } from '../../names/mention';
import { appended } from '../../collections/appended';
import type { EntityName } from './entityName';
import { NameCounts } from './nameCounts';
import type { DocumentId, Identity, MergeRule } from '../identity';
import { keyWords, type ShorterName } from '../names/nameReading';
import type { Gender } from '../lexicon/forenames';
import { apart, genderOfName } from './toldApart';
import type { RoleTally } from './roleTally';
import { SmallMap } from '../../collections/smallMap';
import type { Decisions } from './decisions';

const none: readonly NameRecord[] = [];

/** A name in one document. */
export interface Posting {
  /** The indices of its entities of this name, ascending. */
  readonly entities: readonly number[];
  /** Number of mentions of all of them. */
  readonly mentions: number;
}

/** That a name can be called by a shorter one. */
export interface NameLink extends ShorterName {
  /** The key of the shorter name. */
  readonly short: string;
  readonly longer: NameRecord;
}

/**
 * What a name of the folder stands for: itself (`own`), always one fuller name (`joined`), or in each document the one
 * of several fuller names that its surroundings speak for (`open`).
 */
export type Resolution =
  | { readonly kind: 'own' }
  | { readonly kind: 'joined'; readonly to: NameRecord; readonly rule: MergeRule }
  | { readonly kind: 'open'; readonly candidates: readonly Candidate[]; readonly apart: boolean };

/** A fuller name that an open name may stand for in a document. */
export interface Candidate {
  readonly root: NameRecord;
  readonly links: readonly NameLink[];
}

/**
 * One name of the folder with the documents it stands in. All entities whose names have one key share a record: adding
 * a document costs one posting, however many documents the name stands in.
 */
export class NameRecord extends NameCounts {
  readonly key: string;
  readonly isPerson: boolean;
  readonly postings = new SmallMap<DocumentId, Posting>();
  /** Names that differ by one slip of the pen. */
  slips: readonly NameRecord[] = none;
  /** Of its links to the names that it may be called by, see `NameLinks`. */
  firstLink = 0;
  readonly slipBlock: string | undefined;
  readonly twinKey: string | undefined;
  /** The key under which fuller names may stand for it. */
  readonly calledBy: string;
  /** The only document in which it stands, where it is none of those that bear it in full there. */
  readonly apartIn: DocumentId | undefined;
  /** Of how many more entities documents tell that they are men than women. */
  #men = 0;
  /** What the order of names rests on. */
  readonly wordCount: number;

  // What the graph of names has worked out about it, until a change reaches it.
  /** What it stands for in the folder. Known together with the root. */
  resolution: Resolution | undefined;
  /** The end of the chain of names it was joined to; itself when it is joined to none. */
  root: NameRecord | undefined;
  /** The other names that were joined to it. */
  joined: SmallMap<NameRecord, true> | undefined;
  /** The open names that may stand for it in some documents. */
  openMembers: SmallMap<NameRecord, true> | undefined;
  /** Of an open name: whom it means in which document. */
  decisions: Decisions<NameRecord> | undefined;
  /** The roles that its documents give, of a name that stands in many and was asked for them. Follows each change. */
  roles: RoleTally | undefined;
  /** The identity of the names that end at it, once built, but for those that are known in one document only. */
  identity: Identity | undefined;

  constructor(name: EntityName) {
    super();
    this.key = name.key;
    this.isPerson = name.isPerson;
    this.slipBlock = name.slipBlock;
    this.twinKey = name.twinKey;
    this.calledBy = name.calledBy ?? name.key;
    this.apartIn = name.apartIn;
    this.wordCount = keyWords(this.key.split(apart, 1)[0]!).split(' ').length;
  }

  get lastWord(): string {
    return this.key.slice(this.key.lastIndexOf(' ') + 1);
  }

  get type(): NameType {
    return this.commonestType ?? (this.isPerson ? 'person' : 'organisation');
  }

  /** Whether documents tell of a man or a woman, else whether the forename does. */
  get gender(): Gender | undefined {
    return genderOfName(this.key, this.#men);
  }

  override count(name: EntityName, sign: 1 | -1): void {
    super.count(name, sign);
    if (name.gender !== undefined) this.#men += name.gender === 'male' ? sign : -sign;
  }

  add(document: DocumentId, entity: number, name: EntityName): void {
    const known = this.postings.get(document);
    const posting = known ? { entities: appended(known.entities, entity), mentions: known.mentions + name.mentionCount } : alone(entity, name.mentionCount);
    this.postings.set(document, posting);
    this.count(name, 1);
  }

  /** Takes away all entities of a document. */
  remove(document: DocumentId, names: readonly EntityName[]): void {
    this.postings.delete(document);
    for (const name of names) this.count(name, -1);
  }

  addSlip(other: NameRecord): void {
    this.slips = appended(this.slips, other);
  }

  removeSlip(other: NameRecord): void {
    this.slips = this.slips.filter((each) => each !== other);
  }
}

const postingsOfOne: Posting[][] = [];

/** The posting of one entity: the same for all documents. */
function alone(entity: number, mentions: number): Posting {
  const known = (postingsOfOne[entity] ??= []);
  return (known[mentions] ??= { entities: [entity], mentions });
}

/** True when `a` is the fuller of two names: a strict order, so that names hang on fuller ones without circles. */
export function isFuller(a: NameRecord, b: NameRecord): boolean {
  if (a.wordCount !== b.wordCount) return a.wordCount > b.wordCount;
  if (a.key.length !== b.key.length) return a.key.length > b.key.length;
  return a.key < b.key;
}
