import type { SemanticTokensEdit, SemanticTokensLegend } from 'vscode-languageserver-protocol';
import type { Analysis } from '../core/analysis/analysis';
import type { Span } from '../core/text/span';
import { tokenModifiers, tokenTypes, type Settings } from '../protocol';
import { linesOf, type LineIndex } from './ranges';

type TokenType = (typeof tokenTypes)[number];
type Modifier = (typeof tokenModifiers)[number];

/** Tokens by columns, sorted and free of overlaps: a long document has tens of thousands, and they are made at every keystroke. */
interface Tokens {
  readonly starts: number[];
  readonly ends: number[];
  /** Places in the legend. */
  readonly types: number[];
  /** Bits. */
  readonly modifiers: number[];
}

/** Spans one after the other: where each begins, where it ends. */
type Spans = number[];

export const tokensLegend: SemanticTokensLegend = { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] };

/** Mentions below this confidence are marked `uncertain`. */
export const certainConfidence = 0.6;
const integersPerToken = 5;

/**
 * The semantic tokens of a document, or of a stretch of it, in the protocol's relative encoding. Names keep their own
 * type within quotes; tokens never overlap and never cross a line. Only quoted words are `quote`, not indirect speech.
 */
export function semanticTokens(analysis: Analysis, highlight: Settings['highlight'], within?: Span): number[] {
  const { certain, uncertain } = quotedSpans(analysis);
  const names = nameTokens(analysis, highlight, merged([...certain, ...uncertain]));
  const quotes = highlight.quotes ? layer(quoteTokens(merged(uncertain), bitOf('uncertain')), quoteTokens(merged(certain), 0)) : noTokens();
  return encode(layer(quotes, names), analysis.article.text, linesOf(analysis.article), within);
}

/** The edits that turn one encoding into the next: at most one, around what both share at either end. */
export function tokensDelta(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
  const shorter = Math.min(before.length, after.length);
  let prefix = 0;
  while (prefix < shorter && before[prefix] === after[prefix]) prefix++;
  if (prefix === before.length && prefix === after.length) return [];
  prefix -= prefix % integersPerToken;
  let suffix = 0;
  while (suffix < shorter - prefix && before[before.length - 1 - suffix] === after[after.length - 1 - suffix]) suffix++;
  suffix -= suffix % integersPerToken;
  return [{ start: prefix, deleteCount: before.length - prefix - suffix, data: after.slice(prefix, after.length - suffix) }];
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

function nameTokens({ mentions, quotes }: Analysis, highlight: Settings['highlight'], quotedSpans: Spans): Tokens {
  const shown = { person: highlight.people, organisation: highlight.organisations, place: highlight.places };
  const types = { person: typeOf('person'), organisation: typeOf('organisation'), place: typeOf('place') };
  const [quoted, speaking, uncertain] = [bitOf('quoted'), bitOf('speaker'), bitOf('uncertain')];
  const speaks = new Uint8Array(mentions.length);
  for (const { speaker } of quotes) if (speaker?.form === 'name' && speaker.mention !== undefined) speaks[speaker.mention] = 1;
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
function quotedSpans({ quotes }: Analysis): { readonly certain: Spans; readonly uncertain: Spans } {
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

/** The protocol's integers, five for each line that a token touches, without the white space at the line's ends. */
function encode({ starts, ends, types, modifiers }: Tokens, text: string, lines: LineIndex, within: Span | undefined): number[] {
  const data: number[] = [];
  let previousLine = 0;
  let previousStart = 0;
  let line = 0;
  for (let index = 0; index < starts.length; index++) {
    const [tokenStart, tokenEnd] = [starts[index]!, ends[index]!];
    if (within !== undefined && !(tokenStart < within.end && within.start < tokenEnd)) continue;
    while (line + 1 < lines.lineCount && lines.startOf(line + 1) <= tokenStart) line++;
    for (let own = line; own < lines.lineCount && lines.startOf(own) < tokenEnd; own++) {
      const lineStart = lines.startOf(own);
      let start = Math.max(tokenStart, lineStart);
      let end = Math.min(tokenEnd, lines.startOf(own + 1));
      while (start < end && isBlank(text, start)) start++;
      while (end > start && isBlank(text, end - 1)) end--;
      if (start === end) continue;
      const character = start - lineStart;
      data.push(own - previousLine, own === previousLine ? character - previousStart : character, end - start, types[index]!, modifiers[index]!);
      previousLine = own;
      previousStart = character;
    }
  }
  return data;
}

function isBlank(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return (code <= 0x20 || code >= 0x7f) && text[offset]!.trim() === '';
}
