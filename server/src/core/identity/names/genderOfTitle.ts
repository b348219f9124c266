import { remembered } from '../../collections/remembered';
import type { Gender } from '../lexicon/forenames';
import { femaleHonorifics, maleHonorifics } from '../../names/lexicon/titles';

/** The gender that a title before a name tells ("Mrs", "former minister Lord"); undefined when it tells none. */
export const genderOfTitle = remembered((title: string): Gender | undefined => {
  for (const word of title.toLowerCase().split(/[\s.]+/)) {
    const gender = genderOfHonorific(word);
    if (gender) return gender;
  }
  return undefined;
}, 5_000);

/** The gender that a word before a name (lower case, without full stop) tells. */
export function genderOfHonorific(word: string): Gender | undefined {
  if (femaleHonorifics.has(word)) return 'female';
  return maleHonorifics.has(word) ? 'male' : undefined;
}
