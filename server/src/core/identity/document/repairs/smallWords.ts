import type { ParagraphText } from '../paragraphText';
import type { Part } from './documentRepair';

const shortest = 4;

/** What a character is, as bits: `known` where it was looked up before. */
const known = 1;
const small = 2;
const withinWord = 4;
const kinds = new Uint8Array(0x10000);

/** The words of four letters or more that a document writes small, and who asked for them. They are read when first asked for. */
export class SmallWords {
  private readonly counts = new Map<string, number>();
  private readonly wordsOf = new Map<Part, readonly string[]>();
  private readonly askers = new Map<string, Set<Part>>();
  private readonly askedBy = new Map<Part, string[]>();
  private readonly touched = new Map<string, boolean>();
  private wasAsked = false;

  /** @param isFollowed the document will have further states */
  constructor(private readonly isFollowed: boolean) {}

  /** @param parts all paragraphs of the document as it is */
  ask(part: Part, word: string, parts: Iterable<Part>): boolean {
    if (!this.wasAsked) {
      this.wasAsked = true;
      for (const each of parts) this.read(each);
      this.touched.clear();
    }
    if (!this.isFollowed) return this.counts.has(word);
    let askers = this.askers.get(word);
    if (askers === undefined) this.askers.set(word, (askers = new Set()));
    if (!askers.has(part)) {
      askers.add(part);
      const asked = this.askedBy.get(part);
      if (asked === undefined) this.askedBy.set(part, [word]);
      else asked.push(word);
    }
    return this.counts.has(word);
  }

  /** Reads a paragraph's text as it is now. */
  read(part: Part): void {
    if (!this.wasAsked) return;
    this.forget(part);
    const words = smallWordsIn(part);
    if (this.isFollowed) this.wordsOf.set(part, words);
    for (const word of words) this.count(word, 1);
  }

  forget(part: Part): void {
    for (const word of this.wordsOf.get(part) ?? []) this.count(word, -1);
    this.wordsOf.delete(part);
  }

  private count(word: string, step: 1 | -1): void {
    if (!this.isFollowed) {
      this.counts.set(word, 1);
      return;
    }
    const before = this.counts.get(word) ?? 0;
    if (!this.touched.has(word)) this.touched.set(word, before > 0);
    if (before + step === 0) this.counts.delete(word);
    else this.counts.set(word, before + step);
  }

  settle(reached: Set<Part>): void {
    for (const [word, was] of this.touched) if (was !== this.counts.has(word)) for (const asker of this.askers.get(word) ?? []) reached.add(asker);
    this.touched.clear();
  }

  unask(part: Part): void {
    for (const word of this.askedBy.get(part) ?? []) {
      const askers = this.askers.get(word)!;
      askers.delete(part);
      if (askers.size === 0) this.askers.delete(word);
    }
    this.askedBy.delete(part);
  }
}

/** The runs of small letters in a paragraph that no letter and no mark stands before. */
function smallWordsIn({ text, start, end }: ParagraphText): string[] {
  const words: string[] = [];
  let from = -1;
  let letters = 0;
  let isWithinWord = false;
  const close = (at: number): void => {
    if (from >= 0 && letters >= shortest) words.push(text.slice(from, at));
    from = -1;
  };
  for (let at = start; at < end; ) {
    const code = text.codePointAt(at)!;
    const kind = kindOf(code);
    if (kind & small) {
      if (!isWithinWord) [from, letters] = [at, 0];
      letters++;
    } else close(at);
    isWithinWord = (kind & withinWord) !== 0;
    at += code > 0xffff ? 2 : 1;
  }
  close(end);
  return words;
}

function kindOf(code: number): number {
  if (code > 0xffff) return classify(code);
  return (kinds[code] ||= classify(code));
}

function classify(code: number): number {
  const character = String.fromCodePoint(code);
  return known | (/\p{Ll}/u.test(character) ? small : 0) | (/[\p{L}\p{M}]/u.test(character) ? withinWord : 0);
}
