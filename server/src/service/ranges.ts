import type { Location, Position, Range } from 'vscode-languageserver-protocol';
import { sourceOf, type Article } from '../core/text/article';
import { LineStarts } from '../core/text/lineStarts';
import type { Span } from '../core/text/span';

/**
 * Where offsets of a text become positions and back; nowhere else. Lines end as the protocol has it; characters are
 * UTF-16 code units.
 */
export class LineIndex extends LineStarts {
  position(offset: number): Position {
    const line = this.lineAt(offset);
    return { line, character: offset - this.lineSpan(line).start };
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
/** The index built last: the next one asked for is often of the same text after an edit. */
let latest: LineIndex | undefined;

/** The line index of an article, built once. */
export function linesOf(article: Article): LineIndex {
  let lines = indices.get(article);
  if (lines === undefined) {
    latest = lines = new LineIndex(sourceOf(article), latest);
    indices.set(article, lines);
  }
  return lines;
}

/** Where a span stands, as LSP has it: lines from 0, characters in UTF-16 code units. */
export function locationOf(uri: string, article: Article, span: Span): Location {
  return { uri, range: linesOf(article).range(span) };
}
