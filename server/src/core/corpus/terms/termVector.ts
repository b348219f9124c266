/** How often the terms of a document stand in it. Terms are 32-bit hashes, ascending. */
export interface TermVector {
  readonly terms: Uint32Array;
  /** At most 255. */
  readonly counts: Uint8Array;
  /** Background weights of the terms, 0 to 255; absent where they are not used. */
  readonly background?: Uint8Array;
}

/** A vector of length 1 (or without terms). */
export interface UnitVector {
  readonly terms: Uint32Array;
  readonly weights: Float32Array;
}

const unweighed = 255;

/** Collects the terms of one document. */
export class TermCounter {
  /** Each occurrence as its term in the high digits and its background weight in the lowest eight bits. */
  readonly #occurrences: number[] = [];
  #isWeighed = false;

  /** Counts a term. Where forms of different weight share a term, the lowest weight holds. */
  add(term: number, background?: number): void {
    this.#occurrences.push(term * 256 + (background ?? unweighed));
    if (background !== undefined) this.#isWeighed = true;
  }

  vector(): TermVector {
    // In order the occurrences of a term stand side by side, its lowest weight first.
    const sorted = Float64Array.from(this.#occurrences).sort();
    const terms = new Uint32Array(sorted.length);
    const counts = new Uint8Array(sorted.length);
    const background = new Uint8Array(sorted.length);
    let size = 0;
    for (const occurrence of sorted) {
      const term = Math.floor(occurrence / 256);
      if (size === 0 || terms[size - 1] !== term) {
        terms[size] = term;
        background[size++] = occurrence % 256;
      }
      if (counts[size - 1]! < 255) counts[size - 1]!++;
    }
    const vector = { terms: terms.slice(0, size), counts: counts.slice(0, size) };
    return this.#isWeighed ? { background: background.slice(0, size), ...vector } : vector;
  }
}

/** Scales the weights of terms, the first of a list, to length 1. */
export function unitVector(terms: Uint32Array, unscaled: Float64Array): UnitVector {
  const weights = new Float32Array(terms.length);
  let squares = 0;
  for (let index = 0; index < weights.length; index++) {
    const weight = unscaled[index]!;
    weights[index] = weight;
    squares += weight * weight;
  }
  const length = Math.sqrt(squares) || 1;
  for (let index = 0; index < weights.length; index++) weights[index]! /= length;
  return { terms, weights };
}

/** Where an ascending list holds a term; -1 when it does not. */
export function indexOfTerm(terms: Uint32Array, term: number): number {
  let low = 0;
  let high = terms.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (terms[middle] === term) return middle;
    if (terms[middle]! < term) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Calls back for the terms that stand in only one of two ascending lists. */
export function differenceOfTerms(before: Uint32Array, after: Uint32Array, removed: (term: number) => void, added: (term: number) => void): void {
  let i = 0;
  let j = 0;
  // A document that comes or goes as a whole.
  if (before.length === 0) for (; j < after.length; j++) added(after[j]!);
  if (after.length === 0) for (; i < before.length; i++) removed(before[i]!);
  while (i < before.length || j < after.length) {
    const old = before[i] ?? Infinity;
    const now = after[j] ?? Infinity;
    if (old < now) removed(old);
    if (now < old) added(now);
    if (old <= now) i++;
    if (now <= old) j++;
  }
}
