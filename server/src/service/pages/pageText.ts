import type { Analysis } from '../../core/analysis/analysis';
import { markedQuoteText, readableQuote } from '../../core/analysis/quoteText';
import type { Corpus } from '../../core/corpus/corpus';
import type { CalendarTime } from '../../core/dates/calendarTime';
import type { Place } from '../../core/identity/identity';
import type { Quote } from '../../core/quotes/quote';
import { wordsIn } from '../../core/text/article';
import { oneLine } from '../labels';
import type { Text, Translate } from '../language/translate';
import { wordDifference } from '../wordDifference';
import { bold, join, md, type Content, type Markdown } from '../../core/text/markdown';
import { speakerOf, type NamedSpeaker } from '../speakerOf';
import type { PageContext, PageDocument } from './pageContext';

const maxQuoteLength = 700;
const maxSpeakerLength = 120;

/** The words of a quote with the marks that the text gives them, on one line. */
export function quoteWords(analysis: Analysis, quote: Quote): string {
  return oneLine(markedQuoteText(analysis, quote), maxQuoteLength);
}

/** The words as they stand in a list of what its speaker says, on one line. */
export function spokenWords(analysis: Analysis, quote: Quote): string {
  return oneLine(readableQuote(analysis, quote).text, maxQuoteLength);
}

/** Who says a quote: the canonical name, else the words that name the speaker; undefined when a mere pronoun or nothing does. */
export function pageSpeaker(corpus: Corpus, { uri, analysis }: Pick<PageDocument, 'uri' | 'analysis'>, quote: number): NamedSpeaker | undefined {
  const named = speakerOf(corpus, { document: uri, quote });
  const { speaker } = analysis.quotes[quote]!;
  if (named !== undefined || speaker === undefined || speaker.form === 'pronoun') return named;
  return { name: oneLine(wordsIn(analysis.article, speaker), maxSpeakerLength), isUncertain: !speaker.certain };
}

/** A speaker's name in bold type, with a word about doubt. */
export function speakerWords(t: Translate, speaker: NamedSpeaker): Markdown {
  return md`${bold(speaker.name)}${doubt(t, speaker)}`;
}

function doubt(t: Translate, { isUncertain }: NamedSpeaker): Markdown {
  return isUncertain ? md` (${t('speaker uncertain')})` : md``;
}

/** What is said after the speaker in bold type: "**Name**: “words”", or as reported "**Name** denied that …". */
export function attributedQuote({ corpus, language: { t } }: PageContext, document: PageDocument, index: number): Markdown {
  const { analysis } = document;
  const quote = analysis.quotes[index]!;
  const speaker = pageSpeaker(corpus, document, index);
  if (speaker === undefined) return md`${quoteWords(analysis, quote)}`;
  const { text, introduced } = readableQuote(analysis, quote);
  const words = oneLine(text, maxQuoteLength);
  return introduced ? md`${bold(speaker.name)} ${words}${doubt(t, speaker)}` : md`${speakerWords(t, speaker)}: ${words}`;
}

/** A version of a quote; the words that `other` has not stand in bold type. */
export function differingWords(version: string, other: string): Markdown {
  return join(wordDifference(other, version).map(({ text, differs }) => (differs ? bold(text) : md`${text}`)), ' ');
}

/** A stretch of a text, with some places in it in bold type. */
export function emphasised({ article: { text } }: Analysis, place: Place, places: readonly Place[]): Markdown {
  const pieces: Content[] = [];
  let end = place.start;
  for (const { start, end: placeEnd } of places.toSorted((a, b) => a.start - b.start)) {
    if (start < end || placeEnd > place.end) continue;
    pieces.push(text.slice(end, start), bold(text.slice(start, placeEnd)));
    end = placeEnd;
  }
  return join([...pieces, text.slice(end, place.end)], '');
}

/** The first of some items, and the sentence on those that are left out. */
export function firstOf<Item>(t: Translate, items: readonly Item[], limit: number, sentence: Text): { readonly listed: readonly Item[]; readonly note: Content } {
  const more = items.length - limit;
  return { listed: items.slice(0, limit), note: more > 0 ? md`*${t(sentence, more)}*` : '' };
}

const monthNames = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const;

/** A time in words, as exactly as it is known: "27 June 2025", "week of 23 June 2025", "June 2025", "2025". */
export function timeWords(t: Translate, { first, precision }: CalendarTime): string {
  const [year = '', month = '', day = ''] = first.split('-');
  if (precision === 'year') return year;
  const known = monthNames[Number(month) - 1];
  const monthName = known === undefined ? month : t(known);
  if (precision === 'month') return `${monthName} ${year}`;
  const date = t('{0} {1} {2}', Number(day), monthName, year);
  return precision === 'week' ? t('week of {0}', date) : date;
}
