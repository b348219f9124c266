import type { AnnotationTarget, TextQuote } from './annotation';
import { CodePoints } from '../text/codePoints';
import type { Span } from '../text/span';
import { WholeWordFinder, wholeWordsAt } from './wholeWords';

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
  const hint = position && points.offsetAfter(position.start);
  if (hint !== undefined && text.startsWith(quote.exact, hint)) {
    const there = { start: hint, end: hint + quote.exact.length };
    if (agreement(text, there, quote) === 2) return there;
  }
  const candidates = occurrences(text, quote.exact);
  if (candidates === undefined) return undefined;
  const agreeing = candidates.map((span) => ({ span, agrees: agreement(text, span, quote) }));
  const best = Math.max(...agreeing.map(({ agrees }) => agrees), 0);
  const chosen = agreeing.filter(({ agrees }) => agrees === best);
  if (chosen.length !== 1) return undefined;
  return best >= 1 || (candidates.length === 1 && best >= 0.5) ? chosen[0]!.span : undefined;
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
function occurrences(text: string, exact: string): Span[] | undefined {
  const places: Span[] = [];
  const beginning = /^\S+/.exec(exact)?.[0] ?? exact;
  for (let start = text.indexOf(beginning); start >= 0; start = text.indexOf(beginning, start + 1)) {
    const end = wholeWordsAt(text, start, exact);
    if (end === undefined) continue;
    if (places.length === maxCandidates) return undefined;
    places.push({ start, end });
  }
  return places;
}

/** How much of the context stands around a place: 1 for each whole side, less for a part of it. White space is one. */
function agreement(text: string, { start, end }: Span, { prefix, suffix }: TextQuote): number {
  const before = normal(text.slice(Math.max(0, start - 2 * contextLength), start));
  const after = normal(text.slice(end, end + 2 * contextLength));
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
