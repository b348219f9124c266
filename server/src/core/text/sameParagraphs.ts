import type { Article } from './article';
import type { Span } from './span';
import { textChange } from './textChange';

/** How many paragraphs at the beginning and at the end two articles share. */
export interface SameParagraphs {
  readonly head: number;
  readonly tail: number;
}

/** What was asked last: after an edit, several steps of the analysis ask the same. */
let last: { readonly before: Article; readonly after: Article; readonly same: SameParagraphs } | undefined;

/**
 * The paragraphs at the beginning and at the end that read the same in both, wherever they stand and whatever their
 * kind. Linear in the texts' length, at the speed of comparing.
 */
export function sameParagraphs(before: Article, after: Article): SameParagraphs {
  if (last?.before !== before || last.after !== after) last = { before, after, same: findSame(before, after) };
  return last.same;
}

/** For a paragraph of an article its index in an article of before; undefined for those in between that may read otherwise. */
export function indexBefore(paragraph: number, { head, tail }: SameParagraphs, before: Article, after: Article): number | undefined {
  if (paragraph < head) return paragraph;
  const { length } = after.paragraphs;
  return paragraph >= length - tail ? paragraph - length + before.paragraphs.length : undefined;
}

function findSame(before: Article, after: Article): SameParagraphs {
  const { start, end, newEnd } = textChange(before.text, after.text);
  const [old, now] = [before.paragraphs, after.paragraphs];
  const shorter = Math.min(old.length, now.length);
  const readsTheSame = (a: Span, b: Span): boolean =>
    a.end - a.start === b.end - b.start && before.text.slice(a.start, a.end) === after.text.slice(b.start, b.end);
  let head = 0;
  for (; head < shorter; head++) {
    const [a, b] = [old[head]!, now[head]!];
    const isBeforeChange = a.end <= start && a.start === b.start && a.end === b.end;
    if (!isBeforeChange && !readsTheSame(a, b)) break;
  }
  const shift = newEnd - end;
  let tail = 0;
  for (; tail < shorter - head; tail++) {
    const [a, b] = [old[old.length - 1 - tail]!, now[now.length - 1 - tail]!];
    const isAfterChange = a.start >= end && a.start + shift === b.start && a.end + shift === b.end;
    if (!isAfterChange && !readsTheSame(a, b)) break;
  }
  return { head, tail };
}
