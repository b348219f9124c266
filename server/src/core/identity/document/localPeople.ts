import { DisjointSets } from '../../collections/disjointSets';
import { agesAgree } from '../names/ageBeside';
import { differsByOneSlip, generationOf, readPersonName, shorterPersonNames, slipBlock, type PersonName } from '../names/personName';
import type { PersonMention } from './personMention';
import { Salience } from './salience';
import { SingleWordNames } from './singleWordNames';

type Generation = ReturnType<typeof generationOf>;

/**
 * Tells which mentions of people in one document name the same person. Equal full names are one, unless their ages are
 * apart, one is the elder and one the younger, or the text says that they are two: then each belongs to the bearer that it fits, else to the
 * one named last. A bare surname or forename belongs to the bearer named last before it whom what is told of it fits (see
 * `Salience`), else to the first one after; where neither of two is surer it is left open whom it means.
 * @param paragraphs for each mention the number of its paragraph
 * @returns for each mention the number of its group
 */
export function groupPeople(mentions: readonly PersonMention[], paragraphs: readonly number[]): number[] {
  const names = mentions.map((mention) => readPersonName(mention.spelling));
  const groups = new DisjointSets(mentions.length);
  joinFullNames(mentions, names, groups);
  new SingleWordNames(mentions, names, groups, new Salience(mentions, paragraphs, groups)).join();
  return mentions.map((_, index) => groups.find(index));
}

/** Joins equal full names, a shorter full name with the one longer it can stand for, and slips of the pen. */
function joinFullNames(mentions: readonly PersonMention[], names: readonly PersonName[], groups: DisjointSets): void {
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
}

/** One who bears a full name. */
interface FullNamed {
  readonly mentions: number[];
  age: number | undefined;
  generation: Generation;
  /** Who says that this is another than the rest. */
  readonly another: PersonMention['another'];
}

/** By full name those who bear it, the one named first before the others: mostly there is one. */
function bearersOfFullNames(mentions: readonly PersonMention[], names: readonly PersonName[]): Map<string, FullNamed[]> {
  const byKey = new Map<string, FullNamed[]>();
  /** By surname the bearer named last. */
  const lastNamed = new Map<string, FullNamed>();
  names.forEach((name, index) => {
    const { age, another } = mentions[index]!;
    if (name.forename === undefined) {
      const bearer = age === undefined ? undefined : lastNamed.get(name.key);
      if (bearer) bearer.age ??= age;
      return;
    }
    const known = byKey.get(name.key) ?? [];
    if (known.length === 0) byKey.set(name.key, known);
    const generation = generationOf(mentions[index]!.spelling);
    const isAnother = another === 'user' || (another === 'told' && known.length > 0);
    let bearer = isAnother ? known.findLast((each) => each.another === another && agesAgree(age, each.age)) : bearerOf(known, age, generation);
    if (bearer === undefined) known.push((bearer = { mentions: [], age, generation, another: isAnother ? another : undefined }));
    bearer.age ??= age;
    bearer.generation ??= generation;
    bearer.mentions.push(index);
    for (const surname of name.surnames) lastNamed.set(surname, bearer);
  });
  return byKey;
}

/** The bearer of just this age, else the one named last whose age is not another; the user's word is of one place, and no other follows it without an age. */
function bearerOf(all: readonly FullNamed[], age: number | undefined, generation: Generation): FullNamed | undefined {
  const known = generation === undefined ? all : all.filter((each) => each.generation === undefined || each.generation === generation);
  const latestFirst = known.length < 2 ? known : known.toSorted((a, b) => b.mentions.at(-1)! - a.mentions.at(-1)!);
  const isJustOfAge = (each: FullNamed): boolean => age !== undefined && each.age !== undefined && agesAgree(each.age, age);
  return latestFirst.find(isJustOfAge) ?? latestFirst.find((each) => each.another !== 'user' && agesAgree(each.age, age));
}

const maxSlipBlock = 50;
const lastWord = (name: PersonName): string => name.key.slice(name.key.lastIndexOf(' ') + 1);
