import { overlaps, type Span } from '../../text/span';
import { numberWords } from '../lexicon/statementWords';
import { stopWords } from '../lexicon/stopWords';
import { stem } from '../terms/stem';

/** A number in a sentence and what it counts. */
export interface Count extends Span {
  readonly value: number;
  /** How far the true value may lie from it: half of 1 for "12", half of 0.1 for "6.2", of 1,000 for "12,000", of 10 for "about 40". */
  readonly tolerance: number;
  /** Stems of the words after it that may say what is counted; "%" for shares, a currency's sign for money, `unnamed` after "30 million". */
  readonly units: readonly string[];
  /** A share, or money: the words beside it alone say what is measured. */
  readonly isMeasure: boolean;
}

const unnamed = '?';
const scales: Readonly<Record<string, number>> = { hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };
const number = /(?<![\p{L}\p{N}][-.,:/]?)([$£€]?)(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|[A-Za-z]+)(?:[ -](hundred|thousand|million|billion|trillion)\b)?(?![-–:/.,]?\d)( ?%|[ -]?per ?cent\b)?/gu;
const rangeBefore = /\d(?: to | ?[–—] ?| of )$|\bbetween \S+ and $|#$|\b(?:first|last|next|another) $/i;
const rangeAfter = /^(?: to | ?[–—] ?| and | of )\d|^ dozen\b/;
const unitWord = /^[ -](\p{L}+)/u;
/** How far around a number the words stand that say what it is. */
const reachBefore = 30;
const reachAfter = 60;
const mostUnitWords = 2;
const times = new Set(['day', 'week', 'month', 'year', 'hour', 'minute', 'second', 'time', 'side', 'part', 'january', 'february', 'march', 'april', 'june', 'july', 'august', 'september', 'october', 'november', 'december'].map(stem));

/**
 * The numbers of a sentence that count or measure something, in text order: in digits or words, not ordinals, years,
 * scores, seasons, ranges, stretches of time, or parts of `dates`.
 */
export function countsIn(text: string, sentence: Span, dates: readonly Span[]): Count[] {
  const counts: Count[] = [];
  const own = text.slice(sentence.start, sentence.end);
  for (const match of own.matchAll(number)) {
    const [whole, currency, digits, scale, share] = match as unknown as [string, string, string, string | undefined, string | undefined];
    const span = { start: sentence.start + match.index, end: sentence.start + match.index + whole.length };
    const written = numberWords.get(digits.toLowerCase()) ?? digits.replaceAll(',', '');
    const after = own.slice(match.index + whole.length, match.index + whole.length + reachAfter);
    const before = own.slice(Math.max(0, match.index - reachBefore), match.index);
    const isKind = /^-\p{Ll}+er\b/u.test(after); // "a three-pointer"
    const isOfRange = rangeBefore.test(before) || rangeAfter.test(after);
    const isYear = /^(?:19|20)\d\d$/.test(digits) && scale === undefined && currency === '';
    if (!/^[1-9]|^0\./.test(written) || digits.toLowerCase() === 'dozen' || isYear || isKind || isOfRange || dates.some((date) => overlaps(date, span))) continue;
    const factor = scale === undefined ? 1 : scales[scale]!;
    const named = share === undefined ? unitsAfter(after) : ['%'];
    const units = [...(currency === '' ? [] : [currency]), ...named, ...(scale !== undefined && currency === '' && named.length === 0 ? [unnamed] : [])];
    if (units.length === 0 || units.some((unit) => times.has(unit))) continue;
    counts.push({ ...span, value: Number(written) * factor, tolerance: toleranceOf(written, roughly.test(before)) * factor, units, isMeasure: share !== undefined || currency !== '' || units.includes(unnamed) });
  }
  return counts;
}

function unitsAfter(text: string): string[] {
  const units: string[] = [];
  let rest = text;
  for (let match = unitWord.exec(rest); match !== null && units.length < mostUnitWords; match = unitWord.exec(rest)) {
    const word = match[1]!.toLowerCase();
    if (word.length < 3 || stopWords.has(word)) break;
    units.push(stem(word));
    rest = rest.slice(match[0].length);
  }
  return units;
}

/** Words before a number that make it a round one; "at least" is none, since tolls are told so. */
const roughly = /\b(?:more than|over|about|some|around|nearly|almost|up to|roughly|approximately|close to) (?:\S+ )?$/i;
/** Smaller whole numbers are exact, whatever they end in. */
const leastRound = 100;

function toleranceOf(written: string, isRough: boolean): number {
  const decimals = written.split('.')[1]?.length ?? 0;
  if (decimals > 0) return 10 ** -decimals / 2;
  return isRough || Number(written) >= leastRound ? 10 ** zerosAtEnd(written) / 2 : 0.5;
}

function zerosAtEnd(digits: string): number {
  let zeros = 0;
  while (digits.at(-1 - zeros) === '0') zeros++;
  return zeros;
}

/** Whether two numbers may be one, given more or less exactly: 6.2 and 6, 12,450 and 12,000. */
export function mayBeOneNumber(a: Count, b: Count): boolean {
  return Math.abs(a.value - b.value) < Math.max(a.tolerance, b.tolerance);
}
