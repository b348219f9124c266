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
  /** Numbers the words of the documents that the network scores. */
  readonly words: WordTable;
  /** Calls `onRun` for each run, in text order. Tokens in no run are outside names. */
  score(document: DocumentFeatures, onRun: (run: ScoredRun) => void): void;
}
