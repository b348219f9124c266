import type { Span } from '../text/span';

/** Longest quotation that is looked for when the document's style is judged. */
const LONGEST_SAMPLE = 400;
/** How far a later closing mark may stand for s’ to be a possessive ("the ministers’ plan"). */
const POSSESSIVE_REACH = 300;

const isWordCharacter = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}_]/u.test(character);
const isSpace = (character: string | undefined): boolean => character === undefined || /\s/.test(character);
const isSingle = (character: string | undefined): boolean => character === "'" || character === '’' || character === '‘';

/** True when the single mark at `offset` may open a quotation: a word begins here and none ends here. */
function mayOpen(text: string, offset: number): boolean {
  const character = text[offset];
  if (character !== '‘' && character !== "'") return false;
  const before = text[offset - 1];
  return !isWordCharacter(before) && !isSingle(before) && !isSpace(text[offset + 1]);
}

/** True for the apostrophe of "’90s". */
const isDecade = (text: string, offset: number): boolean => /^\d0s/.test(text.slice(offset + 1, offset + 4));

const SAMPLE = new RegExp(`(?<![\\w’'])[‘'](?=\\w)[^‘\\n]{8,${LONGEST_SAMPLE}}?[.,!?][’'](?![\\w’'])`, 'g');

/** The quotation marks of one line. */
interface MarkCounts {
  /** Single-marked sentences or clauses whose inner doubles are balanced. */
  readonly singles: number;
  /** Double marks within them. */
  readonly inside: number;
  readonly doubles: number;
}
const NONE: MarkCounts = { singles: 0, inside: 0, doubles: 0 };

/** Double marks: curly and straight ones, and single ones that stand doubled. */
function countDoubles(line: string): number {
  let doubles = 0;
  for (let at = 0; at < line.length; at++) {
    const unit = line.charCodeAt(at);
    if (unit === 0x22 || unit === 0x201c || unit === 0x201d) doubles++;
    else if ((unit === 0x27 || unit === 0x2019) && line.charCodeAt(at + 1) === unit) {
      doubles++;
      at++;
    }
  }
  return doubles;
}

function countMarks(line: string): MarkCounts {
  const hasSingles = line.includes("'") || line.includes('‘');
  const doubles = countDoubles(line);
  if (!hasSingles) return doubles === 0 ? NONE : { singles: 0, inside: 0, doubles };
  let singles = 0;
  let inside = 0;
  for (const [sampled] of line.matchAll(SAMPLE)) {
    const within = sampled.match(/["“”]/g)?.length ?? 0;
    if (within % 2 === 1) continue;
    singles++;
    inside += within;
  }
  return { singles, inside, doubles };
}

/** Judges the quotation marks of the successive states of one text; counts again only the lines that an edit touches. */
export class SingleMarkUse {
  private lines: { readonly length: number; readonly counts: MarkCounts }[] = [];
  private singles = 0;
  private inside = 0;
  private doubles = 0;

  /** @param head so many code units at the text's start, and @param tail at its end, are those of the last state. */
  read(text: string, head: number, tail: number): void {
    let first = 0;
    let start = 0;
    while (first < this.lines.length && start + this.lines[first]!.length <= head) start += this.lines[first++]!.length;
    // A last line without a break goes on in what was added.
    if (first > 0 && start < text.length && text[start - 1] !== '\n') start -= this.lines[--first]!.length;
    let last = this.lines.length;
    let end = text.length;
    while (last > first && this.lines[last - 1]!.length <= tail - (text.length - end)) end -= this.lines[--last]!.length;
    // A line ends with its break: one whose break went has joined the line after it.
    if (last < this.lines.length && end > start && text[end - 1] !== '\n') end += this.lines[last++]!.length;
    for (const { counts } of this.lines.slice(first, last)) this.add(counts, -1);
    const fresh: { length: number; counts: MarkCounts }[] = [];
    for (let from = start; from < end; ) {
      const lineEnd = text.indexOf('\n', from);
      const to = lineEnd < 0 ? text.length : lineEnd + 1;
      const counts = countMarks(text.slice(from, to));
      fresh.push({ length: to - from, counts });
      this.add(counts, 1);
      from = to;
    }
    this.lines = this.lines.slice(0, first).concat(fresh, this.lines.slice(last));
  }

  private add({ singles, inside, doubles }: MarkCounts, step: 1 | -1): void {
    this.singles += step * singles;
    this.inside += step * inside;
    this.doubles += step * doubles;
  }

  /**
   * True when the document's outer marks are single: at least one single-marked sentence or clause whose inner doubles
   * are balanced, and fewer than twice as many doubles outside of them.
   */
  get areOuter(): boolean {
    if (this.singles === 0) return false;
    return this.doubles - this.inside < 2 * this.singles && this.doubles <= 2 * this.singles;
  }
}

/** True when a quotation that is open at a plural's apostrophe closes properly soon after it. */
function closesLater(text: string, from: number, to: number): boolean {
  for (let offset = from; offset < Math.min(to, from + POSSESSIVE_REACH); offset++) {
    const character = text[offset];
    if (character === '‘') return false;
    if (isSingle(character) && /[.,!?]/.test(text[offset - 1] ?? '')) return true;
  }
  return false;
}

/** The end (after the mark) of an outer single quotation opened at `start`, if it has one before the next other mark. */
function outerEnd(text: string, start: number, to: number): number | undefined {
  for (let offset = start + 1; offset < to; offset++) {
    const character = text[offset];
    if (character === '‘') return undefined;
    if (!isSingle(character)) continue;
    const before = text[offset - 1];
    const after = text[offset + 1];
    if (isWordCharacter(before) && isWordCharacter(after)) continue;
    const isPossessive = before === 's' && after === ' ' && isWordCharacter(text[offset + 2]);
    if (isPossessive && closesLater(text, offset + 2, to)) continue;
    if (offset > start + 1 && !isSpace(before) && !isWordCharacter(after)) return offset + 1;
    return undefined;
  }
  return undefined;
}

const isOpening = (unit: number): boolean => unit === 0x27 || unit === 0x2018;

/** Single-marked stretches of a paragraph where the document's outer marks are single. Linear: each search ends at the next mark. */
export function findOuter(text: string, { start, end }: Span): Span[] {
  const stretches: Span[] = [];
  for (let offset = start; offset < end; offset++) {
    if (!isOpening(text.charCodeAt(offset)) || !mayOpen(text, offset) || isDecade(text, offset)) continue;
    const closing = outerEnd(text, offset, end);
    if (closing === undefined) continue;
    stretches.push({ start: offset, end: closing });
    offset = closing - 1;
  }
  return stretches;
}

const NO_SPANS: readonly Span[] = [];
const PAIR =
  /(?<![\w’'])‘(?=\S)[^‘\n]{2,400}?(?<=\S)’(?!\w)|(?<![\w’'.,])'(?=[A-Za-z])[^'\n"]{2,400}?(?<=[\w.,!?])'(?!\w)/g;

/** Pairs of single marks that are no apostrophes, in a paragraph of a document whose outer marks are double. */
export function findOccasional(text: string, paragraph: Span): readonly Span[] {
  const words = text.slice(paragraph.start, paragraph.end);
  if (!words.includes("'") && !words.includes('‘')) return NO_SPANS;
  const stretches: Span[] = [];
  for (const match of words.matchAll(PAIR)) {
    const start = paragraph.start + match.index;
    const [marked] = match;
    const isOneWord = !marked.includes(' ') && !/[.,!?]'$/.test(marked);
    if (marked.startsWith("'") && isOneWord) continue;
    stretches.push({ start, end: start + marked.length });
  }
  return stretches;
}
