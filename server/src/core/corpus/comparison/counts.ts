import { overlaps, type Span } from '../../text/span';
import { stopWords } from '../lexicon/stopWords';
import { stem } from '../terms/stem';
import { inDigits, scales, toleranceOf } from './writtenNumbers';

/** A number in a sentence and what it counts. */
export interface Count extends Span {
  readonly value: number;
  /** How far the true value may lie from it: half of 1 for "12", half of 0.1 for "6.2", of 960 for "12,000", of 3.2 for "about 40", of 10 for "more than 40". */
  readonly tolerance: number;
  /** Stems of the words after it that may say what is counted; "%" for shares, a currency's sign for money, `unnamed` after "30 million". */
  readonly units: readonly string[];
  /** Of the units those that are a thing of which there are several ("engines"), or a speed. */
  readonly things: readonly string[];
  /** A share, or money: the words beside it alone say what is measured. */
  readonly isMeasure: boolean;
}

/** Of a large number without a word for what it counts: "30 million". */
export const unnamed = '?';
/** By the stem of the word after a number in millions. */
const currencies: ReadonlyMap<string, string> = new Map(
  Object.entries({ '£': 'pounds', '$': 'dollars', '€': 'euros', '¥': 'yen', '₹': 'rupees', '₦': 'naira', 'R': 'rand', '₱': 'pesos', 'R$': 'reais' }).map(([sign, word]) => [stem(word), sign]),
);
/** As papers of India and Nigeria print them. */
const letteredSigns: ReadonlyMap<string, string> = new Map([['Rs', '₹'], ['N', '₦']]);
const number = /(?<![\p{L}\p{N}][-.,:/]?)(?:(?:US|AU?|C|NZ|HK|S)(?=\$))?([$£€¥₹₦₱]|(?:R\$?|N|Rs\.? ?)(?=\d))?(?:US)?(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|[A-Za-z]+ty-[a-z]+|[A-Za-z]+)(?:[ -]?(hundred|thousand|[mb]illion|trillion|lakh|crore|bn|tn|(?<=[$£€¥₹₦₱RN][\d.,]{1,9})(?:k|mn?))\b)?(?![-–:/.,]?\d)( ?%|[ -]?per ?cent\b)?/gu;
const rangeBefore = /\d(?: to | ?[–—] ?| of )$|\bof (?:its|their|the|his|her|\p{Lu}\p{L}+['’]s?) $|\bbetween \S+ and $|#$|\b(?:first|last|next|another) $/iu;
const rangeAfter = /^(?: to | ?[–—] ?| and | of )\d|^ (?:dozen|prior|previous|earlier|past)\b/;
const unitWord = /^[ -](\p{L}+)/u;
/** Speeds, written in many ways. */
const speed = /^ ?(?:(km\/h|kmh|kph|kmph|kilomet(?:re|er)s (?:per|an) hour)|(mph|miles (?:per|an) hour))\b/i;
/** How far around a number the words stand that say what it is. */
const reachBefore = 30;
const reachAfter = 60;
const mostUnitWords = 2;
/** "Fired 11 times". */
const repeated = stem('times');
const times = new Set(['day', 'week', 'month', 'year', 'decade', 'century', 'hour', 'minute', 'second', 'time', 'side', 'part', 'january', 'february', 'march', 'april', 'june', 'july', 'august', 'september', 'october', 'november', 'december'].map(stem));

/**
 * The numbers of a sentence that count or measure something, in text order: in digits or words, not ordinals, years,
 * scores, seasons, ranges, stretches of time, or parts of `dates`.
 */
export function countsIn(text: string, sentence: Span, dates: readonly Span[]): Count[] {
  const counts: Count[] = [];
  const own = text.slice(sentence.start, sentence.end);
  for (const match of own.matchAll(number)) {
    const [whole, currency = '', digits, scale, share] = match as unknown as [string, string | undefined, string, string | undefined, string | undefined];
    const span = { start: sentence.start + match.index, end: sentence.start + match.index + whole.length };
    const after = own.slice(match.index + whole.length, match.index + whole.length + reachAfter);
    const before = own.slice(Math.max(0, match.index - reachBefore), match.index);
    const written = onePerson.test(`${digits}${after}`) ? '1' : inDigits(digits.toLowerCase());
    const isKind = /^-\p{Ll}+er\b/u.test(after); // "a three-pointer"
    const isOfRange = rangeBefore.test(before) || rangeAfter.test(after);
    const isYear = /^(?:19|20)\d\d$/.test(digits) && scale === undefined && currency === '';
    if (!/^[1-9]|^0\./.test(written) || digits.toLowerCase() === 'dozen' || isYear || isKind || isOfRange || dates.some((date) => overlaps(date, span))) continue;
    const factor = scale === undefined ? 1 : scales[scale]!;
    const { units: named, things } = share === undefined ? unitsBeside(own.slice(0, match.index), after) : { units: ['%'], things: [] };
    const sign = currency === '' && scale !== undefined ? currencies.get(named[0] ?? '') : (letteredSigns.get(currency.replace(/\.? ?$/, '')) ?? (currency || undefined));
    const units = [...(sign === undefined ? [] : [sign]), ...named, ...(scale !== undefined && sign === undefined && named.length === 0 ? [unnamed] : [])];
    if (units.length === 0 || (units.some((unit) => times.has(unit)) && units[0] !== repeated)) continue;
    counts.push({ ...span, value: Number(written) * factor, tolerance: toleranceOf(written, before) * factor, units, things, isMeasure: share !== undefined || sign !== undefined || units.includes(unnamed) });
  }
  return counts;
}

/** The units after a number, else those before it: "the number of jobs would be 1,000", "the death toll rose to 21". */
function unitsBeside(before: string, after: string): { readonly units: string[]; readonly things: string[] } {
  const following = unitsAfter(after.replace(ofAll, ''));
  if (following.units.length > 0) return following;
  const leading = before.slice(-reachOfUnit);
  const counted = numberOf.exec(leading)?.[1] ?? (toll.test(leading) ? lives : undefined);
  return counted === undefined ? following : unitsAfter(` ${counted}`);
}

function unitsAfter(text: string): { readonly units: string[]; readonly things: string[] } {
  const speeds = speed.exec(text);
  if (speeds) {
    const unit = speeds[1] === undefined ? 'mph' : 'km/h';
    return { units: [unit], things: [unit] };
  }
  const words: string[] = [];
  let rest = text;
  for (let match = unitWord.exec(rest); match !== null && words.length < mostUnitWords; match = unitWord.exec(rest)) {
    const word = match[1]!.toLowerCase();
    if (word.length < 3 || stopWords.has(word)) break;
    words.push(word);
    rest = rest.slice(match[0].length);
  }
  return { units: words.map((word) => (word === lives ? lives : stem(word))), things: words.filter((word) => plural.test(word)).map(stem) };
}

/** "One person", "one miner". */
const onePerson = /^one (?:person|man|woman|child|boy|girl|teenager|baby|worker|soldier|passenger|miner|civilian|officer|student|resident)\b/i;
/** "Nine of its 22 coaches". */
const ofAll = /^ of (?:its|their|the) \d+(?= )/;
const reachOfUnit = 90;
const amountsTo = '(?:[^.;\\d]{0,75}?\\b(?:at|to|was|is|were|be|reached)) [“"]?(?:(?:at least|about|around|over|more than|nearly|almost|only) )?$';
const numberOf = new RegExp(`\\bnumber of (\\p{L}+)${amountsTo}`, 'u');
const toll = new RegExp(`\\btoll\\b${amountsTo}`);

/** Lives lost; not where people live. */
export const lives = 'lives';

const plural = /[^s]s$/;

/** Whether two numbers may be one, given more or less exactly: 6.2 and 6, 12,450 and 12,000. */
export function mayBeOneNumber(a: Count, b: Count): boolean {
  return Math.abs(a.value - b.value) < Math.max(a.tolerance, b.tolerance);
}

/** How many times the larger of two numbers is the smaller. */
export function timesApart(a: Count, b: Count): number {
  return Math.max(a.value, b.value) / Math.min(a.value, b.value);
}
