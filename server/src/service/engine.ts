import type { Analysis } from '../core/analysis/analysis';
import type { Corpus } from '../core/corpus/corpus';

/** The core, composed: which recogniser, which model. */
export interface Engine {
  /** Changes whenever the analyses may change. */
  readonly version: string;
  analyse(text: string): Analysis;
  /** A corpus without documents. */
  createCorpus(): Corpus;
}
