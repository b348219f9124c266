import type { Span } from '../text/span';
import { EDGE, isWord, type Item, isOf } from './items';
import { HEARER_VERBS } from './lexicon/cueVerbs';
import { WordClass } from './lexicon/wordClasses';

/** Where a paragraph stands in the document as it is now; an edit before it moves it. */
export interface Place {
  /** Among the paragraphs that are read. */
  readonly index: number;
  readonly start: number;
}

/** A stretch of a paragraph; offsets count from the paragraph's start. */
export interface PlacedSpan extends Span {
  readonly paragraph: Place;
}

/** Whether two stretches are the same one of the same paragraph, or neither is there. */
export const isSameSpan = (a: PlacedSpan | undefined, b: PlacedSpan | undefined): boolean =>
  a === b || (a?.paragraph === b?.paragraph && a?.start === b?.start && a?.end === b?.end);

/** The items of one sentence; a sentence may hold several quoted sentences. */
export class Sentence {
  /** @param index position among the sentences of its paragraph. @param classes those of any of its items. */
  constructor(
    readonly items: readonly Item[],
    readonly paragraph: Place,
    readonly index: number,
    private readonly classes: number,
  ) {}

  /** False for a sentence that is nothing but quotations. */
  get hasWords(): boolean {
    return this.holds(WordClass.word);
  }

  /** True when an item is of one of these classes. */
  holds(classes: number): boolean {
    return (this.classes & classes) !== 0;
  }

  get length(): number {
    return this.items.length;
  }

  /** The item at `index`, or the edge where there is none. */
  at(index: number): Item {
    return index >= 0 && index < this.items.length ? this.items[index]! : EDGE;
  }

  /** True when `holds` is true of an item from `first` to `last` (both included). */
  some(first: number, last: number, holds: (item: Item, index: number) => boolean): boolean {
    for (let i = first; i <= last; i++) if (holds(this.at(i), i)) return true;
    return false;
  }

  /** True when `holds` is true of every item from `first` to `last` (both included). */
  every(first: number, last: number, holds: (item: Item, index: number) => boolean): boolean {
    return !this.some(first, last, (item, index) => !holds(item, index));
  }

  hasQuoted(first: number, last: number): boolean {
    return this.some(first, last, (item) => item.kind === 'quoted');
  }

  /** The last index at or before `from` that is no closing punctuation. */
  lastWordly(from: number): number {
    let index = from;
    while (index >= 0 && isClosing(this.at(index))) index--;
    return index;
  }
}

const CLOSING = new Set(['.', ',', ';', ':', '!', '?', '…', '–', '—', ')', '-', '--', '...']);
const isClosing = ({ kind, text }: Item): boolean => kind === 'punctuation' && CLOSING.has(text);
const FULL_STOPS = new Set(['.', '!', '?', '…', '...']);
const MAY_END = WordClass.mayEndSentence | WordClass.quoted;
const SENTENCE_OPENERS = new Set(['-', '--', '–', '—', '•', '*', '(', '[', '‘', '“', "'", '"']);
/** Words that begin a sentence after an abbreviation that keeps its full stop ("… the U.S. The …"). */
const CLEAR_STARTERS = new Set(
  'The He She It They But In And A On We That This His Her Mr. Mrs. Ms. As At For If When While After'.split(' '),
);
/** Longest sentence in items: text without any full stop is cut, which keeps the rules linear. */
const LONGEST = 300;
/** How far after a quoted question or exclamation its cue may stand. */
const CUE_REACH = 9;
/** The same when a name in apposition stands between: “…!” Okafor, a critic of the plan, shouted. */
const CUE_REACH_OVER_APPOSITION = 15;

const beginsSentence = (item: Item): boolean =>
  item.kind === 'quoted' || (isWord(item) && (item.isCapital || /^\d/.test(item.text)));

/**
 * Where, after a quoted sentence, the words that introduce it stand: the index of the cue in “…!” Smith shouted.
 * Undefined when what follows is a sentence of its own.
 */
function cueAfterQuoted(items: readonly Item[], quotedIndex: number): number | undefined {
  const at = (index: number): Item => items[index] ?? EDGE;
  let nameEnd = quotedIndex + 1;
  while (at(nameEnd).name && at(nameEnd + 1).name === at(nameEnd).name) nameEnd++;
  const hasApposition = at(nameEnd).name !== undefined && at(nameEnd + 1).text === ',';
  const reach = hasApposition ? CUE_REACH_OVER_APPOSITION : CUE_REACH;
  for (let i = quotedIndex + 1; i < Math.min(items.length, quotedIndex + reach); i++) {
    const item = at(i);
    if (item.kind === 'quoted') return undefined;
    if (item.kind === 'punctuation' && item.text !== ',' && item.text !== '(' && item.text !== ')') return undefined;
    if (item.lower === 'went' && at(i + 1).lower === 'on') return i + 1;
    if (item.cue !== undefined) return i;
  }
  return undefined;
}

/** True when the words after a finished quoted sentence are its attribution, in the same sentence. */
function isAttributionOf(items: readonly Item[], quotedIndex: number): boolean {
  const at = (index: number): Item => items[index] ?? EDGE;
  const cue = cueAfterQuoted(items, quotedIndex);
  if (cue === undefined) return false;
  const endsWithFullStop = at(quotedIndex).quoted?.endsWithFullStop ?? false;
  const after = at(cue + 1);
  // '…." Smith said, "…': the second quote goes with the cue, the first stood alone
  if (endsWithFullStop && after.text === ',' && at(cue + 2).kind === 'quoted') return false;
  if (after.kind === 'edge') return true;
  if (after.kind === 'punctuation' && /^[.,;]/.test(after.text)) return true;
  if (endsWithFullStop) return false;
  if (/^(?:went|goes)$/.test(at(cue - 1).lower)) return true;
  if (!isWord(after)) return false;
  if (isOf(after, WordClass.day) || isOf(after, WordClass.preposition) || isOf(after, WordClass.inLy)) return true;
  const takesHearer = HEARER_VERBS.has(at(cue).cue?.base ?? '');
  const hasOwnContent = items.slice(cue + 1, cue + 10).some((item) => /^(?:that|,|:)$/.test(item.lower));
  return takesHearer && !hasOwnContent;
}

function endsSentence(items: readonly Item[], index: number): boolean {
  const item = items[index] ?? EDGE;
  const next = items[index + 1] ?? EDGE;
  if (item.kind === 'punctuation' && FULL_STOPS.has(item.text)) {
    if (item.text === '...') return isWord(next) && next.isCapital;
    return beginsSentence(next) || SENTENCE_OPENERS.has(next.text);
  }
  if (isWord(item)) {
    return isOf(item, WordClass.mayEndSentence) && CLEAR_STARTERS.has(next.text);
  }
  if (item.text === ')') return items[index - 1]?.text === '.' && (next.kind === 'quoted' || next.isCapital);
  if (item.quoted?.endsSentence) {
    if (next.kind === 'quoted') return item.quoted.endsWithFullStop || item.quoted.wordCount > 3;
    return beginsSentence(next) && !isAttributionOf(items, index);
  }
  return false;
}

/** Cuts a paragraph's items into sentences. */
export function splitItems(items: readonly Item[], paragraph: Place): Sentence[] {
  const sentences: Sentence[] = [];
  let first = 0;
  let classes = 0;
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!;
    classes |= item.classes;
    const isLast = i === items.length - 1;
    const ends = isOf(item, MAY_END) && endsSentence(items, i);
    if (!isLast && !ends && i - first + 1 < LONGEST) continue;
    sentences.push(new Sentence(items.slice(first, i + 1), paragraph, sentences.length, classes));
    first = i + 1;
    classes = 0;
  }
  return sentences;
}
