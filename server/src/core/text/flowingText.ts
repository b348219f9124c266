import type { Span } from './span';

const lineEnds = /[\n\r\u2028\u2029]/g;

/**
 * A text with a space for each line end within its paragraphs, so that offsets stay; the text itself when there is none.
 *
 * @param paragraphs sorted; they never overlap
 */
export function flowingText(text: string, paragraphs: readonly Span[]): string {
  if (paragraphs.length === 0) return text;
  const pieces: string[] = [];
  let done = 0;
  let at = 0;
  lineEnds.lastIndex = paragraphs[0]!.start;
  while (lineEnds.test(text)) {
    const index = lineEnds.lastIndex - 1;
    while (at < paragraphs.length && paragraphs[at]!.end <= index) at++;
    const paragraph = paragraphs[at];
    if (paragraph === undefined) break;
    if (paragraph.start > index) {
      lineEnds.lastIndex = paragraph.start;
      continue;
    }
    pieces.push(text.slice(done, index), ' ');
    done = index + 1;
  }
  return pieces.length === 0 ? text : pieces.join('') + text.slice(done);
}
