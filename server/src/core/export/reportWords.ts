import { fillTemplate } from '../text/template';

/** What a report says of its own. `{0}`, `{1}` … stand for what it tells of. */
export type ReportText =
  | 'Dossier report'
  | 'Names, quotes and speakers were found by a program, which makes mistakes. Check them at the file and line given.'
  | '{0} document'
  | '{0} documents'
  | '{0} story'
  | '{0} stories'
  | '{0} person'
  | '{0} people'
  | '{0} organisation'
  | '{0} organisations'
  | '{0} quote'
  | '{0} quotes'
  | '{0} mention'
  | '{0} mentions'
  | '{0} in {1} document'
  | '{0} in {1} documents'
  | 'Documents'
  | 'People'
  | 'Organisations'
  | 'Quotes'
  | 'Sentences that differ'
  | 'No headline'
  | 'No speaker named'
  | 'also called {0}'
  | 'first in {0}'
  | 'reported'
  | 'speaker uncertain'
  | 'same words in {0}'
  | '{0}, line {1}'
  | 'Date'
  | 'Number'
  | 'Name'
  | 'Negation'
  | 'Speaker'
  | 'Verb'
  | '{0} more pairs of sentences are not listed.'
  | 'Only the first {0} documents were compared with each other.';

/** Gives a report's text in one language, filled in. */
export type ReportWords = (text: ReportText, ...fill: readonly (string | number)[]) => string;

/** The language of the command line. */
export const inEnglish: ReportWords = (text, ...fill) => fillTemplate(text, fill);
