import type { Location, Position, Range } from 'vscode-languageserver-protocol';
import type { Article } from '../core/text/article';
import type { Span } from '../core/text/span';

/**
 * Where offsets of a text become positions and back; nowhere else. Lines end at LF, CR and CRLF, as the protocol has
 * it; characters are UTF-16 code units.
 */
export class LineIndex {
  readonly #starts: number[];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
    this.#starts = [0];
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) this.#starts.push(i + 1);
    }
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** The zero-based line that holds the offset. */
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
    const start = this.#starts[line] ?? this.#text.length;
    let end = this.#starts[line + 1] ?? this.#text.length;
    while (end > start && isLineEnd(this.#text.charCodeAt(end - 1))) end--;
    return { start, end };
  }

  position(offset: number): Position {
    const line = this.lineAt(offset);
    return { line, character: offset - this.#starts[line]! };
  }

  range(span: Span): Range {
    return { start: this.position(span.start), end: this.position(span.end) };
  }

  /** The offset of a position; one beyond the line's or the text's end is moved to that end. */
  offset(position: Position): number {
    const { start, end } = this.lineSpan(Math.max(0, position.line));
    return Math.min(start + Math.max(0, position.character), end);
  }

  span(range: Range): Span {
    return { start: this.offset(range.start), end: this.offset(range.end) };
  }
}

const indices = new WeakMap<Article, LineIndex>();

/** The line index of an article, built once. */
export function linesOf(article: Article): LineIndex {
  let lines = indices.get(article);
  if (lines === undefined) {
    lines = new LineIndex(article.text);
    indices.set(article, lines);
  }
  return lines;
}

export function locationOf(uri: string, article: Article, span: Span): Location {
  return { uri, range: linesOf(article).range(span) };
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}
