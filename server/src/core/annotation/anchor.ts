import type { AnnotationTarget, TextQuote } from './annotation';
import { CodePoints } from '../text/codePoints';
import type { Span } from '../text/span';
import { isWhole, WholeWordFinder } from './wholeWords';

/** Code units of context kept before and after the words. */
const contextLength = 32;

/** Words like these that stand more often than this are not searched by their context: the answer would be a guess. */
const maxCandidates = 1000;

/** The target of an annotation of one place, for a later `findAnchor`. `points` are those of the text. */
export function targetAt(source: string, text: string, span: Span, points: CodePoints = new CodePoints(text)): AnnotationTarget {
  return { source, quote: quoteOf(text, span), position: { start: points.before(span.start), end: points.before(span.end) } };
}

/** A stretch of text with its context. */
export function quoteOf(text: string, { start, end }: Span): TextQuote {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - contextLength), start),
    suffix: text.slice(end, end + contextLength),
  };
}

/**
 * Where an annotation of one place stands in a text that may have changed: at its position when the words still stand
 * there with all their context; else at the only occurrence whose context agrees on one whole side, or with half of
 * both; else, where the words stand once only, there if some context agrees. Undefined when that is not certain: the
 * annotation is an orphan and is never moved by a guess. `points` are those of the text.
 */
export function findAnchor(text: string, target: AnnotationTarget, points: CodePoints = new CodePoints(text)): Span | undefined {
  const { quote, position } = target;
  const at = (start: number): Span => ({ start, end: start + quote.exact.length });
  const hint = position && points.offsetAfter(position.start);
  if (hint !== undefined && text.startsWith(quote.exact, hint) && agreement(text, hint, quote) === 2) return at(hint);
  const candidates = occurrences(text, quote.exact);
  if (candidates === undefined) return undefined;
  const agreeing = candidates.map((start) => ({ start, agrees: agreement(text, start, quote) }));
  const best = Math.max(...agreeing.map(({ agrees }) => agrees), 0);
  const chosen = agreeing.filter(({ agrees }) => agrees === best);
  if (chosen.length !== 1) return undefined;
  return best >= 1 || (candidates.length === 1 && best >= 0.5) ? at(chosen[0]!.start) : undefined;
}

/** True when an annotation of one place stands exactly where it was made, with all its context. */
export function standsUnchanged(text: string, { quote, position }: AnnotationTarget, points: CodePoints = new CodePoints(text)): boolean {
  if (position === undefined) return false;
  const start = points.offsetAfter(position.start);
  const end = start + quote.exact.length;
  return (
    text.startsWith(quote.exact, start) &&
    text.slice(Math.max(0, start - contextLength), start) === quote.prefix &&
    text.slice(end, end + contextLength) === quote.suffix
  );
}

/** Every occurrence of the words as a whole, for annotations of a document or a folder. Sorted. */
export function findAllAnchors(text: string, { exact }: TextQuote): Span[] {
  return new WholeWordFinder([exact]).find(text).get(0) ?? [];
}

/** The places where the words stand as a whole; undefined when there are too many to tell apart. */
function occurrences(text: string, exact: string): number[] | undefined {
  const starts: number[] = [];
  for (let start = text.indexOf(exact); start >= 0; start = text.indexOf(exact, start + 1)) {
    if (!isWhole(text, start, exact)) continue;
    if (starts.length === maxCandidates) return undefined;
    starts.push(start);
  }
  return starts;
}

/** How much of the context stands around `start`: 1 for each whole side, less for a part of it. White space is one. */
function agreement(text: string, start: number, { exact, prefix, suffix }: TextQuote): number {
  const before = normal(text.slice(Math.max(0, start - 2 * contextLength), start));
  const after = normal(text.slice(start + exact.length, start + exact.length + 2 * contextLength));
  const [wantedBefore, wantedAfter] = [normal(prefix), normal(suffix)];
  return share(commonEnd(before, wantedBefore), wantedBefore, before) + share(commonStart(after, wantedAfter), wantedAfter, after);
}

const normal = (context: string): string => context.replace(/\s+/g, ' ');

/** No context was kept at the text's edge: that agrees with an edge and with nothing else. */
function share(common: number, wanted: string, found: string): number {
  if (wanted !== '') return common / wanted.length;
  return found === '' ? 1 : 0;
}

function commonStart(a: string, b: string): number {
  let count = 0;
  while (count < a.length && count < b.length && a[count] === b[count]) count++;
  return count;
}

function commonEnd(a: string, b: string): number {
  let count = 0;
  while (count < a.length && count < b.length && a[a.length - 1 - count] === b[b.length - 1 - count]) count++;
  return count;
}
