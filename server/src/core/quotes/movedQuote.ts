import { nothingFound } from '../text/byParagraph';
import type { Span } from '../text/span';
import type { Quote, Speaker } from './quote';

/** By what quotes of a paragraph are moved that count from it, to count from the document's beginning. */
export interface QuotePlace {
  readonly start: number;
  readonly firstMention: number;
  readonly firstQuote: number;
}

/** A span so many code units further on. */
export const movedSpan = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

function movedSpans(spans: readonly Span[], by: number): readonly Span[] {
  if (spans.length === 0) return nothingFound;
  if (spans.length === 1) return [movedSpan(spans[0]!, by)];
  return spans.map((span) => movedSpan(span, by));
}

/** A quote of a paragraph as one of the document. */
export function movedQuote(quote: Quote, { start: by, firstMention, firstQuote }: QuotePlace): Quote {
  const { start, end, kind, cue, speaker, confidence, closed, group } = quote;
  const words = { start: start + by, end: end + by, kind, parts: movedSpans(quote.parts, by), fragments: movedSpans(quote.fragments, by) };
  return quoteOf(words, cue && movedSpan(cue, by), speaker && movedSpeaker(speaker, by, firstMention), { confidence, closed, group: group + firstQuote });
}

function movedSpeaker({ start, end, form, mention, antecedent, certain }: Speaker, by: number, mentions: number): Speaker {
  if (mention !== undefined) return { start: start + by, end: end + by, form, mention: mention + mentions, certain };
  if (antecedent) return { start: start + by, end: end + by, form, antecedent: movedSpan(antecedent, by), certain };
  return { start: start + by, end: end + by, form, certain };
}

/** A quote of its parts, without the fields that it has none of. Written out, since engines are slow to spread objects. */
export function quoteOf(
  { start, end, kind, parts, fragments }: Pick<Quote, 'start' | 'end' | 'kind' | 'parts' | 'fragments'>,
  cue: Span | undefined,
  speaker: Speaker | undefined,
  { confidence, closed, group }: Pick<Quote, 'confidence' | 'closed' | 'group'>,
): Quote {
  if (cue && speaker) return { start, end, kind, parts, fragments, cue, speaker, confidence, closed, group };
  if (cue) return { start, end, kind, parts, fragments, cue, confidence, closed, group };
  if (speaker) return { start, end, kind, parts, fragments, speaker, confidence, closed, group };
  return { start, end, kind, parts, fragments, confidence, closed, group };
}
