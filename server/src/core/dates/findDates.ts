import type { Span } from '../text/span';

/** Words that name a day or a longer time. */
export interface DateExpression extends Span {
  /** As the text has it, in lower case, with single spaces. */
  readonly text: string;
  /** The sentence looks ahead: "will vote on Friday". */
  readonly ahead: boolean;
}

const month = '(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b)\\.?';
const weekday = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const count = '(?:a|one|two|three|four|five|six|seven|eight|nine|ten|several|\\d{1,3})';
const unit = '(?:day|week|month|year)';
const season = '(?:spring|summer|autumn|fall|winter)';
const year = '(?:19|20)\\d\\d';
/** A day of the month, not the beginning of a longer figure or of a share. */
const day = '\\d{1,2}(?:st|nd|rd|th)?(?![\\p{L}\\p{N}]|\\.\\d|,\\d{3}(?!\\d)|%)';
/** "a 30-7 Oct. 19 loss": its last figure is no day. */
const score = '(?<=\\d[-–])\\d{1,2}';
const expressions = [
  `(?:(?:earlier|later|late|early) )?(?:this|last|next) (?:week|month|year|${season})`,
  `(?:this|last|next) ${weekday}`,
  `(?:earlier|later) in ${month}`,
  `(?:early|mid|late)[ -]${month}(?: ${year}|(?!\\.? ?\\d))`,
  `(?!${score} ${month} ?${day})(?:${weekday},? )?\\d{1,2}(?:st|nd|rd|th)? ${month}(?:,? ${year})?`,
  `(?:${weekday},? )?${month} ?${day}(?:,? ${year})?`,
  `${month} ${year}`,
  `${year}-\\d\\d-\\d\\d`,
  `${count} ${unit}s? (?:ago|earlier|later|before)`,
  `recent (?:days|weeks|months|years)`,
  'yesterday|today|tomorrow|tonight|last night|this (?:morning|afternoon|evening)',
  weekday,
  month,
  year,
];
const expression = new RegExp(`\\b(?:${expressions.join('|')})(?![\\p{L}\\p{N}])`, 'gu');

/** Words before a date that make it part of a sentence; without one, and with a capital after it, it heads an article. */
const beforeDate = /(?:\b(?:on|in|by|of|until|since|from|to|for|before|after|between|and|early|late|dated|the)|[,(–—-]) ?$/i;
const dayOfMonth = /\b\d{1,2}(?!\d)/;
const endsInYear = /(?:19|20)\d\d$/;
const aheadReach = 60;
const looksAhead = /\b(?:will|shall|would|due|scheduled|expects?|expected|plans?|planned|until|next)\b[^.!?,;:“”"—]*$/i;

/** The dates and times of the calendar that a stretch of text names, in order; the dates that head an article too. Linear. */
export function findDates(text: string, within: Span): DateExpression[] {
  const found: DateExpression[] = [];
  for (const match of text.slice(within.start, within.end).matchAll(expression)) {
    const start = within.start + match.index;
    const words = match[0].replace(/\.$/, '');
    if (/^(?:May|March|Mar)$/.test(words) && !isMonth(text, start)) continue;
    const before = text.slice(Math.max(within.start, start - aheadReach), start);
    found.push({ start, end: start + words.length, text: words.toLowerCase(), ahead: looksAhead.test(before) });
  }
  return found;
}

/**
 * True for a full date that is no part of a sentence but stands over it: "Bridge Opens March 3, 2012 The new bridge …".
 * It says when the article was written, not when anything happened.
 */
export function isHeading(text: string, { start, end, text: words }: DateExpression): boolean {
  if (!endsInYear.test(words) || !dayOfMonth.test(words)) return false;
  return !beforeDate.test(text.slice(Math.max(0, start - 10), start)) && /^(?:,? \d{1,2}:\d\d|\s+[\p{Lu}\d“"])/u.test(text.slice(end, end + 12));
}

function isMonth(text: string, start: number): boolean {
  return /\b(?:in|by|of|until|since|from|last|next|before|after|this|during) $/.test(text.slice(Math.max(0, start - 8), start));
}
