import { CharacterClass, characterClass, isLetter } from '../../text/characterClass';
import type { Span } from '../../text/span';
import type { Draft, DraftNames } from '../document/draftNames';
import { isNationAdjective } from '../lexicon/nations';
import { honorifics, roleNouns } from '../../names/lexicon/titles';
import { titleModifiers } from '../lexicon/titles';

const longestTitle = 80;
const longestWord = 31;
const widestGap = 3;
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
  for (;;) {
    const found = wordBefore(text, next, from);
    if (!found) break;
    end ??= found.end;
    const word = text.slice(found.start, found.end);
    const plain = bare(word);
    const isAddress = honorifics.has(plain) && /^\p{Lu}|^(?:sir|king|queen|pope|prince|princess)$/u.test(word);
    if (isAddress || isRoleNoun(word) || (seenRole && (titleModifiers.has(plain) || isModifyingName(word, found.start, names)))) {
      seenRole = true;
      start = found.start;
    } else {
      const named = seenRole ? nameEndingAt(text, found.end, names) : undefined;
      if (named !== undefined && named >= from) start = named;
      break;
    }
    next = found.start;
  }
  return start === undefined || end === undefined ? undefined : { start, end };
}

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

/** The word that stands before `offset` with one to three spaces between, no further back than `from`. */
function wordBefore(text: string, offset: number, from: number): Span | undefined {
  let end = offset;
  while (end > from && offset - end < widestGap && (text[end - 1] === ' ' || text[end - 1] === '\u00A0')) end--;
  let start = end;
  while (start > from && end - start <= longestWord && isWithinWord(text[start - 1]!)) start--;
  const isWord = end < offset && end > start && end - start <= longestWord && isLetter(characterClass(text.charCodeAt(start)));
  return isWord ? { start, end } : undefined;
}

function isWithinWord(character: string): boolean {
  const kind = characterClass(character.charCodeAt(0));
  return isLetter(kind) || kind === CharacterClass.mark || character === "'" || character === '’' || character === '.' || character === '-';
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
