import { isNationAdjective } from '../../lexicon/nations';
import { companyForms, headNouns, trades } from '../../lexicon/organisationWords';
import { remembered } from '../../../collections/remembered';

const mostRemembered = 10_000;

/**
 * The word a company goes by, "Norvik" for "Norvik Timber Inc.": the first of a name that ends in a company's form or its trade ("Norvik Logistics").
 * Undefined for other names and where many names begin with that word ("General", "American").
 */
export const companyWord = remembered((name): string | undefined => {
  const words = name.split(' ');
  const form = words.at(-1)!.toLowerCase().replaceAll('.', '');
  const first = words[0]!;
  const isTelling = /^\p{Lu}[\p{L}\p{M}]{3,}$/u.test(first) && !headNouns.has(first.toLowerCase()) && !isNationAdjective(first.toLowerCase());
  return words.length > 1 && (companyForms.has(form) || trades.has(form)) && isTelling ? first : undefined;
}, mostRemembered);
