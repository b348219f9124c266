import { analyse } from '../core/analysis/analyse';
import type { Analysis } from '../core/analysis/analysis';
import { followText } from '../core/analysis/followText';
import type { TextCorrections } from '../core/analysis/textCorrections';
import type { Corpus } from '../core/corpus/corpus';
import { createCorpus, type CorpusOptions } from '../core/corpus/createCorpus';
import { packAnalysis } from '../core/corpus/packedAnalysis';
import { WordForms } from '../core/corpus/terms/wordForms';
import { noWordKnowledge } from '../core/corpus/terms/wordKnowledge';
import { byParagraph } from '../core/names/namesInParagraphs';
import type { NameRecogniser } from '../core/names/recogniser';
import { ruleRecogniser } from '../core/names/rules/ruleRecogniser';
import { createNameRecogniser } from '../core/names/trainedRecogniser';
import { WordVectors } from '../core/text/wordVectors';

/** The core, composed. */
export interface Engine {
  /** Changes whenever the analyses may change. */
  readonly version: string;
  /** What of the model cannot be used and what is done instead, one sentence each. */
  readonly problems: readonly string[];
  analyse(text: string, corrections?: TextCorrections): Analysis;
  /** Analyses the successive states of one text: the answers of `analyse`, at less cost after the first. */
  follow(): Engine['analyse'];
  /** The bytes of a `PackedAnalysis`. */
  pack(analysis: Analysis): Uint8Array<ArrayBuffer>;
  /** A corpus without documents. For `onFailure` see `CorpusOptions`. */
  createCorpus(onFailure?: CorpusOptions['onFailure']): Corpus;
}

/** The bytes of the trained model's files. */
export interface ModelBytes {
  readonly vectors: Uint8Array | undefined;
  readonly names: Uint8Array | undefined;
}

/**
 * The engine that ships: the one place where recogniser and models are chosen. Where model files are missing or damaged
 * it works without them, less well, and says so in `problems`.
 */
export function createEngine({ vectors, names }: ModelBytes): Engine {
  const problems: string[] = [];
  const load = <T>(what: string, instead: string, read: () => T | undefined): T | undefined => {
    try {
      const loaded = read();
      if (loaded === undefined) problems.push(`${what} is not installed; ${instead}.`);
      return loaded;
    } catch (error) {
      problems.push(`${what} cannot be used (${error instanceof Error ? error.message : String(error)}); ${instead}.`);
      return undefined;
    }
  };
  const words = load('The table of word vectors', 'words weigh by the folder alone', () => vectors && new WordVectors(vectors));
  const trained = load('The trained name recogniser', 'names are found by rules', () => vectors && names && createNameRecogniser(vectors, names));
  const recogniser: NameRecogniser = trained ?? ruleRecogniser;
  let forms: WordForms | undefined;
  return {
    version: `${recogniser.version} ${words?.checksum ?? 'no'} words`,
    problems,
    analyse: (text, corrections) => analyse(text, recogniser, corrections),
    follow: () => followText(trained?.follow() ?? byParagraph(recogniser)),
    pack: (analysis) => packAnalysis(analysis, (forms ??= new WordForms(words ?? noWordKnowledge))),
    createCorpus: (onFailure) => createCorpus({ ...(words && { vectors: words }), ...(onFailure && { onFailure }) }),
  };
}
