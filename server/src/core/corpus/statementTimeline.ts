import type { Analysis } from '../analysis/analysis';
import type { CalendarTime } from '../dates/calendarTime';
import { documentDates, type DateMention, type DocumentDates } from '../dates/documentDates';
import type { DocumentId, Identity, IdentityId } from '../identity/identity';
import { keptIn } from '../collections/keptIn';
import type { Quote } from '../quotes/quote';
import { firstIndex } from '../text/firstIndex';
import { splitSentences } from '../text/sentences';
import { indexAt, type Span } from '../text/span';
import type { Corpus } from './corpus';
import type { QuoteRef } from './versions/quoteVersions';

/** When a statement was made. */
export interface StatementTime extends CalendarTime {
  /** `text`: the words beside it say so; `publication`: its article was published then, so it was made then or earlier. */
  readonly basis: 'text' | 'publication';
  /** The words that say so; absent when only the name of the article's file does. */
  readonly span?: Span;
}

/** A quote with who said it and when. */
export interface DatedStatement extends QuoteRef {
  /** The one that speaks, where the text names it. */
  readonly speaker?: IdentityId;
  /** Absent when neither the text nor its day of publication is known. */
  readonly when?: StatementTime;
}

/** The statements of some documents of a folder, the earliest first, those without a date last; then as documents and text have them. */
export function statementTimeline(corpus: Pick<Corpus, 'documents' | 'identitiesOf'>, documents: Iterable<DocumentId>): DatedStatement[] {
  const statements: DatedStatement[] = [];
  for (const document of documents) {
    const analysis = corpus.documents.get(document);
    if (analysis) statements.push(...statementsOf(document, analysis, corpus.identitiesOf(document)));
  }
  return statements
    .map((statement, order) => ({ statement, order }))
    .sort((a, b) => byTime(a.statement.when, b.statement.when) || a.order - b.order)
    .map(({ statement }) => statement);
}

function byTime(a: StatementTime | undefined, b: StatementTime | undefined): number {
  if (!a || !b) return Number(a === undefined) - Number(b === undefined);
  return compare(a.last, b.last) || compare(a.first, b.first);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function statementsOf(document: DocumentId, analysis: Analysis, identities: readonly Identity[]): DatedStatement[] {
  const dates = documentDates(analysis, document);
  const sayings = new SayingDates(analysis, dates.mentions);
  return analysis.quotes.map((quote, index): DatedStatement => {
    const speaker = quote.speaker?.mention === undefined ? undefined : identities[quote.speaker.mention]?.id;
    const when = timeOf(sayings.of(quote), dates);
    return { document, quote: index, ...(speaker === undefined ? {} : { speaker }), ...(when ? { when } : {}) };
  });
}

/** A date after the day of publication is not when something was said. */
function timeOf(said: DateMention | undefined, { published }: DocumentDates): StatementTime | undefined {
  if (said?.when && !(published && said.when.first > published.day)) return { ...said.when, basis: 'text', span: { start: said.start, end: said.end } };
  if (!published) return undefined;
  return { first: published.day, last: published.day, precision: 'day', basis: 'publication', ...(published.span ? { span: published.span } : {}) };
}

/** Characters between a cue ("said") and the date of what is said. */
const reach = 40;
/** Words between cue and date that give the date to something else ("said after talks that began on Friday"). */
const otherMatter = /\b(?:that|which|who|whose|where|when|since|until|after|before|from|by|between|for|as|of)\b|[.;:—“”"]/i;
const opensSentence = /^(?:(?:earlier|later|late|early|and|but|then) )?(?:(?:on|in|at) )?(?:(?:early|late) )?$/i;

/** The dates of a document that may say when something was said: those that are not part of what is said. */
class SayingDates {
  readonly #analysis: Analysis;
  readonly #dates: readonly DateMention[];
  readonly #sentences = new Map<Span, readonly Span[]>();

  constructor(analysis: Analysis, dates: readonly DateMention[]) {
    this.#analysis = analysis;
    const said = joined(analysis.quotes.flatMap(({ parts, fragments }) => [...parts, ...fragments]));
    this.#dates = dates.filter(({ start, end }) => indexAt(said, start) < 0 && indexAt(said, end - 1) < 0);
  }

  /**
   * The date of a quote: beside its cue ("said on Friday", "on Friday told"), between the speaker and the cue
   * ("Lee on Friday said"), or at the beginning of the cue's sentence ("On Friday, Lee said").
   */
  of({ cue }: Quote): DateMention | undefined {
    const { text, paragraphs } = this.#analysis.article;
    const paragraph = cue && paragraphs[indexAt(paragraphs, cue.start)];
    if (!paragraph) return undefined;
    const next = this.#firstFrom(cue.end);
    const after = this.#dates[next];
    if (after && after.end <= paragraph.end && isBeside(text, cue.end, after.start)) return after;
    const before = this.#dates[next - 1];
    if (!before || before.end > cue.start || before.start < paragraph.start) return undefined;
    if (isBeside(text, before.end, cue.start) && !text.slice(before.end, cue.start).includes(',')) return before;
    const sentences = keptIn(this.#sentences, paragraph, () => splitSentences(text, paragraph));
    const sentence = sentences[indexAt(sentences, cue.start)];
    return sentence && before.start >= sentence.start && before.start - sentence.start < reach && opensSentence.test(text.slice(sentence.start, before.start)) ? before : undefined;
  }

  /** Index of the first date that begins at `offset` or after it. */
  #firstFrom(offset: number): number {
    return firstIndex(this.#dates, ({ start }) => start >= offset);
  }
}

/** The stretches that spans cover together, in order, without overlaps. */
function joined(spans: readonly Span[]): Span[] {
  const stretches: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = stretches.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else stretches.push({ start, end });
  }
  return stretches;
}

function isBeside(text: string, from: number, to: number): boolean {
  return to - from <= reach && !otherMatter.test(text.slice(from, to));
}
