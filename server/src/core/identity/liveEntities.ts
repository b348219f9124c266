import { lazily } from '../analysis/lazily';
import { noCorrections, type TextCorrections } from '../analysis/textCorrections';
import type { Mention, MentionForm, NameType } from '../names/mention';
import type { RecognisedName } from '../names/recogniser';
import type { Article, Paragraph } from '../text/article';
import { nothingFound, type ByParagraph } from '../text/byParagraph';
import { firstIndex } from '../text/firstIndex';
import type { Span } from '../text/span';
import { DraftNames } from './draftNames';
import type { LocalEntity, Role } from './entity';
import { groupNames } from './groupNames';
import { nameIn, type LocalName, type NamesOfPart } from './localName';
import { remembered } from './remembered';
import { RepairedNames } from './repairedNames';
import { isAcronym } from './thingName';
import { withTitle } from './titleBefore';
import { correctNames } from './userNames';

/** The names of a document as mentions, and the entities they stand for. What tells where in the text they stand is made when it is asked for. */
export interface DocumentEntities {
  readonly mentions: readonly Mention[];
  readonly entities: readonly LocalEntity[];
  readonly entityOfMention: readonly number[];
  readonly mentionsByParagraph: ByParagraph<Mention>;
  /** The entities, without anything that tells where they stand. The same list as long as names stand for the same entities. */
  readonly groups: readonly EntityGroup[];
}

/** An entity without anything that tells where in the text it stands. */
export interface EntityGroup extends Omit<LocalEntity, 'roles'> {
  readonly roles: readonly RolePlace[];
}

/** Where a role is kept: it is the mention's, and among its roles. */
interface RolePlace {
  readonly mention: number;
  readonly role: number;
}

/** What the names of a document come to, as long as they stay the same names in the same parts. */
interface Grouping {
  /** For each name its form; undefined for a common noun that names nothing in this document. */
  readonly forms: readonly (MentionForm | undefined)[];
  readonly groups: readonly EntityGroup[];
  readonly entityOfMention: readonly number[];
}

/** What the names of a part come to. */
interface Named {
  readonly names: readonly LocalName[];
  /** The forms of all names of the document under which they do. */
  readonly forms: Grouping['forms'];
  /** Those of the names that are mentions, and the mentions they are. Offsets of names count from `start` before the paragraph. */
  readonly mentioned: readonly LocalName[];
  readonly mentions: readonly Mention[];
  readonly start: number;
}

const unnamed: Named = { names: nothingFound, forms: nothingFound, mentioned: nothingFound, mentions: nothingFound, start: 0 };

/** Mentions where they stood in the text when that was last asked. */
interface Placed {
  readonly at: number;
  readonly mentions: readonly Mention[];
}

/**
 * Finds the entities in the successive states of one text. What was found in a paragraph is kept as long as the paragraph
 * and the facts of the document that bear on it stay the same; mentions and entities of which nothing changes, nor
 * moves, are the same objects if they were asked for before. The answers are those of `findEntities`.
 */
export class LiveEntities {
  private readonly repaired: RepairedNames;
  private grouping: Grouping | undefined;
  /** The user's words under which the grouping was made. */
  private splits: TextCorrections['splits'] = noCorrections.splits;
  private readonly named = new WeakMap<NamesOfPart, Named>();
  private readonly placed = new WeakMap<Named['mentions'], Placed>();
  private entities: readonly LocalEntity[] = [];

  /** @param isFollowed the text will have further states */
  constructor(isFollowed = true) {
    this.repaired = new RepairedNames(isFollowed);
  }

  find(article: Article, recognised: ByParagraph<RecognisedName>, corrections: TextCorrections = noCorrections): DocumentEntities {
    const { parts, isAsBefore } = this.repaired.update(article, recognised);
    if (corrections.names.length + corrections.confirmed.length > 0) {
      const corrected = correctedNames(article, this.repaired.drafts, corrections);
      this.grouping = undefined;
      return this.describe(article, corrected, groupingOf(corrected, corrections.splits));
    }
    if (!isAsBefore || !isSameList(corrections.splits, this.splits)) this.grouping = undefined;
    this.splits = corrections.splits;
    return this.describe(article, parts, (this.grouping ??= groupingOf(parts, corrections.splits)));
  }

  private describe({ paragraphs }: Article, parts: readonly NamesOfPart[], { forms, groups, entityOfMention }: Grouping): DocumentEntities {
    let from = 0;
    const named = parts.map((part) => {
      const { length } = part.names;
      from += length;
      return length === 0 ? unnamed : this.nameIn(part, forms, from - length);
    });
    const mentions = lazily(() => named.flatMap((each, index) => (each === unnamed ? nothingFound : this.placedMentions(each, paragraphs[index]!.start))));
    const entities = lazily(() => this.placedEntities(groups, named, paragraphs));
    return {
      get mentions() {
        return mentions();
      },
      get entities() {
        return entities();
      },
      entityOfMention,
      mentionsByParagraph: named.map((each) => each.mentions),
      groups,
    };
  }

  private nameIn(part: NamesOfPart, forms: Grouping['forms'], from: number): Named {
    const { start, names } = part;
    const before = this.named.get(part);
    const known = before?.names === names ? before : undefined;
    if (known?.forms === forms) return known;
    let next = 0;
    const isAsBefore = known !== undefined && names.every((name, index) => {
      const form = forms[from + index];
      if (name !== known.mentioned[next]) return form === undefined;
      return form === known.mentions[next++]!.form;
    });
    const mentioned = isAsBefore ? known.mentioned : names.filter((_, index) => forms[from + index] !== undefined);
    const named = { names, forms, mentioned, mentions: isAsBefore ? known.mentions : mentionsOf(part, forms, from), start };
    this.named.set(part, named);
    return named;
  }

  private placedMentions({ mentions }: Named, at: number): readonly Mention[] {
    let placed = this.placed.get(mentions);
    if (placed?.at !== at) this.placed.set(mentions, (placed = { at, mentions: mentions.map((mention) => mentionAt(mention, mention.form, at)) }));
    return placed.mentions;
  }

  private placedEntities(groups: readonly EntityGroup[], named: readonly Named[], paragraphs: readonly Paragraph[]): readonly LocalEntity[] {
    const before = this.entities;
    const firstMentions = new Int32Array(named.length + 1);
    named.forEach(({ mentions }, index) => (firstMentions[index + 1] = firstMentions[index]! + mentions.length));
    const roleAt = ({ mention, role }: RolePlace): Role => {
      const index = firstIndex(named, (_, each) => firstMentions[each + 1]! > mention);
      const { mentioned, start: from } = named[index]!;
      const { start, end, text } = mentioned[mention - firstMentions[index]!]!.roles[role]!;
      const by = paragraphs[index]!.start - from;
      return { start: start + by, end: end + by, text };
    };
    this.entities = groups.map(({ type, name, aliases, mentions, roles }, index) => {
      const known = before[index]?.mentions === mentions ? before[index] : undefined;
      if (known && roles.length === 0) return known;
      const placed = roles.map(roleAt);
      return known?.roles.length === placed.length && placed.every(({ start }, role) => start === known.roles[role]!.start) ? known : { type, name, aliases, roles: placed, mentions };
    });
    return this.entities;
  }
}

function isSameList(a: TextCorrections['splits'], b: TextCorrections['splits']): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function mentionsOf({ start: origin, names }: NamesOfPart, forms: Grouping['forms'], from: number): readonly Mention[] {
  const mentions: Mention[] = [];
  names.forEach((name, index) => {
    const form = forms[from + index];
    if (form !== undefined) mentions.push(mentionAt(name, form, -origin));
  });
  return mentions;
}

/** What mentions and the names they come from say alike. */
type MentionedName = Pick<Mention, 'start' | 'end' | 'type' | 'confidence' | 'boilerplate'> & { readonly title?: Span | undefined };

/** Written out: so many are made that copying them would be felt. */
function mentionAt({ start, end, type, confidence, title, boilerplate }: MentionedName, form: MentionForm, by: number): Mention {
  const [from, to] = [start + by, end + by];
  if (title === undefined) return boilerplate ? { start: from, end: to, type, confidence, form, boilerplate } : { start: from, end: to, type, confidence, form };
  const placed = { start: title.start + by, end: title.end + by };
  return boilerplate ? { start: from, end: to, type, confidence, form, title: placed, boilerplate } : { start: from, end: to, type, confidence, form, title: placed };
}

/** The names of each paragraph as the user wants them; one that goes on in the next belongs to that in which it begins. */
function correctedNames({ text, paragraphs }: Article, drafts: DraftNames['all'], corrections: TextCorrections): NamesOfPart[] {
  const names = new DraftNames(drafts);
  correctNames(names, corrections);
  const corrected = paragraphs.map(({ start }) => ({ start, names: new Array<LocalName>() }));
  let paragraph = 0;
  for (const draft of names.all) {
    if (draft.type === 'other' || paragraphs.length === 0) continue;
    while (paragraph + 1 < paragraphs.length && paragraphs[paragraph + 1]!.start <= draft.start) paragraph++;
    const { start, end, kind: own } = paragraphs[paragraph]!;
    const kind = draft.start >= start && draft.start < end ? own : undefined;
    corrected[paragraph]!.names.push(nameIn(text, withTitle(text, draft, names), text.slice(draft.start, draft.end), { inHeading: kind === 'headline', boilerplate: kind === 'boilerplate' }));
  }
  return corrected;
}

function groupingOf(parts: readonly NamesOfPart[], splits: TextCorrections['splits']): Grouping {
  const groupOf = groupNames(parts, splits);
  const names: LocalName[] = [];
  for (const part of parts) for (const name of part.names) names.push(name);
  const isNamed = new Uint8Array(names.length);
  names.forEach((name, at) => {
    if (name.headNoun === undefined) isNamed[groupOf[at]!] = 1;
  });
  const forms = new Array<MentionForm | undefined>(names.length).fill(undefined);
  const members: LocalName[][] = [];
  const entityOfMention: number[] = [];
  const entityOfGroup = new Map<number, number>();
  const mentions: number[][] = [];
  names.forEach((name, at) => {
    const group = groupOf[at]!;
    if (isNamed[group] === 0 && isCommonNoun(name)) return;
    let entity = entityOfGroup.get(group);
    if (entity === undefined) {
      entityOfGroup.set(group, (entity = mentions.length));
      mentions.push([]);
      members.push([]);
    }
    mentions[entity]!.push(entityOfMention.length);
    entityOfMention.push(entity);
    members[entity]!.push(name);
    forms[at] = 'full';
  });
  const groups = mentions.map((indices, entity) => describeGroup(members[entity]!, indices));
  let next = 0;
  names.forEach(({ spelling }, at) => {
    if (forms[at] !== undefined) forms[at] = formOf(spelling, groups[entityOfMention[next++]!]!.name);
  });
  return { forms, groups, entityOfMention };
}

/** "The ministry" where the document names none: no name, unlike "the Chinese ministry". */
function isCommonNoun({ spelling, headNoun }: LocalName): boolean {
  return headNoun !== undefined && spelling.toLowerCase() === headNoun;
}

function describeGroup(members: readonly LocalName[], mentions: readonly number[]): EntityGroup {
  if (members.length === 1 && members[0]!.roles.length === 0) {
    const { type, spelling } = members[0]!;
    return { type, name: spelling, aliases: [], mentions, roles: [] };
  }
  const isHeadNoun = new Map<string, boolean>();
  const counts = new Map<NameType, number>();
  const roles = new Map<string, RolePlace>();
  members.forEach((name, at) => {
    if (!isHeadNoun.has(name.spelling)) isHeadNoun.set(name.spelling, name.headNoun !== undefined);
    counts.set(name.type, (counts.get(name.type) ?? 0) + 1);
    name.roles.forEach(({ text }, role) => {
      const wording = text.toLowerCase();
      if (!roles.has(wording)) roles.set(wording, { mention: mentions[at]!, role });
    });
  });
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
