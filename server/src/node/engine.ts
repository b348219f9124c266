import { analyse } from '../core/analysis/analyse';
import { createCorpus } from '../core/corpus/createCorpus';
import { IdentityIndex } from '../core/identity/identityIndex';
import { ruleRecogniser } from '../core/names/rules/ruleRecogniser';
import type { Engine } from '../service/engine';

/** The engine that ships: the one place where recogniser and models are chosen. */
export function loadEngine(): Engine {
  return {
    version: ruleRecogniser.version,
    analyse: (text) => analyse(text, ruleRecogniser),
    createCorpus: () => createCorpus({ identities: new IdentityIndex() }),
  };
}
