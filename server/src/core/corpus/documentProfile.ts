import type { DocumentNames } from './documentNames';
import { termFields, type DocumentTerms, type TermField } from './documentTerms';
import type { TermIndex } from './termIndex';
import { unitVector, type TermVector, type UnitVector } from './termVector';

/** The fields that `weighDocument` weighs by the folder: all but the words, which it is given weighed. */
export const profileFields = termFields.filter((field) => field !== 'words');

/** A document as the folder weighs it: unit vectors of tf-idf, and of background weights where named so. */
export interface DocumentProfile extends Readonly<Record<TermField, UnitVector>> {
  readonly capitalsInGeneral: UnitVector;
  readonly stemsInGeneral: UnitVector;
  readonly head: UnitVector;
  readonly names: DocumentNames;
}

/** Scale that puts background weights (0 to 1) beside inverse document frequencies of a folder. */
const backgroundScale = 6;
/** A folder of fewer documents has no document frequencies worth the name. */
const smallFolder = 60;

/** Weighs a document's content words by the folder's and the language's frequencies. */
export function weighWords(terms: DocumentTerms, index: TermIndex): UnitVector {
  const share = index.weighedSize < smallFolder ? 0.5 : 0.15;
  const { words } = terms;
  return unitVector(
    words,
    (k) => frequencyWeight(words, k) * ((1 - share) * index.rarity('words', words.terms[k]!) + share * backgroundScale * background(words, k)),
  );
}

/** Weighs everything else. `words` are what `weighWords` gives. */
export function weighDocument(terms: DocumentTerms, words: UnitVector, names: DocumentNames, index: TermIndex): DocumentProfile {
  const inFolder = (field: TermField): UnitVector => {
    const vector = terms[field];
    return unitVector(vector, (k) => frequencyWeight(vector, k) * index.rarity(field, vector.terms[k]!));
  };
  const inGeneral = (vector: TermVector, power: number): UnitVector =>
    unitVector(vector, (k) => frequencyWeight(vector, k) * background(vector, k) ** power);
  return {
    words,
    stems: inFolder('stems'),
    bigrams: inFolder('bigrams'),
    numbers: inFolder('numbers'),
    dates: inFolder('dates'),
    capitalsInGeneral: inGeneral(terms.capitals, 1),
    stemsInGeneral: inGeneral(terms.stems, 2),
    head: inGeneral(terms.head, 2),
    names,
  };
}

/** By count: a count is at most 255. */
const frequencyWeights = Float64Array.from({ length: 256 }, (_, count) => 1 + Math.log(count));

function frequencyWeight(vector: TermVector, index: number): number {
  return frequencyWeights[vector.counts[index]!]!;
}

function background(vector: TermVector, index: number): number {
  return (vector.background?.[index] ?? 255) / 255;
}
