import { noCorrections, type TextCorrections } from '../analysis/textCorrections';
import type { Mention, MentionForm, NameType } from '../names/mention';
import type { RecognisedName } from '../names/recogniser';
import type { Article } from '../text/article';
import { indexAt } from '../text/span';
import { DraftNames, type Draft } from './draftNames';
import type { LocalEntity } from './entity';
import { groupPeople } from './localPeople';
import { groupThings, type ThingMention } from './localThings';
import { definedAcronyms } from './repairs/acronyms';
import { bareSpans } from './repairs/bareSpans';
import { companies } from './repairs/companies';
import { departmentTitles } from './repairs/departmentTitles';
import { governments, namesOfAgencies } from './repairs/governments';
import { ministries } from './repairs/ministries';
import { missedNames } from './repairs/missedNames';
import { oneTypePerName } from './repairs/oneTypePerName';
import { noNames, surnameHeAfterTitle } from './repairs/people';
import { possessiveNames } from './repairs/possessiveNames';
import { typeByContext } from './repairs/typeByContext';
import { wholeNames } from './repairs/wholeNames';
import { rolesOf } from './roles';
import { isAcronym } from './thingName';
import { titleBefore } from './titleBefore';
import { correctNames, splitGroups } from './userNames';

/** The names of a document as mentions, and the entities they stand for. */
export interface DocumentEntities {
  readonly mentions: readonly Mention[];
  readonly entities: readonly LocalEntity[];
  readonly entityOfMention: readonly number[];
}

/** A draft that is a mention: its type is one of the three. */
type NameDraft = Draft & { readonly type: NameType };

/**
 * Turns recognised names into mentions of entities: repairs spans and types by what the document itself shows,
 * searches names again where the recogniser missed them, and joins full names, surnames, acronyms and head nouns. What the
 * user says overrides all that.
 */
export function findEntities(article: Article, names: readonly RecognisedName[], corrections: TextCorrections = noCorrections): DocumentEntities {
  const drafts = repair(article, names, corrections);
  const groups = groupDrafts(article, drafts);
  splitGroups(
    drafts.map(({ start, end, type }) => ({ name: article.text.slice(start, end), isPerson: type === 'person' })),
    groups,
    corrections.splits,
  );
  const named = new Set(groups.filter((_, index) => drafts[index]!.headNoun === undefined));
  const kept = drafts.flatMap((draft, index) => (named.has(groups[index]!) || !isCommonNoun(article.text, draft) ? [index] : []));
  return describe(
    article,
    kept.map((index) => drafts[index]!),
    kept.map((index) => groups[index]!),
  );
}

/** "The ministry" where the document names none: no name, unlike "the Chinese ministry". */
function isCommonNoun(text: string, draft: Draft): boolean {
  return draft.headNoun !== undefined && text.slice(draft.start, draft.end).toLowerCase() === draft.headNoun;
}

function repair(article: Article, recognised: readonly RecognisedName[], corrections: TextCorrections): NameDraft[] {
  const { text } = article;
  const names = new DraftNames(recognised);
  bareSpans(text, names);
  departmentTitles(text, names);
  ministries(text, names);
  governments(text, names);
  namesOfAgencies(text, names);
  possessiveNames(text, names);
  typeByContext(text, names);
  companies(text, names);
  wholeNames(text, names);
  surnameHeAfterTitle(text, names);
  noNames(article, names);
  definedAcronyms(text, names);
  missedNames(text, names);
  oneTypePerName(article, names);
  correctNames(names, corrections);
  return withTitles(text, names).filter((draft): draft is NameDraft => draft.type !== 'other');
}

function withTitles(text: string, names: DraftNames): Draft[] {
  return names.all.map((draft) => {
    if (draft.type !== 'person') {
      const { title: _, ...rest } = draft;
      return rest;
    }
    const found = titleBefore(text, draft.start, names);
    const title = found && draft.title ? { start: Math.min(found.start, draft.title.start), end: found.end } : (found ?? draft.title);
    return title ? { ...draft, title } : draft;
  });
}

/** For each draft the smallest index of a draft of its entity. */
function groupDrafts({ text, paragraphs }: Article, drafts: readonly NameDraft[]): number[] {
  const groups = drafts.map((_, index) => index);
  const people = drafts.flatMap((draft, index) => (draft.type === 'person' ? [index] : []));
  const things = drafts.flatMap((draft, index) => (draft.type === 'person' ? [] : [index]));
  const nameOf = (index: number): string => text.slice(drafts[index]!.start, drafts[index]!.end);
  const titleOf = (index: number): string | undefined => {
    const title = drafts[index]!.title;
    return title && text.slice(title.start, title.end);
  };
  groupPeople(people.map((index) => ({ name: nameOf(index), title: titleOf(index) }))).forEach((group, at) => (groups[people[at]!] = people[group]!));
  const thingAt = new Map(things.map((index, at) => [drafts[index]!.start, at]));
  const mentions = things.map((index): ThingMention => {
    const { start, type, headNoun, standsForNameAt } = drafts[index]!;
    const inHeading = paragraphs[indexAt(paragraphs, start)]?.kind === 'headline';
    const standsFor = standsForNameAt === undefined ? undefined : thingAt.get(standsForNameAt);
    return { name: nameOf(index), type, inHeading, ...(headNoun === undefined ? {} : { headNoun }), ...(standsFor === undefined ? {} : { standsFor }) };
  });
  groupThings(mentions).forEach((group, at) => (groups[things[at]!] = things[group]!));
  return groups;
}

function describe(article: Article, drafts: readonly NameDraft[], groups: readonly number[]): DocumentEntities {
  const { text, paragraphs } = article;
  const members = new Map<number, number[]>();
  groups.forEach((group, index) => {
    const list = members.get(group);
    if (list) list.push(index);
    else members.set(group, [index]);
  });
  const entityOfMention: number[] = [];
  const mentions: Mention[] = [];
  const entities = [...members.values()].map((indices, entity): LocalEntity => {
    const spellings = spellingsOf(text, drafts, indices);
    const name = fullest(spellings);
    for (const index of indices) {
      const { start, end, type, confidence, title } = drafts[index]!;
      const boilerplate = paragraphs[indexAt(paragraphs, start)]?.kind === 'boilerplate';
      const form = formOf(text.slice(start, end), name);
      mentions[index] = { start, end, type, confidence, form, ...(title ? { title } : {}), ...(boilerplate ? { boilerplate } : {}) };
      entityOfMention[index] = entity;
    }
    return {
      type: commonestType(indices.map((index) => drafts[index]!.type)),
      name,
      aliases: spellings.map((spelling) => spelling.text).filter((spelling) => spelling !== name),
      roles: rolesOf(text, indices.map((index) => mentions[index]!)),
      mentions: indices,
    };
  });
  return { mentions, entities, entityOfMention };
}

interface Spelling {
  readonly text: string;
  readonly isHeadNoun: boolean;
}

function spellingsOf(text: string, drafts: readonly NameDraft[], indices: readonly number[]): Spelling[] {
  const spellings = new Map<string, Spelling>();
  for (const index of indices) {
    const { start, end, headNoun } = drafts[index]!;
    const spelling = text.slice(start, end);
    if (!spellings.has(spelling)) spellings.set(spelling, { text: spelling, isHeadNoun: headNoun !== undefined });
  }
  return [...spellings.values()];
}

/** The spelling with the most words, of these the longest, of these the first; acronyms and head nouns only for want of others. */
function fullest(spellings: readonly Spelling[]): string {
  const weight = ({ text, isHeadNoun }: Spelling): number => (isHeadNoun ? 0 : isAcronym(text) ? 1 : 1000 * text.split(/\s+/).length + text.length);
  return spellings.reduce((best, spelling) => (weight(spelling) > weight(best) ? spelling : best)).text;
}

function formOf(spelling: string, fullName: string): MentionForm {
  if (spelling === fullName) return 'full';
  return isAcronym(spelling) ? 'acronym' : spelling.split(/\s+/).length < fullName.split(/\s+/).length ? 'short' : 'full';
}

function commonestType(types: readonly NameType[]): NameType {
  const counts = new Map<NameType, number>();
  for (const type of types) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0];
}
