import type { SemanticTokensEdit, SemanticTokensLegend } from 'vscode-languageserver-protocol';
import type { Analysis } from '../core/analysis/analysis';
import { indexAt, overlaps, type Span } from '../core/text/span';
import { tokenModifiers, tokenTypes, type Settings } from '../protocol';
import { linesOf, type LineIndex } from './ranges';

type TokenType = (typeof tokenTypes)[number];
type Modifier = (typeof tokenModifiers)[number];

interface Token extends Span {
  readonly type: TokenType;
  readonly modifiers: readonly Modifier[];
}

export const tokensLegend: SemanticTokensLegend = { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] };

/** Mentions below this confidence are marked `uncertain`. */
export const certainConfidence = 0.6;
const integersPerToken = 5;

/**
 * The semantic tokens of a document, or of a stretch of it, in the protocol's relative encoding. Names keep their own
 * type within quotes; tokens never overlap and never cross a line. Only quoted words are `quote`, not indirect speech.
 */
export function semanticTokens(analysis: Analysis, highlight: Settings['highlight'], within?: Span): number[] {
  const names = nameTokens(analysis, highlight);
  const quotes = highlight.quotes ? quoteTokens(analysis) : [];
  const tokens = layer(quotes, names);
  const lines = linesOf(analysis.article);
  const pieces = tokens
    .filter((token) => within === undefined || overlaps(token, within))
    .flatMap((token) => splitAtLines(token, analysis.article.text, lines));
  return encode(pieces, lines);
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

function nameTokens(analysis: Analysis, highlight: Settings['highlight']): Token[] {
  const shown = { person: highlight.people, organisation: highlight.organisations, place: highlight.places };
  const speakers = new Set(
    analysis.quotes.flatMap(({ speaker }) => (speaker?.form === 'name' && speaker.mention !== undefined ? [speaker.mention] : [])),
  );
  const quoted = mergeSpans(analysis.quotes.flatMap((quote) => quote.fragments));
  return analysis.mentions.flatMap((mention, index) => {
    if (!shown[mention.type]) return [];
    const modifiers: Modifier[] = [];
    if (indexAt(quoted, mention.start) >= 0) modifiers.push('quoted');
    if (speakers.has(index)) modifiers.push('speaker');
    if (mention.confidence < certainConfidence) modifiers.push('uncertain');
    return [{ start: mention.start, end: mention.end, type: mention.type, modifiers }];
  });
}

function quoteTokens(analysis: Analysis): Token[] {
  const certain: Span[] = [];
  const uncertain: Span[] = [];
  for (const quote of analysis.quotes) (quote.closed && quote.speaker?.certain !== false ? certain : uncertain).push(...quote.fragments);
  const token = (modifiers: readonly Modifier[]) => (span: Span): Token => ({ start: span.start, end: span.end, type: 'quote', modifiers });
  return layer(mergeSpans(uncertain).map(token(['uncertain'])), mergeSpans(certain).map(token([])));
}

/** Both lists in one, sorted: where they overlap, `above` hides what lies `below`. Each list is sorted and free of overlaps. */
function layer(below: readonly Token[], above: readonly Token[]): Token[] {
  const tokens: Token[] = [];
  let next = 0;
  let covered = 0;
  const pushAbove = (): void => {
    const token = above[next++]!;
    tokens.push(token);
    covered = token.end;
  };
  for (const token of below) {
    while (next < above.length && above[next]!.end <= token.start) pushAbove();
    let start = Math.max(token.start, covered);
    while (next < above.length && above[next]!.start < token.end) {
      const end = above[next]!.start;
      if (start < end) tokens.push({ ...token, start, end });
      pushAbove();
      start = Math.max(start, covered);
    }
    if (start < token.end) tokens.push({ ...token, start });
  }
  return [...tokens, ...above.slice(next)];
}

/** The spans sorted, those that overlap joined. */
function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged[merged.length - 1];
    if (last !== undefined && span.start < last.end) merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else if (span.start < span.end) merged.push(span);
  }
  return merged;
}

/** One token for each line the token touches, without the white space at the line's ends. */
function splitAtLines(token: Token, text: string, lines: LineIndex): Token[] {
  const pieces: Token[] = [];
  const last = lines.lineAt(token.end - 1);
  for (let line = lines.lineAt(token.start); line <= last; line++) {
    const { start: lineStart, end: lineEnd } = lines.lineSpan(line);
    let start = Math.max(token.start, lineStart);
    let end = Math.min(token.end, lineEnd);
    while (start < end && isBlank(text, start)) start++;
    while (end > start && isBlank(text, end - 1)) end--;
    if (start < end) pieces.push({ ...token, start, end });
  }
  return pieces;
}

function isBlank(text: string, offset: number): boolean {
  return text[offset]!.trim() === '';
}

function encode(tokens: readonly Token[], lines: LineIndex): number[] {
  const data: number[] = [];
  let previous = { line: 0, character: 0 };
  for (const token of tokens) {
    const position = lines.position(token.start);
    const line = position.line - previous.line;
    const character = line === 0 ? position.character - previous.character : position.character;
    data.push(line, character, token.end - token.start, tokenTypes.indexOf(token.type), modifierBits(token.modifiers));
    previous = position;
  }
  return data;
}

function modifierBits(modifiers: readonly Modifier[]): number {
  return modifiers.reduce((bits, modifier) => bits | (1 << tokenModifiers.indexOf(modifier)), 0);
}
