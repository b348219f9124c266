import * as chrono from 'chrono-node/en';
import type { Article } from '../text/article';
import type { Span } from '../text/span';

/** A day or a longer time that a text names. */
export interface DateExpression extends Span {
  /** Lower case, without "in" and "on". */
  readonly text: string;
}

/** A time, from the first to the last day, both as "2025-06-27". */
export interface Days {
  readonly first: string;
  readonly last: string;
}

const month = '(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)';
const count = '(?:a|one|two|three|four|five|six|seven|eight|nine|ten|several|\\d{1,3})';
const unit = '(?:day|week|month|year)';
const season = '(?:spring|summer|autumn|fall|winter)';
const expressions = [
  `(?:(?:earlier|later|late|early) )?(?:this|last|next) (?:week|month|year|${season})`,
  `(?:earlier|later) in ${month}`,
  `(?:early|mid|late)[ -]${month}(?!\\.? \\d)`,
  `\\d{1,2}(?:st|nd|rd|th)? ${month}(?:,? (?:19|20)\\d\\d)?`,
  `${month} \\d{1,2}(?:st|nd|rd|th)?(?!\\d)(?:,? (?:19|20)\\d\\d)?`,
  `${month} (?:19|20)\\d\\d`,
  `${count} ${unit}s? (?:ago|earlier|later|before)`,
  `recent (?:days|weeks|months|years)`,
  'yesterday|today|tomorrow',
  '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day',
  month,
  '(?:19|20)\\d\\d',
];
const expression = new RegExp(`\\b(?:${expressions.join('|')})(?![\\p{L}\\p{N}])`, 'gu');

/** Words before a date that make it part of a sentence; without one, and with a capital after it, it heads an article. */
const beforeDate = /(?:\b(?:on|in|by|of|until|since|from|to|for|before|after|between|and|early|late|dated|the)|[,(–—-]) ?$/i;
const dayOfMonth = /\b\d{1,2}(?!\d)/;
const endsInYear = /(?:19|20)\d\d$/;

/**
 * The dates and times of calendar that a stretch of text names, in order, without the day in its dateline, which says
 * when it was written and not when anything happened. Linear.
 */
export function findDates(text: string, within: Span): DateExpression[] {
  const found: DateExpression[] = [];
  for (const match of text.slice(within.start, within.end).matchAll(expression)) {
    const start = within.start + match.index;
    const words = match[0];
    if (/^(?:May|March)$/.test(words) && !isMonth(text, start)) continue;
    if (endsInYear.test(words) && dayOfMonth.test(words) && headsText(text, start, start + words.length)) continue;
    found.push({ start, end: start + words.length, text: words.toLowerCase() });
  }
  return found;
}

function headsText(text: string, start: number, end: number): boolean {
  return !beforeDate.test(text.slice(Math.max(0, start - 10), start)) && /^(?:,? \d{1,2}:\d\d|\s+[\p{Lu}\d“"])/u.test(text.slice(end, end + 12));
}

function isMonth(text: string, start: number): boolean {
  return /\b(?:in|by|of|until|since|from|last|next|before|after|this|during) $/.test(text.slice(Math.max(0, start - 8), start));
}

/** Characters of an article's head that are searched for its date. */
const headRead = 300;

/** The day an article says it was published, as "2025-06-27"; undefined when it does not say. */
export function publicationDay(article: Article): string | undefined {
  for (const { kind, start, end } of article.paragraphs) {
    if (kind !== 'dateline' && kind !== 'byline' && kind !== 'boilerplate') continue;
    const [date] = chrono.strict.parse(article.text.slice(start, Math.min(end, start + headRead)));
    if (date?.start.isCertain('day') && date.start.isCertain('month') && date.start.isCertain('year')) return iso(date.start.date());
  }
  return undefined;
}

/**
 * The days an expression means in an article published on `published`; undefined when that cannot be told. Reports look
 * back: a weekday without more is the last one that had come.
 */
export function daysOf({ text }: DateExpression, published: string | undefined): Days | undefined {
  if (/^(?:recent|earlier|later|early|late)|(?:earlier|later|before)$/.test(text)) return undefined;
  if (published === undefined && !/\b\d{4}$/.test(text)) return undefined;
  const reference = published === undefined ? undefined : new Date(`${published}T12:00:00`);
  const [read] = chrono.casual.parse(text, reference);
  if (!read || read.text.length < text.length) return undefined;
  const { start } = read;
  if (start.isCertain('day') || start.isCertain('weekday')) {
    const date = start.date();
    if (reference && !start.isCertain('day') && date > reference) date.setDate(date.getDate() - 7);
    const day = iso(date);
    return { first: day, last: day };
  }
  if (!start.isCertain('month')) return undefined;
  const year = start.get('year')!;
  const index = start.get('month')!;
  return { first: iso(new Date(year, index - 1, 1, 12)), last: iso(new Date(year, index, 0, 12)) };
}

function iso(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
