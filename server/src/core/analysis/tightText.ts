import type { Article } from '../text/article';
import { firstIndex } from '../text/firstIndex';
import { isLineEnd } from '../text/lines';
import { indexAt, type Span } from '../text/span';

const blank = /[\s\u200B\uFEFF]/;

/** An article in which one space stands for each line end within a paragraph with the white space around it. */
export interface TightText {
  readonly article: Article;
  /** The same with every place in it where it stands in the tight text. */
  tight<T>(value: T): T;
  /** The same with every place in it where it stands in the article of before. */
  loose<T>(value: T): T;
}

/**
 * An article without the carriage returns and indentations that line ends within its paragraphs bring along: what reads
 * names and quotes counts on one space between words. Undefined when it is tight as it is.
 */
export function tightText(article: Article): TightText | undefined {
  if (article.source === undefined) return undefined;
  const gaps = gapsIn(article.source, article.paragraphs);
  if (gaps.length === 0) return undefined;
  // A gap keeps its first code unit; `ends` are where gaps end in the tight text.
  const ends: number[] = [];
  const removed: number[] = [];
  const pieces: string[] = [];
  let done = 0;
  let gone = 0;
  for (const { start, end } of gaps) {
    pieces.push(article.text.slice(done, start), ' ');
    done = end;
    ends.push(start + 1 - gone);
    gone += end - start - 1;
    removed.push(gone);
  }
  const text = pieces.join('') + article.text.slice(done);
  const toTight = (offset: number): number => {
    const gap = firstIndex(gaps, ({ start }) => start > offset) - 1;
    if (gap < 0) return offset;
    return Math.max(offset, gaps[gap]!.end) - removed[gap]! - (offset === gaps[gap]!.start ? 1 : 0);
  };
  const toLoose = (offset: number): number => {
    const gap = firstIndex(ends, (end) => end > offset) - 1;
    return gap < 0 ? offset : offset + removed[gap]!;
  };
  const { paragraphs, headline } = article;
  return { article: { text, ...moved({ paragraphs, headline }, toTight) }, tight: (value) => moved(value, toTight), loose: (value) => moved(value, toLoose) };
}

/** The white space around line ends within paragraphs, where it is more than the line end. */
function gapsIn(text: string, paragraphs: readonly Span[]): Span[] {
  const gaps: Span[] = [];
  for (let at = 0; at < text.length; at++) {
    if (!isLineEnd(text.charCodeAt(at)) || indexAt(paragraphs, at) < 0) continue;
    let [start, end] = [at, at + 1];
    while (blank.test(text[start - 1]!)) start--;
    while (blank.test(text[end]!)) end++;
    if (end - start > 1) gaps.push({ start, end });
    at = end;
  }
  return gaps;
}

/** A copy in which `start` and `end` of every span are moved. */
function moved<T>(value: T, move: (offset: number) => number): T {
  if (Array.isArray(value)) return value.map((item: unknown) => moved(item, move)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(value)) {
    if (key === 'start') copy[key] = move(part as number);
    else if (key === 'end') copy[key] = move((part as number) - 1) + 1;
    else copy[key] = typeof part === 'object' ? moved(part as unknown, move) : part;
  }
  return copy as T;
}
