import { analyse } from '../core/analysis/analyse';
import type { Analysis } from '../core/analysis/analysis';
import type { Corpus } from '../core/corpus/corpus';
import { createCorpus } from '../core/corpus/createCorpus';
import { ruleRecogniser } from '../core/names/rules/ruleRecogniser';
import { WordVectors } from '../core/text/wordVectors';

/** The core, composed. */
export interface Engine {
  /** Changes whenever the analyses may change. */
  readonly version: string;
  analyse(text: string): Analysis;
  /** A corpus without documents. */
  createCorpus(): Corpus;
}

/** The bytes of the trained model's files. Without one of them the engine works, less well. */
export interface ModelBytes {
  readonly vectors?: Uint8Array | undefined;
}

/** The engine that ships: the one place where recogniser and models are chosen. Throws ModelFileError on damaged bytes. */
export function createEngine(model: ModelBytes): Engine {
  const vectors = model.vectors === undefined ? {} : { vectors: new WordVectors(model.vectors) };
  return {
    version: ruleRecogniser.version,
    analyse: (text) => analyse(text, ruleRecogniser),
    createCorpus: () => createCorpus(vectors),
  };
}
