import type { Annotation } from './annotation';
import { modifiedTime } from './modifiedTime';

/**
 * Orders annotations by what they weigh where they contradict each other: one place before a document before the
 * folder, then what was said last, then by id. An order that everybody arrives at.
 */
export function weightiestFirst(a: Annotation, b: Annotation): number {
  return reach(a) - reach(b) || modifiedTime(b) - modifiedTime(a) || (a.id < b.id ? -1 : 1);
}

/**
 * The same for what is said of words in a text. Of two rules for the same stretch that of more words wins, whenever it was
 * said: a rule for a surname is no word on the full name.
 */
export function weightiestInText(a: Annotation, b: Annotation): number {
  const isRule = reach(a) > 0;
  return reach(a) - reach(b) || (isRule ? b.target.quote.exact.length - a.target.quote.exact.length : 0) || weightiestFirst(a, b);
}

function reach({ target }: Annotation): number {
  if (target.source === undefined) return 2;
  return target.position === undefined ? 1 : 0;
}
