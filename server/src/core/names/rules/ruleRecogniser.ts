import type { Article, Paragraph } from '../../text/article';
import { isTitleCase } from '../../text/lineCues';
import type { Span } from '../../text/span';
import type { NameRecogniser, RecognisedName } from '../recogniser';
import { calendar, companyForms, forenames, nationalities, openers, organisationHeads, organisations, organisationsOf, placeHeads, places, speechVerbs, titles } from './lexicon';

interface Word extends Span {
  readonly text: string;
  readonly lower: string;
}

type Type = RecognisedName['type'];
interface Guess {
  readonly type: Type;
  readonly confidence: number;
}

const wordPattern = /\p{L}(?:\p{L}|\p{M}|\p{N}|[.&](?=\p{L})|['’](?=\p{L}{2})|-(?=\p{L}))*(?:(?<=\b(?:\p{L}\.)+\p{L})\.)?/gu;
const personJoiners = new Set(['de', 'da', 'do', 'del', 'della', 'di', 'du', 'la', 'le', 'van', 'von', 'der', 'den', 'bin', 'ibn', 'al', 'el', 'ben', 'dos']);
const placePrepositions = new Set(['in', 'near', 'at', 'from', 'to', 'towards', 'across', 'outside']);
const maxWords = 8;

/**
 * A recogniser of lists, cues and rules that needs no model: capitalised runs are typed by titles before them, head
 * nouns, company forms, known places and forenames, and by the words beside them; a name once typed in the document
 * is typed the same elsewhere in it. It stands in where no trained model can be loaded.
 */
export const ruleRecogniser: NameRecogniser = {
  version: 'rules-1',
  recognise(article) {
    const lowerCase = wordsInLowerCase(article);
    const runs = article.paragraphs.flatMap((paragraph) => findRuns(article.text, paragraph, lowerCase));
    return typeRuns(article.text, runs);
  },
};

interface Run {
  readonly words: readonly Word[];
  readonly title: Span | undefined;
  readonly before: string;
  readonly after: string;
  /** The line is set in capitals at every word: its capitals prove nothing. */
  readonly titleCase: boolean;
}

function wordsInLowerCase(article: Article): ReadonlySet<string> {
  const seen = new Set<string>();
  for (const match of article.text.matchAll(/(?<![\p{L}\p{M}])\p{Ll}[\p{L}\p{M}]*/gu)) seen.add(match[0]);
  return seen;
}

function readWords(text: string, paragraph: Paragraph): Word[] {
  const words: Word[] = [];
  for (const match of text.slice(paragraph.start, paragraph.end).matchAll(wordPattern)) {
    const start = paragraph.start + match.index;
    words.push({ text: match[0], lower: match[0].toLowerCase(), start, end: start + match[0].length });
  }
  return words;
}

const isCapital = (word: Word): boolean => /^\p{Lu}/u.test(word.text) || /^al-\p{Lu}/u.test(word.text);

function findRuns(text: string, paragraph: Paragraph, lowerCase: ReadonlySet<string>): Run[] {
  const words = readWords(text, paragraph);
  const titleCase = isTitleCase(text.slice(paragraph.start, paragraph.end));
  const runs: Run[] = [];
  for (let index = 0; index < words.length; index++) {
    if (!isCapital(words[index]!)) continue;
    let last = index;
    while (last + 1 < words.length && last - index < maxWords && follows(text, words, last)) last += isCapital(words[last + 1]!) ? 1 : 2;
    const run = trim(text, words.slice(index, last + 1), words[index - 1], lowerCase);
    if (run.words.length > 0) {
      const first = run.words[0]!;
      const final = run.words[run.words.length - 1]!;
      runs.push({ ...run, titleCase, before: text.slice(Math.max(0, first.start - 24), first.start), after: text.slice(final.end, final.end + 24) });
    }
    index = last;
  }
  return runs;
}

/** True when the word after `last` (or the one after a joining word) belongs to the same name. */
function follows(text: string, words: readonly Word[], last: number): boolean {
  const next = words[last + 1]!;
  if (!/^[ \u00A0]$|^\. $/.test(text.slice(words[last]!.end, next.start)) || (text[words[last]!.end] === '.' && words[last]!.text.length > 4)) return false;
  if (isCapital(next)) return !nationalities.has(next.lower) && !calendar.has(next.lower);
  if (next.lower !== 'of' && !personJoiners.has(next.lower)) return false;
  const beyond = words[last + 2];
  if (!beyond || !isCapital(beyond) || text.slice(next.end, beyond.start) !== ' ') return false;
  return personJoiners.has(next.lower) || organisationsOf.has(words[last]!.lower);
}

/** Takes words that open sentences, nationalities, dates and titles off a run. */
function trim(text: string, run: readonly Word[], before: Word | undefined, lowerCase: ReadonlySet<string>): { words: Word[]; title: Span | undefined } {
  let words = [...run];
  while (words.length > 0 && (openers.has(words[0]!.lower) || calendar.has(words[0]!.lower))) words.shift();
  while (words.length > 0 && calendar.has(words.at(-1)!.lower)) words.pop();
  while (words.length > 1 && nationalities.has(words[0]!.lower) && !organisationHeads.has(words.at(-1)!.lower)) words.shift();
  let title: Span | undefined;
  for (let index = words.length - 1; index >= 0; index--) {
    if (!titles.has(words[index]!.lower) || index === words.length - 1) continue;
    if (places.has(words[0]!.lower) || index > 0 || titles.has(words[0]!.lower)) title = { start: words[0]!.start, end: words[index]!.end };
    words = words.slice(index + 1);
    break;
  }
  if (!title && before && titles.has(before.lower) && words.length > 0 && words[0]!.start - before.end <= 2) title = { start: before.start, end: before.end };
  if (words.length === 1 && isSentenceStart(text, words[0]!.start) && lowerCase.has(words[0]!.lower)) words = [];
  return { words, title };
}

function isSentenceStart(text: string, offset: number): boolean {
  return /(?:^|[.!?:"“”‘’\n\r•–—-]["”’)]?\s{0,3}["“‘(]?)$/.test(text.slice(Math.max(0, offset - 5), offset));
}

const nameOf = (run: Run): string => run.words.map((word) => word.lower).join(' ');

function typeRuns(text: string, runs: readonly Run[]): RecognisedName[] {
  const known = new Map<string, Type>();
  const surnames = new Set<string>();
  for (const run of runs) {
    if (run.titleCase) continue;
    const guess = guessType(run);
    if (!guess || guess.confidence < 0.6) continue;
    known.set(nameOf(run), guess.type);
    if (guess.type === 'person' && run.words.length > 1) surnames.add(run.words.at(-1)!.lower).add(run.words[0]!.lower);
  }
  return runs.flatMap((run): RecognisedName[] => {
    const name = nameOf(run);
    const guess = run.titleCase ? undefined : guessType(run);
    const remembered = known.get(name) ?? (run.words.length === 1 && surnames.has(name) ? 'person' : undefined);
    const type = (guess && guess.confidence >= 0.85 ? guess.type : remembered) ?? guess?.type ?? (run.titleCase ? listed(name) : undefined);
    if (!type) return [];
    const span = { start: run.words[0]!.start, end: run.words.at(-1)!.end };
    const end = type === 'organisation' && text[span.end] === '.' && companyForms.has(run.words.at(-1)!.lower) ? span.end + 1 : span.end;
    const confidence = Math.max(guess?.confidence ?? 0, remembered ? 0.7 : 0.5);
    return [{ start: span.start, end, type, confidence, ...(type === 'person' && run.title ? { title: run.title } : {}) }];
  });
}

function listed(name: string): Type | undefined {
  return places.has(name) ? 'place' : organisations.has(name) ? 'organisation' : undefined;
}

/** The type a run shows by itself and by the words beside it; undefined when nothing speaks for a name. */
function guessType(run: Run): Guess | undefined {
  const first = run.words[0]!.lower;
  const last = run.words.at(-1)!.lower;
  const name = nameOf(run);
  const count = run.words.length;
  const fromList = listed(name);
  if (nationalities.has(name)) return { type: 'other', confidence: 0.95 };
  if (fromList) return { type: fromList, confidence: 0.95 };
  if (run.title) return { type: 'person', confidence: 0.95 };
  if (companyForms.has(last) && count > 1) return { type: 'organisation', confidence: 0.95 };
  if (count > 1 && organisationsOf.has(first) && run.words[1]!.lower === 'of') return { type: 'organisation', confidence: 0.9 };
  if (forenames.has(first) && count > 1 && !organisationHeads.has(last) && !placeHeads.has(last)) return { type: 'person', confidence: 0.9 };
  if (organisationHeads.has(last) && count > 1) return { type: 'organisation', confidence: 0.85 };
  if (placeHeads.has(last) && count > 1) return { type: 'place', confidence: 0.8 };
  if (count === 1 && /^(?:\p{Lu}\.?){2,7}$/u.test(run.words[0]!.text)) return { type: 'organisation', confidence: 0.7 };
  const next = /^[,\s]*(\p{L}+)/u.exec(run.after)?.[1]?.toLowerCase() ?? '';
  const speaks = speechVerbs.has(next) || speechVerbs.has(lastWord(run.before));
  if (/^, (?:\d\d|a|an|the|who|chief|head|director|senior|his|her|professor|founder)\b/.test(run.after) && count > 1) return { type: 'person', confidence: 0.8 };
  if (count > 1 && count <= 4 && run.words.every((word) => /^\p{Lu}[\p{Ll}\p{M}'’.-]*(?:\p{Lu}[\p{Ll}\p{M}]+)?$/u.test(word.text) || personJoiners.has(word.lower))) {
    return { type: 'person', confidence: speaks ? 0.8 : 0.6 };
  }
  if (speaks) return { type: 'person', confidence: 0.6 };
  if (placePrepositions.has(lastWord(run.before)) && count <= 2) return { type: 'place', confidence: 0.6 };
  if (count === 1 && forenames.has(first)) return { type: 'person', confidence: 0.6 };
  return count > 1 ? { type: 'other', confidence: 0.5 } : undefined;
}

/** The word at the end of what stands before a name, in lower case; empty when a mark stands between. */
function lastWord(before: string): string {
  return before.trimEnd().split(/[^\p{L}]/u).at(-1)!.toLowerCase();
}
