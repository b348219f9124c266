import type { NameType } from '../../names/mention';
import { DisjointSets } from '../../collections/disjointSets';
import { readPublicBody } from '../names/publicBody';
import { readThingName, shorterThingNames, type ShorterThing, type ThingName } from '../names/thingName';
import { nationOf } from '../lexicon/nations';
import { callNouns, headNouns } from '../lexicon/organisationWords';
import { nameWords } from '../names/nameText';
import { remembered } from '../../collections/remembered';

/** A mention of an organisation or a place. */
export interface ThingMention {
  readonly name: string;
  readonly type: NameType;
  /** The index of the mention it is an acronym of, as the text says. */
  readonly standsFor?: number | undefined;
  /** True in a headline, which may use a short name before the full one is given. */
  readonly inHeading?: boolean;
  /** A common noun that stands for an organisation of the document. */
  readonly headNoun?: string | undefined;
}

/**
 * Tells which mentions of organisations and places in one document name the same one: equal names up to wording,
 * acronyms, beginnings and ends of longer names, head nouns.
 * @returns for each mention the number of its group
 */
export function groupThings(mentions: readonly ThingMention[]): number[] {
  const groups = new DisjointSets(mentions.length);
  const names = mentions.map((mention) => readThingName(mention.name));
  const firstByKey = new Map<string, number>();
  names.forEach((name, index) => {
    const { headNoun, standsFor } = mentions[index]!;
    if (headNoun !== undefined) return;
    const first = firstByKey.get(name.key);
    if (first === undefined) firstByKey.set(name.key, index);
    else groups.join(first, index);
    if (standsFor !== undefined) groups.join(standsFor, index);
  });
  joinShorterNames(mentions, names, firstByKey, groups);
  joinHeadNouns(mentions, groups);
  joinCallNouns(mentions, groups);
  return mentions.map((_, index) => groups.find(index));
}

interface Candidate {
  readonly index: number;
  readonly by: ShorterThing;
}

function joinShorterNames(mentions: readonly ThingMention[], names: readonly ThingName[], firstByKey: ReadonlyMap<string, number>, groups: DisjointSets): void {
  const longer = new Map<string, Candidate[]>();
  const spellings = new Set<string>();
  mentions.forEach((mention, index) => {
    if (mention.headNoun !== undefined || spellings.has(mention.name)) return;
    spellings.add(mention.name);
    for (const [key, by] of shorterThingNames(mention.name)) {
      if (!firstByKey.has(key)) continue;
      const candidates = longer.get(key);
      if (candidates === undefined) longer.set(key, [{ index, by }]);
      else if (candidates.push({ index, by }) > maxCandidates + 1) candidates.shift();
    }
  });
  const firstInBody = new Map<string, number>();
  names.forEach((name, index) => {
    if (!mentions[index]!.inHeading && !firstInBody.has(name.key)) firstInBody.set(name.key, index);
  });
  const introducedAt = (index: number): number => firstInBody.get(names[index]!.key) ?? mentions.length;
  for (const [key, index] of firstByKey) {
    const isOrganisation = mentions[index]!.type === 'organisation';
    const candidates = longer.get(key)?.filter(({ index: other, by }) => {
      if (groups.find(other) === groups.find(index)) return false;
      if (by.how === 'acronym') return names[index]!.acronym;
      if (!isOrganisation || mentions[other]!.type !== 'organisation') return false;
      if (by.how === 'beginning' && !by.rest.every((word) => headNouns.has(word)) && introducedAt(index) < introducedAt(other)) return false;
      return by.rest.length === 0 || !restIsKnown(by.rest, firstByKey);
    });
    const target = candidates?.sort((a, b) => rank(a.by) - rank(b.by) || a.index - b.index)[0];
    if (target) groups.join(target.index, index);
  }
}

const maxCandidates = 15;
const mostRemembered = 10_000;
const rank = (by: ShorterThing): number => ['acronym', 'part-acronym', 'spacing', 'without-country', 'beginning', 'end'].indexOf(by.how);

/** True when what a longer name has more is a name of its own in the document: then it may be two names run together. */
export function restIsKnown(rest: readonly string[], known: { has(key: string): boolean }): boolean {
  for (let from = 0; from < rest.length; from++) {
    for (let to = from + 1; to <= rest.length; to++) {
      const part = rest.slice(from, to);
      if (!part.every((word) => nationOf(word) !== undefined) && known.has([...part].sort().join(' '))) return true;
    }
  }
  return false;
}

/** "The ministry" stands for the last ministry before it, "the Chinese ministry" for the last Chinese one. */
function joinHeadNouns(mentions: readonly ThingMention[], groups: DisjointSets): void {
  const named: { index: number; noun: string; country: string | undefined }[] = [];
  mentions.forEach((mention, index) => {
    const body = mention.headNoun === undefined ? readPublicBody(mention.name) : undefined;
    if (body) named.push({ index, noun: body.key.split(' ')[0]!, country: body.country });
  });
  let next = 0;
  mentions.forEach((mention, index) => {
    if (mention.headNoun === undefined) return;
    while (next < named.length && named[next]!.index < index) next++;
    const country = nationOf(nameWords(mention.name).slice(0, -1).join(' '));
    const fits = (body: (typeof named)[number]): boolean => body.noun === mention.headNoun && (!country || !body.country || body.country === country);
    const body = named.slice(Math.max(0, next - maxCandidates), next).findLast(fits) ?? named.slice(next, next + maxCandidates).find(fits);
    if (body) groups.join(body.index, index);
  });
}

/**
 * "The Bank" stands for the one organisation of the document that is a bank by its name; where there are several, for the
 * one that calls itself so first ("Bank of England" beside "Northgate Bank"). Where that leaves several, for none.
 */
function joinCallNouns(mentions: readonly ThingMention[], groups: DisjointSets): void {
  const called = new Map<string, number[]>();
  mentions.forEach(({ name, type, headNoun }, index) => {
    const noun = name.toLowerCase();
    if (type !== 'organisation' || !callNouns.has(noun) || (headNoun !== undefined && headNoun !== noun)) return;
    const same = called.get(noun);
    if (same === undefined) called.set(noun, [index]);
    else same.push(index);
  });
  if (called.size === 0) return;
  const bearers = new Map<string, Set<number>>();
  const firstBearers = new Map<string, Set<number>>();
  const add = (to: Map<string, Set<number>>, noun: string, index: number): void => {
    const group = groups.find(index);
    const known = to.get(noun);
    if (known === undefined) to.set(noun, new Set([group]));
    else known.add(group);
  };
  mentions.forEach(({ name, type, headNoun }, index) => {
    const head = type === 'organisation' && headNoun === undefined ? headOf(name) : undefined;
    if (head === undefined || !called.has(head.noun)) return;
    add(bearers, head.noun, index);
    if (head.isFirst) add(firstBearers, head.noun, index);
  });
  for (const [noun, indices] of called) {
    const [only] = [bearers, firstBearers].flatMap((all) => (all.get(noun)?.size === 1 ? [...all.get(noun)!] : []));
    if (only !== undefined) for (const index of indices) groups.join(only, index);
  }
}

/** What a name of several words says the organisation is: "bank" of "Bank of England" and of "Northgate Bank". */
const headOf = remembered((name: string): { readonly noun: string; readonly isFirst: boolean } | undefined => {
  const words = nameWords(name);
  if (words.length < 2) return undefined;
  const of = words.findIndex((word) => word === 'of' || word === 'for');
  const noun = words[(of < 0 ? words.length : of) - 1];
  return noun === undefined || !callNouns.has(noun) ? undefined : { noun, isFirst: of === 1 };
}, mostRemembered);
