import type { Article, Paragraph, ParagraphKind } from '../../text/article';
import type { Span } from '../../text/span';

/**
 * A paragraph with as much of the text around it as the repairs of names look at, and no more: what they find in one
 * depends on this alone, wherever it stands. Offsets count from the beginning of `text`.
 */
export interface ParagraphText {
  readonly text: string;
  /** Where the paragraph begins and ends in `text`. */
  readonly start: number;
  readonly end: number;
  readonly kind: ParagraphKind;
  /** Its words that begin with a capital. */
  readonly capitalised: readonly Span[];
}

/** Code units before a paragraph in which the end of a sentence is looked for. */
const lead = 5;
/** Code units after it in which the title may go on that a name at its end belongs to. */
const trail = 16;
/** Code units after it in which a role may go on, up to a line feed. */
const longestRole = 120;

/** Where the text around a paragraph begins and ends in the article's text. */
export function surroundings({ text }: Article, { start, end }: Paragraph): { start: number; end: number } {
  const furthest = Math.min(text.length, end + longestRole);
  let limit = end;
  while (limit < furthest && text.charCodeAt(limit) !== 10) limit++;
  return { start: start - leadOf(start), end: Math.min(text.length, Math.max(limit, end + trail)) };
}

/** How much of the text before a paragraph that begins at `start` belongs to its surroundings. */
export function leadOf(start: number): number {
  return Math.min(lead, start);
}

/** The matches of a global pattern that begin in the paragraph. */
export function matchesIn(pattern: RegExp, { text, start, end }: ParagraphText): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = start;
  for (let match = pattern.exec(text); match !== null && match.index < end; match = pattern.exec(text)) matches.push(match);
  return matches;
}
