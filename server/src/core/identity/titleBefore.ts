import type { Span } from '../text/span';
import type { DraftNames } from './draftNames';
import { isNationAdjective } from './lexicon/nations';
import { honorifics, roleNouns, titleModifiers } from './lexicon/titles';

const longestTitle = 80;
const wordBefore = /(?<![\p{L}\p{M}'’.-])(\p{L}[\p{L}\p{M}'’.-]{0,30})(?<gap>[ \u00A0]{1,3})$/u;
const possessive = /['’]s$/;

const bare = (word: string): string => word.toLowerCase().replace(/[.]/g, '');

export const isHonorific = (word: string): boolean => honorifics.has(bare(word));
export const isRoleNoun = (word: string): boolean => roleNouns.has(bare(word));

/**
 * The honorific, title or role that stands directly before a person's name ("Mr", "U.S. Treasury Secretary", "Apple
 * CEO", "former prime minister"), without article; undefined when there is none. Looks back a bounded way in the line.
 */
export function titleBefore(text: string, nameStart: number, names: DraftNames): Span | undefined {
  const from = Math.max(0, nameStart - longestTitle);
  let before = text.slice(from, nameStart);
  let start: number | undefined;
  let seenRole = false;
  for (;;) {
    const match = wordBefore.exec(before);
    if (!match) break;
    const word = match[1]!;
    const wordStart = from + match.index;
    const isAddress = isHonorific(word) && /^\p{Lu}|^(?:sir|king|queen|pope|prince|princess)$/u.test(word);
    if (!seenRole ? isAddress || isRoleNoun(word) : isAddress || isRoleNoun(word) || titleModifiers.has(bare(word)) || isModifyingName(word, wordStart, names)) {
      seenRole = true;
      start = wordStart;
    } else {
      const named = seenRole ? nameEndingAt(text, from + match.index + word.length, names) : undefined;
      if (named !== undefined && named >= from) start = named;
      break;
    }
    before = before.slice(0, match.index);
  }
  return start === undefined ? undefined : { start, end: nameStart - (wordBefore.exec(text.slice(from, nameStart))?.groups?.['gap']?.length ?? 0) };
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
