import { createEngine, type Engine } from '../service/engine';
import { readModelFile } from './packageFolder';

/** The engine with the model that lies in the package. Throws ModelFileError when a file of it is damaged. */
export function loadEngine(): Engine {
  return createEngine({ vectors: readModelFile('vectors.bin') });
}
