import type { Draft, DraftNames } from '../draftNames';
import { organisationEnds, seatsOfPower } from '../lexicon/organisationWords';

const age = /^, (?:aged )?\d{2}[,.) ]/;
const twoToFourWords = /^\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){1,3}$/u;
const channel = /^ (?:TV|Television|Radio|News)\b/;
const teamNumber = /^ \d{2}ers\b/i;

/**
 * Types that the words of a name or the words after it prove: "Anna Lee, 34," is a person; a place that ends in a noun
 * for an organisation ("Harbour Bible Church"), a town before a team's number ("Dunmore 76ers") and a seat of power
 * ("the White House") are organisations. "TV" or "News" after an organisation belongs to its name.
 */
export function typeByContext(text: string, names: DraftNames): void {
  names.change((draft): Draft => {
    const name = text.slice(draft.start, draft.end);
    if (draft.type === 'other' && twoToFourWords.test(name) && age.test(text.slice(draft.end, draft.end + 12))) return { ...draft, type: 'person' };
    if (draft.type === 'organisation') {
      const more = text[draft.end] === ' ' ? channel.exec(text.slice(draft.end, draft.end + 12)) : null;
      return more ? { ...draft, end: draft.end + more[0].length } : draft;
    }
    if (draft.type !== 'place') return draft;
    const team = teamNumber.exec(text.slice(draft.end, draft.end + 8));
    if (team) return { ...draft, end: draft.end + team[0].length, type: 'organisation' };
    const words = name.toLowerCase().split(' ');
    const isOrganisation = seatsOfPower.has(name.toLowerCase()) || (words.length > 1 && organisationEnds.has(words.at(-1)!));
    return isOrganisation ? { ...draft, type: 'organisation' } : draft;
  });
}
