import type { Article, Paragraph } from '../text/article';
import { fileNameOf } from '../text/fileName';
import { isRunningText } from '../text/lineCues';
import type { Span } from '../text/span';
import { isoDay, type IsoDay } from './calendarTime';
import { findDates, isHeading } from './findDates';
import { monthNames } from './lexicon/calendar';
import { resolveDate } from './resolveDate';

/** The day on which an article was published. */
export interface PublicationDate {
  readonly day: IsoDay;
  /** The words that say so; absent when only the name of its file does. */
  readonly span?: Span;
}

/** Characters from a label ("Published") in which its date must begin, and that are read at all. */
const labelReach = 40;
const paragraphRead = 400;
/** A date over the article stands in its beginning. */
const headRead = 400;
/** Paragraphs in which a site's label counts also where the line was not told apart from the text. */
const headParagraphs = 6;

const publishedLabel = /\b(?:first published|published|posted|date|dated)\b/giu;
const updatedLabel = /\b(?:last updated|updated|last modified|modified)\b/giu;
/** A dash stands only behind a city in capitals. */
const cityBefore = /^(?:(?:\p{Lu}[\p{L}.'’-]*[ ,/]{1,2}){1,6}|(?=\p{Lu}[\p{Lu}.'’-]+[ ,/])(?:\p{Lu}[\p{L}.'’-]*[ ,/]{1,2}){1,6}[–—-]{1,2} ?)$/u;
const agencyAfter = /^\s*(?:\([^)\n]{2,40}\)\s*)?[-–—:]/u;

/**
 * When an article says it was published: after a label ("Published …" before "Updated …"), on a line of its own, beside
 * its headline, or in the dateline of an agency; else what the name of its file says ("2025-06-27 summit.txt"). `document` is its URI or path.
 * Undefined when nothing names day, month and year.
 */
export function publicationDate(article: Article, document = ''): PublicationDate | undefined {
  const { text, paragraphs } = article;
  const site = paragraphs.filter(({ kind }, index) => index < headParagraphs || kind === 'boilerplate' || kind === 'dateline' || kind === 'byline');
  const lines = site.filter(({ kind }) => kind === 'dateline' || kind === 'byline');
  const labelledLines = site.filter((paragraph) => mayBeLabelled(text, paragraph));
  return (
    first(labelledLines, (paragraph) => labelled(text, paragraph, publishedLabel)) ??
    first(lines, (paragraph) => fullDates(text, paragraph)[0]) ??
    headingDate(article) ??
    first(site, (paragraph) => dateEndingLine(text, paragraph)) ??
    first(labelledLines, (paragraph) => labelled(text, paragraph, updatedLabel)) ??
    dayOfFileName(document)
  );
}

/** Prose and headlines tell when other things were published ("a report published on 12 May"). */
function mayBeLabelled(text: string, { kind, start, end }: Paragraph): boolean {
  if (kind === 'boilerplate' || kind === 'dateline' || kind === 'byline') return true;
  return kind !== 'headline' && (end - start <= longestLine || !isRunningText(text.slice(start, end)));
}

function first(paragraphs: readonly Paragraph[], find: (paragraph: Span) => PublicationDate | undefined): PublicationDate | undefined {
  for (const { start, end } of paragraphs) {
    const found = find({ start, end: Math.min(end, start + paragraphRead) });
    if (found) return found;
  }
  return undefined;
}

function labelled(text: string, within: Span, label: RegExp): PublicationDate | undefined {
  for (const match of text.slice(within.start, within.end).matchAll(label)) {
    const end = within.start + match.index + match[0].length;
    if (!/^[:\s,|–—-]|^$/.test(text.slice(end, end + 1))) continue;
    const [date] = fullDates(text, { start: end, end: Math.min(within.end, end + labelReach + 20) });
    if (date && date.span!.start - end <= labelReach) return date;
  }
  return undefined;
}

/** A line that would be too long for a name and a date tells more. */
const longestLine = 60;

/** The date at the end of a short line without an end mark: "Tarn Quay Online, 19 March 2024". */
function dateEndingLine(text: string, line: Span): PublicationDate | undefined {
  if (line.start > headRead || line.end - line.start > longestLine) return undefined;
  const date = fullDates(text, line).at(-1);
  return date?.span!.end === line.end ? date : undefined;
}

/** A day of the calendar in any year. */
export interface DayOfYear {
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** The day that an agency's dateline names without a year: "LISBON, June 27 (Agency) -". */
export function datelineDay({ text, paragraphs }: Article): DayOfYear | undefined {
  const lead = paragraphs.find(({ kind }) => kind !== 'boilerplate' && kind !== 'headline');
  if (!lead || lead.start > headRead) return undefined;
  const [date] = findDates(text, { start: lead.start, end: Math.min(lead.end, lead.start + longestDateline) });
  if (!date || !isInDateline(text, lead.start, date)) return undefined;
  const [, before, month, after] = monthAndDay.exec(date.text) ?? [];
  const number = monthNames.get(month ?? '');
  return number === undefined ? undefined : { month: number, day: Number(before ?? after) };
}

const longestDateline = 80;
const monthAndDay = /^(?:(\d{1,2}) )?([a-z]+)\.?(?: (\d{1,2}))?$/;

function isInDateline(text: string, start: number, date: Span): boolean {
  return cityBefore.test(text.slice(start, Math.min(date.start, start + longestDateline))) && agencyAfter.test(text.slice(date.end, date.end + 60));
}

/** The date beside a headline, or after a place at the beginning of a paragraph ("LISBON, June 27, 2025 (Agency) -"). */
function headingDate({ text, paragraphs }: Article): PublicationDate | undefined {
  for (const { start, end, kind } of paragraphs) {
    if (start > headRead) break;
    if (kind === 'boilerplate') continue;
    for (const date of findDates(text, { start, end: Math.min(end, headRead) })) {
      if (!isInDateline(text, start, date) && !isHeading(text, date)) continue;
      const day = fullDay(date.text);
      if (day) return { day, span: { start: date.start, end: date.end } };
    }
  }
  return undefined;
}

/** The dates of a stretch that name day, month and year, in order. */
function fullDates(text: string, within: Span): PublicationDate[] {
  const inWords = findDates(text, within).flatMap((date): PublicationDate[] => {
    const day = fullDay(date.text);
    return day ? [{ day, span: { start: date.start, end: date.end } }] : [];
  });
  return [...inWords, ...inFigures(text, within)].sort((a, b) => a.span!.start - b.span!.start);
}

function fullDay(words: string): IsoDay | undefined {
  const time = /(?:19|20)\d\d/.test(words) ? resolveDate({ text: words, ahead: false }, undefined) : undefined;
  return time?.precision === 'day' ? time.first : undefined;
}

const figures = /(?<![\d/.])(?<a>\d{1,2})(?<mark>[/.])(?<b>\d{1,2})\k<mark>(?<year>(?:19|20)\d\d)(?![\d/])/g;

/** "27/06/2025" and "27.6.2025". Where day and month could change places ("03/04/2025") nothing is guessed. */
function inFigures(text: string, within: Span): PublicationDate[] {
  return [...text.slice(within.start, within.end).matchAll(figures)].flatMap((match): PublicationDate[] => {
    const { a, b, mark, year } = match.groups as { a: string; b: string; mark: string; year: string };
    const [x, y] = [Number(a), Number(b)];
    const isDayFirst = mark === '.' || x > 12;
    if (!isDayFirst && y <= 12 && x !== y) return [];
    const day = isDayFirst ? isoDay(Number(year), y, x) : isoDay(Number(year), x, y);
    const start = within.start + match.index;
    return day ? [{ day, span: { start, end: start + match[0].length } }] : [];
  });
}

const inName = /(?<!\d)(?<year>(?:19|20)\d\d)(?<mark>[-_.]?)(?<month>[01]\d)\k<mark>(?<day>[0-3]\d)(?!\d)/;

/** The day that the name of a file tells, by its URI or path. */
export function dayOfFileName(document: string): PublicationDate | undefined {
  const match = inName.exec(fileNameOf(document))?.groups;
  const day = match && isoDay(Number(match['year']), Number(match['month']), Number(match['day']));
  return day ? { day } : undefined;
}
