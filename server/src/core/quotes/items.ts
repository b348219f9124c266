import type { NameType } from '../names/mention';
import { CharacterClass, characterClass, isLetter } from '../text/characterClass';
import type { Span } from '../text/span';
import { ABBREVIATIONS } from './lexicon/abbreviations';
import type { QuotedStretch } from './marks';

/** A name as the quote rules see it: a mention, or a capitalised name of another kind. */
export interface Name extends Span {
  readonly type: NameType | 'other';
  /** Index into the document's mentions; undefined for names of another kind. */
  readonly mention: number | undefined;
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
 * for what lies beyond a sentence.
 */
export interface Item extends Span {
  readonly kind: 'word' | 'punctuation' | 'quoted' | 'edge';
  readonly text: string;
  /** In lower case, with straight apostrophes. */
  readonly lower: string;
  /** A word that was split off the one before it: 's, 've. */
  readonly isClitic: boolean;
  readonly isCapital: boolean;
  readonly name: Name | undefined;
  readonly quoted: QuotedFacts | undefined;
}

/** An item that is no word. */
const item = (kind: Item['kind'], { start, end }: Span, text: string, quoted?: QuotedFacts): Item => ({
  kind,
  start,
  end,
  text,
  lower: text,
  isClitic: false,
  isCapital: false,
  name: undefined,
  quoted,
});

export const EDGE: Item = item('edge', { start: -1, end: -1 }, '');

export const isWord = ({ kind }: Item): boolean => kind === 'word';
export const isDashItem = ({ text }: Item): boolean => text === '–' || text === '—' || text === '--';
/** An adverb in -ly that is no name ("Sally"). */
export const isManner = ({ lower, name }: Item): boolean => lower.endsWith('ly') && !name;

/** Symbols of Latin-1 within a word are what wrong decoding leaves of a letter ("PeÃ±a"); guillemets are not among them. */
const TOKEN =
  /(?:[A-Za-z]\.){2,}|\d[\d,.:]*\d%?|[\p{L}\p{N}]+(?:[.&'’¡-ª¬-º¼-¿-](?=[\p{L}\p{N}])[\p{L}\p{N}]+)*|''|\.\.\.|--|\S/gu;
const CLITIC = /['’](?:s|re|ve|ll|d|m)$/i;
const hasApostrophe = (word: string): boolean => word.includes("'") || word.includes('’');
const QUOTED_WORD = /[\p{L}\p{N}]+(?:['’-]\p{L}+)*/gu;
const TITLE_FUNCTION_WORDS = new Set(['of', 'the', 'a', 'an', 'in', 'and', 'to', 'for', 'on', 'with', 'is', 'at']);
const LONGEST_TITLE = 7;

function quotedFacts(text: string, stretch: QuotedStretch): QuotedFacts {
  const inner = text.slice(stretch.inner.start, stretch.inner.end).trim();
  const words = inner.match(QUOTED_WORD) ?? [];
  return {
    stretch,
    wordCount: words.length,
    endsSentence: /[.?!…][\])]?$/.test(inner),
    endsWithFullStop: inner.endsWith('.'),
    endsOpen: /[,–—-]$/.test(inner),
    startsCapital: /^[^\p{L}\p{N}]*\p{Lu}/u.test(inner),
    looksLikeTitle:
      words.length > 0 &&
      words.length <= LONGEST_TITLE &&
      words.every((word) => /^[\p{Lu}\p{N}]/u.test(word) || TITLE_FUNCTION_WORDS.has(word)),
  };
}

/** Cuts a paragraph into items; every quoted stretch becomes one. */
export class ItemReader {
  private nextName = 0;

  /** @param names sorted, disjoint; paragraphs must be read in text order. */
  constructor(
    private readonly text: string,
    private readonly names: readonly Name[],
  ) {}

  /** @param stretches the quoted stretches of this paragraph, sorted. */
  read(paragraph: Span, stretches: readonly QuotedStretch[]): Item[] {
    const items: Item[] = [];
    let offset = paragraph.start;
    for (const stretch of stretches) {
      this.readWords(offset, stretch.start, items);
      items.push(item('quoted', stretch, 'Q', quotedFacts(this.text, stretch)));
      offset = stretch.end;
    }
    this.readWords(offset, paragraph.end, items);
    return items;
  }

  private readWords(from: number, to: number, items: Item[]): void {
    for (const match of this.text.slice(from, to).matchAll(TOKEN)) {
      const start = from + match.index;
      const [token] = match;
      const kind = characterClass(token.codePointAt(0)!);
      if (isLetter(kind) || kind === CharacterClass.digit) {
        this.pushWord(start, token, items);
        continue;
      }
      const isInAbbreviation = token === '.' && (items.at(-1)?.end ?? -1) > start;
      if (isInAbbreviation) continue;
      items.push(item('punctuation', { start, end: start + token.length }, token));
    }
  }

  private pushWord(start: number, token: string, items: Item[]): void {
    const clitic = hasApostrophe(token) ? CLITIC.exec(token) : undefined;
    if (clitic && clitic.index > 0) {
      this.push(start, token.slice(0, clitic.index), false, items);
      this.push(start + clitic.index, clitic[0], true, items);
      return;
    }
    const end = start + token.length;
    const keepsFullStop =
      this.text[end] === '.' &&
      !token.endsWith('.') &&
      (ABBREVIATIONS.has(token.toLowerCase()) || /^\p{Lu}$/u.test(token));
    this.push(start, keepsFullStop ? `${token}.` : token, false, items);
  }

  private push(start: number, word: string, isClitic: boolean, items: Item[]): void {
    const lower = word.toLowerCase();
    items.push({
      kind: 'word',
      start,
      end: start + word.length,
      text: word,
      lower: lower.includes('’') ? lower.replaceAll('’', "'") : lower,
      isClitic,
      isCapital: characterClass(word.codePointAt(0)!) === CharacterClass.upper,
      name: this.nameAt(start),
      quoted: undefined,
    });
  }

  private nameAt(offset: number): Name | undefined {
    while (this.nextName < this.names.length && this.names[this.nextName]!.end <= offset) this.nextName++;
    const name = this.names[this.nextName];
    return name && name.start <= offset ? name : undefined;
  }
}
