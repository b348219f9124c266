import type { Gender } from '../lexicon/forenames';
import { fullForename } from '../lexicon/nicknames';
import { agesAgree } from '../names/ageBeside';
import { genderOfTitle } from '../names/genderOfTitle';
import { generationOf } from '../names/personName';
import { isHonorific, isRoleNoun } from '../names/titleBefore';
import type { PersonMention } from './personMention';

/** What a document tells at one mention of who bears the name. */
export interface Told {
  readonly gender: Gender | undefined;
  readonly age: number | undefined;
  readonly generation: 'senior' | 'junior' | undefined;
  /** The honorifics and nouns of the title, in lower case. */
  readonly titles: readonly string[];
  /** The words for the one whose relative the bearer is. */
  readonly relativeOf: readonly string[];
}

const none: readonly string[] = [];
const mostRoles = 16;

/** Reads what a mention of a person tells: by the title before it, the age beside it and the kinship named with it. */
export function readTold({ spelling, titleText, age, kinship }: PersonMention): Told {
  return {
    gender: (titleText === undefined ? undefined : genderOfTitle(titleText)) ?? kinship?.gender,
    age,
    generation: generationOf(spelling),
    titles: titleText === undefined ? none : titleText.toLowerCase().split(/[\s.]+/).filter((word) => isHonorific(word) || isRoleNoun(word)),
    relativeOf: kinship?.of ?? none,
  };
}

/** One person of a document, with what is told of them. */
export class Bearer {
  readonly titles = new Set<string>();
  gender: Gender | undefined;
  generation: Told['generation'];
  /** The wordings of the first titles and roles. */
  readonly #roles = new Set<string>();

  constructor(
    /** The forename, filled out and in lower case, where it is known. */
    readonly forename: string | undefined,
    public age: number | undefined,
  ) {}

  /** Takes up what is told at a mention of the person; what was told before stands. */
  add({ gender, age, generation, titles }: Told): void {
    this.gender ??= gender;
    this.age ??= age;
    this.generation ??= generation;
    for (const title of titles) this.titles.add(title);
  }

  addRoles(roles: PersonMention['roles']): void {
    for (const { text } of roles) if (this.#roles.size < mostRoles) this.#roles.add(text);
  }

  /** Whether these words are what the person is called or is: "derek", "prime minister". */
  isDescribedBy(words: readonly string[]): boolean {
    if (words.length === 0) return false;
    if (this.forename !== undefined && words.some((word) => (fullForename.get(word) ?? word) === this.forename)) return true;
    return [...this.#roles].some((role) => hasWords(role, words));
  }
}

function hasWords(role: string, words: readonly string[]): boolean {
  const own = new Set(role.toLowerCase().split(/\s+/));
  return words.every((word) => own.has(word));
}

/** Whether somebody of whom this is told can be this person: nobody is their own relative. */
export function isFitting({ gender, age, generation, relativeOf }: Told, bearer: Bearer): boolean {
  return isSameOrUnknown(gender, bearer.gender) && agesAgree(age, bearer.age) && isSameOrUnknown(generation, bearer.generation) && !bearer.isDescribedBy(relativeOf);
}

function isSameOrUnknown<T>(a: T | undefined, b: T | undefined): boolean {
  return a === undefined || b === undefined || a === b;
}
