import type { Analysis } from '../../analysis/analysis';
import { isTurn } from '../../quotes/quote';
import type { Span } from '../../text/span';
import { hashText } from '../../text/textHash';
import { dayNames, monthNames } from '../../dates/lexicon/calendar';
import { readDocumentTimes } from './documentTimes';
import type { Places } from './places';
import { TermCounter, type TermVector } from './termVector';
import { ShingleReader } from './shingles';
import type { WordForm, WordForms, WordToken } from './wordForms';

/** The kinds of terms that count in how many documents they stand. */
export const termFields = ['words', 'stems', 'bigrams', 'numbers', 'dates'] as const;
export type TermField = (typeof termFields)[number];

/** What the index keeps of a document's text: enough to compare it with any other. */
export interface DocumentTerms extends Readonly<Record<TermField, TermVector>> {
  /** Content words that are capitalised within a sentence, which is mostly names. */
  readonly capitals: TermVector;
  /** Stems of the beginning. */
  readonly head: TermVector;
  /** Offset at which the lead ends: what stands before it tells what the document is about. */
  readonly leadEnd: number;
  /** Hashes of the runs of quoted words that are long enough to tell a quotation, ascending. */
  readonly quoteRuns: Uint32Array;
  /** For each of `quoteRuns` the index of the first quote that holds it. */
  readonly quotesOfRuns: Places;
  /** Hashes of all runs of five words, ascending. */
  readonly shingles: Uint32Array;
  /** For each of `words`: one more than the offset at which it first stands without a capital and in no name; 0 for numbers and names. */
  readonly firstPlaces: Places;
  /** To be read by `timesOf`. */
  readonly times: Places;
  /** Four numbers for each entity of the document, to be read by `entityOf`. */
  readonly entities: Places;
}

/** The mentions of one entity, without those in what the site added. */
export interface EntityTerms {
  readonly mentions: number;
  readonly inLead: number;
  /** Span of the first mention. */
  readonly firstStart: number;
  readonly firstEnd: number;
}

/** What the `entities` of a document's terms tell of the one of this index. */
export function entityOf(entities: Places, entity: number): EntityTerms {
  const at = entityFields * entity;
  return { mentions: entities[at]!, inLead: entities[at + 1]!, firstStart: entities[at + 2]!, firstEnd: entities[at + 3]! };
}

const entityFields = 4;
/** Characters of the article's own text that count as its head and as its lead. */
const headLength = 140;
const leadLength = 400;
const quoteRunLength = 6;
const longestQuoteRun = 12;
/** A run of fewer content words is a phrase that anybody may use. */
const contentInRun = 3;

/**
 * Reads the terms of an analysed text. `words`: content words; `capitals`: content words that are capitalised within a
 * sentence, which is mostly names; `stems`: of the words that are not capitalised; `bigrams`: of content words;
 * `numbers`: of two digits and more, without years; `dates`: days of a month, years and weekdays. What the site added
 * and bylines are left out. Linear in the text's length.
 */
export function readDocumentTerms(analysis: Analysis, forms: WordForms): DocumentTerms {
  const { text } = analysis.article;
  const counters = { words: new TermCounter(), capitals: new TermCounter(), stems: new TermCounter(), bigrams: new TermCounter(), numbers: new TermCounter(), dates: new TermCounter(), head: new TermCounter() };
  const shingles = new ShingleReader();
  const places = new Map<number, number>();
  const { mentions } = analysis;
  let mention = 0;
  let seen = 0;
  let leadEnd = 0;
  for (const paragraph of contentParagraphs(analysis)) {
    let previous: WordToken | undefined;
    const tokens = [...forms.tokens(text, paragraph)];
    countDates(tokens, counters.dates);
    for (const token of tokens) {
      const { form } = token;
      shingles.add(form.hash);
      if (form.number && form.text.length > 1 && !isYear(form.text)) counters.numbers.add(form.hash);
      if (!form.content) continue;
      counters.words.add(form.hash, form.background);
      while (mention < mentions.length && mentions[mention]!.end <= token.start) mention++;
      const isInName = mention < mentions.length && mentions[mention]!.start <= token.start;
      if (!form.number && !isInName && !places.has(form.hash) && isLowerCase(text, token.start)) places.set(form.hash, token.start + 1);
      if (!isCapital(text, token)) counters.stems.add(form.stem, form.background);
      else if (standsWithinSentence(text, token.start)) counters.capitals.add(form.hash, form.background);
      if (previous) counters.bigrams.add(pairHash(previous.form.hash, form.hash));
      if (seen + token.start - paragraph.start < headLength) counters.head.add(form.stem, form.background);
      previous = token;
    }
    if (seen < leadLength) leadEnd = Math.min(paragraph.end, paragraph.start + leadLength - seen);
    seen += paragraph.end - paragraph.start;
  }
  const words = counters.words.vector();
  return {
    words,
    capitals: counters.capitals.vector(),
    stems: counters.stems.vector(),
    bigrams: counters.bigrams.vector(),
    numbers: counters.numbers.vector(),
    dates: counters.dates.vector(),
    head: counters.head.vector(),
    leadEnd,
    ...readQuoteRuns(analysis, forms),
    shingles: shingles.read(),
    firstPlaces: words.terms.map((word) => places.get(word) ?? 0),
    times: readDocumentTimes(analysis),
    entities: readEntities(analysis, leadEnd),
  };
}

/** The `entities` of the terms of an analysis. */
export function readEntities({ mentions, entities, entityOfMention }: Analysis, leadEnd: number): Uint32Array {
  const numbers = new Uint32Array(entityFields * entities.length);
  mentions.forEach(({ start, end, boilerplate }, index) => {
    if (boilerplate) return;
    const at = entityFields * entityOfMention[index]!;
    if (numbers[at]!++ === 0) numbers.set([start, end], at + 2);
    if (start < leadEnd) numbers[at + 1]!++;
  });
  return numbers;
}

function readQuoteRuns({ article, quotes }: Analysis, forms: WordForms): Pick<DocumentTerms, 'quoteRuns' | 'quotesOfRuns'> {
  const runs = new Map<number, number>();
  quotes.forEach((said, quote) => {
    for (const verbatim of isTurn(said) ? said.parts : said.fragments) {
      const words = [...forms.tokens(article.text, verbatim)].map(({ form }) => form);
      for (let start = 0; start + quoteRunLength <= words.length; start++) {
        const end = endOfRun(words, start);
        if (end === undefined) continue;
        const hash = words.slice(start, end).reduce((sum, { hash: word }) => pairHash(sum, word), 0);
        if (!runs.has(hash)) runs.set(hash, quote);
      }
    }
  });
  const quoteRuns = Uint32Array.from(runs.keys()).sort();
  return { quoteRuns, quotesOfRuns: quoteRuns.map((run) => runs.get(run)!) };
}

/**
 * Where the run ends that begins at a word: after six words, or after up to twelve where it begins with a content word and has
 * few others; undefined where it is a phrase that anybody may use.
 */
function endOfRun(words: readonly WordForm[], start: number): number | undefined {
  const longest = words[start]!.content ? longestQuoteRun : quoteRunLength;
  let content = 0;
  for (let length = 1; length <= longest && start + length <= words.length; length++) {
    if (words[start + length - 1]!.content) content++;
    if (length >= quoteRunLength && content >= contentInRun) return start + length;
  }
  return undefined;
}

/** The paragraphs that are the article's own: without what the site added and without bylines. */
export function contentParagraphs(analysis: Analysis): readonly Span[] {
  return analysis.article.paragraphs.filter(({ kind }) => kind !== 'boilerplate' && kind !== 'byline');
}

const capital = /^\p{Lu}/u;
function isCapital(text: string, token: Span): boolean {
  return token.end - token.start > 1 && capital.test(text.slice(token.start, token.start + 2));
}

function isLowerCase(text: string, offset: number): boolean {
  const letter = text.charAt(offset);
  return letter.toLowerCase() === letter;
}

const sentenceGoesOn = /[\p{Ll}\p{N},;:"'’)–—-]/u;
function standsWithinSentence(text: string, start: number): boolean {
  let before = start - 1;
  if (/["'“‘(]/.test(text[before] ?? '')) before--;
  return text[before] === ' ' && sentenceGoesOn.test(text[before - 1] ?? '');
}

function isYear(number: string): boolean {
  return /^(?:19|20)\d\d$/.test(number);
}

function countDates(tokens: readonly WordToken[], dates: TermCounter): void {
  tokens.forEach(({ form }, index) => {
    const neighbour = (offset: number): string => tokens[index + offset]?.form.text ?? '';
    const month = monthNames.get(form.text);
    if (form.number && isYear(form.text)) dates.add(form.hash);
    else if (dayNames.has(form.text)) dates.add(form.hash);
    else if (month !== undefined) {
      const day = [neighbour(1), neighbour(-1)].find((near) => /^[0-3]?\d$/.test(near));
      if (day) dates.add(hashText(`${month} ${day}`));
    }
  });
}

function pairHash(first: number, second: number): number {
  return (Math.imul(first, 0x9e3779b1) ^ ((second << 16) | (second >>> 16))) >>> 0;
}
