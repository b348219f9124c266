import { actingPlaces } from '../../lexicon/organisationWords';
import type { Draft } from '../draftNames';

const acts = /^,? (?:said|says|announced|has (?:acquired|agreed|apologised|apologized|bought|said)|hopes|plans|told|will (?:lend|reopen))\b/;
const employs = /\b(?:curators?|directors?|doctors?|keepers?|managers?|nurses?|spokes(?:man|woman|person)|staff|surgeons?|trustees?|workers?|works?|worked) (?:at|for|of) (?:the )?$/;
const reach = 30;

/** Whether a building's name is told of as those who work in it: "the Norvik Museum said", "a curator at the Norvik Museum". */
export function isActingPlace(text: string, { start, end, type }: Pick<Draft, 'start' | 'end' | 'type'>): boolean {
  if (type !== 'place') return false;
  const noun = text.slice(text.lastIndexOf(' ', end - 1) + 1, end).toLowerCase();
  return actingPlaces.has(noun) && (acts.test(text.slice(end, end + reach)) || employs.test(text.slice(Math.max(0, start - reach), start)));
}
