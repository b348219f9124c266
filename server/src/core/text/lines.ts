import type { Span } from './span';

const lineBreak = /\r\n|[\n\r\u2028\u2029]/g;
const blank = /[\s\u200B\uFEFF]/;

/** A line that is not blank, trimmed, with the number of blank lines before it. */
export interface TextLine extends Span {
  readonly blankBefore: number;
}

/** The lines of a text that hold something, without white space around them. CR, LF, CRLF, LS and PS end a line. */
export function readLines(text: string): TextLine[] {
  const lines: TextLine[] = [];
  let lineStart = 0;
  let blankBefore = 0;
  const push = (from: number, to: number): void => {
    let start = from;
    let end = to;
    while (start < end && blank.test(text[start]!)) start++;
    while (end > start && blank.test(text[end - 1]!)) end--;
    if (start === end) {
      blankBefore++;
      return;
    }
    lines.push({ start, end, blankBefore });
    blankBefore = 0;
  };
  for (const match of text.matchAll(lineBreak)) {
    push(lineStart, match.index);
    lineStart = match.index + match[0].length;
  }
  push(lineStart, text.length);
  return lines;
}
