import { commonRun, type CommonRun } from '../statements/commonRun';
import type { IdentityId } from '../../identity/identity';
import { coverOf, type TermWeight } from '../statements/statementCover';
import { oppositePairs, type Statement } from '../statements/statement';
import type { WordPartners } from '../statements/wordPartners';

/** A quote as it is compared with quotes of other documents. */
export interface ComparableQuote {
  readonly statement: Statement;
  /** Who says it, where known. */
  readonly speaker: IdentityId | undefined;
  /** The text keeps the speaker's name back ("an official"). */
  readonly unnamed: boolean;
  /** The nation of a speaker that is a public body: a ministry and its government speak with one voice. */
  readonly nation: string | undefined;
  /** Its speaker denies it: "denied", "rejected claims". */
  readonly isDenied: boolean;
}

/** Two quotes held against each other. */
export interface QuoteLikeness {
  /** 0 to 1. */
  readonly score: number;
  readonly run: CommonRun;
  /** The words of both are the same over a long run, and nothing speaks against one utterance. */
  readonly verbatim: boolean;
  readonly sameSpeaker: boolean;
  readonly sameNation: boolean;
  /** How much the two have in common word for word, from 0: shares of their words, the longest run, a figure. */
  readonly ground: number;
}

/** Fewer words, or content words, in common are no long run. */
const shortestLongRun = 5;
const fewestInLongRun = 3;
/** So many words in common are one utterance, though two speakers were found; and the score from which they count as one. */
const wordsOfOne = 6;
const leastOfOne = 0.62;
/** Content words of a quote that is likely a single clause, so that its negation is about its verb. */
const mostInClause = 8;

/**
 * How likely two quotes are versions of one utterance. Long common runs decide first; then what rules it out: other
 * speakers, other numbers, months, weekdays, opposite words, a negation in one only; then the weighted share of
 * words covered in either direction. Undefined where something rules it out.
 */
export function quoteLikeness(a: ComparableQuote, b: ComparableQuote, weigh: TermWeight, partners: WordPartners): QuoteLikeness | undefined {
  const [x, y] = [a.statement, b.statement];
  const run = commonRun(x, y);
  const sameSpeaker = a.speaker !== undefined && a.speaker === b.speaker;
  const sameNation = !sameSpeaker && a.nation !== undefined && a.nation === b.nation;
  const otherSpeaker = !sameSpeaker && !sameNation && (a.speaker !== undefined || a.unnamed) && (b.speaker !== undefined || b.unnamed);
  const otherFacts = disjoint(x.numbers, y.numbers) || disjoint(x.months, y.months) || disjoint(x.days, y.days) || otherUnits(x, y);
  const opposed = x.opposable.size > 0 && y.opposable.size > 0 && oppositePairs(x, y).length > 0;
  // Within a clause one negation and one opposite word leave the sense as it was: "will not open", "stays shut".
  const negatedInOne = (x.negated !== a.isDenied) !== (y.negated !== b.isDenied);
  const turnedTwice = opposed && negatedInOne && Math.max(x.terms.length, y.terms.length) <= mostInClause;
  const turnedRound = !turnedTwice && negatedInOne;
  const ruledOut = otherFacts || (opposed && !turnedTwice);
  // Said before words are held against words: of most pairs of quotes no more needs to be known.
  if ((otherSpeaker || ruledOut) && (run.words < shortestLongRun || run.contentWords < fewestInLongRun)) return undefined;
  const ab = coverOf(x, y, weigh, partners);
  const ba = coverOf(y, x, weigh, partners);
  const [short, long] = ab.weight <= ba.weight ? [ab, ba] : [ba, ab];
  const substituted =
    !turnedTwice &&
    Math.max(x.terms.length, y.terms.length) <= 6 &&
    [ab, ba].every(({ unmatched }) => unmatched.length >= 1 && unmatched.length <= 2) &&
    Math.min(ab.exactShare, ba.exactShare) > 0.25;
  const figures = Math.min(2, sharedFigures(x, y));
  // A logistic regression over 99 pairs of ECB+ that were judged by reading; its other features (vectors, speaker, length) told nothing more.
  const ground = short.exactShare + 0.7 * long.exactShare + 0.14 * Math.min(6, run.words) + (figures > 0 ? 0.4 : 0);
  const rest = { run, sameSpeaker, sameNation, ground };

  const longRun = (run.contentWords >= 4 && run.words >= 6) || (run.words >= shortestLongRun && run.contentWords >= fewestInLongRun && short.exactShare > 0.8);
  const whole = run.words === Math.min(x.words.length, y.words.length); // what else the longer one says turns nothing round
  if (longRun && (whole || run.words >= 9 || !(ruledOut || turnedRound || substituted))) {
    const score = Math.min(1, 0.8 + 0.03 * run.contentWords);
    return { verbatim: !otherSpeaker, score: otherSpeaker ? Math.max(score - 0.3, run.words >= wordsOfOne ? leastOfOne : 0) : score, ...rest };
  }
  if (otherSpeaker || ruledOut || (turnedRound && short.exactShare >= 0.75)) return undefined;
  let score = 0.45 * short.share + 0.3 * long.share + 0.25 * short.exactShare + (sameSpeaker ? 0.08 : 0) + 0.02 * run.words;
  score *= Math.min(1, 0.4 + 0.4 * Math.min(ab.mass, ba.mass));
  score += 0.2 * figures * (sameSpeaker || sameNation ? 1 : 0.5);
  if (turnedRound) score -= 0.05 + 0.5 * short.exactShare;
  if (substituted) score -= 0.3;
  return { verbatim: false, score: Math.max(0, Math.min(1, score)), ...rest };
}

function disjoint(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && b.size > 0 && ![...a].some((value) => b.has(value));
}

/** The same number of different things. */
function otherUnits(a: Statement, b: Statement): boolean {
  if (a.units.size === 0 || b.units.size === 0) return false;
  const isExact = (stem: string): boolean => [a, b].some(({ terms }) => terms.some((term) => term.exact && term.stem === stem));
  for (const [number, unit] of a.units) {
    const other = b.units.get(number);
    if (other !== undefined && other !== unit && (isExact(unit) || isExact(other))) return true;
  }
  return false;
}

/** Numbers in both that are no small counts. */
function sharedFigures(a: Statement, b: Statement): number {
  if (a.numbers.size === 0 || b.numbers.size === 0) return 0;
  return [...a.numbers].filter((number) => b.numbers.has(number) && (Number(number) > 12 || number.includes('.'))).length;
}
