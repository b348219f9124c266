import { analyse } from '../core/analysis/analyse';
import { createCorpus } from '../core/corpus/createCorpus';
import { IdentityIndex } from '../core/identity/identityIndex';
import { ruleRecogniser } from '../core/names/rules/ruleRecogniser';
import { WordVectors } from '../core/text/wordVectors';
import type { Engine } from '../service/engine';
import { readModelFile } from './packageFolder';

/**
 * The engine that ships: the one place where recogniser and models are chosen. Throws ModelFileError when a file of
 * the model is damaged; works, less well, where the files are missing.
 */
export function loadEngine(): Engine {
  const vectorBytes = readModelFile('vectors.bin');
  const vectors = vectorBytes === undefined ? {} : { vectors: new WordVectors(vectorBytes) };
  return {
    version: ruleRecogniser.version,
    analyse: (text) => analyse(text, ruleRecogniser),
    createCorpus: () => createCorpus(vectors),
  };
}
