import v8 from 'node:v8';

/**
 * How much, in per cent of what is in use after a collection, the heap may grow before the next one. By itself V8 lets it
 * grow up to fourfold; a folder of articles stays in use as a whole, so that it then holds hundreds of megabytes of garbage.
 */
const mostGrowth = 60;

/** Makes this process collect its garbage earlier. Called once, before anything is read; an engine that knows no such flag goes on as it is. */
export function limitHeapGrowth(): void {
  v8.setFlagsFromString(`--heap-growing-percent=${mostGrowth}`);
}
