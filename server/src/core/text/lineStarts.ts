import type { Span } from './span';
import { textChange } from './textChange';

/** Where the lines of a text begin. Lines end at LF, CR and CRLF; they are counted from zero. */
export class LineStarts {
  readonly #starts: number[];
  readonly #text: string;

  /** @param before the lines of a text that may be much the same: those that an edit left alone are not looked for again */
  constructor(text: string, before?: LineStarts) {
    this.#text = text;
    const change = before && textChange(before.#text, text);
    if (before === undefined || change === undefined || change.newEnd - change.start > text.length / 2) {
      this.#starts = [0];
      this.#read(0, text.length);
      return;
    }
    // Where a line begins hangs on the two characters around that place.
    this.#starts = before.#starts.slice(0, Math.max(1, before.#lineFrom(change.start)));
    this.#read(Math.max(0, change.start - 1), Math.min(change.newEnd + 1, text.length));
    const moved = change.newEnd - change.end;
    for (let line = before.#lineFrom(change.end + 2); line < before.lineCount; line++) this.#starts.push(before.#starts[line]! + moved);
  }

  /** Adds the lines that begin behind the line ends of a stretch. */
  #read(from: number, to: number): void {
    const text = this.#text;
    for (let i = from; i < to; i++) {
      const code = text.charCodeAt(i);
      if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) this.#starts.push(i + 1);
    }
  }

  /** The first line that begins at the offset or behind it. */
  #lineFrom(offset: number): number {
    const line = this.lineAt(offset);
    return this.#starts[line]! < offset ? line + 1 : line;
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** Where the line begins; the text's end when there is no such line. */
  startOf(line: number): number {
    return this.#starts[line] ?? this.#text.length;
  }

  /** The line that holds the offset. Binary search. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The line without its line end; empty when there is no such line. */
  lineSpan(line: number): Span {
    const start = this.startOf(line);
    let end = this.startOf(line + 1);
    while (end > start && isLineEnd(this.#text.charCodeAt(end - 1))) end--;
    return { start, end };
  }
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}
