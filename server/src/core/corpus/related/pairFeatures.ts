import { leadPeopleApart, nameClash, nameCosine, sharedMainNames } from './documentNames';
import type { DocumentProfile } from './documentProfile';
import { sharedQuotes } from './sharedQuotes';
import { SpreadVector } from './spreadVector';

/** What two documents are compared by. All but `leadPeopleApart` and `personClash` grow with likeness; all lie between 0 and 1. */
export const pairFeatures = [
  'numbers',
  'bigrams',
  'capitalsInGeneral',
  'stems',
  'dates',
  'people',
  'leadPeopleApart',
  'organisations',
  'mainNames',
  'headInText',
  'personClash',
  'sharedQuotes',
  'relativeText',
] as const;
export type PairFeature = (typeof pairFeatures)[number];

const fields = ['words', 'numbers', 'bigrams', 'capitalsInGeneral', 'stems', 'dates', 'stemsInGeneral', 'head'] as const satisfies readonly (keyof DocumentProfile)[];

/** Reads what pairs are like. Of many pairs those with one document are best read one after another: it is laid out for that once. */
export class PairReader {
  #one: DocumentProfile | undefined;
  readonly #features = new Float64Array(pairFeatures.length - 1);
  readonly #vectors = Object.fromEntries(fields.map((field) => [field, new SpreadVector()])) as Record<(typeof fields)[number], SpreadVector>;

  /** Whether a document is the one that was laid out last: another is compared with it at less cost. */
  hasLaidOut(one: DocumentProfile): boolean {
    return this.#one === one;
  }

  /** The cosine of the content words of two documents, whichever of them comes first. */
  text(one: DocumentProfile, other: DocumentProfile): number {
    this.#layOut(one);
    return this.#vectors.words.cosine(other.words);
  }

  /**
   * The features of two documents, in the order of `pairFeatures` and until the next are read, but `relativeText` (their text cosine by the best either has with any document),
   * which costs a search and is therefore added by the caller. `headInText` is the geometric mean of how well either's
   * head fits the other's text. They are the same whichever of the two comes first.
   */
  features(one: DocumentProfile, other: DocumentProfile): Float64Array {
    this.#layOut(one);
    const [vectors, features] = [this.#vectors, this.#features];
    features[0] = vectors.numbers.cosine(other.numbers);
    features[1] = vectors.bigrams.cosine(other.bigrams);
    features[2] = vectors.capitalsInGeneral.cosine(other.capitalsInGeneral);
    features[3] = vectors.stems.cosine(other.stems);
    features[4] = vectors.dates.cosine(other.dates);
    features[5] = nameCosine(one.names.people, other.names.people);
    features[6] = leadPeopleApart(one.names, other.names);
    features[7] = nameCosine(one.names.organisations, other.names.organisations);
    features[8] = sharedMainNames(one.names, other.names);
    features[9] = Math.sqrt(vectors.head.cosine(other.stemsInGeneral) * vectors.stemsInGeneral.cosine(other.head));
    features[10] = nameClash(one.names.mainPerson, other.names.mainPerson);
    features[11] = sharedQuotes(one.quoteRuns, other.quoteRuns);
    return features;
  }

  #layOut(one: DocumentProfile): void {
    if (this.#one === one) return;
    this.#one = one;
    for (const field of fields) this.#vectors[field].spread(one[field]);
  }
}
