import type { Span } from '../../text/span';
import { numberWords } from '../lexicon/statementWords';
import { inDigits, roughly, scales, toleranceOf } from './writtenNumbers';

/** A number of a sentence, whatever it counts. */
export interface Figure extends Span {
  readonly value: number;
  /** How far the true value may lie from it. */
  readonly tolerance: number;
  /** "About" or "more than" stands before it. */
  readonly isRough: boolean;
  /** A currency's sign or "%"; letters written on to it ("km"); "th" where it counts places in a row; empty for others. */
  readonly measure: string;
}

const ordinals: ReadonlyMap<string, number> = new Map('first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ').map((word, index) => [word, index + 1]));
const words = [...numberWords.keys(), ...ordinals.keys()].join('|');
const inWords = `(?:${words})(?:-(?:one|two|three|four|five|six|seven|eight|nine))?|(?<!\\b(?:no|any|every|some|this|that|the|each|which|another|only) )one(?= (?!of|another|day|who|that)\\p{Ll})`;
const digits = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const notWithin = { before: "(?<![\\p{L}\\p{M}\\p{N}]|\\p{L}[-./'’]|\\d[.,:/]|\\d: )", after: '(?![\\p{L}\\p{M}\\p{N}]|[.,:/]\\d|: ?\\d\\d)' };
const figure = new RegExp(`${notWithin.before}([$£€¥]?)(?:(${digits})([a-z]{1,3}\\b)?|(${inWords}))${notWithin.after}(?:[ -](hundred|thousand|[mb]illion|trillion|bn|tn)\\b)?( (?:pounds?|dollars?|euros?|yen)\\b| ?%| ?per ?cent\\b)?`, 'giu');
const currencies: Readonly<Record<string, string>> = { pound: '£', dollar: '$', euro: '€', yen: '¥' };
const ordinalEnd = /^(?:st|nd|rd|th)$/i;
/** How far before a number the words stand that make it a round one. */
const reachBefore = 30;

/** The numbers of a stretch of text in digits or words, in text order: counts, sums, shares, years, ages, scores, places in a row. */
export function figuresIn(text: string, { start: from, end }: Span): Figure[] {
  const own = text.slice(from, end);
  return [...own.matchAll(figure)].map((match): Figure => {
    const [whole, sign, inFigures, letters = '', word = '', scale = '', unit = ''] = match as unknown as [string, string, string?, string?, string?, string?, string?];
    const span = { start: from + match.index, end: from + match.index + whole.length };
    const place = ordinals.get(word.toLowerCase());
    const written = inFigures?.replaceAll(',', '') ?? (/^one$/i.test(word) ? '1' : inDigits(word.toLowerCase()));
    if (place !== undefined || ordinalEnd.test(letters)) return { ...span, value: place ?? Number(written), tolerance: 0.5, isRough: false, measure: 'th' };
    const isScale = letters.toLowerCase() in scales && (sign !== '' || letters.length > 1);
    const factor = scales[(isScale ? letters : scale).toLowerCase()] ?? 1;
    const before = own.slice(Math.max(0, match.index - reachBefore), match.index);
    const isRough = roughly.test(before);
    return { ...span, value: Number(written) * factor, tolerance: toleranceOf(written, before) * factor, isRough, measure: sign || measureOf(unit) || (isScale ? '' : letters.toLowerCase()) };
  });
}

function measureOf(unit: string): string {
  const word = unit.trim().toLowerCase();
  return word === '' ? '' : (currencies[word.replace(/s$/, '')] ?? '%');
}

/** Share of the larger by which a number may be rounded where no word says so. */
const mostRounded = 0.05;

/** Whether two figures may be one, given more or less exactly. */
export function mayBeOneFigure(a: Figure, b: Figure): boolean {
  if (a.value === b.value) return a.measure === b.measure || a.measure === '' || b.measure === '';
  const apart = Math.abs(a.value - b.value);
  return a.measure === b.measure && apart < Math.max(a.tolerance, b.tolerance) && (a.isRough || b.isRough || apart <= mostRounded * Math.max(a.value, b.value));
}

/** Whether a figure is written as a year: four digits that count nothing. */
export function isWrittenAsYear({ value, measure, start, end }: Figure): boolean {
  return measure === '' && Number.isInteger(value) && value >= 1000 && value < 2100 && end - start === 4;
}
