import { leadPeopleApart, nameClash, nameCosine, sharedMainNames } from './documentNames';
import type { DocumentProfile } from './documentProfile';
import { cosine } from './termVector';

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

/**
 * The features of a pair of documents but `relativeText` (their text cosine by the best either has with any document),
 * which costs a search and is therefore added by the caller. `headInText` is the geometric mean of how well either's
 * head fits the other's text.
 */
export function readPairFeatures(a: DocumentProfile, b: DocumentProfile): Record<Exclude<PairFeature, 'relativeText'>, number> {
  return {
    numbers: cosine(a.numbers, b.numbers),
    bigrams: cosine(a.bigrams, b.bigrams),
    capitalsInGeneral: cosine(a.capitalsInGeneral, b.capitalsInGeneral),
    stems: cosine(a.stems, b.stems),
    dates: cosine(a.dates, b.dates),
    people: nameCosine(a.names.people, b.names.people),
    leadPeopleApart: leadPeopleApart(a.names, b.names),
    organisations: nameCosine(a.names.organisations, b.names.organisations),
    mainNames: sharedMainNames(a.names, b.names),
    headInText: Math.sqrt(cosine(a.head, b.stemsInGeneral) * cosine(b.head, a.stemsInGeneral)),
    personClash: nameClash(a.names.mainPerson, b.names.mainPerson),
  };
}
