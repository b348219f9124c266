import type { Analysis } from '../../analysis/analysis';
import type { Mention, MentionForm, NameType } from '../../names/mention';
import type { Quote } from '../../quotes/quote';
import { wordsIn, type Article } from '../../text/article';
import { firstEndingAfter, indexAt, type Span } from '../../text/span';
import { DraftNames, type Draft } from '../document/draftNames';
import type { LocalEntity } from '../entity';
import { rolesOf } from '../document/roles';
import { isAcronym } from '../names/thingName';
import { titleBefore } from '../names/titleBefore';

/** A name to be put into an analysis. */
export interface NewName extends Span {
  readonly type: NameType;
}

/** What is to be changed about the names of an analysis. */
export interface NameChanges {
  /** Indices of mentions that go. */
  readonly removed: ReadonlySet<number>;
  /** Names that come: sorted; they overlap neither each other nor a mention that stays. */
  readonly added: readonly NewName[];
}

/** How sure a name is that only the folder shows. */
export const newNameConfidence = 0.7;
/** The names of a title stand no farther before a name than this. */
const titleReach = 200;

/**
 * An analysis with other names: a new name joins the entity of its document that is spelled so, else begins one.
 * Everything that refers to mentions follows. Entities that neither gain nor lose a mention stay what they are.
 */
export function changeNames(analysis: Analysis, { removed, added }: NameChanges): Analysis {
  const { article, rejected, apart } = analysis;
  const { mentions: before, entityOfMention } = analysis;
  const fresh = added.map((name) => newMention(analysis, name, namesAround(before, removed, added, name.start)));
  const entityOfFresh = entitiesOf(analysis, removed, added);
  const mentions: Mention[] = [];
  /** Of each mention its entity, by the numbers of before and, beyond them, of new ones. */
  const entities: number[] = [];
  /** Where the mentions of before stand now; -1 for those that went. */
  const moved = new Int32Array(before.length).fill(-1);
  const freshAt: number[] = [];
  let next = 0;
  const takeFresh = (): void => {
    freshAt.push(mentions.length);
    entities.push(entityOfFresh[next]!);
    mentions.push(fresh[next++]!);
  };
  for (let index = 0; index < before.length; index++) {
    if (removed.has(index)) continue;
    const mention = before[index]!;
    while (next < fresh.length && fresh[next]!.start < mention.start) takeFresh();
    moved[index] = mentions.length;
    mentions.push(mention);
    entities.push(entityOfMention[index]!);
  }
  while (next < fresh.length) takeFresh();
  const changed = new Set([...entityOfFresh, ...[...removed].map((index) => entityOfMention[index]!)]);
  const members: number[][] = [];
  entities.forEach((entity, index) => (members[entity] ??= []).push(index));
  const numbers: number[] = [];
  const described: LocalEntity[] = [];
  members.forEach((indices, entity) => {
    numbers[entity] = described.length;
    const known = analysis.entities[entity];
    described.push(known && !changed.has(entity) ? withMentions(known, indices) : describe(article, known, indices, mentions));
  });
  for (const at of freshAt) {
    const mention = mentions[at]!;
    mentions[at] = { ...mention, form: formOf(wordsIn(article, mention), described[numbers[entities[at]!]!]!.name) };
  }
  const movedTo = (mention: number): number | undefined => (moved[mention]! < 0 ? undefined : moved[mention]);
  const nameAt = ({ start, end }: Span): number | undefined => {
    const at = indexAt(mentions, start);
    return mentions[at]?.start === start && mentions[at].end === end ? at : undefined;
  };
  // Field by field: an analysis may hold its parts behind getters, which a spread leaves out.
  return {
    article,
    mentions,
    entities: described,
    entityOfMention: entities.map((entity) => numbers[entity]!),
    quotes: analysis.quotes.map((quote) => withNamedSpeaker(quote, movedTo, nameAt)),
    ...(rejected ? { rejected } : {}),
    ...(apart ? { apart } : {}),
  };
}

/** For each new name the number of its entity: that of the first mention that stays and is spelled so, else a new one. */
function entitiesOf({ article: { text }, mentions, entities, entityOfMention }: Analysis, removed: ReadonlySet<number>, added: readonly NewName[]): number[] {
  const keys = added.map((name) => spellingKey(text, name));
  const entityOf = new Map<string, number>();
  const sought = new Set(keys);
  const lengths = new Set(added.map(({ start, end }) => end - start));
  for (let index = 0; index < mentions.length && sought.size > 0; index++) {
    const mention = mentions[index]!;
    if (!lengths.has(mention.end - mention.start) || removed.has(index)) continue;
    const key = spellingKey(text, mention);
    if (sought.delete(key)) entityOf.set(key, entityOfMention[index]!);
  }
  let next = entities.length;
  return keys.map((key) => {
    if (!entityOf.has(key)) entityOf.set(key, next++);
    return entityOf.get(key)!;
  });
}

/** The names, as they will be, that may bear on the title before a name at `start`. */
function namesAround(mentions: readonly Mention[], removed: ReadonlySet<number>, added: readonly NewName[], start: number): DraftNames {
  const stretch = { start: start - titleReach, end: start };
  const near: Draft[] = [];
  for (let index = firstEndingAfter(mentions, stretch.start); index < mentions.length && mentions[index]!.start < start; index++) if (!removed.has(index)) near.push(mentions[index]!);
  for (let index = firstEndingAfter(added, stretch.start); index < added.length && added[index]!.start < start; index++) near.push({ ...added[index]!, confidence: newNameConfidence });
  return new DraftNames(near);
}

function withMentions(entity: LocalEntity, mentions: readonly number[]): LocalEntity {
  const { type, name, aliases, roles } = entity;
  const before = entity.mentions;
  return before.length === mentions.length && before[0] === mentions[0] && before.every((index, at) => index === mentions[at]) ? entity : { type, name, aliases, roles, mentions };
}

function spellingKey(text: string, { start, end, type }: NewName): string {
  return `${type === 'person' ? 'person' : 'thing'} ${text.slice(start, end)}`;
}

function newMention({ article: { text, paragraphs } }: Analysis, { start, end, type }: NewName, names: DraftNames): Mention {
  const title = type === 'person' ? titleBefore(text, start, names) : undefined;
  const boilerplate = paragraphs[indexAt(paragraphs, start)]?.kind === 'boilerplate';
  return { start, end, type, confidence: newNameConfidence, form: 'full', ...(title ? { title } : {}), ...(boilerplate ? { boilerplate } : {}) };
}

function describe(article: Article, before: LocalEntity | undefined, indices: readonly number[], mentions: readonly Mention[]): LocalEntity {
  const own = indices.map((index) => mentions[index]!);
  const spellings = [...new Set(own.map((mention) => wordsIn(article, mention)))];
  const name = before && spellings.includes(before.name) ? before.name : spellings.reduce((best, spelling) => (fullness(spelling) > fullness(best) ? spelling : best));
  return { type: before?.type ?? own[0]!.type, name, aliases: spellings.filter((spelling) => spelling !== name), roles: rolesOf(article.text, mentions, indices), mentions: indices };
}

const fullness = (spelling: string): number => (isAcronym(spelling) ? 1 : 1000 * spelling.split(/\s+/).length + spelling.length);

function formOf(spelling: string, fullName: string): MentionForm {
  if (spelling === fullName) return 'full';
  return isAcronym(spelling) ? 'acronym' : spelling.split(/\s+/).length < fullName.split(/\s+/).length ? 'short' : 'full';
}

/**
 * The quote with its speaker's mention where it stands now; a speaker who was no name and is one now is that name.
 * @param moved where a mention stands now; undefined when it went
 * @param nameAt the mention that is this stretch
 */
export function withNamedSpeaker(quote: Quote, moved: (mention: number) => number | undefined, nameAt: (span: Span) => number | undefined): Quote {
  const { speaker } = quote;
  if (!speaker) return quote;
  const at = speaker.mention === undefined ? undefined : moved(speaker.mention);
  if (at !== undefined) return at === speaker.mention ? quote : { ...quote, speaker: { ...speaker, mention: at } };
  const named = speaker.form === 'pronoun' || speaker.form === 'unnamed' ? undefined : nameAt(speaker);
  if (named === undefined && speaker.mention === undefined) return quote;
  const { mention: _, ...unnamed } = speaker;
  return { ...quote, speaker: named === undefined ? unnamed : { ...unnamed, form: 'name', mention: named } };
}
