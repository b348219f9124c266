import { leadPeopleApart, nameClash, nameCosine, sharedMainNames } from './documentNames';
import type { DocumentProfile } from './documentProfile';
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
  'relativeText',
] as const;
export type PairFeature = (typeof pairFeatures)[number];

const fields = ['words', 'numbers', 'bigrams', 'capitalsInGeneral', 'stems', 'dates', 'stemsInGeneral', 'head'] as const satisfies readonly (keyof DocumentProfile)[];

/** Reads what pairs are like. Of many pairs those with one document are best read one after another: it is laid out for that once. */
export class PairReader {
  #one: DocumentProfile | undefined;
  readonly #vectors = Object.fromEntries(fields.map((field) => [field, new SpreadVector()])) as Record<(typeof fields)[number], SpreadVector>;

  /** The cosine of the content words of two documents. */
  text(one: DocumentProfile, other: DocumentProfile): number {
    this.#layOut(one);
    return this.#vectors.words.cosine(other.words);
  }

  /**
   * The features of two documents but `relativeText` (their text cosine by the best either has with any document),
   * which costs a search and is therefore added by the caller. `headInText` is the geometric mean of how well either's
   * head fits the other's text. They are the same whichever of the two comes first.
   */
  features(one: DocumentProfile, other: DocumentProfile): Record<Exclude<PairFeature, 'relativeText'>, number> {
    this.#layOut(one);
    const vectors = this.#vectors;
    return {
      numbers: vectors.numbers.cosine(other.numbers),
      bigrams: vectors.bigrams.cosine(other.bigrams),
      capitalsInGeneral: vectors.capitalsInGeneral.cosine(other.capitalsInGeneral),
      stems: vectors.stems.cosine(other.stems),
      dates: vectors.dates.cosine(other.dates),
      people: nameCosine(one.names.people, other.names.people),
      leadPeopleApart: leadPeopleApart(one.names, other.names),
      organisations: nameCosine(one.names.organisations, other.names.organisations),
      mainNames: sharedMainNames(one.names, other.names),
      headInText: Math.sqrt(vectors.head.cosine(other.stemsInGeneral) * vectors.stemsInGeneral.cosine(other.head)),
      personClash: nameClash(one.names.mainPerson, other.names.mainPerson),
    };
  }

  #layOut(one: DocumentProfile): void {
    if (this.#one === one) return;
    this.#one = one;
    for (const field of fields) this.#vectors[field].spread(one[field]);
  }
}
