import { lazily } from '../../analysis/lazily';
import { noCorrections, placesApart, type TextCorrections } from '../../analysis/textCorrections';
import type { Mention, MentionForm, NameType } from '../../names/mention';
import type { RecognisedName } from '../../names/recogniser';
import type { Article, Paragraph } from '../../text/article';
import { countsBefore, nothingFound, type ByParagraph } from '../../text/byParagraph';
import { firstIndex } from '../../text/firstIndex';
import { overlaps, type Span } from '../../text/span';
import { markNamesakes } from './besideNamesakes';
import { DraftNames, type Draft } from './draftNames';
import type { LocalEntity, Role } from '../entity';
import { groupNames } from './groupNames';
import { nameIn, type LocalName } from './localName';
import { remembered } from '../../collections/remembered';
import { RepairedNames } from './repairedNames';
import { isAcronym } from '../names/thingName';
import { withTitle } from '../names/titleBefore';
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

/** The mentions of a state of the text, and what they come from. */
interface State extends Pick<Grouping, 'forms'> {
  readonly names: ByParagraph<LocalName>;
  /** For each paragraph the number of names before it. */
  readonly firstNames: Int32Array;
  readonly mentions: ByParagraph<Mention>;
}

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
  private state: State = { names: [], forms: [], firstNames: new Int32Array(0), mentions: [] };
  private readonly placed = new WeakMap<readonly Mention[], Placed>();
  private entities: readonly LocalEntity[] = [];

  /** @param isFollowed the text will have further states */
  constructor(private readonly isFollowed = true) {
    this.repaired = new RepairedNames(isFollowed);
  }

  find(article: Article, recognised: ByParagraph<RecognisedName>, corrections: TextCorrections = noCorrections): DocumentEntities {
    const { names, isAsBefore } = this.repaired.update(article, recognised);
    const apart = placesApart(corrections);
    if (corrections.names.length + corrections.confirmed.length + apart.length > 0) {
      const corrected = correctedNames(article, this.repaired.drafts, corrections);
      const marked = apart.length === 0 ? corrected : namesApart(corrected, article, apart);
      this.grouping = undefined;
      return this.describe(article, marked, groupingOf(marked, corrections.splits));
    }
    if (!isAsBefore || !areSameSplits(corrections.splits, this.splits)) this.grouping = undefined;
    this.splits = corrections.splits;
    return this.describe(article, names, (this.grouping ??= groupingOf(names, corrections.splits)));
  }

  private describe({ paragraphs }: Article, names: ByParagraph<LocalName>, { forms, groups, entityOfMention }: Grouping): DocumentEntities {
    const state = this.nextState(names, forms);
    return whenAsked(
      lazily(() => state.mentions.flatMap((own, index) => (own.length === 0 ? own : this.placedMentions(own, paragraphs[index]!.start)))),
      lazily(() => this.placedEntities(groups, state, paragraphs)),
      { entityOfMention, mentionsByParagraph: state.mentions, groups },
    );
  }

  private nextState(names: ByParagraph<LocalName>, forms: Grouping['forms']): State {
    const before = this.state;
    const areSameForms = before.forms === forms;
    const firstNames = areSameForms && before.names.length === names.length ? before.firstNames : countsBefore(names);
    const indexBefore = alignment(before.names, names);
    const mentions = names.map((own, index) => {
      const was = indexBefore(index);
      const known = before.names[was] === own ? before.mentions[was] : undefined;
      if (known !== undefined && (areSameForms || haveForms(known, own, forms, firstNames[index]!))) return known;
      return own.length === 0 ? nothingFound : mentionsOf(own, forms, firstNames[index]!);
    });
    return (this.state = { names, forms, firstNames, mentions });
  }

  private placedMentions(mentions: readonly Mention[], at: number): readonly Mention[] {
    let placed = this.placed.get(mentions);
    if (placed?.at !== at) {
      placed = { at, mentions: mentions.map((mention) => movedMention(mention, at)) };
      if (this.isFollowed) this.placed.set(mentions, placed);
    }
    return placed.mentions;
  }

  private placedEntities(groups: readonly EntityGroup[], { names, forms, firstNames, mentions }: State, paragraphs: readonly Paragraph[]): readonly LocalEntity[] {
    const before = this.entities;
    const firstMentions = countsBefore(mentions);
    const roleAt = ({ mention, role }: RolePlace): Role => {
      const index = firstIndex(mentions, (_, each) => firstMentions[each + 1]! > mention);
      const mentioned = names[index]!.filter((_, at) => forms[firstNames[index]! + at] !== undefined);
      const { start, end, text } = mentioned[mention - firstMentions[index]!]!.roles[role]!;
      const by = paragraphs[index]!.start;
      return { start: start + by, end: end + by, text };
    };
    this.entities = groups.map(({ type, name, aliases, mentions: own, roles }, index) => {
      const known = before[index]?.mentions === own ? before[index] : undefined;
      if (known && roles.length === 0) return known;
      const placed = roles.map(roleAt);
      return known?.roles.length === placed.length && placed.every(({ start }, role) => start === known.roles[role]!.start) ? known : { type, name, aliases, roles: placed, mentions: own };
    });
    return this.entities;
  }
}

/** Told by functions that hold, once asked, nothing of what found it: an analysis may be kept much longer. */
function whenAsked(mentions: () => readonly Mention[], entities: () => readonly LocalEntity[], known: Omit<DocumentEntities, 'mentions' | 'entities'>): DocumentEntities {
  return {
    get mentions() {
      return mentions();
    },
    get entities() {
      return entities();
    },
    ...known,
  };
}

/** Where in the lists of before each of these probably stood: at the same index, or where there are more or fewer, at the same distance from the end at which they still are the same. */
function alignment(before: ByParagraph<unknown>, lists: ByParagraph<unknown>): (index: number) => number {
  const more = lists.length - before.length;
  if (more === 0) return (index) => index;
  let last = lists.length;
  while (last > Math.max(0, more) && lists[last - 1] === before[last - 1 - more]) last--;
  return (index) => (index < last ? index : index - more);
}

/** Whether the mentions that names came to are those that they come to with these forms, the first of which is that of the first name. */
function haveForms(mentions: readonly Mention[], names: readonly LocalName[], forms: Grouping['forms'], first: number): boolean {
  let next = 0;
  return names.every(({ start }, index) => {
    const form = forms[first + index];
    return form === (mentions[next]?.start === start ? mentions[next++]!.form : undefined);
  });
}

function areSameSplits(a: TextCorrections['splits'], b: TextCorrections['splits']): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function mentionsOf(names: readonly LocalName[], forms: Grouping['forms'], first: number): readonly Mention[] {
  const mentions: Mention[] = [];
  names.forEach((name, index) => {
    const form = forms[first + index];
    if (form !== undefined) mentions.push(mentionOf(name, form));
  });
  return mentions;
}

// Written out, both: so many are made that copying them would be felt.

function mentionOf({ start, end, type, confidence, title, boilerplate }: LocalName, form: MentionForm): Mention {
  if (title === undefined) return boilerplate ? { start, end, type, confidence, form, boilerplate } : { start, end, type, confidence, form };
  return boilerplate ? { start, end, type, confidence, form, title, boilerplate } : { start, end, type, confidence, form, title };
}

function movedMention({ start, end, type, confidence, form, title, boilerplate }: Mention, by: number): Mention {
  if (title === undefined) return boilerplate ? { start: start + by, end: end + by, type, confidence, form, boilerplate } : { start: start + by, end: end + by, type, confidence, form };
  const moved = { start: title.start + by, end: title.end + by };
  return boilerplate ? { start: start + by, end: end + by, type, confidence, form, title: moved, boilerplate } : { start: start + by, end: end + by, type, confidence, form, title: moved };
}

/** The names of each paragraph as the user wants them; one that goes on in the next belongs to that in which it begins. */
function correctedNames({ text, paragraphs }: Article, drafts: DraftNames['all'], corrections: TextCorrections): ByParagraph<LocalName> {
  const names = new DraftNames(drafts);
  correctNames(names, corrections);
  const corrected = paragraphs.map(() => new Array<LocalName>());
  let paragraph = paragraphs.length - 1;
  let next: Draft | undefined;
  for (let index = names.all.length - 1; index >= 0 && paragraph >= 0; index--) {
    const draft = withTitle(text, names.all[index]!, names);
    if (draft.type === 'other') continue;
    while (paragraph > 0 && paragraphs[paragraph]!.start > draft.start) {
      paragraph--;
      next = undefined;
    }
    const { start, end, kind: own } = paragraphs[paragraph]!;
    const kind = draft.start >= start && draft.start < end ? own : undefined;
    corrected[paragraph]!.push(nameIn(text, start, draft, text.slice(draft.start, draft.end), next, { inHeading: kind === 'headline', boilerplate: kind === 'boilerplate' }));
    if (draft.type === 'person') next = draft;
  }
  for (const own of corrected) own.reverse();
  corrected.forEach((own, index) => markNamesakes(text, paragraphs[index]!.start, own));
  return corrected;
}

/** The names, those at some places marked as another's. */
function namesApart(names: ByParagraph<LocalName>, { paragraphs }: Article, places: readonly Span[]): ByParagraph<LocalName> {
  return names.map((own, index) => {
    const by = paragraphs[index]!.start;
    const isAt = ({ start, end }: Span): boolean => places.some((place) => overlaps(place, { start: start + by, end: end + by }));
    return own.some(isAt) ? own.map((name) => (isAt(name) ? { ...name, another: 'user' } : name)) : own;
  });
}

function groupingOf(paragraphs: ByParagraph<LocalName>, splits: TextCorrections['splits']): Grouping {
  const groupOf = groupNames(paragraphs, splits);
  const names: LocalName[] = [];
  for (const own of paragraphs) for (const name of own) names.push(name);
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
