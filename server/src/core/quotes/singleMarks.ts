import type { Span } from '../text/span';

export interface SingleMarked extends Span {
  /** Index of the paragraph it stands in. */
  readonly paragraph: number;
}

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

/**
 * Judges whether the document's outer marks are single: at least one single-marked sentence or clause whose inner
 * doubles are balanced, and fewer than twice as many doubles outside of them.
 */
function usesSingleMarks(text: string): boolean {
  let singles = 0;
  let inside = 0;
  const sample = new RegExp(
    `(?<![\\w’'])[‘'](?=\\w)[^‘\\n]{8,${LONGEST_SAMPLE}}?[.,!?][’'](?![\\w’'])`,
    'g',
  );
  for (const [sampled] of text.matchAll(sample)) {
    const doubles = sampled.match(/["“”]/g)?.length ?? 0;
    if (doubles % 2 === 1) continue;
    singles++;
    inside += doubles;
  }
  if (singles === 0) return false;
  const doubles = text.match(/["“”]|''|’’/g)?.length ?? 0;
  return doubles - inside < 2 * singles && doubles <= 2 * singles;
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

/** Single-marked stretches of a document whose outer marks are single. */
function findOuter(text: string, paragraphs: readonly Span[]): SingleMarked[] {
  const stretches: SingleMarked[] = [];
  paragraphs.forEach(({ start, end }, paragraph) => {
    for (let offset = start; offset < end; offset++) {
      if (!mayOpen(text, offset) || isDecade(text, offset)) continue;
      const closing = outerEnd(text, offset, end);
      if (closing === undefined) continue;
      stretches.push({ start: offset, end: closing, paragraph });
      offset = closing - 1;
    }
  });
  return stretches;
}

/** Pairs of single marks that are no apostrophes, in a document whose outer marks are double. */
function findOccasional(text: string, paragraphs: readonly Span[]): SingleMarked[] {
  const stretches: SingleMarked[] = [];
  const pair =
    /(?<![\w’'])‘(?=\S)[^‘\n]{2,400}?(?<=\S)’(?!\w)|(?<![\w’'.,])'(?=[A-Za-z])[^'\n"]{2,400}?(?<=[\w.,!?])'(?!\w)/g;
  let paragraph = 0;
  for (const match of text.matchAll(pair)) {
    const start = match.index;
    const [marked] = match;
    const isOneWord = !marked.includes(' ') && !/[.,!?]'$/.test(marked);
    if (marked.startsWith("'") && isOneWord) continue;
    while (paragraph < paragraphs.length && paragraphs[paragraph]!.end <= start) paragraph++;
    const within = paragraphs[paragraph];
    if (within && within.start <= start) stretches.push({ start, end: start + marked.length, paragraph });
  }
  return stretches;
}

/**
 * Finds stretches between single quotation marks and tells them from apostrophes. `areOuter` says that the document
 * quotes in single marks, so that doubles within them are nested. Sorted and disjoint; linear, since every search
 * ends at the next mark or within a fixed reach.
 */
export function findSingleMarked(
  text: string,
  paragraphs: readonly Span[],
): { stretches: SingleMarked[]; areOuter: boolean } {
  const areOuter = usesSingleMarks(text);
  return { stretches: areOuter ? findOuter(text, paragraphs) : findOccasional(text, paragraphs), areOuter };
}
