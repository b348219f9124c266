import { createEngine, type Engine, type ModelBytes } from '../service/engine';
import { readModelFile } from './packageFolder';

/** The model that lies in the package, in memory that threads share. */
export function loadModels(): ModelBytes {
  return { vectors: sharedBytes(readModelFile('vectors.bin')), names: sharedBytes(readModelFile('names.bin')) };
}

/** The engine with the model that lies in the package. */
export function loadEngine(): Engine {
  return createEngine(loadModels());
}

function sharedBytes(bytes: Uint8Array | undefined): Uint8Array | undefined {
  if (bytes === undefined) return undefined;
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
  shared.set(bytes);
  return shared;
}
