import type { Analysis } from '../analysis/analysis';
import type { NameType } from '../names/mention';
import type { LocalEntity } from './entity';
import { readPersonName, shorterPersonNames, slipBlock, type PersonShortening } from './personName';
import { isAcronym, readThingName, shorterThingNames, type ThingShortening } from './thingName';
import { nameWords } from './nameText';
import { Tally } from './tally';

/** How a name is a shorter one of another. `alias`: a document uses both for one entity. */
export type Shortening = PersonShortening | ThingShortening | 'alias';

/** That a record's name can be called by a shorter key. */
export interface ShorterName {
  readonly how: Shortening;
  /** For a beginning or an end of an organisation's name: the words left off. */
  readonly rest: readonly string[];
}

/** What one entity of one document says about a name. */
export interface EntityName {
  /** People and things have separate keys, so that a brand and a person of one name stay two. */
  readonly key: string;
  readonly isPerson: boolean;
  readonly name: string;
  readonly mentionCount: number;
  /** Mentions by spelling, and by type. */
  readonly spellings: Tally;
  readonly types: Tally<NameType>;
  readonly acronym: boolean;
  /** The keys of shorter names that may stand for this one. */
  readonly shorter: ReadonlyMap<string, ShorterName>;
  /** Full names of people that differ by one slip of the pen share this block. */
  readonly slipBlock: string | undefined;
  /** The key that the same words have as a thing (for a person). */
  readonly twinKey: string | undefined;
  /** Words of the titles and roles given to it. */
  readonly roleWords: readonly string[];
}

export const personKey = (name: string): string => `person ${name}`;
export const thingKey = (name: string): string => `thing ${name}`;

/** Reads what the entity says about its name; undefined when the name holds no word. */
export function readEntityName(analysis: Analysis, entity: LocalEntity): EntityName | undefined {
  const { text } = analysis.article;
  const isPerson = entity.type === 'person';
  const key = keyOf(entity.name, isPerson);
  if (key === undefined) return undefined;
  const spellings = new Tally();
  const types = new Tally<NameType>();
  for (const index of entity.mentions) {
    const mention = analysis.mentions[index]!;
    spellings.add(text.slice(mention.start, mention.end));
    types.add(mention.type);
  }
  const shorter = new Map<string, ShorterName>();
  const person = isPerson ? readPersonName(entity.name) : undefined;
  if (person) for (const [short, how] of shorterPersonNames(person)) shorter.set(personKey(short), { how, rest: [] });
  else for (const [short, { how, rest }] of shorterThingNames(entity.name)) shorter.set(thingKey(short), { how, rest });
  for (const alias of entity.aliases) {
    const aliasKey = keyOf(alias, isPerson);
    if (aliasKey !== undefined && aliasKey !== key && (!isPerson || !shorter.has(aliasKey))) shorter.set(aliasKey, { how: 'alias', rest: [] });
  }
  return {
    key,
    isPerson,
    name: entity.name,
    mentionCount: entity.mentions.length,
    spellings,
    types,
    acronym: !isPerson && isAcronym(entity.name),
    shorter,
    slipBlock: person && slipBlock(person),
    twinKey: person && keyOf(person.key, false),
    roleWords: [...new Set(entity.roles.flatMap((role) => nameWords(role.text)).filter((word) => word.length > 3))],
  };
}

function keyOf(name: string, isPerson: boolean): string | undefined {
  const key = isPerson ? readPersonName(name).key : readThingName(name).key;
  return key === '' ? undefined : isPerson ? personKey(key) : thingKey(key);
}
