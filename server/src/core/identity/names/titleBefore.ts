import type { Span } from '../../text/span';
import type { Draft, DraftNames } from '../document/draftNames';
import { isNationAdjective } from '../lexicon/nations';
import { honorifics, roleNouns, smallRoleNouns } from '../../names/lexicon/titles';
import { titleAbbreviations, titleModifiers } from '../lexicon/titles';
import { describedBy } from './descriptionBefore';
import { wordBefore } from './wordBefore';

const longestTitle = 80;
const possessive = /['’]s$/;

const bare = (word: string): string => {
  const lower = word.toLowerCase();
  return lower.includes('.') ? lower.replaceAll('.', '') : lower;
};

/** Whether a word is one such as "Mr" or "Dame", with full stops or without. */
export const isHonorific = (word: string): boolean => honorifics.has(bare(word));
/** Ranks of the police that in small letters begin surnames ("Di Maria"). */
const ranksInCapitals = /^D[IS]$/;
/** Whether a word names an office, a rank or a calling: "minister", "Sgt". */
export const isRoleNoun = (word: string): boolean => roleNouns.has(bare(word)) || ranksInCapitals.test(word);
/** Of "editor-in-chief", "mayor-elect" the parts behind the first. */
const afterRole = /-(?:(?:designate|elect|general|in-chief|manager))$/;

/** Whether a word of running text is a role or the head of one: "director-general" and "baker", who may be Baker by name, too. */
export function isRoleHead(word: string): boolean {
  if (isRoleNoun(word) || smallRoleNouns.has(word)) return true;
  if (!word.includes('-')) return false;
  const rest = word.replace(afterRole, '');
  return isRoleNoun(rest.slice(rest.lastIndexOf('-') + 1)) || smallRoleNouns.has(rest.slice(rest.lastIndexOf('-') + 1));
}

/**
 * The honorific, title or role that stands directly before a person's name ("Mr", "U.S. Treasury Secretary", "Apple
 * CEO", "former prime minister"), without article; undefined when there is none. Looks back a bounded way in the line.
 */
export function titleBefore(text: string, nameStart: number, names: DraftNames): Span | undefined {
  const from = Math.max(0, nameStart - longestTitle);
  const office = officeBefore(text, nameStart, from);
  let next = office?.start ?? nameStart;
  let start = office?.start;
  let end = office?.end;
  let seenRole = office !== undefined;
  let isDescribable = seenRole;
  if (!seenRole && fieldBefore.test(text.slice(Math.max(from, nameStart - longestField), nameStart))) {
    start = describedBy(text, nameStart, from, names, { isDescribable, isRoleHead });
    if (start !== undefined) return { start, end: nameStart - 1 };
  }
  for (;;) {
    const found = wordBefore(text, next, from);
    if (!found) break;
    const word = text.slice(found.start, found.end);
    const plain = bare(word);
    if (word.endsWith('.') && plain.length > 1 && !titleAbbreviations.has(plain) && word.indexOf('.') === word.length - 1) break;
    end ??= found.end;
    const owner = seenRole ? ownerAround(found, names) : undefined;
    if (owner !== undefined) {
      if (owner.start >= from) start = owner.start;
      break;
    }
    const isAddress = honorifics.has(plain) && /^\p{Lu}|^(?:sir|king|queen|pope|prince|princess)$/u.test(word);
    const isRole = isRoleHead(word);
    if (isAddress || isRole || (seenRole && (titleModifiers.has(plain) || isModifyingName(word, found.start, names)))) {
      seenRole = true;
      if (isRole && !isAddress && !word.endsWith('.')) isDescribable = true;
      start = found.start;
    } else {
      const named = seenRole ? nameEndingAt(text, found.end, names) : undefined;
      if (named !== undefined && named >= from) start = named;
      else if (seenRole) start = describedBy(text, next, from, names, { isDescribable, isRoleHead }) ?? start;
      break;
    }
    next = found.start;
  }
  return start === undefined || end === undefined ? undefined : { start, end };
}

/** "Vice president for corporate affairs" before a name. */
const fieldBefore = /(?:of|for) (?:\p{Ll}[\p{Ll}-]{1,20} ){1,4}$/u;
const longestField = 70;

const field = /^(?:the )?\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*)? $/u;

/** An office in capitals whose field stands between it and the name: "Chancellor of the Exchequer". */
function officeBefore(text: string, nameStart: number, from: number): Span | undefined {
  const leading = text.slice(from, nameStart);
  const of = leading.lastIndexOf(' of ');
  if (of < 0 || !field.test(leading.slice(of + ' of '.length))) return undefined;
  const start = Math.max(leading.lastIndexOf(' ', of - 1), leading.lastIndexOf('\n', of - 1)) + 1;
  const office = leading.slice(start, of);
  return /^\p{Lu}/u.test(office) && roleNouns.has(bare(office)) ? { start: from + start, end: nameStart - 1 } : undefined;
}

/** A name with the title before it, if it is a person's; without any if it is not. */
export function withTitle(text: string, draft: Draft, names: DraftNames): Draft {
  if (draft.type !== 'person') {
    if (draft.title === undefined) return draft;
    const { title: _, ...rest } = draft;
    return rest;
  }
  const found = titleBefore(text, draft.start, names);
  if (found === undefined) return draft;
  return { ...draft, title: draft.title ? { start: Math.min(found.start, draft.title.start), end: found.end } : found };
}

/** The organisation or place of several words that a word ends: "Norvik Health" of its "director-general". */
function ownerAround({ start, end }: Span, names: DraftNames): Draft | undefined {
  const name = names.at(start);
  return name !== undefined && name.start < start && name.end === end && (name.type === 'organisation' || name.type === 'place') ? name : undefined;
}

function isModifyingName(word: string, start: number, names: DraftNames): boolean {
  const name = names.at(start);
  return isNationAdjective(bare(word)) || (possessive.test(word) && name === undefined && /^\p{Lu}/u.test(word)) || (name?.type === 'other' && /^\p{Lu}/u.test(word));
}

/** The start of the organisation or place that ends at `end`, with or without a possessive ("Apple", "China's"). */
function nameEndingAt(text: string, end: number, names: DraftNames): number | undefined {
  const bareEnd = possessive.test(text.slice(end - 2, end)) ? end - 2 : end;
  const name = names.endingAt(bareEnd) ?? names.endingAt(end);
  return name && name.type !== 'person' ? name.start : undefined;
}
