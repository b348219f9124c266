import { CharacterClass, characterClass } from './characterClass';
import { leadingAbbreviations, sentenceOpeners } from './lexicon/abbreviations';
import { isLineEnd } from './lines';
import type { Span } from './span';
import { TokenList } from './tokenList';
import { appendTokens } from './tokens';

const closers = new Set('"”’\')]}»');
const openers = new Set('"“‘\'([{«¿¡');
const exclamationMark = 0x21;
const fullStop = 0x2e;
const questionMark = 0x3f;
const ellipsis = 0x2026;
/** More than the longest sentence opener. */
const longestOpener = 16;
const bullets = new Set('•●▪◦‣■*-–—');

/** The sentences of a stretch of text, without white space around them, in order. Line ends end a sentence. */
export function splitSentences(text: string, within: Span): Span[] {
  const tokens = new TokenList();
  appendTokens(text, within, tokens);
  const starts: number[] = [];
  appendSentenceStarts(text, tokens, 0, starts);
  return starts.map((first, i) => ({ start: tokens.starts[first]!, end: tokens.ends[(starts[i + 1] ?? tokens.length) - 1]! }));
}

/**
 * Cuts the tokens from the index `from` on into sentences, and appends the index of each sentence's first token. A
 * sentence ends at a line end, and after ".", "!", "?", "…" and the quotes and brackets that close there, when what
 * follows can begin one. After an abbreviation it ends only before a word that begins sentences ("The", "But").
 */
export function appendSentenceStarts(text: string, tokens: TokenList, from: number, starts: number[]): void {
  const { starts: tokenStarts, ends: tokenEnds, length } = tokens;
  let start = from;
  for (let i = from; i < length; i++) {
    let end = i + 1;
    const terminal = terminalOf(text, tokenStarts[i]!, tokenEnds[i]!);
    if (terminal) while (end < length && tokenStarts[end] === tokenEnds[end - 1] && closes(text[tokenStarts[end]!]!)) end++;
    if (end === length || hasLineEnd(text, tokenEnds[end - 1]!, tokenStarts[end]!) || (terminal && begins(text, tokens, end, terminal, i))) {
      starts.push(start);
      start = end;
    }
    i = end - 1;
  }
}

type Terminal = 'mark' | 'abbreviation' | undefined;

function terminalOf(text: string, start: number, end: number): Terminal {
  const last = text.charCodeAt(end - 1);
  if (last === exclamationMark || last === questionMark || last === ellipsis) return 'mark';
  if (last !== fullStop) return undefined;
  return text.charCodeAt(start) === fullStop ? 'mark' : 'abbreviation';
}

function closes(mark: string): boolean {
  return closers.has(mark) || mark === '!' || mark === '?';
}

/** Whether a sentence can begin at this token, after the token `ended` with such a terminal. */
function begins(text: string, { starts, ends, length }: TokenList, index: number, terminal: Terminal, ended: number): boolean {
  if (starts[index] === ends[index - 1]) return false;
  let first = index;
  while (first < length - 1 && first - index < 2 && openers.has(text[starts[first]!]!)) first++;
  const start = starts[first]!;
  const kind = characterClass(text.codePointAt(start)!);
  if (terminal === 'abbreviation') {
    if (first > index) return true;
    if (leadingAbbreviations.has(text.slice(starts[ended]!, ends[ended]! - 1).toLowerCase())) return false;
    return kind === CharacterClass.upper && sentenceOpeners.has(text.slice(start, Math.min(ends[first]!, start + longestOpener)).toLowerCase());
  }
  return kind === CharacterClass.upper || kind === CharacterClass.digit || first > index || bullets.has(text[start]!) || /[#@]/.test(text[start]!);
}

function hasLineEnd(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isLineEnd(text.charCodeAt(i))) return true;
  return false;
}
