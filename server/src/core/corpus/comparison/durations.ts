import type { Span } from '../../text/span';
import { numberWords } from '../lexicon/statementWords';

/** How long something takes, in minutes. */
export interface Duration extends Span {
  readonly minutes: number;
  /** How far the true value may lie from it. */
  readonly tolerance: number;
}

/** A time of the day, in minutes since midnight, or since midnight or noon where the text leaves that open. */
export interface ClockTime extends Span {
  readonly minutes: number;
  /** How far the true time may lie from it. */
  readonly tolerance: number;
  readonly mayBeAfterNoon: boolean;
  /** As the text names it: "GMT". */
  readonly zone: string | undefined;
}

const minutesOf: Readonly<Record<string, number>> = { second: 1 / 60, minute: 1, hour: 60, day: 1440, week: 10_080, month: 43_830, year: 525_960 };
const stretch = /(?<![\p{L}\p{N}][-.,:/]?)(\d{1,3}(?:\.\d+)?|[A-Za-z]+)(?: and a (half))?[ -](second|minute|hour|day|week|month|year)s?\b(?![- ](?:old|ago|earlier|later|(?<!\bfor [^.,]{0,20})(?:before|after)|from|left|remaining|away|into|to go|to play|since)\b| \d)/gu;
/** Before a stretch of time that tells when, not how long. */
const tellsWhen = /\b(?:last|next|past|every|first|after|in the|coming|recent|second|per) $/i;
/** A deadline; in hours and less it is how long something took. */
const deadline = /\bwithin $/i;
const longestTaken = 60;
const roughly = /\b(?:more than|over|about|some|around|nearly|almost|up to|at least|roughly|approximately|close to|less than|under) $/i;
const reach = 25;

/** The stretches of time that a sentence measures, in text order: "40 minutes", "a five-year contract". Not those that tell when: "two days ago", "in the last two days". */
export function durationsIn(text: string, sentence: Span): Duration[] {
  const own = text.slice(sentence.start, sentence.end);
  return [...own.matchAll(stretch)].flatMap((match): Duration[] => {
    const [whole, written, half, unit] = match as unknown as [string, string, string | undefined, string];
    const value = Number(numberWords.get(written.toLowerCase()) ?? written) + (half === undefined ? 0 : 0.5);
    const before = own.slice(Math.max(0, match.index - reach), match.index);
    if (!(value > 0) || tellsWhen.test(before) || (deadline.test(before) && minutesOf[unit]! > longestTaken)) return [];
    const start = sentence.start + match.index;
    return [{ start, end: start + whole.length, minutes: value * minutesOf[unit]!, tolerance: minutesOf[unit]! * (roughly.test(before) ? 1 : 0.5) * (half === undefined ? 1 : 0.5) }];
  });
}

/** Whether two stretches of time are as long as each other, as exactly as the vaguer of the two is told. */
export function mayBeOneDuration(a: Duration, b: Duration): boolean {
  return Math.abs(a.minutes - b.minutes) < Math.max(a.tolerance, b.tolerance);
}

const clock = /(?<![\p{N}\p{L}£$€][.,:]?|\d: )(?:(\d{1,2})(?:[:.](\d\d))? ?([ap])\. ?m\b\.?|(\d{1,2})(?:[:.](\d\d))? ?([ap])m\b|(\d{1,2}):(\d\d)(?![:\d])|(\d\d)(\d\d)(?= (?:GMT|hours|hrs)\b))/giu;
const zoneAfter = /^ ?\(?(?:GMT|UTC|[ECMP][SD]?T|BST|CET)\b/;
/** A match's clock counts down, and what stamps an article tells when it was written. */
const countsDown = /^[^.]{0,12}\b(?:remaining|left|to play|to go|mark)\b/i;
const month = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?';
const stamps = new RegExp(`(?:\\b(?:20\\d\\d|updated|posted|published|timeout)\\b[^.]{0,20}|\\d/\\d+,? |\\b${month} \\d{1,2},? |\\b\\d{1,2} ${month} )$`, 'i');
const stampsAfter = new RegExp(`^[^.]{0,12}\\b20\\d\\d\\b|^,? (?:[A-Z]{2,3} )*${month}`);
const loosely = /\b(?:about|around|shortly (?:before|after)|just (?:before|after)|before|after|by|past|nearly|almost) $/i;
/** "About 10:20" is nearer to the time than "shortly after". */
const nearly = /\b(?:about|around|nearly|almost) $/i;
const exactly = 5;
const roundly = 20;
/** What a time in whole quarters of an hour may be rounded by. */
const quarter = 15;
const toTheQuarter = 10;
const halfDay = 720;

/** The times of the day that a sentence names, in text order: "9:20 p.m.", "4.20am", "21:05", "0915 GMT". */
export function clockTimesIn(text: string, sentence: Span): ClockTime[] {
  const own = text.slice(sentence.start, sentence.end);
  return [...own.matchAll(clock)].flatMap((match): ClockTime[] => {
    const [whole, ...found] = match as unknown as [string, ...(string | undefined)[]];
    const [hour, minute, half] = [found[0] ?? found[3] ?? found[6] ?? found[8], found[1] ?? found[4] ?? found[7] ?? found[9] ?? '0', found[2] ?? found[5]];
    const [before, after] = [own.slice(Math.max(0, match.index - reach), match.index), own.slice(match.index + whole.length, match.index + whole.length + reach)];
    if (Number(hour) > (half === undefined ? 23 : 12) || Number(minute) > 59 || countsDown.test(after) || stamps.test(before) || stampsAfter.test(after)) return [];
    const minutes = half === undefined ? Number(hour) * 60 + Number(minute) : (Number(hour) % 12) * 60 + Number(minute) + (half.toLowerCase() === 'p' ? halfDay : 0);
    const start = sentence.start + match.index;
    return [{ start, end: start + whole.length, minutes, tolerance: looseness(Number(minute), before), mayBeAfterNoon: half === undefined && Number(hour) <= 12 && found[8] === undefined, zone: zoneAfter.exec(after)?.[0].trim() }];
  });
}

function looseness(minute: number, before: string): number {
  if (!loosely.test(before)) return exactly;
  if (!nearly.test(before) || minute % (2 * quarter) === 0) return roundly;
  return minute % quarter === 0 ? toTheQuarter : exactly;
}

/** Whether two times of the day may be one: those of different zones always may. */
export function mayBeOneTimeOfDay(a: ClockTime, b: ClockTime): boolean {
  return a.zone !== b.zone || minutesApart(a, b) < Math.max(a.tolerance, b.tolerance);
}

/** How many minutes two times of the day lie apart, at most twelve hours. */
export function minutesApart(a: ClockTime, b: ClockTime): number {
  const gap = Math.abs(a.minutes - b.minutes) % (a.mayBeAfterNoon || b.mayBeAfterNoon ? halfDay : 2 * halfDay);
  return Math.min(gap, (a.mayBeAfterNoon || b.mayBeAfterNoon ? halfDay : 2 * halfDay) - gap);
}
