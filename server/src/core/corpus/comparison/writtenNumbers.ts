import { numberWords } from '../lexicon/statementWords';

/** What a word or letter after a number multiplies it by. */
export const scales: Readonly<Record<string, number>> = { hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12, lakh: 1e5, crore: 1e7, k: 1e3, m: 1e6, mn: 1e6, bn: 1e9, tn: 1e12 };

/** Words before a number that make it a round one; "at least" is none, since tolls are told so. */
export const roughly = /\b(?:more than|over|about|some|around|nearly|almost|up to|roughly|approximately|close to) (?:\S+ )?$/i;

/** Of these the words that name a bound, beyond which the true value may lie as far as the number is round. */
const bounding = /\b(?:more than|over|nearly|almost|up to) (?:\S+ )?$/i;

/** "12,450" as "12450", "twenty-four" as "24"; a word that is no number as it is. */
export function inDigits(written: string): string {
  const [tens, ones] = written.split('-') as [string, string?];
  const value = numberWords.get(tens);
  if (ones === undefined) return value ?? written.replaceAll(',', '');
  const rest = ones === 'one' ? '1' : numberWords.get(ones);
  return value === undefined || rest === undefined ? written : String(Number(value) + Number(rest));
}

/** Smaller whole numbers are exact, whatever they end in. */
const leastRound = 100;
/** Share of itself by which a round number may be rounded, and a large one: "about 10,000" is not 9,300. */
const mostRounded = 0.08;
const mostRoundedOfLarge = 0.05;
const leastLarge = 1000;

/**
 * How far the true value may lie from a number in digits: half of its last place, which is a zero's where it is a round one, and
 * then not far, unless the words before it name a bound.
 */
export function toleranceOf(digits: string, before: string): number {
  const decimals = digits.split('.')[1]?.length ?? 0;
  if (decimals > 0) return 10 ** -decimals / 2;
  if (!roughly.test(before) && Number(digits) < leastRound) return 0.5;
  const rounded = 10 ** zerosAtEnd(digits) / 2;
  return bounding.test(before) ? rounded : Math.max(0.5, Math.min(rounded, (Number(digits) < leastLarge ? mostRounded : mostRoundedOfLarge) * Number(digits)));
}

function zerosAtEnd(digits: string): number {
  let zeros = 0;
  while (digits.at(-1 - zeros) === '0') zeros++;
  return zeros;
}
