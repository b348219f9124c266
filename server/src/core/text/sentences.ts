import { CharacterClass, characterClass } from './characterClass';
import { leadingAbbreviations, sentenceOpeners } from './lexicon/abbreviations';
import type { Span } from './span';
import { tokenise } from './tokens';

const closers = new Set('"”’\')]}»');
const openers = new Set('"“‘\'([{«¿¡');
const bullets = new Set('•●▪◦‣■*-–—');

/** The sentences of a stretch of text, without white space around them, in order. Line ends end a sentence. */
export function splitSentences(text: string, within: Span): Span[] {
  const tokens = tokenise(text, within);
  return sentencesOf(text, tokens).map(({ start, end }) => ({ start: tokens[start]!.start, end: tokens[end - 1]!.end }));
}

/**
 * Cuts tokens into sentences: half-open ranges of token indices, in order, that cover all tokens. A sentence ends at a
 * line end, and after ".", "!", "?", "…" and the quotes and brackets that close there, when what follows can begin
 * one. After an abbreviation it ends only before a word that begins sentences ("The", "But").
 */
export function sentencesOf(text: string, tokens: readonly Span[]): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    let end = i + 1;
    const terminal = terminalOf(text, token);
    if (terminal) while (end < tokens.length && tokens[end]!.start === tokens[end - 1]!.end && closes(text, tokens[end]!)) end++;
    const last = end === tokens.length;
    if (last || hasLineEnd(text, tokens[end - 1]!.end, tokens[end]!.start) || (terminal && begins(text, tokens, end, terminal, token))) {
      sentences.push({ start, end });
      start = end;
    }
    i = end - 1;
  }
  return sentences;
}

type Terminal = 'mark' | 'abbreviation' | undefined;

function terminalOf(text: string, token: Span): Terminal {
  const last = text[token.end - 1]!;
  if (last === '!' || last === '?' || last === '…') return 'mark';
  if (last !== '.') return undefined;
  return text[token.start] === '.' ? 'mark' : 'abbreviation';
}

function closes(text: string, token: Span): boolean {
  const mark = text[token.start]!;
  return closers.has(mark) || mark === '!' || mark === '?';
}

/** Whether a sentence can begin at this token, after one that ended with such a terminal. */
function begins(text: string, tokens: readonly Span[], index: number, terminal: Terminal, ended: Span): boolean {
  if (tokens[index]!.start === tokens[index - 1]!.end) return false;
  let first = index;
  while (first < tokens.length - 1 && first - index < 2 && openers.has(text[tokens[first]!.start]!)) first++;
  const token = tokens[first]!;
  const kind = characterClass(text.codePointAt(token.start)!);
  if (terminal === 'abbreviation') {
    if (first > index) return true;
    if (leadingAbbreviations.has(text.slice(ended.start, ended.end - 1).toLowerCase())) return false;
    return kind === CharacterClass.upper && sentenceOpeners.has(text.slice(token.start, Math.min(token.end, token.start + 16)).toLowerCase());
  }
  return kind === CharacterClass.upper || kind === CharacterClass.digit || first > index || bullets.has(text[token.start]!) || /[#@]/.test(text[token.start]!);
}

function hasLineEnd(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const character = text[i];
    if (character === '\n' || character === '\r' || character === '\u2028' || character === '\u2029') return true;
  }
  return false;
}
