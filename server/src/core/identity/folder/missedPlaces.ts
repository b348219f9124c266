import { capitalisedWords } from '../../text/capitalisedWords';
import { firstEndingAfter, indexAt, type Span } from '../../text/span';
import { hashText } from '../../text/textHash';
import type { NamesByFirstWord } from './namesByFirstWord';

const wordAfter = /[\p{L}\p{N}]|-\p{L}/uy;
const sentenceStart = /(?:^|[.!?:"“‘\n\r]["”’)]?\s{0,3}["“‘(]?)$/;
const smallLetters = /^\p{Ll}{3,}$/u;
const smallLetter = /\p{Ll}/u;
const letterOrMark = /[\p{L}\p{M}]$/u;

const openingFields = 3;

/**
 * Where names may begin that a text's own analysis passed over: for each capitalised word that no name covers, in order,
 * its offset, the hash of the word, and the offset of the next name, or of the text's end. With `from` and `to` of the words
 * that begin in these whole lines, for which no other names need to be known than those there.
 */
export function openingsOf(text: string, mentions: readonly Span[], from = 0, to = text.length): Uint32Array {
  const openings: number[] = [];
  let next = firstEndingAfter(mentions, from);
  for (const { start, end } of capitalisedWords(text, from, to)) {
    if (indexAt(mentions, start) >= 0) continue;
    while (next < mentions.length && mentions[next]!.start < start) next++;
    openings.push(start, hashText(text.slice(start, end)), mentions[next]?.start ?? text.length);
  }
  return Uint32Array.from(openings);
}

/** The hashes of the words of openings. */
export function wordsOfOpenings(openings: Uint32Array): Uint32Array {
  return Uint32Array.from({ length: openings.length / openingFields }, (_, index) => openings[openingFields * index + 1]!);
}

/** A place where a name stands that no mention touches. */
export interface FoundPlace<Name> {
  readonly start: number;
  readonly name: Name;
  /** It is one word at the beginning of a sentence, which may have a capital for that. */
  readonly opensSentence: boolean;
}

/**
 * Calls back with each place where a name stands that no mention touches, in order. A single word that the text also has in small letters does not count at the beginning of a
 * sentence.
 */
export function findMissedPlaces<Name extends { readonly spelling: string }>(
  openings: Uint32Array,
  textOf: () => string,
  names: Pick<NamesByFirstWord<Name>, 'of'>,
  found: (start: number, name: Name) => void,
): void {
  const alsoSmall = new Map<Name, boolean>();
  findPlaces(openings, textOf, names, ({ start, name, opensSentence }) => {
    if (opensSentence && !alsoSmall.has(name)) alsoSmall.set(name, hasInSmallLetters(textOf(), name.spelling));
    if (!opensSentence || !alsoSmall.get(name)!) found(start, name);
  });
}

/** Calls back with each of these places, whatever the text has in small letters. */
export function findPlaces<Name extends { readonly spelling: string }>(
  openings: Uint32Array,
  textOf: () => string,
  names: Pick<NamesByFirstWord<Name>, 'of'>,
  found: (place: FoundPlace<Name>) => void,
): void {
  let text: string | undefined;
  for (let at = 0; at < openings.length; at += openingFields) {
    const beginning = names.of(openings[at + 1]!);
    if (!beginning) continue;
    text ??= textOf();
    const start = openings[at]!;
    for (const name of beginning.at(text, start, openings[at + 2]!)) {
      if (goesOn(text, start + name.spelling.length)) continue;
      found({ start, name, opensSentence: !name.spelling.includes(' ') && sentenceStart.test(text.slice(Math.max(0, start - 5), start)) });
    }
  }
}

function goesOn(text: string, end: number): boolean {
  wordAfter.lastIndex = end;
  return wordAfter.test(text);
}

/** Whether a word stands in a text also in small letters, by itself or with more that is no small letter. */
export function hasInSmallLetters(text: string, spelling: string): boolean {
  const word = spelling.toLowerCase();
  if (!smallLetters.test(word)) return false;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!letterOrMark.test(text.slice(Math.max(0, at - 2), at)) && !smallLetter.test(String.fromCodePoint(text.codePointAt(at + word.length) ?? 0))) return true;
  }
  return false;
}
