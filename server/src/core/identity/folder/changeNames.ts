import type { Analysis } from '../../analysis/analysis';
import type { Mention, MentionForm, NameType } from '../../names/mention';
import type { Quote } from '../../quotes/quote';
import { contains, indexAt, type Span } from '../../text/span';
import { DraftNames } from '../draftNames';
import type { LocalEntity } from '../entity';
import { rolesOf } from '../roles';
import { isAcronym } from '../thingName';
import { titleBefore } from '../titleBefore';

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
const confidence = 0.7;

/**
 * An analysis with other names: a new name joins the entity of its document that is spelled so, else begins one.
 * Everything that refers to mentions follows. Entities that neither gain nor lose a mention stay what they are.
 */
export function changeNames(analysis: Analysis, { removed, added }: NameChanges): Analysis {
  const { text } = analysis.article;
  const old = analysis.mentions.flatMap((mention, index) => (removed.has(index) ? [] : [{ mention, entity: analysis.entityOfMention[index]!, index }]));
  const bySpelling = new Map<string, number>();
  for (const { mention, entity } of old) {
    const key = spellingKey(text, mention);
    if (!bySpelling.has(key)) bySpelling.set(key, entity);
  }
  let next = analysis.entities.length;
  const names = new DraftNames([...old.map(({ mention }) => mention), ...added.map((name) => ({ ...name, confidence }))]);
  const fresh = added.map((name) => {
    const key = spellingKey(text, name);
    if (!bySpelling.has(key)) bySpelling.set(key, next++);
    return { mention: newMention(analysis, name, names), entity: bySpelling.get(key)!, index: -1 };
  });
  const all = [...old, ...fresh].sort((a, b) => a.mention.start - b.mention.start);
  const changed = new Set([...fresh.map(({ entity }) => entity), ...[...removed].map((index) => analysis.entityOfMention[index]!)]);
  const members = new Map<number, number[]>();
  all.forEach(({ entity }, index) => {
    const indices = members.get(entity);
    if (indices) indices.push(index);
    else members.set(entity, [index]);
  });
  const mentions = all.map(({ mention }) => mention);
  const numbers = new Map<number, number>();
  const entities: LocalEntity[] = [];
  const inOrder = [...members].sort(([a], [b]) => a - b);
  for (const [entity, indices] of inOrder) {
    numbers.set(entity, entities.length);
    const before = analysis.entities[entity];
    entities.push(before && !changed.has(entity) ? { ...before, mentions: indices } : describe(text, before, indices, mentions));
  }
  const moved = new Map(all.flatMap(({ index }, at): [number, number][] => (index < 0 ? [] : [[index, at]])));
  // Field by field: an analysis may hold its parts behind getters, which a spread leaves out.
  const { article, rejected } = analysis;
  return {
    article,
    mentions: all.map(({ mention, entity, index }) => (index < 0 ? { ...mention, form: formOf(text.slice(mention.start, mention.end), entities[numbers.get(entity)!]!.name) } : mention)),
    entities,
    entityOfMention: all.map(({ entity }) => numbers.get(entity)!),
    quotes: analysis.quotes.map((quote) => withMoved(quote, moved, mentions)),
    ...(rejected ? { rejected } : {}),
  };
}

function spellingKey(text: string, { start, end, type }: NewName): string {
  return `${type === 'person' ? 'person' : 'thing'} ${text.slice(start, end)}`;
}

function newMention({ article: { text, paragraphs } }: Analysis, { start, end, type }: NewName, names: DraftNames): Mention {
  const title = type === 'person' ? titleBefore(text, start, names) : undefined;
  const boilerplate = paragraphs[indexAt(paragraphs, start)]?.kind === 'boilerplate';
  return { start, end, type, confidence, form: 'full', ...(title ? { title } : {}), ...(boilerplate ? { boilerplate } : {}) };
}

function describe(text: string, before: LocalEntity | undefined, indices: readonly number[], mentions: readonly Mention[]): LocalEntity {
  const own = indices.map((index) => mentions[index]!);
  const spellings = [...new Set(own.map(({ start, end }) => text.slice(start, end)))];
  const name = before && spellings.includes(before.name) ? before.name : spellings.reduce((best, spelling) => (fullness(spelling) > fullness(best) ? spelling : best));
  return { type: before?.type ?? own[0]!.type, name, aliases: spellings.filter((spelling) => spelling !== name), roles: rolesOf(text, own), mentions: indices };
}

const fullness = (spelling: string): number => (isAcronym(spelling) ? 1 : 1000 * spelling.split(/\s+/).length + spelling.length);

function formOf(spelling: string, fullName: string): MentionForm {
  if (spelling === fullName) return 'full';
  return isAcronym(spelling) ? 'acronym' : spelling.split(/\s+/).length < fullName.split(/\s+/).length ? 'short' : 'full';
}

/** The quote with its speaker's mention where it stands now; a speaker who was no name and is one now is that name. */
function withMoved(quote: Quote, moved: ReadonlyMap<number, number>, mentions: readonly Mention[]): Quote {
  const { speaker } = quote;
  if (!speaker) return quote;
  const at = speaker.mention === undefined ? undefined : moved.get(speaker.mention);
  if (at !== undefined) return at === speaker.mention ? quote : { ...quote, speaker: { ...speaker, mention: at } };
  const { mention: _, ...unnamed } = speaker;
  const named = speaker.form === 'pronoun' || speaker.form === 'unnamed' ? -1 : indexAt(mentions, speaker.start);
  const isNamed = named >= 0 && contains(speaker, mentions[named]!) && contains(mentions[named]!, speaker);
  return { ...quote, speaker: isNamed ? { ...unnamed, form: 'name', mention: named } : unnamed };
}
