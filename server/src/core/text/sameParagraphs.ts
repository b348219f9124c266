import type { Article } from './article';
import type { Span } from './span';
import { textChange } from './textChange';

/** How many paragraphs at the beginning and at the end two articles share. */
export interface SameParagraphs {
  readonly head: number;
  readonly tail: number;
}

/**
 * The paragraphs at the beginning and at the end that read the same in both, wherever they stand and whatever their
 * kind. Linear in the texts' length, at the speed of comparing.
 */
export function sameParagraphs(before: Article, after: Article): SameParagraphs {
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
