import { companyForms, headNouns, smallWords } from '../lexicon/organisationWords';
import { isNationAdjective, nationByName, nationOf } from '../lexicon/nations';
import { usualName } from '../lexicon/otherNames';
import { foldName, nameWords } from './nameText';
import { readPublicBody } from './publicBody';
import { remembered } from '../../collections/remembered';

/** The name of an organisation or a place taken apart. All words are folded and in lower case. */
export interface ThingName {
  /** Equal for names that are one name whatever the wording: "Oxford University", "University of Oxford". */
  readonly key: string;
  /** The words that tell, in order: no article, legal form or small word; nations by their usual name. */
  readonly words: readonly string[];
  /** Set when the name is an acronym as written ("EU", "U.N."). */
  readonly acronym: boolean;
}

/** How a shorter name is made from a fuller one. */
export type ThingShortening = 'acronym' | 'part-acronym' | 'spacing' | 'without-country' | 'beginning' | 'end';

export interface ShorterThing {
  readonly how: ThingShortening;
  /** For a beginning or an end: the words left off, in order. */
  readonly rest: readonly string[];
}

const acronymPattern = /^(?:\p{Lu}{2,6}s?|(?:\p{Lu}\.){2,6}|\p{Lu}&\p{Lu})$/u;
const longestName = 10;
const mostRemembered = 10_000;

/** True for a name written as an acronym: "EU", "U.N.", "AT&T" is none. */
export function isAcronym(text: string): boolean {
  return acronymPattern.test(text);
}

/** Takes the bare name of an organisation or a place apart. */
export const readThingName = remembered(takeApart, mostRemembered);

function takeApart(text: string): ThingName {
  const acronym = isAcronym(text);
  const body = readPublicBody(text);
  if (body) return { key: body.country ? `${body.key} ${body.country}` : body.key, words: body.key.split(' '), acronym: false };
  const plain = nameWords(text).slice(0, longestName);
  const joined = plain.join(' ');
  const usual = nationByName(joined) ?? usualName.get(joined);
  if (usual) return { key: sorted(tellingWords(usual.split(' '))), words: tellingWords(usual.split(' ')), acronym };
  const words = tellingWords(plain);
  return { key: sorted(words), words, acronym };
}

function tellingWords(plain: readonly string[]): string[] {
  const split = plain.flatMap((word) => word.replace(/\.(?:com|org|net)$/, '').split('-')).filter(Boolean);
  let end = split.length;
  while (end > 1 && companyForms.has(split[end - 1]!)) end--;
  const telling = split.slice(0, end).filter((word) => !smallWords.has(word));
  return withNations(telling.length > 0 ? telling : split.slice(0, end));
}

/** Replaces adjectives and other names of nations by the nation, two words first ("south korean"). */
function withNations(words: readonly string[]): string[] {
  const result: string[] = [];
  for (let index = 0; index < words.length; index++) {
    const pair = index + 1 < words.length ? nationOf(`${words[index]!} ${words[index + 1]!}`) : undefined;
    const single = isNationAdjective(words[index]!) ? nationOf(words[index]!) : undefined;
    if (pair) {
      result.push(pair);
      index++;
    } else result.push(single ?? asSpelt(singular(words[index]!)));
  }
  return result;
}

/** British and American spellings of words in names of organisations and places, where no two names differ by them alone. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/^(def|off|lic)ence$/, '$1ense'],
  [/(?<=.{3})isation(al)?$/, 'ization$1'],
  [/^(cen|thea)tre$/, '$1ter'],
  [/^programme$/, 'program'],
];
const asSpelt = (word: string): string => spellings.reduce((spelt, [british, american]) => spelt.replace(british, american), word);

const singular = (word: string): string => (word.length > 3 ? word.replace(/([^s])s$/, '$1') : word);
const sorted = (words: readonly string[]): string => [...words].sort().join(' ');

/** The keys of the shorter names that an organisation's name can be called by. Bounded by the name's length. */
export const shorterThingNames = remembered(shorterNames, mostRemembered);

function shorterNames(text: string): ReadonlyMap<string, ShorterThing> {
  const keys = new Map<string, ShorterThing>();
  const name = readThingName(text);
  const add = (key: string, how: ThingShortening, rest: readonly string[] = []): void => {
    if (key && key !== name.key && !keys.has(key)) keys.set(key, { how, rest });
  };

  const body = readPublicBody(text);
  if (body) {
    if (body.country) add(body.key, 'without-country');
    return keys;
  }
  if (name.acronym || name.words.length < 2) return keys;
  for (const acronym of acronymsOf(text)) add(acronym, 'acronym');
  for (const short of partAcronymsOf(name.words, text)) add(short, 'part-acronym');
  add(name.words.join(''), 'spacing');
  for (let length = name.words.length - 1; length >= 1; length--) {
    addPart(name.words.slice(0, length), name.words.slice(length), 'beginning');
    addPart(name.words.slice(-length), name.words.slice(0, -length), 'end');
  }
  return keys;

  function addPart(part: readonly string[], rest: readonly string[], how: 'beginning' | 'end'): void {
    if (rest.some((word) => /\d/.test(word))) return;
    if (rest.length === 1 && nationByName(rest[0]!) !== undefined && part.length > 1) add(sorted(part), 'without-country', rest);
    else if (namesSomething(part)) add(sorted(part), how, rest);
  }
}

const fewestAbbreviated = 3;

/** Keys of the name with all but its first word as an acronym: "Ohio EPA" for "Ohio Environmental Protection Agency". */
function partAcronymsOf(words: readonly string[], text: string): string[] {
  const [first, ...rest] = nameWords(text);
  if (first === undefined || first !== words[0] || rest.length < fewestAbbreviated) return [];
  return [...acronymsOf(text.slice(text.search(/\s/) + 1))].filter((acronym) => acronym.length >= fewestAbbreviated).map((acronym) => sorted([first, acronym]));
}

/** False for words that many organisations share, and for a bare nation. */
function namesSomething(words: readonly string[]): boolean {
  if (words.every((word) => headNouns.has(word) || nationOf(word) !== undefined)) return false;
  return words.length > 1 || words[0]!.length >= 3;
}

/** The acronyms a name of several words can have, in lower case: with and without its small words and its legal form, and with an acronym in it whole ("USGS" for "US Geological Survey"). */
export function acronymsOf(text: string): Set<string> {
  const words = foldName(text).replace(/^[Tt]he /, '').replace(/'s\b/g, '').split(/[\s-]+/).filter((word) => /^[\p{L}&]/u.test(word));
  const initials = (all: readonly string[]): string => all.map((word) => word[0]!.toLowerCase()).join('');
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
  let end = capitals.length;
  while (end > 1 && companyForms.has(capitals[end - 1]!.toLowerCase().replace(/\W/g, ''))) end--;
  const spelt = capitals.map((word) => (isAcronym(word) ? word.replace(/[^\p{L}]/gu, '').toLowerCase() : word[0]!.toLowerCase())).join('');
  const candidates = [initials(capitals), initials(capitals.slice(0, end)), initials(words), spelt];
  return new Set(candidates.filter((acronym) => acronym.length >= 2 && acronym.length <= 6));
}
