import { remembered } from '../../collections/remembered';
import type { Gender } from '../lexicon/forenames';
import { femaleHonorifics, maleHonorifics } from '../../names/lexicon/titles';

/** The gender that a title before a name tells ("Mrs", "former minister Lord"); undefined when it tells none. */
export const genderOfTitle = remembered((title: string): Gender | undefined => {
  for (const word of title.toLowerCase().split(/[\s.]+/)) {
    if (maleHonorifics.has(word)) return 'male';
    if (femaleHonorifics.has(word)) return 'female';
  }
  return undefined;
}, 5_000);
