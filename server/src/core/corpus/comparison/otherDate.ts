import { daysBetween } from '../../dates/calendarTime';
import type { DateMention } from '../../dates/documentDates';
import type { Span } from '../../text/span';
import type { SentenceName } from './sentenceName';
import { areOtherTimes, isWeekday } from './otherTimes';
import type { ComparedDocument, ComparisonContext, DifferenceFinder, SentenceDifference } from './sentenceDifference';
import { likeness, surroundings } from './surroundings';

/** Share of the words beside two dates that must be alike where no telling name stands beside both. */
const leastBesideDate = 0.62;
/** Two dates beside one name may be those of two events; some of the words beside them must be alike too. */
const leastBesideName = 0.3;
const weightByName = 0.7;
const weightOfDates = 1.2;

/** Two dates of the same matter, neither of which the other sentence has too: a shared name or like words stand beside both. */
export const otherDate: DifferenceFinder = (here, there, context) => {
  if (here.heading || there.heading) return undefined; // its date is that of the article
  let best: SentenceDifference | undefined;
  const sameDay = context.here.published !== undefined && context.here.published === context.there.published;
  const ours = here.dates.filter((date) => tellsWhen(date, context.here.text) && there.dates.every((other) => areOtherTimes(date, other, sameDay)));
  const theirs = there.dates.filter((date) => tellsWhen(date, context.there.text) && here.dates.every((other) => areOtherTimes(other, date, sameDay)));
  for (const a of ours) {
    for (const b of theirs) {
      if (isVagueWeekday(a, b) || (isOwnDay(a, context.here) && isOwnDay(b, context.there))) continue;
      const [besideA, besideB] = [surroundings(here, a, context.here.text), surroundings(there, b, context.there.text)];
      const shared = besideA.names.filter((name) => besideB.names.some(({ identity }) => identity.id === name.identity.id));
      const byWords = likeness(besideA.statement, besideB.statement, context);
      const byName = byWords >= leastBesideName && shared.some((name) => context.nameWeight(name) >= 0.5 || isRare(name, context)) ? weightByName : 0;
      const weight = weightOfDates * Math.max(byName, byWords >= leastBesideDate ? byWords : 0);
      if (weight > (best?.weight ?? 0)) best = { kind: 'date', weight, words: () => ({ here: [a], there: [b] }) };
    }
  }
  return best;
};

/** "Wednesday" beside another kind of date may be that very day, unless the day that each means is known. */
export function isVagueWeekday(a: DateMention, b: DateMention): boolean {
  return isWeekday(a) !== isWeekday(b) && (a.when === undefined || b.when === undefined);
}

/** The day of its article or the one before: two articles that each date what was said tell of two days, not of one event. */
export function isOwnDay({ when }: DateMention, { published }: ComparedDocument): boolean {
  return when !== undefined && published !== undefined && when.precision === 'day' && Math.abs(daysBetween(published, when.first)) <= 1;
}

/** Whether a date says when something happened: none that stamps the article, measures or only compares. */
export function tellsWhen(date: Span, text: string): boolean {
  return !isMeasure(date, text) && !isStamp(date, text) && !isPeriod(date, text);
}

const stampReach = 12;
const clockAfter = /^,? +(?:at )?\d{1,2}(?:: ?\d\d|\.\d\d ?[ap]m\b)/i;

/** A date with the time of the clock beside it stamps the article, wherever it stands. */
function isStamp({ end }: Span, text: string): boolean {
  return clockAfter.test(text.slice(end, end + stampReach));
}

/** "Within the last month" names no time but how long. */
function isPeriod({ start, end }: Span, text: string): boolean {
  return /^(?:last|next) /.test(text.slice(start, end)) && /\bthe $/i.test(text.slice(Math.max(0, start - 4), start));
}

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
