import { DisjointSets } from './disjointSets';
import { femaleHonorifics, maleHonorifics } from './lexicon/titles';
import { differsByOneSlip, readPersonName, shorterPersonNames, slipBlock, type PersonName } from './personName';

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
      if (how === 'surname' || how === 'forename') continue;
      bearers.set(key, (bearers.get(key) ?? new Set()).add(index));
    }
    const block = slipBlock(names[index]!);
    if (block !== undefined) slips.set(block, [...(slips.get(block) ?? []), index]);
  }
  for (const [key, index] of firstByKey) {
    const longer = new Set([...(bearers.get(key) ?? [])].map((bearer) => groups.find(bearer)));
    if (longer.size === 1) groups.join(index, [...longer][0]!);
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
  const gender = gendersOf(mentions, groups);
  const kinds = ['surname', 'forename'] as const;
  const firstBearer = { surname: new Map<string, number>(), forename: new Map<string, number>() };
  names.forEach((name, index) => {
    for (const [key, kind] of singleWordNames(name)) if (!firstBearer[kind].has(key)) firstBearer[kind].set(key, index);
  });
  const lastBearer = { surname: new Map<string, number[]>(), forename: new Map<string, number[]>() };
  const alone = new Map<string, number>();
  names.forEach((name, index) => {
    if (name.forename !== undefined) {
      for (const [key, kind] of singleWordNames(name)) {
        const bearers = lastBearer[kind].get(key) ?? [];
        const group = groups.find(index);
        lastBearer[kind].set(key, [...bearers.filter((bearer) => groups.find(bearer) !== group), index].slice(-maxBearers));
      }
      return;
    }
    const own = genderOf(mentions[index]!.titleText);
    for (const kind of kinds) {
      const before = (lastBearer[kind].get(name.key) ?? []).filter((bearer) => agree(own, gender.get(groups.find(bearer))));
      const bearer = before.at(-1) ?? firstBearer[kind].get(name.key);
      if (bearer === undefined) continue;
      groups.join(index, bearer);
      return;
    }
    const first = alone.get(name.key);
    if (first === undefined) alone.set(name.key, index);
    else groups.join(first, index);
  });
}

const maxBearers = 8;

function singleWordNames(name: PersonName): [string, 'surname' | 'forename'][] {
  return [...shorterPersonNames(name)].filter((entry): entry is [string, 'surname' | 'forename'] => entry[1] === 'surname' || entry[1] === 'forename');
}

function gendersOf(mentions: readonly PersonMention[], groups: DisjointSets): Map<number, Gender> {
  const genders = new Map<number, Gender>();
  mentions.forEach((mention, index) => {
    const gender = genderOf(mention.titleText);
    if (gender) genders.set(groups.find(index), gender);
  });
  return genders;
}

function genderOf(title: string | undefined): Gender {
  for (const word of title?.toLowerCase().split(/[\s.]+/) ?? []) {
    if (maleHonorifics.has(word)) return 'male';
    if (femaleHonorifics.has(word)) return 'female';
  }
  return undefined;
}

const agree = (a: Gender, b: Gender): boolean => a === undefined || b === undefined || a === b;
