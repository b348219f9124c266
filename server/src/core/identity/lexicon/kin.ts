import type { Gender } from './forenames';

/** Nouns for relatives, in the singular, with the gender that each tells; written down from general knowledge of English. */
export const kinGender: ReadonlyMap<string, Gender> = new Map<string, Gender>([
  ...words('father dad son brother husband uncle nephew grandfather grandson stepfather stepson stepbrother half-brother widower fiancé boyfriend godfather godson ex-husband father-in-law son-in-law brother-in-law').map((word) => [word, 'male'] as const),
  ...words('mother mum daughter sister wife aunt niece grandmother granddaughter stepmother stepdaughter stepsister half-sister widow fiancée girlfriend godmother goddaughter ex-wife mother-in-law daughter-in-law sister-in-law').map((word) => [word, 'female'] as const),
]);

/** Words that may stand between a possessive and a relative: "his younger brother". */
export const kinModifiers: ReadonlySet<string> = new Set(words('late former elder eldest older oldest younger youngest only first second third twin estranged adopted then dead own baby little big'));

export const childrenNouns: ReadonlySet<string> = new Set(words('children sons daughters grandchildren stepchildren twins triplets'));

function words(list: string): string[] {
  return list.split(' ');
}
