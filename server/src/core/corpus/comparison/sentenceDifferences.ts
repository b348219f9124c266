import type { DocumentId } from '../../identity/identity';
import type { DifferenceKind } from './comparison';
import type { ComparableSentence, SentenceName } from './comparableSentences';
import { areOtherTimes } from './otherTimes';
import { oppositePairs, readStatement, type Statement } from '../statement';
import { coverOf, type TermWeight } from '../statementCover';
import type { Span } from '../../text/span';
import { stem } from '../stem';
import type { WordPartners } from '../wordPartners';
import { wordSpans } from './wordSpans';

/** One way in which two sentences differ, how much it matters, and the words that show it. */
export interface SentenceDifference {
  readonly kind: DifferenceKind;
  readonly weight: number;
  /** Finds the words that differ; asked only of differences that are shown. */
  readonly words: () => DifferingWords;
}

/** The words in which two sentences differ; either side may have none. */
export interface DifferingWords {
  readonly here: readonly Span[];
  readonly there: readonly Span[];
}

/** A document's side of a comparison. */
export interface ComparedDocument {
  readonly document: DocumentId;
  readonly text: string;
  /** The day it says it was published, "2025-06-27". */
  readonly published: string | undefined;
  /** Everybody and everything it names. */
  readonly identities: ReadonlySet<string>;
}

/** What a comparison knows besides the two sentences. */
export interface ComparisonContext {
  readonly here: ComparedDocument;
  readonly there: ComparedDocument;
  readonly weigh: TermWeight;
  readonly partners: WordPartners;
  /** How telling a word is in English at large, 0 to 1. */
  background(word: string): number;
  /** How much a shared name says, 0 to 1: less for places and for names that stand in all of the story. */
  nameWeight(name: SentenceName): number;
}

type Finder = (here: ComparableSentence, there: ComparableSentence, context: ComparisonContext) => SentenceDifference | undefined;

/** All ways in which two sentences on one matter differ but for the words themselves. */
export function sentenceDifferences(here: ComparableSentence, there: ComparableSentence, context: ComparisonContext): SentenceDifference[] {
  return [otherDate, otherNumber, denied, otherSpeaker, oppositeVerb].flatMap((find) => find(here, there, context) ?? []);
}

/** How far before and after a date its matter stands. */
const reachBefore = 55;
const reachAfter = 35;
/** Share of the words beside two dates that must be alike where no name is. */
const leastBesideDate = 0.45;
/** Two dates beside one name may be those of two events; some of the words beside them must be alike too. */
const leastBesideName = 0.3;

/** Two dates of the same matter, neither of which the other sentence has too: a shared name or like words stand beside both. */
const otherDate: Finder = (here, there, context) => {
  let best: SentenceDifference | undefined;
  const sameDay = context.here.published === context.there.published;
  const ours = here.dates.filter((date) => !isMeasure(date, context.here.text) && there.dates.every((other) => areOtherTimes(date, other, sameDay)));
  const theirs = there.dates.filter((date) => !isMeasure(date, context.there.text) && here.dates.every((other) => areOtherTimes(other, date, sameDay)));
  for (const a of ours) {
    for (const b of theirs) {
      const [besideA, besideB] = [surroundings(here, a, context.here.text), surroundings(there, b, context.there.text)];
      const shared = besideA.names.filter((name) => besideB.names.some(({ identity }) => identity.id === name.identity.id));
      const byWords = likeness(besideA.statement, besideB.statement, context);
      const byName = byWords >= leastBesideName && shared.some((name) => context.nameWeight(name) >= 0.5 || isRare(name, context)) ? 0.7 : 0;
      const weekdays = [a, b].filter(({ text }) => text.endsWith('day') && !text.startsWith('to') && !text.startsWith('yes')).length;
      const weight = Math.max(byName, byWords > leastBesideDate ? byWords : 0) * (weekdays === 1 ? 0.6 : 1);
      if (weight > 0.3 && 1.2 * weight > (best?.weight ?? 0)) best = { kind: 'date', weight: 1.2 * weight, words: () => ({ here: [a], there: [b] }) };
    }
  }
  return best;
};

const measureReach = 30;
const beforeMeasure = /\b(?:compared|than|versus|against)\b[^.;:]*$/;

/** With what a figure is compared ("compared to the same month a year ago"), not when anything happened. */
function isMeasure({ start }: Span, text: string): boolean {
  return beforeMeasure.test(text.slice(Math.max(0, start - measureReach), start));
}

/** A name that stands in the whole story ties two dates together only where neither document repeats it often. */
function isRare({ identity }: SentenceName, { here, there }: ComparisonContext): boolean {
  return [here, there].every(({ document }) => (identity.mentions.get(document)?.length ?? 0) <= 3);
}

/** Share of either of two stretches that the other covers, whichever is larger. */
function likeness(a: Statement, b: Statement, { weigh, partners }: ComparisonContext): number {
  return Math.max(coverOf(a, b, weigh, partners).share, coverOf(b, a, weigh, partners).share);
}

function surroundings(sentence: ComparableSentence, date: Span, text: string): { readonly statement: Statement; readonly names: readonly SentenceName[] } {
  const before = text.slice(Math.max(sentence.start, date.start - reachBefore), date.start).split(/[,;—]/).at(-1)!;
  const after = text.slice(date.end, Math.min(sentence.end, date.end + reachAfter)).split(/[,;—]/, 1)[0]!;
  const names = sentence.names.filter(({ start }) => start >= date.start - reachBefore && start <= date.end + reachAfter);
  return { statement: readStatement(`${before} ${after}`), names };
}

const timeUnits = new Set(['day', 'week', 'month', 'year', 'hour', 'minute', 'time', 'side', 'part'].map(stem));

/** Share of the words beside two numbers that must be alike. */
const numberedAlike = 0.6;
/** The same where it is only sums and shares that are counted. */
const countedAlike = 0.75;
const scaleWords = new Set(['thousand', 'million', 'billion', 'trillion', 'percent', 'point', 'dollar'].map(stem));

/** Different numbers of the same thing, with like words beside them. */
const otherNumber: Finder = (here, there, context) => {
  for (const [number, unit] of here.statement.units) {
    if (!isCount(number) || there.statement.numbers.has(number) || timeUnits.has(unit) || !/^\p{L}{3}/u.test(unit)) continue;
    for (const [other, otherUnit] of there.statement.units) {
      if (otherUnit !== unit || !isCount(other) || here.statement.numbers.has(other)) continue;
      const [ours, theirs] = [placeOfNumber(here, context.here.text, number), placeOfNumber(there, context.there.text, other)];
      if (!ours || !theirs || (scaleWords.has(unit) && !areComparable(Number(number), Number(other)))) continue;
      const beside = likeness(surroundings(here, ours, context.here.text).statement, surroundings(there, theirs, context.there.text).statement, context);
      if (beside >= (scaleWords.has(unit) ? countedAlike : numberedAlike)) return { kind: 'number', weight: 0.9, words: () => ({ here: [ours], there: [theirs] }) };
    }
  }
  return undefined;
};

/** Two sums of which one is many times the other are sums of two things. */
const mostTimes = 3;

function areComparable(a: number, b: number): boolean {
  return Math.max(a, b) <= mostTimes * Math.min(a, b);
}

/** Neither an ordinal nor the end of a season such as "2002-03". */
function isCount(number: string): boolean {
  return /^[1-9][\d.]*$|^0\./.test(number);
}

function placeOfNumber(sentence: ComparableSentence, text: string, value: string): Span | undefined {
  return wordSpans(text, sentence, (word) => readStatement(word).numbers.has(value))[0];
}

const negationBefore = 25;
const negationAfter = 70;
/** Share of the denying clause that must stand in the other sentence; less where it holds a shared name. */
const deniedShare = 0.5;
const deniedByName = 0.35;

/** What the one denies stands in the other. */
const denied: Finder = (here, there, context) => {
  if (here.statement.negated === there.statement.negated) return undefined;
  const [sentence, text, other] = here.statement.negated ? [here, context.here.text, there] : [there, context.there.text, here];
  const word = sentence.negation;
  if (!word) return undefined;
  const start = Math.max(sentence.start, word.start - negationBefore);
  const clause = text.slice(start, Math.min(sentence.end, word.end + negationAfter)).split(/[,;—]/);
  let offset = start;
  const part = clause.find((piece) => {
    offset += piece.length + 1;
    return offset > word.start;
  })!;
  const scope = readStatement(part);
  const { exactShare } = coverOf(scope, other.statement, context.weigh, context.partners);
  const clauseStart = offset - part.length - 1;
  const sharesName = sentence.names.some((name) => name.start >= clauseStart && name.end <= offset && other.identities.has(name.identity.id) && context.nameWeight(name) >= 0.5);
  if (scope.terms.length < 2 || exactShare < (sharesName ? deniedByName : deniedShare)) return undefined;
  const spans = sentence === here ? { here: [word], there: [] } : { here: [], there: [word] };
  return { kind: 'negation', weight: 0.35 + 0.6 * exactShare + (sharesName ? 0.2 : 0), words: () => spans };
};

/** Both report somebody's words, and each somebody whom the other sentence does not name. */
const otherSpeaker: Finder = (here, there, context) => {
  const ours = here.speakers.filter(({ identity }) => !there.identities.has(identity.id));
  const theirs = there.speakers.filter(({ identity }) => !here.identities.has(identity.id));
  if (ours.length === 0 || theirs.length === 0) return undefined;
  const onlyIn = (names: readonly SentenceName[], other: ComparedDocument): SentenceName | undefined => names.find(({ identity }) => !other.identities.has(identity.id));
  const onlyHere = onlyIn(ours, context.there);
  const onlyThere = onlyIn(theirs, context.here);
  const weight = onlyHere && onlyThere ? 1.1 : onlyHere || onlyThere ? 0.6 : 0.25;
  return { kind: 'speaker', weight, words: () => ({ here: [onlyHere ?? ours[0]!], there: [onlyThere ?? theirs[0]!] }) };
};

/** Share of the words beside two opposite words that must be alike: "last" and "next", "back" and "out" stand in every report. */
const opposedAlike = 0.6;

/** Words that contradict each other, "impose", "lift", with like words beside them. */
const oppositeVerb: Finder = (here, there, context) => {
  for (const [ours, theirs] of oppositePairs(here.statement, there.statement)) {
    const place = (sentence: ComparableSentence, text: string, wanted: string): Span | undefined => wordSpans(text, sentence, (word) => stem(word) === wanted)[0];
    const [a, b] = [place(here, context.here.text, ours), place(there, context.there.text, theirs)];
    if (!a || !b) continue;
    const beside = likeness(surroundings(here, a, context.here.text).statement, surroundings(there, b, context.there.text).statement, context);
    if (beside >= opposedAlike) return { kind: 'verb', weight: 0.3, words: () => ({ here: [a], there: [b] }) };
  }
  return undefined;
};
