import type { Span } from '../text/span';
import type { Content } from './content';
import { firstEndingAfter, type QuotedStretch } from './marks';
import type { Quote, QuoteKind, Speaker } from './quote';
import { RULE_PRECISION } from './rules';

const KIND_OF_PARTS = (parts: readonly Content[]): QuoteKind => {
  const [first, ...others] = parts.map(({ kind }) => kind);
  return first !== undefined && others.every((kind) => kind === first) ? first : 'mixed';
};

/** The words of a content: without outer marks, a link ("that"), or the comma that leads to the cue. */
function wordsOf(text: string, { start, end }: Span, stretches: readonly QuotedStretch[]): Span {
  const afterLink = start + (/^that\s+/i.exec(text.slice(start, Math.min(end, start + 16)))?.[0].length ?? 0);
  const first = stretches.find((stretch) => stretch.start === afterLink);
  const last = stretches.find((stretch) => stretch.end === end);
  let from = first ? first.inner.start : afterLink;
  let to = last ? last.inner.end : end;
  while (to > from && /[\s,]/.test(text[to - 1]!)) to--;
  while (from < to && /[\s,]/.test(text[from]!)) from++;
  return { start: from, end: to };
}

/** The stretches that lie in a span, of sorted ones. */
function stretchesIn(stretches: readonly QuotedStretch[], span: Span): QuotedStretch[] {
  const found: QuotedStretch[] = [];
  for (let i = firstEndingAfter(stretches, span.start); i < stretches.length; i++) {
    if (stretches[i]!.start >= span.end) break;
    found.push(stretches[i]!);
  }
  return found;
}

/**
 * Makes quotes of contents: those of one sentence and cue become parts of one quote, those of one statement a group.
 *
 * @param contents sorted by start.
 * @param stretches all quoted stretches of the document, sorted.
 */
export function assembleQuotes(
  text: string,
  contents: readonly Content[],
  speakers: ReadonlyMap<Content, Speaker>,
  stretches: readonly QuotedStretch[],
): Quote[] {
  const isReopened = new Set(stretches.filter((stretch, i) => !stretch.closed && reopens(text, stretch, stretches[i + 1])));
  const partsOf = new Map<Content, Content[]>();
  for (const content of contents) {
    const whole = content.completes ?? content;
    const parts = partsOf.get(whole);
    if (parts) parts.push(content);
    else partsOf.set(whole, [content]);
  }
  const drafts: { content: Content; quote: Omit<Quote, 'group'> }[] = [];
  for (const [content, contentParts] of partsOf) {
    const fragments: QuotedStretch[] = [];
    const parts: Span[] = [];
    for (const part of contentParts) {
      const inPart = stretchesIn(stretches, part);
      const words = wordsOf(text, part, inPart);
      if (words.start >= words.end) continue;
      fragments.push(...inPart);
      parts.push(words);
    }
    const [first] = parts;
    const last = parts.at(-1);
    if (!first || !last) continue;
    const speaker = speakers.get(content);
    drafts.push({
      content,
      quote: {
        start: first.start,
        end: last.end,
        kind: KIND_OF_PARTS(contentParts),
        parts,
        fragments: fragments.map(({ start, end }) => ({ start, end })),
        ...(content.cue && { cue: content.cue }),
        ...(speaker && { speaker }),
        confidence: RULE_PRECISION[content.rule],
        closed: fragments.every((fragment) => fragment.closed || isReopened.has(fragment)),
      },
    });
  }
  drafts.sort((a, b) => a.quote.start - b.quote.start || b.quote.end - a.quote.end);
  const firstOfStatement = new Map<Content, number>();
  return drafts.map(({ content, quote }, index) => {
    const statement = statementOf(content);
    const group = firstOfStatement.get(statement) ?? index;
    firstOfStatement.set(statement, group);
    return { ...quote, group };
  });
}

const statementOf = (content: Content): Content => {
  const head = content.continues ?? content;
  return head.completes ?? head;
};

/** True when the next quoted stretch opens the paragraph after this one: the convention for long quotations. */
function reopens(text: string, stretch: QuotedStretch, next: QuotedStretch | undefined): boolean {
  return next?.paragraph === stretch.paragraph + 1 && /^\s*$/.test(text.slice(stretch.end, next.start));
}
