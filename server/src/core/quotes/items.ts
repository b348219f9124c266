import type { NameType } from '../names/mention';
import { CharacterClass, characterClass, isLetter } from '../text/characterClass';
import type { Span } from '../text/span';
import type { CueForm } from './lexicon/cueVerbs';
import { WordClass } from './lexicon/wordClasses';
import type { QuotedStretch } from './marks';
import { plainWordAt, signSpelling, spellingAt, type Spelling } from './spelling';
import { tokenEnd } from './itemTokens';

/** A name as the quote rules see it: a mention, or a capitalised name of another kind. Offsets count from its paragraph's start. */
export interface Name extends Span {
  readonly type: NameType | 'other';
}

/** What the rules ask of a quoted stretch. */
export interface QuotedFacts {
  readonly stretch: QuotedStretch;
  readonly wordCount: number;
  /** Ends in . ? ! or …, perhaps within a bracket. */
  readonly endsSentence: boolean;
  readonly endsWithFullStop: boolean;
  /** Ends in a comma or a dash: the sentence goes on outside. */
  readonly endsOpen: boolean;
  readonly startsCapital: boolean;
  /** At most seven words, all of them capitalised but for function words: a work's or a programme's title. */
  readonly looksLikeTitle: boolean;
}

/**
 * One element of the stream that the rules read: a word, a punctuation mark, or a whole quoted stretch. `edge` stands
 * for what lies beyond a sentence. Offsets count from the start of its paragraph.
 */
export class Item implements Span {
  constructor(
    readonly start: number,
    readonly end: number,
    private readonly spelling: Spelling,
    readonly name: Name | undefined,
    readonly quoted: QuotedFacts | undefined,
  ) {}

  get kind(): Spelling['kind'] {
    return this.spelling.kind;
  }

  get text(): string {
    return this.spelling.text;
  }

  /** In lower case, with straight apostrophes. */
  get lower(): string {
    return this.spelling.lower;
  }

  /** True for a word that was split off the one before it: 's, 've. */
  get isClitic(): boolean {
    return this.spelling.isClitic;
  }

  get isCapital(): boolean {
    return this.spelling.isCapital;
  }

  /** The form of a verb of speech that it is. */
  get cue(): CueForm | undefined {
    return this.spelling.cue;
  }

  /** Bits of `WordClass`. */
  get classes(): number {
    return this.spelling.classes;
  }
}

export const EDGE = new Item(-1, -1, signSpelling('edge', ''), undefined, undefined);
const QUOTED = signSpelling('quoted', 'Q', WordClass.quoted);

/** True for an item of one of these classes. */
export const isOf = (item: Item, classes: number): boolean => (item.classes & classes) !== 0;
/** True for a word, a number among them; not for signs and quotations. */
export const isWord = ({ kind }: Item): boolean => kind === 'word';
/** True for a dash, two hyphens among them. */
export const isDashItem = ({ text }: Item): boolean => text === '–' || text === '—' || text === '--';
/** An adverb in -ly that is no name ("Sally"). */
export const isManner = (item: Item): boolean => isOf(item, WordClass.inLy) && !item.name;

/** Looked for by itself: a pattern that goes on behind it keeps all that stands before it on its stack. */
const WORD_CHARACTER = /[\p{L}\p{N}]/u;
const QUOTED_WORD = /[\p{L}\p{N}]+(?:['’-]\p{L}+)*/gu;
const TITLE_FUNCTION_WORDS = new Set(['of', 'the', 'a', 'an', 'in', 'and', 'to', 'for', 'on', 'with', 'is', 'at']);
const LONGEST_TITLE = 7;

function quotedFacts(text: string, origin: number, stretch: QuotedStretch): QuotedFacts {
  const inner = text.slice(origin + stretch.inner.start, origin + stretch.inner.end).trim();
  const wordCount = countWords(inner);
  return {
    stretch,
    wordCount,
    endsSentence: /[.?!…][\])]?$/.test(inner),
    endsWithFullStop: inner.endsWith('.'),
    endsOpen: /[,–—-]$/.test(inner),
    startsCapital: /\p{Lu}/u.test(WORD_CHARACTER.exec(inner)?.[0] ?? ''),
    looksLikeTitle: wordCount > 0 && wordCount <= LONGEST_TITLE && inner.match(QUOTED_WORD)!.every((word) => /^[\p{Lu}\p{N}]/u.test(word) || TITLE_FUNCTION_WORDS.has(word)),
  };
}

/** How many words there are as `QUOTED_WORD` has them, without cutting them out: quotations are long. */
function countWords(text: string): number {
  let count = 0;
  let isWithin = false;
  let onlyLetters = false;
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at)!;
    const kind = characterClass(code);
    const width = code > 0xffff ? 2 : 1;
    if (isLetter(kind) || (kind === CharacterClass.digit && !onlyLetters)) {
      if (!isWithin) count++;
      isWithin = true;
    } else if (kind === CharacterClass.digit) {
      count++;
      onlyLetters = false;
    } else {
      const joins: boolean = isWithin && WORD_JOINERS.includes(text[at]!) && isLetterAt(text, at + 1);
      isWithin = joins;
      onlyLetters = joins;
    }
    at += width;
  }
  return count;
}

const WORD_JOINERS = "'’-";
const isLetterAt = (text: string, at: number): boolean => at < text.length && isLetter(characterClass(text.codePointAt(at)!));

/** Cuts one paragraph into items; every quoted stretch becomes one. */
class ItemReader {
  private nextName = 0;
  private readonly items: Item[] = [];

  constructor(
    private readonly text: string,
    private readonly paragraph: Span,
    private readonly names: readonly Name[],
  ) {}

  read(stretches: readonly QuotedStretch[]): Item[] {
    const { start: origin, end } = this.paragraph;
    let offset = origin;
    for (const stretch of stretches) {
      this.readWords(offset, origin + stretch.start);
      this.items.push(new Item(stretch.start, stretch.end, QUOTED, undefined, quotedFacts(this.text, origin, stretch)));
      offset = origin + stretch.end;
    }
    this.readWords(offset, end);
    return this.items;
  }

  private readWords(from: number, to: number): void {
    const { text } = this;
    for (let start = from; start < to; ) {
      const plain = plainWordAt(text, start, to);
      if (plain !== undefined) {
        this.pushWord(start, start + plain.text.length, plain);
        start += plain.text.length;
        continue;
      }
      const end = tokenEnd(text, start, to);
      if (end > start) this.push(start, end, spellingAt(text, start, end));
      start = Math.max(end, start + 1);
    }
  }

  private push(start: number, end: number, spelling: Spelling): void {
    const { text, items } = this;
    if (spelling.kind === 'punctuation') {
      const from = start - this.paragraph.start;
      const isInAbbreviation = spelling.text === '.' && items.length > 0 && items.at(-1)!.end > from;
      if (!isInAbbreviation) items.push(new Item(from, end - this.paragraph.start, spelling, undefined, undefined));
    } else if (spelling.cliticAt > 0) {
      const clitic = start + spelling.cliticAt;
      this.pushWord(start, clitic, spellingAt(text, start, clitic));
      this.pushWord(clitic, end, spellingAt(text, clitic, end));
    } else if (spelling.keepsFullStop && text[end] === '.') {
      this.pushWord(start, end + 1, spellingAt(text, start, end + 1));
    } else {
      this.pushWord(start, end, spelling);
    }
  }

  private pushWord(start: number, end: number, spelling: Spelling): void {
    const origin = this.paragraph.start;
    this.items.push(new Item(start - origin, end - origin, spelling, this.nameAt(start - origin), undefined));
  }

  private nameAt(offset: number): Name | undefined {
    while (this.nextName < this.names.length && this.names[this.nextName]!.end <= offset) this.nextName++;
    const name = this.names[this.nextName];
    return name && name.start <= offset ? name : undefined;
  }
}

/** Cuts a paragraph into items. @param names sorted, disjoint. @param stretches the quoted ones of this paragraph, sorted. */
export function readItems(
  text: string,
  paragraph: Span,
  names: readonly Name[],
  stretches: readonly QuotedStretch[],
): Item[] {
  return new ItemReader(text, paragraph, names).read(stretches);
}
