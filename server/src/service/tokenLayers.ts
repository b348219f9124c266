import type { FoundName } from '../core/analysis/paragraphFindings';
import type { Quote } from '../core/quotes/quote';
import type { Span } from '../core/text/span';
import { tokenModifiers, tokenTypes, type Settings } from '../protocol';

type TokenType = (typeof tokenTypes)[number];
type Modifier = (typeof tokenModifiers)[number];

/** Tokens by columns, sorted and free of overlaps: a long text in one stretch has tens of thousands. */
export interface Tokens {
  readonly starts: number[];
  readonly ends: number[];
  /** Places in the legend. */
  readonly types: number[];
  /** Bits. */
  readonly modifiers: number[];
}

/** Spans one after the other: where each begins, where it ends. */
type Spans = number[];

/** Mentions below this confidence are marked `uncertain`. */
export const certainConfidence = 0.6;

/**
 * The tokens of a stretch of text, wherever they go on to the next line: names laid over quotes. Names keep their own type
 * within quotes. Only quoted words are `quote`, not indirect speech.
 * @param speaking of the stretch's mentions those that speak in other stretches
 */
export function layTokens(mentions: readonly FoundName[], quotes: readonly Quote[], speaking: readonly number[], highlight: Settings['highlight']): Tokens {
  const { certain, uncertain } = quotedSpans(quotes);
  const speaks = new Uint8Array(mentions.length);
  for (const { speaker } of quotes) if (speaker?.form === 'name' && speaker.mention !== undefined) speaks[speaker.mention] = 1;
  for (const mention of speaking) speaks[mention] = 1;
  const names = nameTokens(mentions, speaks, highlight, merged([...certain, ...uncertain]));
  return highlight.quotes ? layer(layer(quoteTokens(merged(uncertain), bitOf('uncertain')), quoteTokens(merged(certain), 0)), names) : names;
}

/** True for mentions of one stretch that have the same token. */
export function looksTheSame(a: FoundName, b: FoundName): boolean {
  return a.start === b.start && a.end === b.end && a.type === b.type && a.confidence < certainConfidence === b.confidence < certainConfidence;
}

const noTokens = (): Tokens => ({ starts: [], ends: [], types: [], modifiers: [] });
const typeOf = (type: TokenType): number => tokenTypes.indexOf(type);
const bitOf = (modifier: Modifier): number => 1 << tokenModifiers.indexOf(modifier);

function push(tokens: Tokens, start: number, end: number, type: number, modifiers: number): void {
  tokens.starts.push(start);
  tokens.ends.push(end);
  tokens.types.push(type);
  tokens.modifiers.push(modifiers);
}

function nameTokens(mentions: readonly FoundName[], speaks: Uint8Array, highlight: Settings['highlight'], quotedSpans: Spans): Tokens {
  const shown = { person: highlight.people, organisation: highlight.organisations, place: highlight.places };
  const types = { person: typeOf('person'), organisation: typeOf('organisation'), place: typeOf('place') };
  const [quoted, speaking, uncertain] = [bitOf('quoted'), bitOf('speaker'), bitOf('uncertain')];
  const tokens = noTokens();
  let next = 0;
  for (let index = 0; index < mentions.length; index++) {
    const { start, end, type, confidence } = mentions[index]!;
    while (next < quotedSpans.length && quotedSpans[next + 1]! <= start) next += 2;
    if (!shown[type]) continue;
    const isQuoted = next < quotedSpans.length && quotedSpans[next]! <= start;
    push(tokens, start, end, types[type], (isQuoted ? quoted : 0) | (speaks[index] ? speaking : 0) | (confidence < certainConfidence ? uncertain : 0));
  }
  return tokens;
}

/** What stands between marks, by whether quote and speaker are certain. */
function quotedSpans(quotes: readonly Quote[]): { readonly certain: Spans; readonly uncertain: Spans } {
  const certain: Spans = [];
  const uncertain: Spans = [];
  for (const { closed, speaker, fragments } of quotes) {
    const spans = closed && speaker?.certain !== false ? certain : uncertain;
    for (const { start, end } of fragments) spans.push(start, end);
  }
  return { certain, uncertain };
}

function quoteTokens(spans: Spans, modifiers: number): Tokens {
  const tokens = noTokens();
  for (let at = 0; at < spans.length; at += 2) push(tokens, spans[at]!, spans[at + 1]!, typeOf('quote'), modifiers);
  return tokens;
}

/** Both in one: where they overlap, `above` hides what lies `below`. */
function layer(below: Tokens, above: Tokens): Tokens {
  if (below.starts.length === 0) return above;
  const tokens = noTokens();
  let next = 0;
  let covered = 0;
  const pushAbove = (): void => {
    covered = above.ends[next]!;
    push(tokens, above.starts[next]!, covered, above.types[next]!, above.modifiers[next]!);
    next++;
  };
  for (let index = 0; index < below.starts.length; index++) {
    const [type, modifiers, end] = [below.types[index]!, below.modifiers[index]!, below.ends[index]!];
    while (next < above.starts.length && above.ends[next]! <= below.starts[index]!) pushAbove();
    let start = Math.max(below.starts[index]!, covered);
    while (next < above.starts.length && above.starts[next]! < end) {
      if (start < above.starts[next]!) push(tokens, start, above.starts[next]!, type, modifiers);
      pushAbove();
      start = Math.max(start, covered);
    }
    if (start < end) push(tokens, start, end, type, modifiers);
  }
  while (next < above.starts.length) pushAbove();
  return tokens;
}

/** The spans sorted, those that overlap joined, empty ones left out. */
function merged(spans: Spans): Spans {
  const joined: Spans = [];
  for (const { start, end } of inOrder(spans)) {
    const last = joined.length - 1;
    if (last > 0 && start < joined[last]!) joined[last] = Math.max(joined[last]!, end);
    else if (start < end) joined.push(start, end);
  }
  return joined;
}

function inOrder(spans: Spans): Span[] {
  const sorted: Span[] = [];
  for (let at = 0; at < spans.length; at += 2) sorted.push({ start: spans[at]!, end: spans[at + 1]! });
  return sorted.sort((a, b) => a.start - b.start || a.end - b.end);
}
