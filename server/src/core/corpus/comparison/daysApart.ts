import { daysBetween } from '../../dates/calendarTime';
import type { DateMention } from '../../dates/documentDates';
import { onceOnly } from '../lexicon/onceOnly';
import { stem } from '../terms/stem';
import type { DifferingPair } from './alignedPair';
import type { ComparableSentence } from './comparableSentences';
import { isVagueWeekday, tellsWhen } from './otherDate';
import { areOtherTimes, isPartOfOther, isWeekday } from './otherTimes';
import type { ComparedDocument, ComparisonContext } from './sentenceDifference';
import type { SentenceTies } from './sentenceTies';

const score = 1.15;
/** How firmly rare words must tie two sentences together. */
const leastTie = 0.3;
/** How far before a date the word for what happened stands, in characters. */
const reach = 60;
/** Days between two articles within which their weekdays are likely those of one week. */
const longestInOneWeek = 4;
/** With these another clause begins, whose date it is. */
const otherClause: ReadonlySet<string> = new Set('was were is are had has have will would said told says that which who when while after before until if but because'.split(' '));

interface DatedEvent {
  readonly date: DateMention;
  readonly sentence: ComparableSentence;
}

/**
 * Pairs of sentences of two articles on one story that date otherwise what happens only once, a death, an arrest, an opening, where
 * no date of the one is that of the other. Weekdays count, though it is not always known of which week. In text order.
 */
export function daysApart(here: readonly ComparableSentence[], there: readonly ComparableSentence[], context: ComparisonContext, ties: SentenceTies): DifferingPair[] {
  if (!context.sameStory) return [];
  const theirs = datesByEvent(there, context.there);
  return [...datesByEvent(here, context.here)].flatMap(([event, ours]): DifferingPair[] => {
    const others = theirs.get(event) ?? [];
    if (!ours.every((a) => others.every((b) => areOtherDays(a.date, b.date, context)))) return [];
    const [best] = ours.flatMap((a) => others.map((b) => ({ a, b, tie: ties.between(a.sentence, b.sentence) }))).sort((x, y) => y.tie - x.tie);
    if (!best || best.tie < leastTie || isVagueWeekday(best.a.date, best.b.date)) return [];
    return [{ kind: 'date', here: best.a.sentence, there: best.b.sentence, score, words: () => ({ here: [best.a.date], there: [best.b.date] }) }];
  });
}

function areOtherDays(a: DateMention, b: DateMention, { here, there }: ComparisonContext): boolean {
  if (isPartOfOther(a, b)) return false;
  const areKnown = here.published !== undefined && there.published !== undefined;
  const mayBeOfOneWeek = !areKnown || Math.abs(daysBetween(here.published, there.published)) <= longestInOneWeek;
  return areOtherTimes(a, b, areKnown && here.published === there.published) || (isWeekday(a) && isWeekday(b) && mayBeOfOneWeek);
}

function datesByEvent(sentences: readonly ComparableSentence[], { text }: ComparedDocument): Map<string, DatedEvent[]> {
  const events = new Map<string, DatedEvent[]>();
  for (const sentence of sentences) {
    if (sentence.heading) continue; // its date is that of the article
    for (const date of sentence.dates) {
      const event = tellsWhen(date, text) ? eventBefore(text.slice(Math.max(sentence.start, date.start - reach), date.start)) : undefined;
      if (event !== undefined) events.set(event, [...(events.get(event) ?? []), { date, sentence }]);
    }
  }
  return events;
}

/** What happens but once and is told right before a date, without another verb between. */
function eventBefore(before: string): string | undefined {
  const words = before.split(/[;:—“”"]/).at(-1)!.toLowerCase().match(/\p{L}+/gu) ?? [];
  for (const word of words.reverse()) {
    const event = onceOnly.get(stem(word));
    if (event !== undefined) return event;
    if (word.endsWith('ed') || otherClause.has(word)) return undefined;
  }
  return undefined;
}
