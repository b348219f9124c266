import { daysBetween } from '../../dates/calendarTime';
import type { DateMention } from '../../dates/documentDates';
import { readName } from '../../identity/names/nameReading';
import { nameWords } from '../../identity/names/nameText';
import { overlaps, type Span } from '../../text/span';
import { exactStems, oppositesOf, outcomeOf } from '../lexicon/statementWords';
import { mayBeOneValue, type AlignedWord, type Replacement, type WordAlignment, type WordValue } from './alignWords';
import type { ComparableSentence } from './comparableSentences';
import type { SentenceName } from './sentenceName';
import type { DifferenceKind } from './comparison';
import type { EditedSentence } from './editedSentences';
import { isWrittenAsYear, type Figure } from './figures';
import { isOwnDay, isVagueWeekday, tellsWhen } from './otherDate';
import { areOtherTimes, isPartOfOther, isRelative, isWeekday } from './otherTimes';
import { areOfOtherPeriods } from './periods';
import type { ComparisonContext } from './sentenceDifference';

/** What stands in place of something of its kind in the other sentence. A denial stands in one only. */
export interface Edit {
  readonly kind: DifferenceKind;
  readonly here: Span | undefined;
  readonly there: Span | undefined;
  /** Both are years. */
  readonly isYear?: boolean;
}

type Edits = (edited: EditedSentence, replacement: Replacement, context: ComparisonContext) => Edit[];

/** Numbers, times of the day and dates that a replacement changes; where it changes more than the one word, to values that neither sentence has elsewhere. */
export const valueEdits: Edits = ({ here, there, alignment, isCopy }, replacement, context) =>
  (['figure', 'clock', 'date'] as const).flatMap((kind): Edit[] => {
    if (kind !== 'figure' && (here.heading || there.heading)) return []; // its time is that of the article
    if (countTelling(alignment.here.slice(...replacement.here)) > 0 && countTelling(alignment.there.slice(...replacement.there)) > 0) return []; // "killed 12" and "hurt 15"
    if (kind === 'figure' && tellOtherOutcomes(alignment)) return [];
    const isOneWord = isCopy && [replacement.here, replacement.there].every(([from, end]) => end - from === 1);
    const ours = valuesIn(alignment.here, replacement.here, kind, isOneWord ? [] : alignment.there);
    const theirs = valuesIn(alignment.there, replacement.there, kind, isOneWord ? [] : alignment.here);
    if (ours.length !== theirs.length) return [];
    return ours.flatMap((at, index): Edit[] => {
      const [a, b] = [alignment.here[at]!, alignment.there[theirs[index]!]!];
      if (!areOtherValues(a.value!, b.value!, context) || (kind === 'figure' && countInOtherUnits(alignment, at, theirs[index]!))) return [];
      const areYears = isYear(a.value!) && isYear(b.value!);
      return [{ kind: kind === 'date' || areYears ? 'date' : 'number', here: a, there: b, isYear: areYears }];
    });
  });

/** Indices of the values of a stretch of a sentence that do not stand among other words. */
function valuesIn(words: readonly AlignedWord[], [from, to]: readonly [number, number], kind: WordValue['kind'], others: readonly AlignedWord[]): number[] {
  const found: number[] = [];
  for (let at = from; at < to; at++) {
    const value = words[at]!.value;
    if (value?.kind === kind && !others.some((other) => other.value && mayBeOneValue(value, other.value))) found.push(at);
  }
  return found;
}

function areOtherValues(a: WordValue, b: WordValue, context: ComparisonContext): boolean {
  if (a.kind === 'figure' && b.kind === 'figure') return a.value.measure === b.value.measure && !(isMeasure(a.value) && areOfOtherPeriods(context));
  return a.kind !== 'date' || b.kind !== 'date' || areOtherDates(a.value, b.value, context);
}

function isYear({ kind, value }: WordValue): boolean {
  return kind === 'date' ? /^\d{4}$/.test(value.text) : kind === 'figure' && isWrittenAsYear(value);
}

/** Shares and sums are those of a month or quarter. */
function isMeasure({ measure }: Figure): boolean {
  return /^[%£$€¥]$/.test(measure);
}

/** Days between two articles within which their weekdays are likely those of one week. */
const longestInOneWeek = 6;

/** Whether two dates in one place are two times, however far apart. */
function areOtherDates(a: DateMention, b: DateMention, { here, there }: ComparisonContext): boolean {
  const apart = here.published === undefined || there.published === undefined ? undefined : Math.abs(daysBetween(here.published, there.published));
  if (!tellsWhen(a, here.text) || !tellsWhen(b, there.text) || isPartOfOther(a, b) || isVagueWeekday(a, b) || (apart !== 0 && isOwnDay(a, here) && isOwnDay(b, there))) return false;
  if (isWeekday(a) && isWeekday(b)) return apart === undefined || apart <= longestInOneWeek;
  if (a.when && b.when && a.when.precision === b.when.precision) return a.when.last < b.when.first || b.when.last < a.when.first;
  return (apart === 0 || !(isRelative(a) || isRelative(b))) && areOtherTimes(a, b, apart === 0);
}

/** Whether only one sentence says that somebody died, was hurt, was arrested: "three people were killed" and "four people were seen". */
function tellOtherOutcomes({ here, there }: WordAlignment): boolean {
  const [ours, theirs] = [here, there].map((words) => new Set(words.flatMap(({ stem }) => outcomeOf(stem) ?? []))) as [Set<string>, Set<string>];
  return ours.size !== theirs.size || [...ours].some((outcome) => !theirs.has(outcome));
}

/** How many words after a figure the one is looked for that says what it counts. */
const reachOfUnit = 3;

/** Whether two figures are told in two units of measure: "5 miles" and "8 kilometres". */
function countInOtherUnits({ here, there }: WordAlignment, at: number, other: number): boolean {
  const [one, two] = [unitAfter(here, at), unitAfter(there, other)];
  return one !== two && [one, two].some((unit) => unit !== undefined && exactStems.has(unit));
}

function unitAfter(words: readonly AlignedWord[], at: number): string | undefined {
  return words.slice(at + 1, at + 1 + reachOfUnit).find(({ telling, stem }) => telling || exactStems.has(stem))?.stem;
}

/** One person in place of another; or a place or an organisation that the other document does not name. */
export const nameEdits: Edits = ({ here, there, alignment }, replacement, context) => {
  if ([alignment.here.slice(...replacement.here), alignment.there.slice(...replacement.there)].every((words) => words.some(({ value }) => value))) return []; // "Ann Lee, 34," and "Bob Day, 31,"
  const [[a, ...ours], [b, ...theirs]] = [namesIn(alignment.here, replacement.here, here), namesIn(alignment.there, replacement.there, there)];
  if (a === undefined || b === undefined || ours.length > 0 || theirs.length > 0 || a.identity.type !== b.identity.type) return [];
  if (here.names.some((name) => mayBeOneName(name, b)) || there.names.some((name) => mayBeOneName(name, a))) return [];
  const isKnown = context.there.identities.has(a.identity.id) || context.here.identities.has(b.identity.id);
  if (a.identity.type !== 'person' && (isKnown || shareWord(a, b))) return [];
  const speak = [here.speakers.some(({ start }) => start === a.start), there.speakers.some(({ start }) => start === b.start)];
  return [{ kind: speak.every(Boolean) ? 'speaker' : 'name', here: a, there: b }];
};

function namesIn(words: readonly AlignedWord[], [from, to]: readonly [number, number], { names }: ComparableSentence): SentenceName[] {
  return names.filter((name) => words.slice(from, to).some((word) => overlaps(word, name)));
}

function mayBeOneName({ identity: a }: SentenceName, { identity: b }: SentenceName): boolean {
  if (a.id === b.id) return true;
  const [one, two] = [readName(a.name, a.type === 'person'), readName(b.name, b.type === 'person')];
  return one === undefined || two === undefined || one.key === two.key || one.shorter.has(two.key) || two.shorter.has(one.key);
}

/** "Mount Orrin" and "the Orrin range". */
function shareWord(...names: readonly [SentenceName, SentenceName]): boolean {
  const [one, other] = names.map(({ identity }) => nameWords(identity.name).flatMap((word) => word.split('-'))) as [string[], string[]];
  return one.some((word) => other.includes(word));
}

const mostWordsOfDenial = 3;

/** A denial that one sentence has and the other has not, where beside it no more than a verb stands in other words. */
export const denialEdits: Edits = ({ here, there, alignment }, { here: [i, iEnd], there: [j, jEnd] }) => {
  const [denial, ...more] = [...here.denials, ...there.denials];
  if (denial === undefined || more.length > 0 || iEnd - i > mostWordsOfDenial || jEnd - j > mostWordsOfDenial) return [];
  const isDenied = here.denials.length > 0;
  const [ours, theirs] = [alignment.here.slice(i, iEnd), alignment.there.slice(j, jEnd)];
  const [denying, plain] = isDenied ? [ours, theirs] : [theirs, ours];
  const others = denying.filter((word) => !overlaps(word, denial));
  if (others.length === denying.length || countTelling(others) !== countTelling(plain)) return [];
  return [{ kind: 'negation', here: isDenied ? denial : undefined, there: isDenied ? undefined : denial }];
};

function countTelling(words: readonly AlignedWord[]): number {
  return words.filter(({ telling }) => telling).length;
}

/** A word in place of its opposite. */
export const oppositeEdits: Edits = ({ alignment }, { here: [i, iEnd], there: [j, jEnd] }) => {
  if (iEnd - i !== 1 || jEnd - j !== 1) return [];
  const [a, b] = [alignment.here[i]!, alignment.there[j]!];
  return oppositesOf.get(a.stem)?.includes(b.stem) ? [{ kind: 'verb', here: a, there: b }] : [];
};
