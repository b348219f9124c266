import type { DocumentFeatures } from '../documentFeatures';
import type { WordTable } from '../wordTable';

/** Tokens in a row that may be in names, with the scores of their labels. Valid only during the call that gives it. */
export interface ScoredRun {
  /** The index in the document of the run's first token. */
  readonly token: number;
  readonly length: number;
  /** Whether the run begins and ends with its sentence; else a token outside names stands there. */
  readonly atStart: boolean;
  readonly atEnd: boolean;
  /** The scores of the labels of token `t` of the run stand from `offset + t * stride`. */
  readonly scores: Float32Array;
  readonly offset: number;
  readonly stride: number;
}

/** Scores the labels of a document's tokens. Any engine that gives such scores can stand behind the recogniser. */
export interface Network {
  /** The longest list of summaries that `score` takes. */
  readonly groupCapacity: number;
  /** The word table that numbers the next document's tokens: the one before, unless that has grown too large. */
  startDocument(): WordTable;
  /**
   * Calls `onRun` for each run, in text order. Tokens in no run are outside names.
   *
   * @param summaries of the document's groups; by default what `summarise` gives for the document
   */
  score(document: DocumentFeatures, onRun: (run: ScoredRun) => void, summaries?: Float32Array): void;
  /**
   * What the occurrences of a word tell each other, group by group. The summary of a group in a document is the
   * maximum, number by number, of its summaries in the document's parts.
   */
  summarise(document: DocumentFeatures): Float32Array;
}
