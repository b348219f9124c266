import { isSameList } from '../../collections/sameList';
import type { NameType } from '../../names/mention';
import type { Span } from '../../text/span';
import type { Draft } from './draftNames';
import type { Role } from '../entity';
import { ageBeside } from '../names/ageBeside';
import { kinshipBeside, type Kinship } from '../names/kinship';
import type { Gender } from '../lexicon/forenames';
import { genderBeside } from './pronounBeside';
import { isToldNamesake } from './namesakes';
import { rolesAt } from './roles';

/** A name of a document, repaired. Offsets count from where its paragraph begins. */
export interface LocalName extends Span {
  readonly type: NameType;
  readonly confidence: number;
  readonly spelling: string;
  readonly title: Span | undefined;
  readonly titleText: string | undefined;
  readonly headNoun: string | undefined;
  /** For an acronym: the start of the name beside it that it stands for. */
  readonly standsForNameAt: number | undefined;
  /** The title before it and the role beside it. */
  readonly roles: readonly Role[];
  /** Of a person: the age that stands beside it. */
  readonly age: number | undefined;
  /** Of a person: what stands beside it of whose relative they are. */
  readonly kinship: Kinship | undefined;
  /** Who says that this is another than who bears the name elsewhere in the text: the text beside it, or the user. */
  readonly another: 'told' | 'user' | undefined;
  /** Of a person who is called by one word: the gender that a pronoun behind it tells. */
  readonly pronoun: Gender | undefined;
  /** Of a full name: that of another with the same surname stands in its sentence. */
  readonly besideNamesake: boolean;
  readonly inHeading: boolean;
  readonly boilerplate: boolean;
}

/**
 * @param text what the offsets of the draft count in
 * @param paragraph where its paragraph begins there
 * @param next the person who is named next, with their title
 */
export function nameIn(text: string, paragraph: number, draft: Draft, spelling: string, next: Draft | undefined, { inHeading, boilerplate }: Pick<LocalName, 'inHeading' | 'boilerplate'>): LocalName {
  const { start, end, confidence, title, headNoun, standsForNameAt } = draft;
  const type = draft.type as NameType;
  const titleText = title && text.slice(title.start, title.end);
  const roles = rolesAt(text, { type, start, end, title }, next?.title?.start);
  const isPerson = type === 'person';
  return {
    start: start - paragraph,
    end: end - paragraph,
    type,
    confidence,
    spelling,
    title: title && { start: title.start - paragraph, end: title.end - paragraph },
    titleText,
    headNoun,
    standsForNameAt: standsForNameAt === undefined ? undefined : standsForNameAt - paragraph,
    roles: paragraph === 0 || roles.length === 0 ? roles : roles.map((role) => ({ start: role.start - paragraph, end: role.end - paragraph, text: role.text })),
    age: isPerson ? ageBeside(text, { start, end }, 0, text.length, false)?.years : undefined,
    kinship: isPerson ? kinshipBeside(text, { start: title?.start ?? start, end }, title === undefined && !/\s/.test(spelling)) : undefined,
    another: isPerson && isToldNamesake(text, draft) ? 'told' : undefined,
    pronoun: isPerson && !spelling.includes(' ') ? genderBeside(text, end) : undefined,
    besideNamesake: false,
    inHeading,
    boilerplate,
  };
}

/** True for names of one text that are equal in all. */
export function isSameName(a: LocalName, b: LocalName): boolean {
  return a.start === b.start && a.end === b.end && a.confidence === b.confidence && a.title?.start === b.title?.start && a.standsForNameAt === b.standsForNameAt && isAlike(a, b);
}

/** True for names that say the same, wherever they stand and however sure they are. */
export function isAlike(a: LocalName, b: LocalName): boolean {
  return (
    a.spelling === b.spelling &&
    a.type === b.type &&
    a.titleText === b.titleText &&
    a.headNoun === b.headNoun &&
    a.age === b.age &&
    isSameKinship(a.kinship, b.kinship) &&
    a.another === b.another &&
    a.pronoun === b.pronoun &&
    a.besideNamesake === b.besideNamesake &&
    a.standsForNameAt === undefined === (b.standsForNameAt === undefined) &&
    (a.standsForNameAt === undefined || a.start - a.standsForNameAt === b.start - b.standsForNameAt!) &&
    a.inHeading === b.inHeading &&
    a.boilerplate === b.boilerplate &&
    a.roles.length === b.roles.length &&
    a.roles.every((role, index) => role.text === b.roles[index]!.text)
  );
}

function isSameKinship(a: Kinship | undefined, b: Kinship | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && a.gender === b.gender && a.isBefore === b.isBefore && a.isIntroduced === b.isIntroduced && isSameList(a.of, b.of));
}
