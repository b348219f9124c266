import type { DisjointSets } from '../../collections/disjointSets';
import { keptIn } from '../../collections/keptIn';
import { genderOfForename } from '../lexicon/forenames';
import { genderOfTitle } from '../names/genderOfTitle';
import { shorterPersonNames, type PersonName } from '../names/personName';
import { Bearer, isFitting, readTold, type Told } from './bearer';
import type { PersonMention } from './personMention';

type Kind = 'surname' | 'forename';
const kinds = ['surname', 'forename'] as const;
const maxBearers = 8;

/** Joins bare surnames and forenames with their bearers, and with each other where nobody is named in full. */
export class SingleWordNames {
  /** By index of a mention whom it means, of full names and of single words that go with none. */
  readonly #bearers = new Map<number, Bearer>();
  /** By word the first mention of each who bears it. */
  readonly #first = { surname: new Map<string, number[]>(), forename: new Map<string, number[]>() };
  /** By word those who bear it and were named so far, the one named last at the end. */
  readonly #named = { surname: new Map<string, number[]>(), forename: new Map<string, number[]>() };
  /** By word the first mentions that go with no full name. */
  readonly #alone = new Map<string, number[]>();

  /** @param groups the mentions, of which those of one full name are joined */
  constructor(private readonly mentions: readonly PersonMention[], private readonly names: readonly PersonName[], private readonly groups: DisjointSets) {
    this.#readFullNames();
  }

  join(): void {
    this.names.forEach((name, index) => {
      if (name.forename === undefined) this.#joinWord(name.key, index);
      else for (const [key, kind] of singleWords(name)) this.#note(kind, key, index);
    });
  }

  /** What a title tells of a gender counts for more than what the forename does, and that for more than a relative's noun, which may stand beside another. */
  #readFullNames(): void {
    const ofGroup = new Map<number, Bearer>();
    this.names.forEach((name, index) => {
      if (name.forename === undefined) return;
      const mention = this.mentions[index]!;
      const bearer = keptIn(ofGroup, this.groups.find(index), () => new Bearer(name.forename, undefined));
      this.#bearers.set(index, bearer);
      const told = readTold(mention);
      bearer.add({ ...told, gender: undefined });
      bearer.addRoles(mention.roles);
      const titled = mention.titleText === undefined ? undefined : genderOfTitle(mention.titleText);
      if (titled !== undefined) bearer.gender = titled;
      else bearer.gender ??= genderOfForename(name.forename) ?? told.gender;
      for (const [key, kind] of singleWords(name)) {
        const first = keptIn(this.#first[kind], key, () => []);
        if (first.length < maxBearers && !first.some((each) => this.#bearers.get(each) === bearer)) first.push(index);
      }
    });
  }

  #joinWord(key: string, index: number): void {
    const mention = this.mentions[index]!;
    const told = readTold(mention);
    const isOwn = mention.another === 'user';
    const bearer = isOwn ? undefined : this.#bearerOf(key, told, mention.kinship?.isIntroduced === true ? index : undefined);
    const own = isOwn ? `${key} another` : key;
    const found = bearer ?? this.#alone.get(own)?.findLast((each) => isFitting(told, this.#bearers.get(each)!));
    if (found !== undefined) {
      this.groups.join(index, found);
      this.#bearers.get(found)!.add(told);
      return;
    }
    const person = new Bearer(undefined, told.age);
    person.add(told);
    this.#bearers.set(index, person);
    const alone = keptIn(this.#alone, own, () => []);
    alone.push(index);
    if (alone.length > maxBearers) alone.shift();
    if (mention.kinship?.isIntroduced) this.#note('forename', key, index);
  }

  /**
   * Whom a single word means, of those that what is told of it fits: who has its age; who was called so with its title, or is of its
   * gender; who was named last; who is named in full only later. @param after where it introduces somebody: only who is named after it
   */
  #bearerOf(key: string, told: Told, after: number | undefined): number | undefined {
    const fits = (each: number): boolean => isFitting(told, this.#bearers.get(each)!);
    const has = (each: number, isSo: (bearer: Bearer) => boolean): boolean => isSo(this.#bearers.get(each)!) && fits(each);
    const isCalledSo = ({ titles, generation }: Bearer): boolean => told.titles.some((title) => titles.has(title)) || (generation !== undefined && generation === told.generation);
    const hasTitle = ({ titles }: Bearer): boolean => told.titles.some((title) => genderOfTitle(title) === undefined && titles.has(title));
    for (const kind of kinds) {
      const named = after === undefined ? (this.#named[kind].get(key) ?? none) : none;
      const alone = kind === 'surname' && named.length > 0 ? this.#alone.get(key) : undefined;
      const found =
        (told.age === undefined ? undefined : named.findLast((each) => has(each, ({ age }) => age !== undefined))) ??
        alone?.findLast((each) => has(each, isCalledSo)) ??
        named.findLast((each) => has(each, hasTitle)) ??
        (told.gender === undefined || kind === 'forename' ? undefined : named.findLast((each) => has(each, ({ gender }) => gender === told.gender))) ??
        named.findLast(fits) ??
        this.#first[kind].get(key)?.find((each) => (after === undefined || each > after) && fits(each));
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** Puts a mention at the end of those named so far, in the place of one of its group. */
  #note(kind: Kind, key: string, index: number): void {
    const named = keptIn(this.#named[kind], key, () => []);
    const group = this.groups.find(index);
    const last = named.length - 1;
    if (last >= 0 && this.groups.find(named[last]!) === group) {
      named[last] = index;
      return;
    }
    const at = named.findIndex((each) => this.groups.find(each) === group);
    if (at >= 0) named.splice(at, 1);
    named.push(index);
    if (named.length > maxBearers) named.shift();
  }
}

const none: readonly number[] = [];

type SingleWord = readonly [string, Kind];
const known = new WeakMap<PersonName, readonly SingleWord[]>();

function singleWords(name: PersonName): readonly SingleWord[] {
  let words = known.get(name);
  if (words === undefined) {
    words = [...shorterPersonNames(name)].filter((entry): entry is [string, Kind] => entry[1] === 'surname' || entry[1] === 'forename');
    known.set(name, words);
  }
  return words;
}
