import type { Analysis } from '../analysis/analysis';
import { Recent } from '../collections/recent';
import { overlaps, type Span } from '../text/span';
import type { CalendarTime } from './calendarTime';
import { findDates, isHeading, type DateExpression } from './findDates';
import { publicationDate, type PublicationDate } from './publicationDate';
import { resolveDate } from './resolveDate';

/** A date in a text, with the time it means where that can be told. */
export interface DateMention extends DateExpression {
  readonly when?: CalendarTime;
}

/** When a document was published and which dates it names. */
export interface DocumentDates {
  readonly published?: PublicationDate;
  /** In text order; they never overlap. Without what the site added and without the date over the article. */
  readonly mentions: readonly DateMention[];
}

/** More than a story has documents. */
const documentsKept = 64;
/** What was read of an analysis, which never changes, as one document. */
const readBefore = new Recent<Analysis, { readonly document: string; readonly dates: DocumentDates }>(documentsKept);

/**
 * The dates of a document. The name of its file is asked last for its day of publication; `document` is a URI or path. Linear in
 * the text's length; worked out once for an analysis, as long as few others are asked about.
 */
export function documentDates(analysis: Analysis, document = ''): DocumentDates {
  const known = readBefore.get(analysis);
  if (known?.document === document) return known.dates;
  const dates = readDates(analysis, document);
  readBefore.set(analysis, { document, dates });
  return dates;
}

function readDates({ article }: Analysis, document: string): DocumentDates {
  const { text, paragraphs } = article;
  const published = publicationDate(article, document);
  const mentions = paragraphs
    .filter(({ kind }) => kind !== 'boilerplate' && kind !== 'byline' && kind !== 'dateline')
    .flatMap((paragraph) => findDates(text, paragraph))
    .filter((date) => !isHeading(text, date) && !isThe(published?.span, date))
    .map((date): DateMention => {
      const when = resolveDate(date, published?.day);
      return when ? { when, ...date } : date;
    });
  return { ...(published ? { published } : {}), mentions };
}

function isThe(published: Span | undefined, date: Span): boolean {
  return published !== undefined && overlaps(published, date);
}
