import type { NameType } from '../names/mention';
import type { Span } from '../text/span';
import type { Draft } from './draftNames';
import type { Role } from './entity';
import { rolesAt } from './roles';

/** A name of a document, repaired, within the text around it. */
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
  readonly inHeading: boolean;
  readonly boilerplate: boolean;
}

/** The names of a paragraph. */
export interface NamesOfPart {
  /** Where its paragraph begins, in what the offsets of its names count in. */
  readonly start: number;
  readonly names: readonly LocalName[];
}

/** @param text what the offsets of the draft count in */
export function nameIn(text: string, draft: Draft, spelling: string, { inHeading, boilerplate }: { readonly inHeading: boolean; readonly boilerplate: boolean }): LocalName {
  const { start, end, confidence, title, headNoun, standsForNameAt } = draft;
  const type = draft.type as NameType;
  const titleText = title && text.slice(title.start, title.end);
  const roles = rolesAt(text, { type, start, end, title });
  return { start, end, type, confidence, spelling, title, titleText, headNoun, standsForNameAt, roles, inHeading, boilerplate };
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
    a.standsForNameAt === undefined === (b.standsForNameAt === undefined) &&
    (a.standsForNameAt === undefined || a.start - a.standsForNameAt === b.start - b.standsForNameAt!) &&
    a.inHeading === b.inHeading &&
    a.boilerplate === b.boilerplate &&
    a.roles.length === b.roles.length &&
    a.roles.every((role, index) => role.text === b.roles[index]!.text)
  );
}
