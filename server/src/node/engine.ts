import { createEngine, type Engine } from '../service/engine';
import { readModelFile } from './packageFolder';

/** The engine with the model that lies in the package. */
export function loadEngine(): Engine {
  return createEngine({ vectors: readModelFile('vectors.bin'), names: readModelFile('names.bin') });
}
