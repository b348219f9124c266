import type { Analysis } from '../../analysis/analysis';
import { documentDates, type DocumentDates } from '../../dates/documentDates';
import type { DocumentId, Identity } from '../../identity/identity';
import { comparableSentences, type ComparableSentence } from './comparableSentences';
import type { CorpusState } from '../corpusState';

/** A document of the folder as it is compared with others. */
export interface ComparableDocument {
  readonly document: DocumentId;
  /** Its number in the index. */
  readonly number: number;
  readonly analysis: Analysis;
  /** Those of its mentions. */
  readonly identities: readonly Identity[];
  readonly dates: DocumentDates;
  /** Those that say enough to be compared. */
  readonly sentences: readonly ComparableSentence[];
}

/** Reads a document for comparison; undefined when the folder lacks it. */
export function comparableDocument(state: CorpusState, document: DocumentId): ComparableDocument | undefined {
  const number = state.index.numberOf(document);
  if (number === undefined) return undefined;
  const analysis = state.folder.analysisOf(document);
  const identities = state.folder.identitiesOf(document);
  const dates = documentDates(analysis, document);
  return { document, number, analysis, identities, dates, sentences: comparableSentences(analysis, identities, dates) };
}
