import type { Span } from '../text/span';

const wordCharacter = /[\p{L}\p{N}]/u;
const wordAtStart = /^[\p{L}\p{N}]/u;
const wordAtEnd = /[\p{L}\p{N}]$/u;

const space = /\s/;
const longestGap = 32;
/** Longer words are found as they are alone, so that repetitive texts cost no more than others. */
const longestLoose = 1000;

/**
 * Where the words end that stand at `start`; undefined when they do not, or are the middle of longer ones: "Linus" in
 * "Carlinus". White space is one, whatever it is made of, up to one line end: the lines of a text may be broken anew.
 */
export function wholeWordsAt(text: string, start: number, exact: string): number | undefined {
  const end = text.startsWith(exact, start) ? start + exact.length : looseEnd(text, start, exact);
  if (end === undefined || (wordAtStart.test(exact) && wordAtEnd.test(text.slice(Math.max(0, start - 2), start)))) return undefined;
  return wordAtEnd.test(exact) && wordAtStart.test(text.slice(end, end + 2)) ? undefined : end;
}

function looseEnd(text: string, start: number, exact: string): number | undefined {
  if (exact.length > longestLoose || !space.test(exact)) return undefined;
  let at = start;
  for (let i = 0; i < exact.length; ) {
    const [gap, gapThere] = [gapAt(exact, i), gapAt(text, at)];
    if (gap > 0 && gapThere > 0) {
      if (lineEndsIn(text.slice(at, at + gapThere)) > 1) return undefined;
      i += gap;
      at += gapThere;
    } else if (exact[i++] !== text[at++]) return undefined;
  }
  return at;
}

/** The length of the white space at a place. */
function gapAt(text: string, start: number): number {
  let end = start;
  while (end < text.length && end - start < longestGap && space.test(text[end]!)) end++;
  return end - start;
}

function lineEndsIn(gap: string): number {
  return gap.split(/\r\n|[\n\r]/).length - 1;
}

/** Finds many phrases in a text at once: in one pass over its words, however many phrases there are. */
export class WholeWordFinder {
  readonly #phrases: readonly string[];
  /** By the word they begin with, the indices of the phrases; and the first code units of these words. */
  readonly #byFirstWord = new Map<string, number[]>();
  readonly #initials = new Set<number>();
  /** Phrases that begin with a sign. */
  readonly #others: number[] = [];

  /** @param phrases none of them empty. */
  constructor(phrases: readonly string[]) {
    this.#phrases = phrases;
    phrases.forEach((phrase, index) => {
      const word = wordFrom(phrase, 0);
      if (word === '') return this.#others.push(index);
      this.#initials.add(word.charCodeAt(0));
      const same = this.#byFirstWord.get(word);
      return same ? same.push(index) : this.#byFirstWord.set(word, [index]);
    });
  }

  /** True when there is nothing to find. */
  get isEmpty(): boolean {
    return this.#phrases.length === 0;
  }

  /** For each phrase that stands in the text as whole words, the places; those of one phrase sorted and disjoint. */
  find(text: string): Map<number, Span[]> {
    const found = new Map<number, Span[]>();
    for (const index of this.#others) {
      const phrase = this.#phrases[index]!;
      for (let start = text.indexOf(phrase); start >= 0; ) {
        const end = this.#note(text, start, index, found);
        start = text.indexOf(phrase, end ?? start + 1);
      }
    }
    if (this.#initials.size === 0) return found;
    let inWord = false;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      const isWord = isWordCode(text, at, code);
      if (isWord && !inWord && this.#initials.has(code)) {
        for (const index of this.#byFirstWord.get(wordFrom(text, at)) ?? []) this.#note(text, at, index, found);
      }
      inWord = isWord;
    }
    return found;
  }

  /** Notes a phrase where it stands as whole words. @returns where it ends there */
  #note(text: string, start: number, index: number, found: Map<number, Span[]>): number | undefined {
    const end = wholeWordsAt(text, start, this.#phrases[index]!);
    if (end === undefined) return undefined;
    const places = found.get(index);
    if (places === undefined) found.set(index, [{ start, end }]);
    else if (places.at(-1)!.end <= start) places.push({ start, end });
    return end;
  }
}

/** The letters and digits from `start` on. */
function wordFrom(text: string, start: number): string {
  let end = start;
  while (end < text.length && isWordCode(text, end, text.charCodeAt(end))) end++;
  return text.slice(start, end);
}

const asciiWord = Uint8Array.from({ length: 128 }, (_, code) => Number(wordCharacter.test(String.fromCharCode(code))));

/** Whether the code unit belongs to a letter or digit. */
function isWordCode(text: string, at: number, code: number): boolean {
  if (code < 128) return asciiWord[code] === 1;
  if (code >= 0xdc00 && code <= 0xdfff) return at > 0 && wordCharacter.test(text.slice(at - 1, at + 1));
  return wordCharacter.test(code >= 0xd800 && code <= 0xdbff ? text.slice(at, at + 2) : text[at]!);
}
