import { DisjointSets } from '../../collections/disjointSets';
import { genderOfForename } from '../lexicon/forenames';
import { femaleHonorifics, maleHonorifics } from '../lexicon/titles';
import { agesAgree } from '../names/ageBeside';
import { differsByOneSlip, readPersonName, shorterPersonNames, slipBlock, type PersonName } from '../names/personName';

/** A mention of a person: the bare name and the title beside it, if any. */
export interface PersonMention {
  readonly spelling: string;
  readonly titleText: string | undefined;
  /** The age that stands beside it. */
  readonly age: number | undefined;
  /** Who says that this is another than who bears the name elsewhere: the text beside it, or the user. */
  readonly another: 'told' | 'user' | undefined;
}

type Gender = 'male' | 'female' | undefined;

/**
 * Tells which mentions of people in one document name the same person. Equal full names are one, unless their ages are
 * apart or the text says that they are two: then each belongs to the bearer of its age, else to the one named last. A bare
 * surname or forename belongs to the bearer named last before it whom its title and age fit, else to the first one after.
 * @returns for each mention the number of its group
 */
export function groupPeople(mentions: readonly PersonMention[]): number[] {
  const names = mentions.map((mention) => readPersonName(mention.spelling));
  const groups = new DisjointSets(mentions.length);
  const ages = joinFullNames(mentions, names, groups);
  joinSingleWords(mentions, names, groups, ages);
  return mentions.map((_, index) => groups.find(index));
}

/** Joins equal full names, a shorter full name with the one longer it can stand for, and slips of the pen. */
function joinFullNames(mentions: readonly PersonMention[], names: readonly PersonName[], groups: DisjointSets): Map<number, number> {
  const bearersByKey = bearersOfFullNames(mentions, names);
  const firstByKey = new Map<string, number>();
  for (const [key, known] of bearersByKey) {
    firstByKey.set(key, known[0]!.mentions[0]!);
    for (const { mentions: own } of known) for (const index of own) groups.join(own[0]!, index);
  }
  const bearers = new Map<string, Set<number>>();
  const slips = new Map<string, number[]>();
  for (const index of firstByKey.values()) {
    for (const [key, how] of shorterPersonNames(names[index]!)) {
      if (how === 'surname' || how === 'forename' || !firstByKey.has(key)) continue;
      const known = bearers.get(key);
      if (known) known.add(index);
      else bearers.set(key, new Set([index]));
    }
    const block = slipBlock(names[index]!);
    if (block === undefined) continue;
    const slip = slips.get(block);
    if (slip) slip.push(index);
    else slips.set(block, [index]);
  }
  for (const [key, index] of firstByKey) {
    let longer: number | undefined;
    let isOne = true;
    for (const bearer of bearers.get(key) ?? []) {
      const group = groups.find(bearer);
      isOne &&= longer === undefined || longer === group;
      longer = group;
    }
    if (longer !== undefined && isOne) groups.join(index, longer);
  }
  for (const block of slips.values()) {
    if (block.length > maxSlipBlock) continue;
    for (const a of block) for (const b of block) if (a < b && differsByOneSlip(lastWord(names[a]!), lastWord(names[b]!))) groups.join(a, b);
  }
  const ages = new Map<number, number>();
  for (const known of bearersByKey.values()) for (const { age, mentions: own } of known) if (age !== undefined) ages.set(groups.find(own[0]!), age);
  return ages;
}

/** One who bears a full name. */
interface Bearer {
  readonly mentions: number[];
  age: number | undefined;
  /** Who says that this is another than the rest. */
  readonly another: PersonMention['another'];
}

/** By full name those who bear it, the one named first before the others: mostly there is one. */
function bearersOfFullNames(mentions: readonly PersonMention[], names: readonly PersonName[]): Map<string, Bearer[]> {
  const byKey = new Map<string, Bearer[]>();
  /** By surname the bearer named last. */
  const lastNamed = new Map<string, Bearer>();
  names.forEach((name, index) => {
    const { age, another } = mentions[index]!;
    if (name.forename === undefined) {
      const bearer = age === undefined ? undefined : lastNamed.get(name.key);
      if (bearer) bearer.age ??= age;
      return;
    }
    const known = byKey.get(name.key) ?? [];
    if (known.length === 0) byKey.set(name.key, known);
    const isAnother = another === 'user' || (another === 'told' && known.length > 0);
    let bearer = isAnother ? known.findLast((each) => each.another === another && agesAgree(age, each.age)) : bearerOfAge(known, age);
    if (bearer === undefined) known.push((bearer = { mentions: [], age, another: isAnother ? another : undefined }));
    bearer.age ??= age;
    bearer.mentions.push(index);
    for (const surname of name.surnames) lastNamed.set(surname, bearer);
  });
  return byKey;
}

/** The bearer of just this age, else the one named last whose age is not another; the user's word is of one place, and no other follows it without an age. */
function bearerOfAge(known: readonly Bearer[], age: number | undefined): Bearer | undefined {
  const latestFirst = known.length < 2 ? known : known.toSorted((a, b) => b.mentions.at(-1)! - a.mentions.at(-1)!);
  const isJustOfAge = (each: Bearer): boolean => age !== undefined && each.age !== undefined && agesAgree(each.age, age);
  return latestFirst.find(isJustOfAge) ?? latestFirst.find((each) => each.another !== 'user' && agesAgree(each.age, age));
}

const maxSlipBlock = 50;
const lastWord = (name: PersonName): string => name.key.slice(name.key.lastIndexOf(' ') + 1);

/** Joins bare surnames and forenames with their bearers, and with each other where nobody is named in full. */
function joinSingleWords(mentions: readonly PersonMention[], names: readonly PersonName[], groups: DisjointSets, ages: Map<number, number>): void {
  const gender = gendersOf(mentions, names, groups);
  const kinds = ['surname', 'forename'] as const;
  const firstBearer = { surname: new Map<string, number>(), forename: new Map<string, number>() };
  const seen = new Set<PersonName>();
  names.forEach((name, index) => {
    if (seen.has(name)) return;
    seen.add(name);
    for (const [key, kind] of singleWordNames(name)) if (!firstBearer[kind].has(key)) firstBearer[kind].set(key, index);
  });
  const lastBearer = { surname: new Map<string, number[]>(), forename: new Map<string, number[]>() };
  const alone = new Map<string, number>();
  names.forEach((name, index) => {
    if (name.forename !== undefined) {
      for (const [key, kind] of singleWordNames(name)) {
        const bearers = lastBearer[kind].get(key);
        if (bearers === undefined) lastBearer[kind].set(key, [index]);
        else moveToEnd(bearers, index, groups);
      }
      return;
    }
    const { titleText, age, another } = mentions[index]!;
    const own = genderOf(titleText);
    const fits = (bearer: number): boolean => agree(own, gender.get(groups.find(bearer))) && agesAgree(age, ages.get(groups.find(bearer)));
    const isOfAge = (bearer: number): boolean => age !== undefined && ages.has(groups.find(bearer)) && fits(bearer);
    for (const kind of another === 'user' ? [] : kinds) {
      const named = lastBearer[kind].get(name.key);
      const bearer = named?.findLast(isOfAge) ?? named?.findLast(fits) ?? firstBearer[kind].get(name.key);
      if (bearer === undefined || !fits(bearer)) continue;
      groups.join(index, bearer);
      if (age !== undefined && !ages.has(groups.find(bearer))) ages.set(groups.find(bearer), age);
      return;
    }
    const key = another === 'user' ? `${name.key} another` : name.key;
    const first = alone.get(key);
    if (first === undefined) alone.set(key, index);
    else groups.join(first, index);
  });
}

const maxBearers = 8;

/** Puts a bearer at the end of the latest ones, in the place of one of its group. */
function moveToEnd(bearers: number[], index: number, groups: DisjointSets): void {
  const group = groups.find(index);
  const last = bearers.length - 1;
  if (groups.find(bearers[last]!) === group) {
    bearers[last] = index;
    return;
  }
  const at = bearers.findIndex((bearer) => groups.find(bearer) === group);
  if (at >= 0) bearers.splice(at, 1);
  bearers.push(index);
  if (bearers.length > maxBearers) bearers.shift();
}

type SingleWord = readonly [string, 'surname' | 'forename'];
const singleWords = new WeakMap<PersonName, readonly SingleWord[]>();

function singleWordNames(name: PersonName): readonly SingleWord[] {
  let known = singleWords.get(name);
  if (known === undefined) {
    known = [...shorterPersonNames(name)].filter((entry): entry is [string, 'surname' | 'forename'] => entry[1] === 'surname' || entry[1] === 'forename');
    singleWords.set(name, known);
  }
  return known;
}

/** By group: what a title tells, else the forename. */
function gendersOf(mentions: readonly PersonMention[], names: readonly PersonName[], groups: DisjointSets): Map<number, Gender> {
  const genders = new Map<number, Gender>();
  names.forEach(({ forename }, index) => {
    const gender = forename === undefined ? undefined : genderOfForename(forename);
    if (gender) genders.set(groups.find(index), gender);
  });
  mentions.forEach((mention, index) => {
    const gender = genderOf(mention.titleText);
    if (gender) genders.set(groups.find(index), gender);
  });
  return genders;
}

function genderOf(title: string | undefined): Gender {
  if (title === undefined) return undefined;
  for (const word of title.toLowerCase().split(/[\s.]+/)) {
    if (maleHonorifics.has(word)) return 'male';
    if (femaleHonorifics.has(word)) return 'female';
  }
  return undefined;
}

const agree = (a: Gender, b: Gender): boolean => a === undefined || b === undefined || a === b;
