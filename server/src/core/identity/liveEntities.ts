import { noCorrections, type TextCorrections } from '../analysis/textCorrections';
import type { Mention, MentionForm, NameType } from '../names/mention';
import type { RecognisedName } from '../names/recogniser';
import type { Article } from '../text/article';
import { indexAt, type Span } from '../text/span';
import { DraftNames } from './draftNames';
import type { LocalEntity, Role } from './entity';
import { groupNames } from './groupNames';
import { nameIn, type LocalName, type NamesOfPart } from './localName';
import { namesInParagraphs } from './namesInParagraphs';
import { remembered } from './remembered';
import { RepairedNames } from './repairedNames';
import { isAcronym } from './thingName';
import { withTitle } from './titleBefore';
import { correctNames } from './userNames';

/** The names of a document as mentions, and the entities they stand for. */
export interface DocumentEntities {
  readonly mentions: readonly Mention[];
  readonly entities: readonly LocalEntity[];
  readonly entityOfMention: readonly number[];
}

/** An entity without anything that tells where in the text it stands. */
interface Group {
  readonly type: NameType;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly mentions: readonly number[];
  readonly roles: readonly RolePlace[];
}

/** Where a role is kept: it is the part's, the name's, and among the name's. */
interface RolePlace {
  readonly part: NamesOfPart;
  readonly name: number;
  readonly role: number;
}

/** What the names of a document come to, as long as they stay the same names in the same parts. */
interface Grouping {
  /** For each name its form; undefined for a common noun that names nothing in this document. */
  readonly forms: readonly (MentionForm | undefined)[];
  readonly groups: readonly Group[];
  readonly entityOfMention: readonly number[];
}

/** The mentions of a part as they were placed. */
interface Placed {
  readonly base: number;
  readonly names: readonly LocalName[];
  /** The forms of all names of the document under which they were. */
  readonly forms: Grouping['forms'];
  readonly mentions: readonly Mention[];
}

/**
 * Finds the entities in the successive states of one text. What was found in a paragraph is kept as long as the paragraph
 * and the facts of the document that bear on it stay the same; mentions and entities of which nothing changes, nor
 * moves, are the same objects. The answers are those of `findEntities`.
 */
export class LiveEntities {
  private readonly repaired: RepairedNames;
  private grouping: Grouping | undefined;
  /** The user's words under which the grouping was made. */
  private splits: TextCorrections['splits'] = noCorrections.splits;
  private placed = new WeakMap<NamesOfPart, Placed>();
  private entities: readonly LocalEntity[] = [];

  /** @param isFollowed the text will have further states */
  constructor(isFollowed = true) {
    this.repaired = new RepairedNames(isFollowed);
  }

  /** @param recognised names; those that do not lie within a paragraph are left out */
  find(article: Article, recognised: readonly RecognisedName[], corrections: TextCorrections = noCorrections): DocumentEntities {
    const { parts, isAsBefore } = this.repaired.update(article, namesInParagraphs(recognised, article.paragraphs));
    if (corrections.names.length + corrections.confirmed.length > 0) {
      const corrected = [correctedNames(article, this.repaired.drafts, corrections)];
      this.grouping = undefined;
      return this.describe(corrected, groupingOf(corrected, corrections.splits));
    }
    if (!isAsBefore || !isSameList(corrections.splits, this.splits)) this.grouping = undefined;
    this.splits = corrections.splits;
    return this.describe(parts, (this.grouping ??= groupingOf(parts, corrections.splits)));
  }

  private describe(parts: readonly NamesOfPart[], { forms, groups, entityOfMention }: Grouping): DocumentEntities {
    const mentions: Mention[] = [];
    let from = 0;
    for (const part of parts) {
      const { length } = part.names;
      if (length === 0) continue;
      for (const mention of this.mentionsOf(part, forms, from)) mentions.push(mention);
      from += length;
    }
    const before = this.entities;
    this.entities = groups.map((group, index) => (before[index]?.mentions === group.mentions && group.roles.length === 0 ? before[index] : entityOf(group, before[index])));
    return { mentions, entities: this.entities, entityOfMention };
  }

  private mentionsOf(part: NamesOfPart, forms: readonly (MentionForm | undefined)[], from: number): readonly Mention[] {
    const { base, names } = part;
    const before = this.placed.get(part);
    if (before?.names === names && before.base === base && before.forms === forms) return before.mentions;
    const isMoved = before?.base !== base;
    const mentions: Mention[] = [];
    for (let index = 0; index < names.length; index++) {
      const name = names[index]!;
      const form = forms[from + index];
      if (form === undefined) continue;
      const known = isMoved ? undefined : before.mentions[mentions.length];
      mentions.push(known !== undefined && isPlaced(known, name, form, base) ? known : mentionOf(name, form, base));
    }
    this.placed.set(part, { base, names, forms, mentions });
    return mentions;
  }
}

function isSameList(a: TextCorrections['splits'], b: TextCorrections['splits']): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** True when a mention is what a name comes to. */
function isPlaced(mention: Mention, { start, end, type, confidence, title, boilerplate }: LocalName, form: MentionForm, base: number): boolean {
  return (
    mention.start === start + base &&
    mention.end === end + base &&
    mention.type === type &&
    mention.confidence === confidence &&
    mention.form === form &&
    (mention.boilerplate === true) === boilerplate &&
    mention.title?.start === (title && title.start + base) &&
    mention.title?.end === (title && title.end + base)
  );
}

function mentionOf({ start, end, type, confidence, title, boilerplate }: LocalName, form: MentionForm, base: number): Mention {
  const [from, to] = [start + base, end + base];
  // Written out: so many are made at each keystroke that copying them would be felt.
  if (title === undefined) return boilerplate ? { start: from, end: to, type, confidence, form, boilerplate } : { start: from, end: to, type, confidence, form };
  const placed = { start: title.start + base, end: title.end + base };
  return boilerplate ? { start: from, end: to, type, confidence, form, title: placed, boilerplate } : { start: from, end: to, type, confidence, form, title: placed };
}

function entityOf({ type, name, aliases, mentions, roles }: Group, before: LocalEntity | undefined): LocalEntity {
  const isSame =
    before?.mentions === mentions && roles.length === before.roles.length && roles.every(({ part, name, role }, index) => part.names[name]!.roles[role]!.start + part.base === before.roles[index]!.start);
  if (isSame) return before;
  const placed = roles.map(({ part, name, role }): Role => {
    const { start, end, text } = part.names[name]!.roles[role]!;
    return { start: start + part.base, end: end + part.base, text };
  });
  return { type, name, aliases, roles: placed, mentions };
}

/** The names as the user wants them, all in one. */
function correctedNames({ text, paragraphs }: Article, drafts: DraftNames['all'], corrections: TextCorrections): NamesOfPart {
  const names = new DraftNames(drafts);
  correctNames(names, corrections);
  const kindAt = ({ start }: Span) => paragraphs[indexAt(paragraphs, start)]?.kind;
  const named = names.all.flatMap((draft) => {
    const kind = kindAt(draft);
    return draft.type === 'other' ? [] : [nameIn(text, withTitle(text, draft, names), text.slice(draft.start, draft.end), { inHeading: kind === 'headline', boilerplate: kind === 'boilerplate' })];
  });
  return { base: 0, names: named };
}

/** A name where it is kept. */
interface Place {
  readonly part: NamesOfPart;
  readonly index: number;
  readonly name: LocalName;
}

function groupingOf(parts: readonly NamesOfPart[], splits: TextCorrections['splits']): Grouping {
  const groupOf = groupNames(parts, splits);
  const places: Place[] = [];
  for (const part of parts) for (let index = 0; index < part.names.length; index++) places.push({ part, index, name: part.names[index]! });
  const isNamed = new Uint8Array(places.length);
  places.forEach(({ name }, at) => {
    if (name.headNoun === undefined) isNamed[groupOf[at]!] = 1;
  });
  const forms = new Array<MentionForm | undefined>(places.length).fill(undefined);
  const members: Place[][] = [];
  const entityOfMention: number[] = [];
  const entityOfGroup = new Map<number, number>();
  const mentions: number[][] = [];
  places.forEach((place, at) => {
    const group = groupOf[at]!;
    if (isNamed[group] === 0 && isCommonNoun(place.name)) return;
    let entity = entityOfGroup.get(group);
    if (entity === undefined) {
      entityOfGroup.set(group, (entity = mentions.length));
      mentions.push([]);
      members.push([]);
    }
    mentions[entity]!.push(entityOfMention.length);
    entityOfMention.push(entity);
    members[entity]!.push(place);
    forms[at] = 'full';
  });
  const groups = mentions.map((indices, entity) => describeGroup(members[entity]!, indices));
  let next = 0;
  places.forEach(({ name }, at) => {
    if (forms[at] !== undefined) forms[at] = formOf(name.spelling, groups[entityOfMention[next++]!]!.name);
  });
  return { forms, groups, entityOfMention };
}

/** "The ministry" where the document names none: no name, unlike "the Chinese ministry". */
function isCommonNoun({ spelling, headNoun }: LocalName): boolean {
  return headNoun !== undefined && spelling.toLowerCase() === headNoun;
}

function describeGroup(members: readonly Place[], mentions: readonly number[]): Group {
  if (members.length === 1 && members[0]!.name.roles.length === 0) {
    const { type, spelling } = members[0]!.name;
    return { type, name: spelling, aliases: [], mentions, roles: [] };
  }
  const isHeadNoun = new Map<string, boolean>();
  const counts = new Map<NameType, number>();
  const roles = new Map<string, RolePlace>();
  for (const { part, index, name } of members) {
    if (!isHeadNoun.has(name.spelling)) isHeadNoun.set(name.spelling, name.headNoun !== undefined);
    counts.set(name.type, (counts.get(name.type) ?? 0) + 1);
    name.roles.forEach(({ text }, role) => {
      const wording = text.toLowerCase();
      if (!roles.has(wording)) roles.set(wording, { part, name: index, role });
    });
  }
  const name = fullest(isHeadNoun);
  const type = [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0];
  return { type, name, aliases: [...isHeadNoun.keys()].filter((spelling) => spelling !== name), mentions, roles: [...roles.values()] };
}

/** The spelling with the most words, of these the longest, of these the first; acronyms and head nouns only for want of others. */
function fullest(spellings: ReadonlyMap<string, boolean>): string {
  if (spellings.size === 1) return [...spellings.keys()][0]!;
  const weight = ([text, isHeadNoun]: readonly [string, boolean]): number => (isHeadNoun ? 0 : isAcronym(text) ? 1 : 1000 * wordCount(text) + text.length);
  return [...spellings].reduce((best, spelling) => (weight(spelling) > weight(best) ? spelling : best))[0];
}

function formOf(spelling: string, fullName: string): MentionForm {
  if (spelling === fullName) return 'full';
  return isAcronym(spelling) ? 'acronym' : wordCount(spelling) < wordCount(fullName) ? 'short' : 'full';
}

const wordCount = remembered((text): number => text.split(/\s+/).length, 10_000);
