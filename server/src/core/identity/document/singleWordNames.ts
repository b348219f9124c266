import type { DisjointSets } from '../../collections/disjointSets';
import { keptIn } from '../../collections/keptIn';
import { genderOfForename, type Gender } from '../lexicon/forenames';
import { genderOfTitle } from '../names/genderOfTitle';
import { shorterPersonNames, type PersonName } from '../names/personName';
import { Bearer, isFitting, readTold, type Told } from './bearer';
import type { PersonMention } from './personMention';
import type { Salience } from './salience';

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
  constructor(private readonly mentions: readonly PersonMention[], private readonly names: readonly PersonName[], private readonly groups: DisjointSets, private readonly salience: Salience) {
    this.#readFullNames();
  }

  join(): void {
    this.names.forEach((name, index) => {
      if (name.forename === undefined) {
        this.#joinWord(name.key, index);
        return;
      }
      this.salience.name(index);
      for (const [key, kind] of singleWords(name)) this.#note(kind, key, index);
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
    const bearer = isOwn ? undefined : this.#bearerOf(key, told, index);
    const own = isOwn ? `${key} another` : bearer === 'open' ? `${key} open` : key;
    const found = (bearer === 'open' ? undefined : bearer) ?? this.#alone.get(own)?.findLast((each) => isFitting(told, this.#bearers.get(each)!));
    if (found !== undefined) {
      this.salience.join(index, found);
      const person = this.#bearers.get(found)!;
      person.add(told);
      // Who was told from others by more than their order is the one who is spoken of.
      if (bearer === undefined || bearer === 'open' || !this.#isToldApart(key, mention)) return;
      this.#bearers.set(index, person);
      this.#note('surname', key, index);
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
   * gender, or of that of the pronoun beside it; who is salient; who is named in full only later. Where it introduces somebody, only who is
   * named after it. "open" where neither of two is surer.
   */
  #bearerOf(key: string, told: Told, index: number): number | 'open' | undefined {
    const mention = this.mentions[index]!;
    const after = mention.kinship?.isIntroduced === true ? index : undefined;
    const fits = (each: number): boolean => isFitting(told, this.#bearers.get(each)!);
    const has = (each: number, isSo: (bearer: Bearer) => boolean): boolean => isSo(this.#bearers.get(each)!) && fits(each);
    const isCalledSo = ({ titles, generation }: Bearer): boolean => told.titles.some((title) => titles.has(title)) || (generation !== undefined && generation === told.generation);
    const hasTitle = ({ titles }: Bearer): boolean => told.titles.some((title) => genderOfTitle(title) === undefined && titles.has(title));
    for (const kind of kinds) {
      const named = after === undefined ? (this.#named[kind].get(key) ?? none) : none;
      const alone = kind === 'surname' && named.length > 0 ? this.#alone.get(key) : undefined;
      const certain =
        (told.age === undefined ? undefined : named.findLast((each) => has(each, ({ age }) => age !== undefined))) ??
        alone?.findLast((each) => has(each, isCalledSo)) ??
        named.findLast((each) => has(each, hasTitle));
      if (certain !== undefined) return certain;
      const meant = this.#ofGender(kind === 'forename' ? undefined : told.gender, mention.pronoun, named.filter(fits));
      const salient = kind === 'surname' && meant.length > 1 ? this.salience.of(meant, index) : meant.at(-1);
      if (salient === undefined && meant.length > 0) return 'open';
      const found =
        salient ??
        this.#first[kind].get(key)?.find((each) => (after === undefined || each > after) && fits(each));
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** Of those whom a word may mean the ones of the gender that its title tells, else those who are not of another than the pronoun beside it, where there are any. */
  #ofGender(titled: Gender | undefined, pronoun: Gender | undefined, bearers: readonly number[]): readonly number[] {
    if (bearers.length < 2) return bearers;
    const genderOf = (each: number): Gender | undefined => this.#bearers.get(each)!.gender;
    const same = titled === undefined ? [] : bearers.filter((each) => genderOf(each) === titled);
    if (same.length > 0) return same;
    const open = pronoun === undefined ? [] : bearers.filter((each) => (genderOf(each) ?? pronoun) === pronoun);
    return open.length > 0 ? open : bearers;
  }

  /** Whether a title, an age or a pronoun beside a word tells which of several it means. */
  #isToldApart(key: string, { titleText, age, pronoun }: PersonMention): boolean {
    return (this.#named.surname.get(key)?.length ?? 0) > 1 && (titleText !== undefined || age !== undefined || pronoun !== undefined);
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
