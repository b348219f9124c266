import { isSameList } from '../core/collections/sameList';
import type { SemanticTokensEdit, SemanticTokensLegend } from 'vscode-languageserver-protocol';
import type { Analysis } from '../core/analysis/analysis';
import { findingsOf, ParagraphFindings, type FoundName } from '../core/analysis/paragraphFindings';
import type { Quote } from '../core/quotes/quote';
import type { Article } from '../core/text/article';
import { indexBefore, sameParagraphs } from '../core/text/sameParagraphs';
import type { Span } from '../core/text/span';
import { tokenModifiers, tokenTypes, type Settings } from '../protocol';
import { linesOf, type LineIndex } from './ranges';
import { layTokens, looksTheSame } from './tokenLayers';

export const tokensLegend: SemanticTokensLegend = { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] };

const integersPerToken = 5;

/** What the tokens of a stretch of text come from: of a paragraph, or of the whole text. Offsets count from its start. */
interface Stretch {
  readonly mentions: readonly FoundName[];
  readonly quotes: readonly Quote[];
  /** The mentions that speak in quotes of other stretches. */
  readonly speaking: readonly number[];
  /** Where its lines begin but for the first. */
  readonly lineStarts: readonly number[];
}

/** The tokens of a stretch, wherever it stands. */
interface StretchTokens {
  /** In the protocol's encoding; the first token counts from the line in which the stretch begins, and on that line from there. */
  readonly data: readonly number[];
  /** Where the last token begins, counted in the same way. */
  readonly lastLine: number;
  readonly lastCharacter: number;
}

/** The semantic tokens of a document, which never overlap and never cross a line. */
export class DocumentTokens {
  /**
   * @param tokens of each stretch
   * @param steps for each stretch how far its first token is from the token before: lines, and characters
   * @param sources what each stretch's tokens come from
   * @param article its paragraphs are the stretches; undefined where one stands for the whole text
   */
  constructor(
    readonly tokens: readonly StretchTokens[],
    readonly steps: Int32Array,
    readonly sources: Sources,
    readonly highlight: Settings['highlight'],
    readonly article: Article | undefined,
  ) {}

  /** In the protocol's relative encoding. */
  get data(): number[] {
    return this.dataOf(0, this.tokens.length);
  }

  /** The part of it that tells some stretches. */
  dataOf(from: number, to: number): number[] {
    const data: number[] = [];
    for (let at = from; at < to; at++) {
      const own = this.tokens[at]!.data;
      if (own.length === 0) continue;
      data.push(this.steps[2 * at]!, this.steps[2 * at + 1]!);
      for (let index = 2; index < own.length; index++) data.push(own[index]!);
    }
    return data;
  }

  /** True when a stretch of each has the same tokens, as far from what stands before. */
  isSameAt(at: number, other: DocumentTokens, there: number): boolean {
    return this.tokens[at] === other.tokens[there] && this.steps[2 * at] === other.steps[2 * there] && this.steps[2 * at + 1] === other.steps[2 * there + 1];
  }
}

/** What the tokens of a document come from, by stretch. */
class Sources {
  private readonly speaking: ReadonlyMap<number, readonly number[]>;
  private readonly lineStarts: readonly (readonly number[])[];
  /** The line in which each stretch begins. */
  readonly lines: Int32Array;

  constructor(
    readonly spans: readonly Span[],
    private readonly findings: Pick<ParagraphFindings, 'mentions' | 'quotes'>,
    lines: LineIndex,
  ) {
    this.speaking = findings instanceof ParagraphFindings ? speakingElsewhere(findings) : new Map<number, readonly number[]>();
    this.lines = new Int32Array(spans.length);
    let line = 0;
    this.lineStarts = spans.map(({ start, end }, at) => {
      while (line + 1 < lines.lineCount && lines.startOf(line + 1) <= start) line++;
      this.lines[at] = line;
      return lines.startOf(line + 1) < end ? furtherLines({ start, end }, lines, line) : none;
    });
  }

  isEmpty(at: number): boolean {
    return this.findings.mentions[at]!.length + this.findings.quotes[at]!.length === 0;
  }

  of(at: number): Stretch {
    return { mentions: this.findings.mentions[at]!, quotes: this.findings.quotes[at]!, speaking: this.speaking.get(at) ?? none, lineStarts: this.lineStarts[at]! };
  }

  /** Whether a stretch with the same words as one of before has the same tokens, as far as can be told at once. */
  areSameAt(at: number, { findings, speaking, lineStarts }: Sources, there: number): boolean {
    const { mentions, quotes } = this.findings;
    if (quotes[at] !== findings.quotes[there]) return false;
    if (mentions[at] !== findings.mentions[there] && !isSameList(mentions[at]!, findings.mentions[there]!, looksTheSame)) return false;
    return isSameList(this.lineStarts[at]!, lineStarts[there]!) && isSameList(this.speaking.get(at) ?? none, speaking.get(there) ?? none);
  }
}

/**
 * The semantic tokens of a document. Names keep their own type within quotes. Only quoted words are `quote`, not indirect speech.
 * @param before those of an earlier state of the document: what stands in them is not made again
 */
export function documentTokens(analysis: Analysis, highlight: Settings['highlight'], before?: DocumentTokens): DocumentTokens {
  const { article } = analysis;
  const findings = findingsOf(analysis);
  const lines = linesOf(article);
  const spans = findings ? article.paragraphs : [{ start: 0, end: article.text.length }];
  const sources = new Sources(spans, findings ?? { mentions: [analysis.mentions], quotes: [analysis.quotes] }, lines);
  const known = findings && before?.highlight === highlight ? knownTokens(sources, article, before) : () => undefined;
  const tokens = spans.map(({ start }, at) => (sources.isEmpty(at) ? noTokens : (known(at) ?? encodeStretch(sources.of(at), start, article.text, highlight))));
  return new DocumentTokens(tokens, stepsOf(tokens, sources, lines), sources, highlight, findings && article);
}

/** What stands in the tokens of an earlier state for a paragraph. */
function knownTokens(sources: Sources, article: Article, before: DocumentTokens): (at: number) => StretchTokens | undefined {
  const { article: articleBefore } = before;
  if (articleBefore === undefined) return () => undefined;
  const same = sameParagraphs(articleBefore, article);
  return (at) => {
    const there = indexBefore(at, same, articleBefore, article);
    return there !== undefined && sources.areSameAt(at, before.sources, there) ? before.tokens[there] : undefined;
  };
}

/** See `DocumentTokens.steps`. */
function stepsOf(tokens: readonly StretchTokens[], { spans, lines: firstLines }: Sources, lines: LineIndex): Int32Array {
  const steps = new Int32Array(2 * tokens.length);
  let lastLine = 0;
  let lastCharacter = 0;
  for (let at = 0; at < tokens.length; at++) {
    const own = tokens[at]!;
    if (own.data.length === 0) continue;
    const firstLine = firstLines[at]!;
    const indent = spans[at]!.start - lines.startOf(firstLine);
    const line = firstLine + own.data[0]!;
    const character = own.data[1]! + (own.data[0] === 0 ? indent : 0);
    steps[2 * at] = line - lastLine;
    steps[2 * at + 1] = line === lastLine ? character - lastCharacter : character;
    lastLine = firstLine + own.lastLine;
    lastCharacter = own.lastCharacter + (own.lastLine === 0 ? indent : 0);
  }
  return steps;
}

/** The semantic tokens of a document, or those that touch a stretch of it, in the protocol's relative encoding. */
export function semanticTokens(analysis: Analysis, highlight: Settings['highlight'], within?: Span): number[] {
  const { data } = documentTokens(analysis, highlight);
  return within === undefined ? data : tokensWithin(data, linesOf(analysis.article), within);
}

/** The edits that turn the encoding of one state into that of the next: at most one, around what both share at either end. */
export function tokensDelta(before: DocumentTokens, after: DocumentTokens): SemanticTokensEdit[] {
  const [old, now] = [before.tokens, after.tokens];
  const shorter = Math.min(old.length, now.length);
  let head = 0;
  let start = 0;
  while (head < shorter && after.isSameAt(head, before, head)) start += now[head++]!.data.length;
  let tail = 0;
  while (tail < shorter - head && after.isSameAt(now.length - 1 - tail, before, old.length - 1 - tail)) tail++;
  return editsBetween(before.dataOf(head, old.length - tail), after.dataOf(head, now.length - tail), start);
}

/** The edits that turn integers of tokens into others, which begin at `start` of all. */
function editsBetween(before: readonly number[], after: readonly number[], start: number): SemanticTokensEdit[] {
  const shorter = Math.min(before.length, after.length);
  let prefix = 0;
  while (prefix < shorter && before[prefix] === after[prefix]) prefix++;
  if (prefix === before.length && prefix === after.length) return [];
  prefix -= prefix % integersPerToken;
  let suffix = 0;
  while (suffix < shorter - prefix && before[before.length - 1 - suffix] === after[after.length - 1 - suffix]) suffix++;
  suffix -= suffix % integersPerToken;
  return [{ start: start + prefix, deleteCount: before.length - prefix - suffix, data: after.slice(prefix, after.length - suffix) }];
}

const none: readonly number[] = [];
const noTokens: StretchTokens = { data: none, lastLine: 0, lastCharacter: 0 };

/** By paragraph, the mentions that speak in a quote of another one. */
function speakingElsewhere(findings: ParagraphFindings): Map<number, number[]> {
  const speaking = new Map<number, number[]>();
  const { mentions, quotes, firstMentions } = findings;
  for (let at = 0; at < quotes.length; at++) {
    for (const { speaker } of quotes[at]!) {
      if (speaker?.form !== 'name' || speaker.mention === undefined || (speaker.mention >= 0 && speaker.mention < mentions[at]!.length)) continue;
      const mention = firstMentions[at]! + speaker.mention;
      const own = findings.paragraphOf(mention);
      speaking.set(own, [...(speaking.get(own) ?? []), mention - firstMentions[own]!]);
    }
  }
  return speaking;
}

/** Where the lines of a stretch begin but for the first, counted from its start. */
function furtherLines({ start, end }: Span, lines: LineIndex, first: number): number[] {
  const starts: number[] = [];
  for (let line = first + 1; line < lines.lineCount && lines.startOf(line) < end; line++) starts.push(lines.startOf(line) - start);
  return starts;
}


/** The tokens of a stretch: five integers for each line that a token touches, without the white space at the line's ends. */
function encodeStretch({ mentions, quotes, speaking, lineStarts }: Stretch, origin: number, text: string, highlight: Settings['highlight']): StretchTokens {
  const { starts, ends, types, modifiers } = layTokens(mentions, quotes, speaking, highlight);
  const startOf = (line: number): number => (line === 0 ? 0 : (lineStarts[line - 1] ?? Infinity));
  const data: number[] = [];
  let lastLine = 0;
  let lastCharacter = 0;
  let line = 0;
  for (let index = 0; index < starts.length; index++) {
    while (startOf(line + 1) <= starts[index]!) line++;
    for (let own = line; own === line || startOf(own) < ends[index]!; own++) {
      let start = own === line ? starts[index]! : startOf(own);
      let end = Math.min(ends[index]!, startOf(own + 1));
      while (start < end && isBlank(text, origin + start)) start++;
      while (end > start && isBlank(text, origin + end - 1)) end--;
      if (start === end) continue;
      const character = start - startOf(own);
      const isFirst = data.length === 0 || own !== lastLine;
      data.push(own - lastLine, isFirst ? character : character - lastCharacter, end - start, types[index]!, modifiers[index]!);
      lastLine = own;
      lastCharacter = character;
    }
  }
  return { data, lastLine, lastCharacter };
}

function isBlank(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return (code <= 0x20 || code >= 0x7f) && text[offset]!.trim() === '';
}

/** The tokens that touch a stretch, encoded by themselves. */
function tokensWithin(data: readonly number[], lines: LineIndex, { start, end }: Span): number[] {
  const within: number[] = [];
  let [line, character] = [0, 0];
  let before = { line: 0, character: 0 };
  for (let at = 0; at < data.length; at += integersPerToken) {
    character = data[at] === 0 ? character + data[at + 1]! : data[at + 1]!;
    line += data[at]!;
    const offset = lines.startOf(line) + character;
    if (offset >= end || offset + data[at + 2]! <= start) continue;
    within.push(line - before.line, line === before.line ? character - before.character : character, ...data.slice(at + 2, at + integersPerToken));
    before = { line, character };
  }
  return within;
}
