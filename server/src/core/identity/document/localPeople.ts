import { DisjointSets } from '../../collections/disjointSets';
import { genderOfForename } from '../lexicon/forenames';
import { femaleHonorifics, maleHonorifics } from '../lexicon/titles';
import { differsByOneSlip, readPersonName, shorterPersonNames, slipBlock, type PersonName } from '../names/personName';

/** A mention of a person: the bare name and the title beside it, if any. */
export interface PersonMention {
  readonly spelling: string;
  readonly titleText: string | undefined;
}

type Gender = 'male' | 'female' | undefined;

/**
 * Tells which mentions of people in one document name the same person. Full names are joined by `sameFullName`; a bare
 * surname or forename belongs to the bearer named last before it, else to the first one after.
 * @returns for each mention the number of its group
 */
export function groupPeople(mentions: readonly PersonMention[]): number[] {
  const names = mentions.map((mention) => readPersonName(mention.spelling));
  const groups = new DisjointSets(mentions.length);
  joinFullNames(names, groups);
  joinSingleWords(mentions, names, groups);
  return mentions.map((_, index) => groups.find(index));
}

/** Joins equal full names, a shorter full name with the one longer it can stand for, and slips of the pen. */
function joinFullNames(names: readonly PersonName[], groups: DisjointSets): void {
  const firstByKey = new Map<string, number>();
  names.forEach((name, index) => {
    if (name.forename === undefined) return;
    const first = firstByKey.get(name.key);
    if (first === undefined) firstByKey.set(name.key, index);
    else groups.join(first, index);
  });
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
}

const maxSlipBlock = 50;
const lastWord = (name: PersonName): string => name.key.slice(name.key.lastIndexOf(' ') + 1);

/** Joins bare surnames and forenames with their bearers, and with each other where nobody is named in full. */
function joinSingleWords(mentions: readonly PersonMention[], names: readonly PersonName[], groups: DisjointSets): void {
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
    const own = genderOf(mentions[index]!.titleText);
    for (const kind of kinds) {
      const before = lastBearer[kind].get(name.key)?.findLast((bearer) => agree(own, gender.get(groups.find(bearer))));
      const bearer = before ?? firstBearer[kind].get(name.key);
      if (bearer === undefined || !agree(own, gender.get(groups.find(bearer)))) continue;
      groups.join(index, bearer);
      return;
    }
    const first = alone.get(name.key);
    if (first === undefined) alone.set(name.key, index);
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
