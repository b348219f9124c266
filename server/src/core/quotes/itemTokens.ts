import { CharacterClass, characterClass, isLetter } from '../text/characterClass';

const FULL_STOP = 0x2e;
const HYPHEN = 0x2d;
const APOSTROPHE = 0x27;

/**
 * Where the token ends that begins at `start`; `start` itself where white space stands. Tokens are words, which may be
 * joined inside by . & - and apostrophes, numbers with their separators and per cent sign, abbreviations (U.S.), and
 * marks: one character each but for '' ... and --.
 *
 * @param limit where the text ends that may belong to it.
 */
export function tokenEnd(text: string, start: number, limit: number): number {
  const unit = text.charCodeAt(start);
  const kind = kindAt(text, start, limit);
  if (kind === CharacterClass.space) return isWhite(unit) ? start : start + 1;
  if (isLetter(kind)) return abbreviationEnd(text, start, limit) ?? wordEnd(text, start, limit);
  if (kind === CharacterClass.digit) return (isDigit(unit) ? numberEnd(text, start, limit) : undefined) ?? wordEnd(text, start, limit);
  if (unit === APOSTROPHE && isAt(text, start + 1, limit, APOSTROPHE)) return start + 2;
  if (unit === HYPHEN && isAt(text, start + 1, limit, HYPHEN)) return start + 2;
  if (unit === FULL_STOP && isAt(text, start + 1, limit, FULL_STOP) && isAt(text, start + 2, limit, FULL_STOP)) return start + 3;
  return next(text, start, limit);
}

/** The end of two or more letters with a full stop each. */
function abbreviationEnd(text: string, start: number, limit: number): number | undefined {
  let end = start;
  while (isBasicLetter(text.charCodeAt(end)) && isAt(text, end + 1, limit, FULL_STOP)) end += 2;
  return end - start >= 4 ? end : undefined;
}

/** The end of a number of two or more digits, of which the first and the last are digits of Basic Latin. */
function numberEnd(text: string, start: number, limit: number): number | undefined {
  let last = start;
  for (let i = start + 1; i < limit; i++) {
    const unit = text.charCodeAt(i);
    if (isDigit(unit)) last = i;
    else if (unit !== 0x2c && unit !== FULL_STOP && unit !== 0x3a) break;
  }
  if (last === start) return undefined;
  return isAt(text, last + 1, limit, 0x25) ? last + 2 : last + 1;
}

/** The end of runs of letters and digits that single joiners join. */
function wordEnd(text: string, start: number, limit: number): number {
  let end = start;
  for (;;) {
    while (isWordAt(text, end, limit)) end = next(text, end, limit);
    if (end >= limit || !isJoiner(text.charCodeAt(end)) || !isWordAt(text, end + 1, limit)) return end;
    end++;
  }
}

/** Symbols of Latin-1 within a word are what wrong decoding leaves of a letter ("PeÃ±a"); guillemets are not among them. */
const isJoiner = (unit: number): boolean =>
  unit === FULL_STOP || unit === HYPHEN || unit === APOSTROPHE || unit === 0x26 || unit === 0x2019 || (unit >= 0xa1 && unit <= 0xbf && unit !== 0xab && unit !== 0xbb);
const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;
const isBasicLetter = (unit: number): boolean => (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
const isAt = (text: string, position: number, limit: number, unit: number): boolean => position < limit && text.charCodeAt(position) === unit;

function isWordAt(text: string, position: number, limit: number): boolean {
  if (position >= limit) return false;
  const kind = kindAt(text, position, limit);
  return isLetter(kind) || kind === CharacterClass.digit;
}

/** Control characters and spaces without width are no white space here. */
const isWhite = (unit: number): boolean => (unit > 0x20 && unit < 0xa0) || unit === 0x200b || unit === 0x2060 ? false : unit >= 0x20 || (unit >= 0x09 && unit <= 0x0d);

/** The class of the character at `position`, of which no half lies beyond the limit. */
function kindAt(text: string, position: number, limit: number): CharacterClass {
  const unit = text.charCodeAt(position);
  return characterClass(unit >= 0xd800 && unit <= 0xdbff && position + 1 < limit ? text.codePointAt(position)! : unit);
}

function next(text: string, position: number, limit: number): number {
  const unit = text.charCodeAt(position);
  const isPair = unit >= 0xd800 && unit <= 0xdbff && position + 1 < limit && text.codePointAt(position)! > 0xffff;
  return position + (isPair ? 2 : 1);
}
