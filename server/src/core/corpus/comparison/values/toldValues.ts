import { overlaps, type Span } from '../../../text/span';
import { exactStems, namesPeople, namesScore } from '../../lexicon/statementWords';
import { readStatement, type Statement } from '../../statements/statement';
import type { ComparableSentence } from '../comparableSentences';
import type { SentenceName } from '../sentenceName';
import { lives, type Count } from '../counts';
import type { ClockTime, Duration } from '../durations';
import { outcomeBeside } from '../outcomes';
import { yearsIn } from '../periods';
import type { ComparedDocument } from '../sentenceDifference';
import { clauseAround } from '../surroundings';
import { resultsIn, type Result } from './results';
import { unnamedPeopleIn } from './unnamedPeople';

/** So many people or things, so far, a share, money. */
export type CountedKind = 'people' | 'things' | 'distance' | 'share' | 'money';
export type ValueKind = CountedKind | 'duration' | 'clock' | 'result';

export type Value =
  | { readonly kind: CountedKind; readonly value: Count }
  | { readonly kind: 'duration'; readonly value: Duration }
  | { readonly kind: 'clock'; readonly value: ClockTime }
  | { readonly kind: 'result'; readonly value: Result };

/** A value that a document tells. */
export type ToldValue = Value & {
  readonly sentence: ComparableSentence;
  /** Where in the document its sentence stands, 0 to 1. */
  readonly place: number;
  /** The words of its clause. */
  readonly beside: Statement;
  /** The names in its clause. */
  readonly names: readonly SentenceName[];
  /** Stem of the last telling word before it in its clause. */
  readonly wordBefore: string | undefined;
  /** What became of the people it counts. */
  readonly outcome: string | undefined;
  /** It counts people without a word for them. */
  readonly isUnnamed: boolean;
  /** It is what another value is compared with, an end of a range, or of another year: no other value is held against it. */
  readonly isAside: boolean;
};

/** The values of a document's sentences, in text order; of one sentence by kind. */
export function toldValues(sentences: readonly ComparableSentence[], document: ComparedDocument): ToldValue[] {
  return sentences.flatMap((sentence, index) => valuesIn(sentence, document.text).map((value) => told(value, sentence, index / sentences.length, document)));
}

function valuesIn(sentence: ComparableSentence, text: string): (Value & { readonly isUnnamed?: true })[] {
  return [
    // What is counted for each player and match is seldom of one thing.
    ...sentence.counts.filter(({ units }) => !units.some(namesScore)).map((value) => ({ kind: kindOf(value), value })),
    ...unnamedPeopleIn(text, sentence).map((value) => ({ kind: 'people' as const, value, isUnnamed: true as const })),
    ...sentence.durations.map((value) => ({ kind: 'duration' as const, value })),
    ...sentence.clockTimes.map((value) => ({ kind: 'clock' as const, value })),
    ...resultsIn(text, sentence).filter((value) => !sentence.dates.some((date) => overlaps(date, value))).map((value) => ({ kind: 'result' as const, value })),
  ];
}

function kindOf({ isMeasure, units }: Count): CountedKind {
  if (isMeasure) return units[0] === '%' ? 'share' : 'money';
  if (units.some((unit) => namesPeople(unit) || unit === lives)) return 'people';
  return units.some((unit) => exactStems.has(unit)) ? 'distance' : 'things';
}

function told(value: Value & { readonly isUnnamed?: true }, sentence: ComparableSentence, place: number, { text, published }: ComparedDocument): ToldValue {
  const { start, end } = value.value;
  const { before, after } = clauseAround(sentence, value.value, text);
  return {
    ...value,
    sentence,
    place,
    beside: readStatement(`${before} ${after}`),
    names: sentence.names.filter((name) => name.end > start - before.length && name.start < end + after.length),
    wordBefore: readStatement(before).terms.at(-1)?.stem,
    outcome: isCounted(value) ? outcomeBeside(value.value, sentence, text) : undefined,
    isUnnamed: value.isUnnamed ?? false,
    isAside: tellsOfAnotherYear(sentence, published) || isCompared(value.value, sentence, text),
  };
}

/** Whether a value counts or measures something: no stretch of time, time of the day or result. */
export function isCounted(value: Value): value is Value & { readonly kind: CountedKind } {
  return value.kind !== 'duration' && value.kind !== 'clock' && value.kind !== 'result';
}

const anotherYear = /^last year$|\byears? (?:ago|earlier|before)$/;

/** A sentence that names a year, which is not known to be that of its article, may tell of an earlier event. */
function tellsOfAnotherYear(sentence: ComparableSentence, published: string | undefined): boolean {
  const years = yearsIn(sentence);
  if (sentence.dates.some(({ text }) => anotherYear.test(text))) return true;
  return years.length > 0 && (published === undefined || !years.includes(published.slice(0, 4)));
}

const comparedBefore = /\b(?:from|against|(?<!\b(?:more|less|fewer|rather) )than|versus|compared (?:with|to)|(?:million|billion|bn|%|per cent) to|between|up|down) (?:about |a |the |around )?\p{Sc}?$/iu;
const comparedAfter = /^ to \p{Sc}?\d|^ (?:a year|the year|a month) (?:earlier|before|ago)/u;
const reachBefore = 30;
const reachAfter = 20;

/** "From 575 million", "1.21 billion a year earlier", "290 million to 310 million". */
function isCompared({ start, end }: Span, sentence: Span, text: string): boolean {
  return comparedBefore.test(text.slice(Math.max(sentence.start, start - reachBefore), start)) || comparedAfter.test(text.slice(end, Math.min(sentence.end, end + reachAfter)));
}
