import { contains, firstEndingAfter, overlaps, type Span } from '../text/span';
import { findOccasional, findOuter, SingleMarkUse } from './singleMarks';

/** A stretch between quotation marks, the marks included. Offsets count from the start of its paragraph. */
export interface QuotedStretch extends Span {
  /** The words between the marks. */
  readonly inner: Span;
  /** False when no closing mark follows in the paragraph, or when it was lost. */
  readonly closed: boolean;
}

type Role = 'opens' | 'closes' | 'either';
interface Mark {
  readonly length: number;
  readonly role: Role;
}

const DOUBLED_SINGLES = new Set(["''", '’’', '‘‘', ',,']);

/** By code unit below 0x2040, whether a double quotation mark may begin with it. */
const mayBegin = new Uint8Array(0x2040);
for (const mark of '“„«”»"`\'’‘,') mayBegin[mark.charCodeAt(0)] = 1;

/** The double quotation mark that begins at `offset`, in any of its shapes. */
function markAt(text: string, offset: number): Mark | undefined {
  if (mayBegin[text.charCodeAt(offset)] !== 1) return undefined;
  switch (text[offset]) {
    case '“':
    case '„':
    case '«':
      return { length: 1, role: 'opens' };
    case '”':
    case '»':
      return { length: 1, role: 'closes' };
    case '"':
      return { length: 1, role: 'either' };
    case '`':
      return text[offset + 1] === '`' ? { length: 2, role: 'opens' } : undefined;
    case "'":
    case '’':
    case '‘':
    case ',':
      return DOUBLED_SINGLES.has(text.slice(offset, offset + 2)) ? { length: 2, role: 'either' } : undefined;
    default:
      return undefined;
  }
}

/** What stands before an opening mark, what stands after a closing one, and what neither looks like. */
const BEFORE_OPENING = /[\s([{—–-]/;
const AFTER_OPENING = /[^\s.,;!?)]/;
const BEFORE_CLOSING = /[^\s(]/;
const AFTER_CLOSING = /[\s.,;:!?)\]—–-]/;

/** Where a quotation ends whose closing mark was lost: at the comma before "Smith said". */
const LOST_CLOSING = /[,.?!]\s+(?:[A-Z][\w.]+ ){0,3}(?:said|says|wrote|added|told)\b/;
/** A mark that opens although it stands like a closing one: `she said," We sail`. */
const GLUED_TO_CUE = /\b(?:said|says|wrote|added|told|asked)[,:]$/;
const GLUED_CUE_LENGTH = 10;
/** Longest stretch that may stand between the comma and the verb; bounds how far a search looks back. */
const LOST_CLOSING_LENGTH = 120;

/** A quotation that began before its paragraph ends like one, and nobody begins to speak in it. */
const ENDS_LIKE_QUOTE = /[,.?!…]$/;
const BEGINS_TO_SPEAK = /\b(?:said|says|say|told|tells|wrote|writes|added|adds|asked|asks|according)\b|:\s/;

/** A closing mark that stands at the cue, not at the quotation: `We sail, "she said`. */
const CUE_AFTER_MARK =
  /^(?:(?:he|she|they|it|[A-Z][\w.]+(?: [A-Z][\w.]+){0,3}) )?(?:said|says|told|added|asked|wrote)\b/;
const CUE_AFTER_MARK_LENGTH = 60;
const leadsToCue = (text: string, mark: number, next: number): boolean =>
  /[,.?!]\s$/.test(text.slice(Math.max(0, mark - 2), mark)) &&
  CUE_AFTER_MARK.test(text.slice(next, next + CUE_AFTER_MARK_LENGTH));

/** Whether the words before the first mark of a paragraph, a closing one, are the end of a quotation that was opened in the paragraph before. */
function beganBefore(words: string): boolean {
  return ENDS_LIKE_QUOTE.test(words) && !BEGINS_TO_SPEAK.test(words);
}

/**
 * Pairs the double marks of one paragraph. Typographic marks have fixed roles; straight marks, doubled apostrophes and
 * (where the spacing says so) a “ used as a closing mark take the role that the white space around them suggests. What
 * stays open runs to the end of the paragraph and no further; what a first mark closes began before the paragraph.
 */
function pairDoubleMarks(text: string, within: Span): QuotedStretch[] {
  const stretches: QuotedStretch[] = [];
  let opening = -1;
  let innerStart = -1;
  let searchedTo = -1;
  let isFirst = true;
  const close = (innerEnd: number, end: number, closed: boolean): void => {
    stretches.push(stretchOf(within.start, { start: opening, end }, { start: innerStart, end: innerEnd }, closed));
    opening = -1;
  };
  for (let offset = within.start; offset < within.end; ) {
    const mark = markAt(text, offset);
    if (!mark) {
      offset++;
      continue;
    }
    // ''' while open: a single mark's end and the doubled end
    const isTripled = opening >= 0 && text.startsWith("'''", offset) && text[offset + 3] !== "'";
    const length = isTripled ? 3 : mark.length;
    const next = offset + length;
    const before = offset > within.start ? text[offset - 1]! : ' ';
    const after = next < within.end ? text[next]! : ' ';
    const closesBySpacing = BEFORE_CLOSING.test(before) && AFTER_CLOSING.test(after);
    if (isFirst && closesBySpacing && mark.role !== 'opens' && beganBefore(text.slice(within.start, offset))) {
      opening = innerStart = within.start;
      close(offset, next, true);
      isFirst = false;
      offset = next;
      continue;
    }
    isFirst = false;
    let { role } = mark;
    if (role === 'either') {
      const opensBySpacing = BEFORE_OPENING.test(before) && AFTER_OPENING.test(after);
      if (opening >= 0 && opensBySpacing && !closesBySpacing && !leadsToCue(text, offset, next)) {
        const from = Math.max(innerStart, searchedTo - LOST_CLOSING_LENGTH);
        const lost = text.slice(from, offset).search(LOST_CLOSING);
        searchedTo = offset;
        if (lost < 0) {
          offset = next;
          continue;
        }
        close(from + lost + 1, from + lost + 1, false);
      }
      if (opening < 0 && closesBySpacing && !opensBySpacing && offset !== within.start) {
        const isMisplaced = GLUED_TO_CUE.test(text.slice(Math.max(within.start, offset - GLUED_CUE_LENGTH), offset));
        if (!isMisplaced) {
          offset = next;
          continue;
        }
      }
      role = opening < 0 ? 'opens' : 'closes';
    } else if (text[offset] === '“' && opening >= 0 && closesBySpacing) {
      role = 'closes';
    }
    if (role === 'opens' && opening < 0) {
      opening = offset;
      innerStart = next;
      searchedTo = -1;
    } else if (role === 'closes' && opening >= 0) {
      close(offset, next, true);
    }
    offset = next;
  }
  if (opening >= 0) {
    const end = within.start + text.slice(within.start, within.end).trimEnd().length;
    close(end, end, false);
  }
  return stretches;
}

const stretchOf = (origin: number, { start, end }: Span, inner: Span, closed: boolean): QuotedStretch => ({
  start: start - origin,
  end: end - origin,
  inner: { start: inner.start - origin, end: inner.end - origin },
  closed,
});

/**
 * Finds what stands between quotation marks in a paragraph: straight, curly, doubled single, low-high, guillemets, and
 * single marks where they are told from apostrophes. Where singles are the outer marks (British style), doubles within
 * them are part of the stretch. Sorted and disjoint. Linear.
 *
 * @param areOuter the document's outer marks are single ones: `SingleMarkUse` tells.
 */
export function findQuotedStretches(text: string, paragraph: Span, areOuter: boolean): QuotedStretch[] {
  const doubles = pairDoubleMarks(text, paragraph);
  const singles = areOuter ? findOuter(text, paragraph) : findOccasional(text, paragraph);
  if (singles.length === 0) return doubles;
  const swallowed = new Set<QuotedStretch>();
  const accepted = singles
    .map(({ start, end }) => stretchOf(paragraph.start, { start, end }, { start: start + 1, end: end - 1 }, true))
    .filter((single) => {
      const touched: QuotedStretch[] = [];
      for (let i = firstEndingAfter(doubles, single.start); i < doubles.length; i++) {
        if (!overlaps(doubles[i]!, single)) break;
        touched.push(doubles[i]!);
      }
      const swallows = touched.every((double) => areOuter && contains(single, double));
      if (swallows) for (const double of touched) swallowed.add(double);
      return swallows;
    });
  if (accepted.length === 0) return doubles;
  return [...doubles.filter((double) => !swallowed.has(double)), ...accepted].sort((a, b) => a.start - b.start);
}

/** The quoted stretches of a document; their offsets count from the text's start. @param paragraphs sorted, disjoint. */
export function quotedStretchesOf(text: string, paragraphs: readonly Span[]): QuotedStretch[] {
  const singleMarks = new SingleMarkUse();
  singleMarks.read(text, 0, 0);
  return paragraphs.flatMap((paragraph) =>
    findQuotedStretches(text, paragraph, singleMarks.areOuter).map(({ start, end, inner, closed }) =>
      stretchOf(-paragraph.start, { start, end }, inner, closed),
    ),
  );
}
