import { genderOfForename, type Gender } from '../identity/lexicon/forenames';
import { FEMALE_ROLES, MALE_ROLES } from './lexicon/speakerNouns';

/** Endings that forenames of one gender have more often. */
const FEMALE_ENDING = /(?:[ai]a|na|la|ra|sa|ta|ie|elle|ine|ette|yn|lse)$/;
const MALE_ENDING = /(?:o|us|rt|rd|ld|as|is|ev|or|ik|ck|ph|im|am)$/;

/** The first word, in lower case, of a name of several. */
export function forenameIn(name: string): string | undefined {
  const [first, second] = name.toLowerCase().split(/\s+/);
  return second === undefined ? undefined : first;
}

/** What the text tells of a person's gender. An honorific outweighs the forename, and both a role word. */
export class GenderEvidence {
  private byHonorific: Gender | undefined;
  private byForename: Gender | undefined;
  private byRole: Gender | undefined;
  private forename: string | undefined;

  /** The gender that is known, if one is. */
  get gender(): Gender | undefined {
    return this.byHonorific ?? this.byForename ?? this.byRole;
  }

  /** @param honorific the gender that the word before the name tells. @param forename in lower case. */
  addMention(forename: string | undefined, honorific: Gender | undefined): void {
    this.byHonorific = honorific ?? this.byHonorific;
    if (forename === undefined) return;
    this.forename ??= forename;
    this.byForename ??= genderOfForename(forename);
  }

  /** @param role a noun in lower case that describes the person. */
  addRole(role: string): void {
    if (MALE_ROLES.has(role)) this.byRole ??= 'male';
    if (FEMALE_ROLES.has(role)) this.byRole ??= 'female';
  }

  /** True when both tell the same. */
  equals(other: GenderEvidence): boolean {
    return this.gender === other.gender && this.forename === other.forename;
  }

  /** How well the forename's ending fits a gender that is not known: positive, negative or 0. */
  endingFit(gender: Gender): number {
    if (this.gender !== undefined || this.forename === undefined) return 0;
    const isFemale = FEMALE_ENDING.test(this.forename);
    const isMale = MALE_ENDING.test(this.forename);
    const [fits, clashes] = gender === 'male' ? [isMale, isFemale] : [isFemale, isMale];
    return (fits ? 0.5 : 0) - (clashes ? 1 : 0);
  }
}

/** The full name of an entity as evidence, for mentions that give the surname alone. */
export function genderEvidenceOf({ name }: { readonly name: string }): GenderEvidence {
  const evidence = new GenderEvidence();
  evidence.addMention(forenameIn(name), undefined);
  return evidence;
}

