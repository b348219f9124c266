import type { Span } from './span';

/** Where the lines of a text begin. Lines end at LF, CR and CRLF; they are counted from zero. */
export class LineStarts {
  readonly #starts: number[];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
    this.#starts = [0];
    // Where all lines end in one way they are found at the speed of searching.
    if (!text.includes('\r')) for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) this.#starts.push(end + 1);
    else for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) this.#starts.push(i + 1);
    }
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
