import type { DocumentNames } from './documentNames';
import type { DocumentTerms, TermField } from '../terms/documentTerms';
import type { DocumentTimes } from '../terms/documentTimes';
import type { TermIndex } from '../terms/termIndex';
import { unitVector, type TermVector, type UnitVector } from '../terms/termVector';

/** A document as the folder weighs it: unit vectors of tf-idf, and of background weights where named so. */
export interface DocumentProfile extends Readonly<Record<TermField, UnitVector>> {
  readonly capitalsInGeneral: UnitVector;
  readonly stemsInGeneral: UnitVector;
  readonly head: UnitVector;
  readonly names: DocumentNames;
  /** Hashes of runs of quoted words, ascending. */
  readonly quoteRuns: Uint32Array;
  readonly times: DocumentTimes;
}

/** Scale that puts background weights (0 to 1) beside inverse document frequencies of a folder. */
const backgroundScale = 6;
/** A folder of fewer documents has no document frequencies worth the name. */
const smallFolder = 60;

/** Weighs a document's content words by the folder's and the language's frequencies. */
export function weighWords(terms: DocumentTerms, index: TermIndex): UnitVector {
  const share = index.weighedSize < smallFolder ? 0.5 : 0.15;
  const { words } = terms;
  const weights = rarities('words', words, index);
  for (let k = 0; k < words.terms.length; k++) {
    weights[k] = frequencyWeight(words, k) * ((1 - share) * weights[k]! + share * backgroundScale * background(words, k));
  }
  // A copy: these are kept for many documents, and would keep all terms of each.
  return unitVector(words.terms.slice(), weights);
}

/** Weighs everything else. `words` are what `weighWords` gives. */
export function weighDocument(terms: DocumentTerms, { words, names, times }: Pick<DocumentProfile, 'words' | 'names' | 'times'>, index: TermIndex): DocumentProfile {
  const stems = terms.stems;
  return {
    words,
    stems: weighedInFolder('stems', stems, index),
    bigrams: weighedInFolder('bigrams', terms.bigrams, index),
    numbers: weighedInFolder('numbers', terms.numbers, index),
    dates: weighedInFolder('dates', terms.dates, index),
    capitalsInGeneral: weighedInGeneral(terms.capitals, 1),
    stemsInGeneral: weighedInGeneral(stems, 2),
    head: weighedInGeneral(terms.head, 2),
    names,
    quoteRuns: terms.quoteRuns,
    times,
  };
}

function weighedInFolder(field: TermField, vector: TermVector, index: TermIndex): UnitVector {
  const weights = rarities(field, vector, index);
  for (let k = 0; k < vector.terms.length; k++) weights[k] = frequencyWeight(vector, k) * weights[k]!;
  return unitVector(vector.terms, weights);
}

function weighedInGeneral(vector: TermVector, power: number): UnitVector {
  const weights = roomFor(vector);
  for (let k = 0; k < vector.terms.length; k++) weights[k] = frequencyWeight(vector, k) * background(vector, k) ** power;
  return unitVector(vector.terms, weights);
}

function rarities(field: TermField, vector: TermVector, index: TermIndex): Float64Array {
  const found = roomFor(vector);
  index.rarities(field, vector.terms, found);
  return found;
}

/** Weights on their way to a unit vector: one list for all, which are weighed one after another. */
let room = new Float64Array(1024);

function roomFor({ terms }: TermVector): Float64Array {
  if (room.length < terms.length) room = new Float64Array(2 * terms.length);
  return room;
}

/** By count: a count is at most 255. */
const frequencyWeights = Float64Array.from({ length: 256 }, (_, count) => 1 + Math.log(count));

function frequencyWeight(vector: TermVector, index: number): number {
  return frequencyWeights[vector.counts[index]!]!;
}

function background(vector: TermVector, index: number): number {
  return (vector.background?.[index] ?? 255) / 255;
}
