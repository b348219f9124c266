import type { Article, Paragraph } from './article';
import { layOut } from './articleLayout';
import { ArticleLine } from './articleLine';
import { readLines } from './lines';
import { readArticle, titleOf } from './readArticle';
import { textChange, type TextChange } from './textChange';

/**
 * Reads the successive states of one text as articles, as `readArticle` does. It remembers the state before: an edit
 * reads the lines that it touches. A paragraph object stays the same while its text, place and kind do; one whose text
 * has changed is another object.
 */
export class LiveArticle {
  private last: Article = readArticle('');
  private lines: readonly ArticleLine[] = [];

  read(text: string): Article {
    const before = this.last;
    if (before.text === text) return before;
    const change = textChange(before.text, text);
    const { head, tail } = this.exchangeLines(text, change);
    const moves = change.newEnd !== change.end;
    const { kinds, headline } = layOut(text, this.lines);
    const { length } = this.lines;
    const shift = length - before.paragraphs.length;
    const paragraphs = this.lines.map(({ start, end }, index): Paragraph => {
      const kind = kinds[index]!;
      const same = index < head ? before.paragraphs[index]! : index >= length - tail && !moves ? before.paragraphs[index - shift]! : undefined;
      return same?.kind === kind ? same : { start, end, kind };
    });
    this.last = { text, paragraphs, headline: titleOf(text, paragraphs, headline) };
    return this.last;
  }

  /** Reads the lines that a change touches anew; gives how many before and after them stay. */
  private exchangeLines(text: string, { start, end, newEnd }: TextChange): { head: number; tail: number } {
    const { lines } = this;
    // The first character of a line is not blank: where it stands before the change, what is before it is as it was.
    const first = firstIndex(lines, (line) => line.start >= start) - 1;
    const last = firstIndex(lines, (line) => line.end > end);
    const opening = lines[first];
    const closing = lines[last];
    const within = { start: opening?.start ?? 0, end: closing ? closing.end + newEnd - end : text.length };
    const read = readLines(text, within, opening?.blankBefore).map((line) => new ArticleLine(line));
    const head = Math.max(0, first);
    const after = lines.slice(last + 1);
    for (const line of after) {
      line.start += newEnd - end;
      line.end += newEnd - end;
    }
    this.lines = lines.slice(0, head).concat(read, after);
    return { head, tail: after.length };
  }
}

/** The index of the first line for which this holds, their number when for none; it holds for all lines after that one. */
function firstIndex(lines: readonly ArticleLine[], holds: (line: ArticleLine) => boolean): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(lines[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
