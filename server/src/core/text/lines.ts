import type { Span } from './span';

const blank = /[\s\u200B\uFEFF]/;

/** A line that is not blank, trimmed, with the number of blank lines before it. */
export interface TextLine extends Span {
  readonly blankBefore: number;
}

/**
 * The lines of a text that hold something, without white space around them. CR, LF, CRLF, LS and PS end a line.
 *
 * @param within where to read: from the start of a line to the end of one
 * @param blankBefore blank lines that stand before it
 */
export function readLines(text: string, within: Span = { start: 0, end: text.length }, blankBefore = 0): TextLine[] {
  const lines: TextLine[] = [];
  let blanks = blankBefore;
  const push = (from: number, to: number): void => {
    let start = from;
    let end = to;
    while (start < end && blank.test(text[start]!)) start++;
    while (end > start && blank.test(text[end - 1]!)) end--;
    if (start === end) {
      blanks++;
      return;
    }
    lines.push({ start, end, blankBefore: blanks });
    blanks = 0;
  };
  let lineStart = within.start;
  for (let i = within.start; i < within.end; i++) {
    const unit = text.charCodeAt(i);
    if (!isLineEnd(unit)) continue;
    push(lineStart, i);
    if (unit === 0x0d && text.charCodeAt(i + 1) === 0x0a) i++;
    lineStart = i + 1;
  }
  push(lineStart, within.end);
  return lines;
}

/** Whether a code unit ends a line: LF, CR, LS, PS. */
export function isLineEnd(unit: number): boolean {
  return unit === 0x0a || unit === 0x0d || unit === 0x2028 || unit === 0x2029;
}
