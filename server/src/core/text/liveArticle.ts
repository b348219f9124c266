import { sourceOf, type Article } from './article';
import type { ArticleLine } from './articleLine';
import { firstIndex } from './firstIndex';
import { joinLines, type KnownJoins } from './joinLines';
import { readLines } from './lines';
import { articleOf, readArticle } from './readArticle';
import { textChange, type TextChange } from './textChange';
import { WrappedLine } from './wrappedLine';

/**
 * Reads the successive states of one text as articles, as `readArticle` does. It remembers the state before: an edit
 * reads the lines that it touches. A paragraph object stays the same while its text, place and kind do; one whose text
 * has changed is another object.
 */
export class LiveArticle {
  private last: Article = readArticle('');
  private lines: readonly WrappedLine[] = [];
  /** A line for each paragraph of the last article. */
  private joined: readonly ArticleLine[] = [];
  private readonly joins: KnownJoins = new WeakMap();

  read(text: string): Article {
    const before = this.last;
    if (sourceOf(before) === text) return before;
    this.exchangeLines(text, textChange(sourceOf(before), text));
    const joined = joinLines(text, this.lines, this.joins);
    const { head, tail } = countSame(this.joined, joined);
    const shift = joined.length - this.joined.length;
    this.joined = joined;
    this.last = articleOf(text, joined, ({ start, end }, kind, index) => {
      const same = index < head ? before.paragraphs[index] : index >= joined.length - tail ? before.paragraphs[index - shift] : undefined;
      return same?.kind === kind && same.start === start && same.end === end ? same : { start, end, kind };
    });
    return this.last;
  }

  /** Reads the lines that a change touches anew; the others are moved. */
  private exchangeLines(text: string, { start, end, newEnd }: TextChange): void {
    const { lines } = this;
    // The first character of a line is not blank: where it stands before the change, what is before it is as it was.
    const first = firstIndex(lines, (line) => line.start >= start) - 1;
    const last = firstIndex(lines, (line) => line.end > end);
    const opening = lines[first];
    const closing = lines[last];
    const within = { start: opening?.start ?? 0, end: closing ? closing.end + newEnd - end : text.length };
    const read = readLines(text, within, opening?.blankBefore).map((line) => new WrappedLine(line));
    const after = lines.slice(last + 1);
    for (const line of after) {
      line.start += newEnd - end;
      line.end += newEnd - end;
    }
    this.lines = lines.slice(0, Math.max(0, first)).concat(read, after);
  }
}

/** How many at the beginning and at the end are the same objects. */
function countSame(before: readonly ArticleLine[], after: readonly ArticleLine[]): { head: number; tail: number } {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return { head, tail };
}
