import type { NameType } from '../core/names/mention';
import type { Collection } from './collection';

/** The answer of `dossier index`. */
export interface IndexCounts {
  readonly documents: number;
  readonly people: number;
  readonly organisations: number;
  readonly places: number;
  readonly quotes: number;
  readonly stories: number;
  /** Files that were left alone. */
  readonly skipped: number;
  readonly seconds: number;
}

/** @param started when the work began, as `performance.now()` gave it. */
export function indexCounts({ corpus, documents, problems }: Collection, started: number): IndexCounts {
  const identities = corpus.identities();
  const count = (type: NameType): number => identities.filter((identity) => identity.type === type).length;
  return {
    documents: documents.length,
    people: count('person'),
    organisations: count('organisation'),
    places: count('place'),
    quotes: documents.reduce((sum, { analysis }) => sum + analysis.quotes.length, 0),
    stories: corpus.stories().length,
    skipped: problems.filter(({ isFile }) => isFile).length,
    seconds: Number(((performance.now() - started) / 1000).toFixed(2)),
  };
}
