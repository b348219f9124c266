import type { Span } from '../../text/span';
import { exactStems, namesPeople, namesScore } from '../lexicon/statementWords';
import { readStatement, type Statement, type StatementTerm } from '../statements/statement';
import type { WordPartners } from '../statements/wordPartners';
import { stem } from '../terms/stem';
import type { ComparableSentence, SentenceName } from './comparableSentences';
import { lives, mayBeOneNumber, timesApart, type Count } from './counts';
import { mayBeOneDuration, mayBeOneTimeOfDay, minutesApart, type ClockTime, type Duration } from './durations';
import { outcomeBeside } from './outcomes';
import { clauseAround } from './surroundings';

/** So many people, so many things, so far, so long, at what time of the day. */
export type ValueKind = CountedKind | 'duration' | 'clock';
type CountedKind = 'people' | 'things' | 'distance';

type Value =
  | { readonly kind: CountedKind; readonly value: Count }
  | { readonly kind: 'duration'; readonly value: Duration }
  | { readonly kind: 'clock'; readonly value: ClockTime };

/** A value that a sentence tells. */
export type ToldValue = Value & {
  readonly sentence: ComparableSentence;
  /** The words of its clause. */
  readonly beside: Statement;
  /** Those next to it. */
  readonly near: Statement;
  /** The names in its clause. */
  readonly names: readonly SentenceName[];
  /** What became of the people it counts. */
  readonly outcome: string | undefined;
};

/** How far before and after a value the words stand that are next to it, in characters. */
const nextBefore = 25;
const nextAfter = 30;
/** How much alike the words for two things that are counted must be. */
const leastLike = 0.8;
const anyPeople: ReadonlySet<string> = new Set([...['people', 'person', 'persons', 'others'].map(stem), lives]);

/** The values of a sentence. */
export function valuesIn(sentence: ComparableSentence, text: string): ToldValue[] {
  const values: Value[] = [
    ...sentence.counts.flatMap((value): Value[] => {
      const kind = kindOf(value);
      return kind === undefined ? [] : [{ kind, value }];
    }),
    ...sentence.durations.map((value): Value => ({ kind: 'duration', value })),
    ...sentence.clockTimes.map((value): Value => ({ kind: 'clock', value })),
  ];
  return values.map((told): ToldValue => {
    const { start, end }: Span = told.value;
    const { before, after } = clauseAround(sentence, told.value, text);
    return {
      ...told,
      sentence,
      beside: readStatement(`${before} ${after}`),
      near: readStatement(`${text.slice(Math.max(sentence.start, start - nextBefore), start)} ${text.slice(end, Math.min(sentence.end, end + nextAfter))}`),
      names: sentence.names.filter((name) => name.end > start - before.length && name.start < end + after.length),
      outcome: isCounted(told) ? outcomeBeside(told.value, sentence, text) : undefined,
    };
  });
}

function kindOf({ isMeasure, units, things }: Count): CountedKind | undefined {
  if (isMeasure || units.some(namesScore)) return undefined;
  if (units.some(namesPeople)) return 'people';
  if (units.some((unit) => exactStems.has(unit))) return 'distance';
  return things.length > 0 ? 'things' : undefined;
}

function isCounted<T extends Value>(told: T): told is T & { readonly kind: CountedKind; readonly value: Count } {
  return told.kind !== 'duration' && told.kind !== 'clock';
}

/** Whether two values are of one kind: not women here and children there. */
export function areOfOneKind(a: ToldValue, b: ToldValue, partners: WordPartners): boolean {
  if (a.kind !== b.kind) return false;
  if (!isCounted(a) || !isCounted(b)) return true;
  if (a.kind === 'things') return areLikeThings(a, b, partners);
  const isTelling = a.kind === 'people' ? namesPeople : (unit: string): boolean => exactStems.has(unit);
  const [one, other] = [a.value.units.filter(isTelling), b.value.units.filter(isTelling)];
  return one.some((unit) => other.includes(unit)) || (a.kind === 'people' && [...one, ...other].some((unit) => anyPeople.has(unit)));
}

/** Whether two things that are counted are one, in the same or in like words: houses and homes. */
function areLikeThings(a: ToldValue & { readonly value: Count }, b: ToldValue & { readonly value: Count }, partners: WordPartners): boolean {
  const termsOf = ({ sentence, value: { things } }: ToldValue & { readonly value: Count }): StatementTerm[] => sentence.statement.terms.filter(({ stem: each }) => things.includes(each));
  return termsOf(a).some((one) => termsOf(b).some((other) => one.stem === other.stem || partners.of(one.word).some(({ word, likeness }) => word === other.word && likeness >= leastLike)));
}

/** Whether two values of one kind may be one, given more or less exactly. */
export function mayBeOneValue(a: ToldValue, b: ToldValue): boolean {
  if (a.kind === 'clock' && b.kind === 'clock') return mayBeOneTimeOfDay(a.value, b.value);
  if (a.kind === 'duration' && b.kind === 'duration') return mayBeOneDuration(a.value, b.value);
  return isCounted(a) && isCounted(b) && mayBeOneNumber(a.value, b.value);
}

/** How far two values of one kind are apart: how many times the smaller the larger is; of times of the day, minutes. */
export function distanceBetween(a: ToldValue, b: ToldValue): number {
  if (a.kind === 'clock' && b.kind === 'clock') return minutesApart(a.value, b.value);
  if (a.kind === 'duration' && b.kind === 'duration') return Math.max(a.value.minutes, b.value.minutes) / Math.min(a.value.minutes, b.value.minutes);
  return isCounted(a) && isCounted(b) ? timesApart(a.value, b.value) : Infinity;
}

/** Stems of the words for what a value counts. */
export function unitsOf(told: ToldValue): readonly string[] {
  return isCounted(told) ? told.value.units : [];
}
