import type { AgeClass } from './ageClasses';
import { ageBeside } from '../names/ageBeside';
import type { Analysis } from '../../analysis/analysis';
import type { NameType } from '../../names/mention';
import { wordsIn } from '../../text/article';
import { canonicalSpelling } from '../names/canonicalSpelling';
import type { LocalEntity } from '../entity';
import type { DocumentId } from '../identity';
import type { NameInDocument } from './identityConstraints';
import type { Gender } from '../lexicon/forenames';
import { callNouns } from '../lexicon/organisationWords';
import { readName, readWordless, type NameReading, type ShorterName } from '../names/nameReading';
import { isNamesake } from '../document/namesakes';
import { nameWords } from '../names/nameText';
import { apart, genderTold, isKeptApart, labelOf } from './toldApart';
import { Tally } from '../../collections/tally';

/** What one entity of one document says about a name. */
export interface EntityName extends Omit<NameReading, 'shorter'> {
  readonly isPerson: boolean;
  /** True when the document says that another bears the same name, so that no name of other documents is theirs. */
  readonly isNamesake: boolean;
  /** Of a person named in full: how old the document says they are, where it stands beside the name. */
  readonly age: number | undefined;
  /** Of a person: what the document tells of it, by titles and nouns for relatives. */
  readonly gender: Gender | undefined;
  /** Of a person named by one word: true where another of the document bears it in full, see `isKeptApart`. */
  readonly isKeptApart: boolean;
  /** The key under which fuller names may stand for it, where that is not its own. */
  readonly calledBy?: string;
  /** Where it is told apart from others of the document: no name that stands there is meant. */
  readonly apartIn?: DocumentId;
  readonly name: string;
  readonly mentionCount: number;
  /** Mentions by spelling, and by type. */
  readonly spellings: Iterable<readonly [string, number]>;
  readonly types: Iterable<readonly [NameType, number]>;
  /** The keys of shorter names that may stand for it, each once; those that the document itself uses are among them. */
  readonly shorter: Iterable<readonly [string, ShorterName]>;
}

/** Reads what each entity of an analysis says about its name. */
export function readEntityNames(analysis: Analysis): EntityName[] {
  return analysis.entities.map((entity) => readEntityName(analysis, entity));
}

/** Reads what the entity says about its name. */
export function readEntityName(analysis: Analysis, entity: LocalEntity): EntityName {
  const isPerson = entity.type === 'person';
  const reading = readName(entity.name, isPerson) ?? readWordless(entity.name, isPerson);
  const spellings = new Tally();
  const types = new Tally<NameType>();
  for (const index of entity.mentions) {
    const mention = analysis.mentions[index]!;
    spellings.add(canonicalSpelling(wordsIn(analysis.article, mention)));
    types.add(mention.type);
  }
  const name = canonicalSpelling(entity.name);
  const shorter = withAliases(reading, entity.aliases, isPerson);
  const gender = isPerson ? genderTold(analysis, entity) : undefined;
  const told = { isNamesake: isNamesake(analysis, entity), age: isPerson ? ageTold(analysis, entity) : undefined, gender, isKeptApart: isKeptApart(analysis, entity, gender) };
  // The reading last: V8 gives each object to which properties are added behind a spread a shape of its own, which is slow to make and to read.
  return { isPerson, name, mentionCount: entity.mentions.length, spellings, types, ...told, ...reading, shorter };
}

function ageTold({ article, mentions }: Analysis, entity: LocalEntity): number | undefined {
  if (!entity.name.includes(' ')) return undefined;
  const { text } = article;
  for (const index of entity.mentions) {
    const age = ageBeside(text, mentions[index]!, 0, text.length, false);
    if (age) return age.years;
  }
  return undefined;
}

/** The name as that of one of several people of this name, whom documents tell apart by their ages. */
export function nameOfClass(name: EntityName, { label, isOpen }: AgeClass): EntityName {
  const shorter = isOpen ? [...name.shorter, [name.key, sameWords] as const] : [];
  return { ...name, key: `${name.key}${apart}${label}`, shorter, slipBlock: undefined, twinKey: undefined };
}

/** The name of one word as that of a man or a woman of it, or of whom its document tells apart from another of this name; itself where nothing is told. */
export function nameToldApart(name: EntityName, document: DocumentId): EntityName {
  const label = labelOf(name, document);
  if (label === undefined) return name;
  const own = { ...name, key: `${name.key}${apart}${label}`, calledBy: name.key, slipBlock: undefined };
  return name.isKeptApart ? { ...own, apartIn: document, twinKey: undefined } : own;
}

/** True for a name of `nameOfClass` and the name that it was made of. */
export function isOfClass(key: string, whole: string): boolean {
  return key.startsWith(`${whole}${apart}`);
}

const sameWords: ShorterName = { how: 'shorter-name', rest: [] };

/** The entity's name as its document has it, unless the user says whose it is: that of somebody else, or one that nobody else bears. */
export function nameInDocument(name: EntityName, said: NameInDocument | undefined, document: DocumentId): EntityName {
  if (said === undefined && !name.isNamesake) return name;
  if (said === undefined || said.kind === 'apart') return { ...name, key: `${name.key}${apart}${document}`, shorter: [], slipBlock: undefined, twinKey: undefined };
  const reading = readName(said.name, said.isPerson) ?? readWordless(said.name, said.isPerson);
  return { ...name, ...reading, isPerson: said.isPerson, name: said.name };
}

const usedInDocument: ShorterName = { how: 'alias', rest: [] };

function withAliases(reading: NameReading, aliases: readonly string[], isPerson: boolean): ReadonlyMap<string, ShorterName> {
  let shorter: Map<string, ShorterName> | undefined;
  for (const alias of aliases) {
    if (callNouns.has(alias.toLowerCase())) continue;
    const key = readName(alias, isPerson)?.key;
    if (key === undefined || key === reading.key || (isPerson && reading.shorter.has(key))) continue;
    shorter ??= new Map(reading.shorter);
    shorter.set(key, usedInDocument);
  }
  return shorter ?? reading.shorter;
}

const shortestRoleWord = 4;

/** The words of the titles and roles given to an entity that tell something. */
export function roleWords(entity: LocalEntity): string[] {
  return entity.roles.flatMap((role) => nameWords(role.text)).filter((word) => word.length >= shortestRoleWord);
}
