import { firstEndingAfter, type Span } from '../text/span';
import type { Content } from './content';
import type { QuotedStretch } from './marks';
import type { ParagraphReading } from './paragraphReading';
import type { QuoteKind } from './quote';

/** A quote before its place in the document, its speaker and its statement are known. Offsets count from its paragraph's start. */
export interface QuoteDraft extends Span {
  readonly kind: QuoteKind;
  readonly parts: readonly Span[];
  readonly fragments: readonly Span[];
  /** The content that stands for it. */
  readonly content: Content;
  /** False when a mark is not closed; but the paragraph's last one may go on in the next paragraph. */
  readonly closed: boolean;
  readonly closedIfReopened: boolean;
}

const kindOf = (parts: readonly Content[]): QuoteKind => {
  const first = parts[0]!.kind;
  return parts.every(({ kind }) => kind === first) ? first : 'mixed';
};

/** The words of a content: without outer marks, a link ("that"), or the comma that leads to the cue. */
function wordsOf(text: string, origin: number, { start, end, rule }: Content, stretches: readonly QuotedStretch[]): Span {
  const opening = text.slice(origin + start, origin + Math.min(end, start + 16));
  const afterLink = start + (rule === 'turn' ? 0 : (/^that\s+/i.exec(opening)?.[0].length ?? 0));
  const first = stretches.find((stretch) => stretch.start === afterLink);
  const last = stretches.find((stretch) => stretch.end === end);
  // A turn may begin or end with what it quotes.
  const areOuter = rule !== 'turn' || first === last;
  let from = origin + (first && areOuter ? first.inner.start : afterLink);
  let to = origin + (last && areOuter ? last.inner.end : end);
  while (to > from && /[\s,]/.test(text[to - 1]!)) to--;
  while (from < to && /[\s,]/.test(text[from]!)) from++;
  return { start: from - origin, end: to - origin };
}

/** The stretches that lie in a span, of sorted ones. */
function stretchesIn(stretches: readonly QuotedStretch[], span: Span): readonly QuotedStretch[] {
  if (stretches.length === 0) return stretches;
  const found: QuotedStretch[] = [];
  for (let i = firstEndingAfter(stretches, span.start); i < stretches.length; i++) {
    if (stretches[i]!.start >= span.end) break;
    found.push(stretches[i]!);
  }
  return found;
}

/**
 * Makes quotes of a paragraph's contents: those of one sentence and cue become parts of one quote. In text order.
 *
 * @param origin where the paragraph begins in the text.
 * @param contents sorted by start.
 */
export function draftQuotes(
  text: string,
  origin: number,
  { stretches }: ParagraphReading,
  contents: readonly Content[],
): QuoteDraft[] {
  const partsOf = new Map<Content, Content[]>();
  for (const content of contents) {
    const whole = content.completes ?? content;
    const parts = partsOf.get(whole);
    if (parts) parts.push(content);
    else partsOf.set(whole, [content]);
  }
  const lastStretch = stretches.at(-1);
  const drafts: QuoteDraft[] = [];
  for (const [content, contentParts] of partsOf) {
    const fragments: QuotedStretch[] = [];
    const parts: Span[] = [];
    for (const part of contentParts) {
      const inPart = stretchesIn(stretches, part);
      const words = wordsOf(text, origin, part, inPart);
      if (words.start >= words.end) continue;
      fragments.push(...inPart);
      parts.push(words);
    }
    const [first] = parts;
    const last = parts.at(-1);
    if (!first || !last) continue;
    drafts.push({
      start: first.start,
      end: last.end,
      kind: kindOf(contentParts),
      parts,
      fragments,
      content,
      closed: fragments.every(({ closed }) => closed),
      closedIfReopened: fragments.every((fragment) => fragment.closed || fragment === lastStretch),
    });
  }
  return drafts.sort((a, b) => a.start - b.start || b.end - a.end);
}
