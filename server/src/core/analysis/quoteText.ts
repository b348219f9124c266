import { isTurn, type Quote } from '../quotes/quote';
import { wordsIn } from '../text/article';
import { overlaps, type Span } from '../text/span';
import type { Analysis } from './analysis';

/** The said words without the marks around them, parts of an interrupted quote joined by an ellipsis. A mark that opens within the words is closed, and the other way round. */
export function quoteText(analysis: Analysis, { parts, fragments }: Quote): string {
  return joined(analysis, parts.map((part) => withFragments(part, fragments.filter(({ start, end }) => start >= part.start !== end <= part.end))));
}

/** The same with the quotation marks that the text gives them, and around a turn of a transcript; indirect speech has none. */
export function markedQuoteText(analysis: Analysis, quote: Quote): string {
  const text = joined(analysis, markedParts(quote));
  return isTurn(quote) ? `“${text}”` : text;
}

/** Characters that may stand between speaker and cue ("has repeatedly said"), and between cue and words. */
const longestLink = 60;

/**
 * A quote as a reader wants it in a list: words in quotation marks by themselves; reported words with what introduces them
 * where it stands before them ("said that …", "denied the charge"), for by themselves they may say the opposite, or nothing.
 * `introduced` tells which it is: such words go on a sentence that the speaker's name begins.
 */
export function readableQuote(analysis: Analysis, quote: Quote): { readonly text: string; readonly introduced: boolean } {
  const [first, ...others] = markedParts(quote);
  const start = first === undefined ? undefined : introductionStart(analysis, quote, first.start);
  if (first === undefined || start === undefined) return { text: markedQuoteText(analysis, quote), introduced: false };
  return { text: joined(analysis, [{ start, end: first.end }, ...others]), introduced: true };
}

function introductionStart({ article }: Analysis, { kind, cue, speaker }: Quote, words: number): number | undefined {
  if (kind === 'direct' || cue === undefined || speaker === undefined || cue.end > words || words - cue.end > longestLink) return undefined;
  const isInserted = article.text[cue.end] === ',';
  if (isInserted || (speaker.start >= cue.start && speaker.start < words)) return undefined;
  const link = speaker.end <= cue.start ? article.text.slice(speaker.end, cue.start) : undefined;
  return link !== undefined && link.length <= longestLink && /^\s[\p{L}\s'’-]*$/u.test(link) ? speaker.end + 1 : cue.start;
}

function markedParts({ parts, fragments }: Quote): Span[] {
  return parts.map((part) => withFragments(part, fragments));
}

/** A part together with those stretches in quotation marks, marks included, that it shares words with. */
function withFragments(part: Span, fragments: readonly Span[]): Span {
  const within = [part, ...fragments.filter((fragment) => overlaps(fragment, part))];
  return { start: Math.min(...within.map(({ start }) => start)), end: Math.max(...within.map(({ end }) => end)) };
}

function joined({ article }: Analysis, spans: readonly Span[]): string {
  return spans.map((span) => wordsIn(article, span)).join(' … ');
}
