import { readPersonName, shorterPersonNames, slipBlock, type PersonShortening } from './personName';
import { remembered } from '../../collections/remembered';
import { isAcronym, readThingName, shorterThingNames, type ThingShortening } from './thingName';

/** How a name is a shorter one of another. `alias`: a document uses both for one entity. */
export type Shortening = PersonShortening | ThingShortening | 'alias';

/** That a name can be called by a shorter one. */
export interface ShorterName {
  readonly how: Shortening;
  /** For a beginning or an end of an organisation's name: the words left off. */
  readonly rest: readonly string[];
}

/** What the wording of a name says, whoever bears it. */
export interface NameReading {
  /** One for all wordings of a name. People and things have separate keys, so that a brand and a person of one name stay two. */
  readonly key: string;
  readonly acronym: boolean;
  /** The keys of shorter names that may stand for this one. */
  readonly shorter: ReadonlyMap<string, ShorterName>;
  /** Full names of people that differ by one slip of the pen share this block. */
  readonly slipBlock: string | undefined;
  /** For a person: the key that the same words have as a thing. */
  readonly twinKey: string | undefined;
}

/** The key of a person's name, of words in the form that keys have. */
export const personKey = (name: string): string => `person ${name}`;
/** The key of the name of anything else, of words in the form that keys have. */
export const thingKey = (name: string): string => `thing ${name}`;

/** The words of a key without what tells people from things. */
export const keyWords = (key: string): string => key.slice(key.indexOf(' ') + 1);

const mostNames = 30_000;
const readPerson = remembered(personReading, mostNames);
const readThing = remembered(thingReading, mostNames);

/** Reads a name; undefined when it holds no word. */
export function readName(name: string, isPerson: boolean): NameReading | undefined {
  return isPerson ? readPerson(name) : readThing(name);
}

/** The reading of a name that holds no word: signs are a name of their own, so that each mention has an identity. */
export function readWordless(name: string, isPerson: boolean): NameReading {
  const signs = name.replace(/\s+/g, ' ');
  return { key: isPerson ? personKey(signs) : thingKey(signs), acronym: false, shorter: new Map(), slipBlock: undefined, twinKey: undefined };
}

function personReading(text: string): NameReading | undefined {
  const name = readPersonName(text);
  if (name.key === '') return undefined;
  const shorter = new Map<string, ShorterName>();
  for (const [short, how] of shorterPersonNames(name)) shorter.set(personKey(short), { how, rest: [] });
  const twin = readThingName(name.key).key;
  return { key: personKey(name.key), acronym: false, shorter, slipBlock: slipBlock(name), twinKey: twin === '' ? undefined : thingKey(twin) };
}

function thingReading(text: string): NameReading | undefined {
  const { key } = readThingName(text);
  if (key === '') return undefined;
  const shorter = new Map<string, ShorterName>();
  for (const [short, link] of shorterThingNames(text)) shorter.set(thingKey(short), link);
  return { key: thingKey(key), acronym: isAcronym(text), shorter, slipBlock: undefined, twinKey: undefined };
}
