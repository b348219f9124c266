import { CharacterClass, characterClass, isLetter, knownClass } from './characterClass';
import { leadingAbbreviations, lowerCaseAbbreviations, trailingAbbreviations } from './lexicon/abbreviations';
import type { Span } from './span';
import { TokenList, toSpans } from './tokenList';

const clitics = new Set(['s', 'm', 'd', 'll', 're', 've']);
const longestClitic = 2;
const longestAbbreviation = 6;
/** Marks of which a run is one token: "...", "--", "====", and the doubled quotes of plain-text news. */
const repeatable = new Set('.-=_*~`\'');
const linkEnds = new Set('<>"“”');
const closingMarks = new Set('.,;:!?)]}\'’»*_');
const zeroWidthJoiner = 0x200d;
const rightQuote = 0x2019;
/** By ASCII code: whether a word or a number may go on there. */
const joinsInWords = Uint8Array.from({ length: 0x80 }, (_, code) => ("'.,:@_&".includes(String.fromCharCode(code)) ? 1 : 0));

/**
 * The tokens of a stretch of text, in order, never overlapping: words, numbers, punctuation marks, links.
 *
 * One token each: abbreviations with their full stops (U.S., Mr., J.), O'Brien, AT&T, 1,000.50, 10:30, 1990s, #tag,
 * @name, name.com, e-mail addresses, links, runs of dots or dashes, an emoji with its modifiers. Apart stand: the
 * parts of a hyphenated word and the hyphens, and 's, n't, 'll, 're, 've, 'm, 'd. White space, control characters
 * and zero-width spaces belong to no token. Linear in the length.
 */
export function tokenise(text: string, within: Span): Span[] {
  const tokens = new TokenList();
  appendTokens(text, within, tokens);
  return toSpans(tokens);
}

/** Appends the tokens of a stretch of text to a list: those that `tokenise` gives. */
export function appendTokens(text: string, within: Span, tokens: TokenList): void {
  const limit = within.end;
  let start = within.start;
  while (start < limit) {
    const kind = knownClass(text.charCodeAt(start)) || classAt(text, start, limit);
    if (kind === CharacterClass.space) {
      start = next(text, start, limit);
      continue;
    }
    let end: number;
    if (isWordCharacter(kind)) {
      end = plainRunEnd(text, start + 1, limit);
      if (end < limit && mayGoOn(text.charCodeAt(end))) end = isLetter(kind) ? wordEnd(text, start, limit) : numberEnd(text, start, limit);
    } else end = symbolEnd(text, start, within);
    tokens.push(start, end);
    start = end;
  }
}

/** The end of the run of characters in words, as far as each is one code unit of a known class. */
function plainRunEnd(text: string, start: number, limit: number): number {
  let end = start;
  while (end < limit) {
    const kind = knownClass(text.charCodeAt(end));
    if (kind <= CharacterClass.space || kind === CharacterClass.symbol) break;
    end++;
  }
  return end;
}

/** Whether a word or number may go on at this code unit, which ends a plain run. */
function mayGoOn(codeUnit: number): boolean {
  return knownClass(codeUnit) === 0 || codeUnit === rightQuote || (codeUnit < 0x80 && joinsInWords[codeUnit] === 1);
}

/** Where the word ends that begins at `start`: a letter. */
function wordEnd(text: string, start: number, limit: number): number {
  let segment = start;
  let end = runEnd(text, start, limit);
  let onlyInitials = true;
  while (end < limit) {
    const mark = text[end]!;
    const after = classAt(text, end + 1, limit);
    onlyInitials &&= end - segment === 1;
    if (mark === '’' || mark === "'") {
      if (!isLetter(after)) return end;
      const following = runEnd(text, end + 1, limit);
      const tail = following - end - 1 <= longestClitic ? text.slice(end + 1, following).toLowerCase() : '';
      if (clitics.has(tail)) return end;
      if (tail === 't' && /[nN]/.test(text[end - 1]!)) return end - 1 > start ? end - 1 : following;
    } else if (mark === '.') {
      if (end - start === 3 && text.slice(start, end).toLowerCase() === 'www') return linkEnd(text, start, limit);
      const joins = onlyInitials ? isLetter(after) : after === CharacterClass.letter;
      if (!joins) return end + (takesFullStop(text, start, end, limit, onlyInitials) ? 1 : 0);
    } else if (mark === ':') {
      return text.startsWith('://', end) && end + 3 < limit ? linkEnd(text, start, limit) : end;
    } else if (mark === '@' || mark === '_') {
      if (!isWordCharacter(after)) return end;
    } else if (mark !== '&' || !isLetter(after)) return end;
    segment = end + 1;
    end = runEnd(text, segment, limit);
  }
  return end;
}

function takesFullStop(text: string, start: number, end: number, limit: number, onlyInitials: boolean): boolean {
  if (onlyInitials) return end - start > 1 || (classAt(text, start, limit) === CharacterClass.upper && !endsLine(text, end + 1, limit));
  if (end - start > longestAbbreviation) return false;
  const word = text.slice(start, end);
  const lower = word.toLowerCase();
  return word === lower ? lowerCaseAbbreviations.has(word) : leadingAbbreviations.has(lower) || trailingAbbreviations.has(lower);
}

function endsLine(text: string, position: number, limit: number): boolean {
  return position >= limit || text[position] === '\n' || text[position] === '\r';
}

/** Where the number ends that begins at `start`: a digit. */
function numberEnd(text: string, start: number, limit: number): number {
  let end = runEnd(text, start, limit);
  while (end < limit && /[.,:]/.test(text[end]!) && classAt(text, end + 1, limit) === CharacterClass.digit) {
    end = runEnd(text, end + 1, limit);
  }
  return end;
}

/** Where the mark, sign, emoji, tag or clitic ends that begins at `start`. */
function symbolEnd(text: string, start: number, within: Span): number {
  const limit = within.end;
  const mark = text[start]!;
  if ((mark === '#' || mark === '@') && isWordCharacter(classAt(text, start + 1, limit))) {
    let end = start + 1;
    while (end < limit && (text[end] === '_' || isWordCharacter(classAt(text, end, limit)))) end = next(text, end, limit);
    return end;
  }
  const wordBefore = start === within.start || classAt(text, start - 1, limit) !== CharacterClass.space;
  if ((mark === "'" || mark === '’') && wordBefore && isLetter(classAt(text, start + 1, limit))) {
    const end = runEnd(text, start + 1, limit);
    if (end - start - 1 <= longestClitic && clitics.has(text.slice(start + 1, end).toLowerCase())) return end;
  }
  let end = next(text, start, limit);
  if (repeatable.has(mark)) {
    while (end < limit && text[end] === mark) end++;
    return end;
  }
  while (end < limit && classAt(text, end, limit) === CharacterClass.mark) {
    const joins = text.charCodeAt(end) === zeroWidthJoiner && classAt(text, end + 1, limit) === CharacterClass.symbol;
    end = next(text, end, limit);
    if (joins) end = next(text, end, limit);
  }
  return end;
}

/** To the next white space, quote or angle bracket, without the punctuation that closes the sentence around it. */
function linkEnd(text: string, start: number, limit: number): number {
  let end = start;
  while (end < limit && !linkEnds.has(text[end]!) && classAt(text, end, limit) !== CharacterClass.space) end = next(text, end, limit);
  while (closingMarks.has(text[end - 1]!)) end--;
  return end;
}

/** The end of the run of letters, digits and marks that join them. */
function runEnd(text: string, start: number, limit: number): number {
  let end = start;
  while (end < limit) {
    const kind = classAt(text, end, limit);
    if (kind === CharacterClass.space || kind === CharacterClass.symbol) break;
    end = next(text, end, limit);
  }
  return end;
}

function isWordCharacter(kind: CharacterClass): boolean {
  return isLetter(kind) || kind === CharacterClass.digit;
}

/** The class of the character at `position`; beyond the limit there is white space. */
function classAt(text: string, position: number, limit: number): CharacterClass {
  return position < limit ? characterClass(codePointAt(text, position, limit)) : CharacterClass.space;
}

function next(text: string, position: number, limit: number): number {
  return position + (codePointAt(text, position, limit) > 0xffff ? 2 : 1);
}

/** The code point at `position`, of which no half lies beyond the limit. */
function codePointAt(text: string, position: number, limit: number): number {
  return position + 1 < limit ? text.codePointAt(position)! : text.charCodeAt(position);
}
