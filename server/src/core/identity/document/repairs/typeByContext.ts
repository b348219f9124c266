import type { Draft, DraftNames } from '../draftNames';
import { clubWords, organisationEnds, seatsOfPower } from '../../lexicon/organisationWords';
import { roleAfter } from '../roles';
import { hasTwoHumps } from './twoHumps';

const age = /^, (?:aged )?\d{2}[,.) ]/;
/** A name of which the recogniser is this sure is hardly somebody's, whatever number follows. */
const sure = 0.9;
const twoToFourWords = /^\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){1,3}$/u;
const channel = /^ (?:TV|Television|Radio|News|Sport|Weather)\b/;
const teamNumber = /^ \d{2}ers\b/i;
const currency = /^(?:\p{Lu}\.?){1,2}$/u;
const facility = /^ (?:airport|arena|bridge|dam|expressway|freeway|highway|motorway|stadium|tunnel)\b/;
const kinBefore = /['’\s](?:aunt|boyfriend|brother|cousin|daughter|girlfriend|husband|nephew|niece|sister|son|uncle|wife)(,?)\s$/;
const longestKin = 13;
/** Letters that such a word ends in, or a comma. */
const kinEnds = 'denrtw,';
const deity = /^(?:God|Allah|Satan|(?:the )?Devil|Jesus Christ)$/;
/** What stands before a firm called after its founders: "an analyst at Merritt & Vance". */
const firmBefore = /\b(?:at|by|firm|from|of|with|accountants|agents|architects|auctioneers|bankers|brokers|dealers|lawyers|publishers|solicitors|surveyors) $/;
const longestFirmBefore = 13;
const roleBefore = /\b(?:captain|chair(?:man|woman)|coach|director|editor|governor|head|leader|mayor|minister|president|professor|secretary|senator|spokes(?:man|woman|person))(?: (?:at|for|of) [\p{L} '’-]{3,30})?, $/u;
const longestRole = 60;
const saidBefore = /(?:^|[\s,”"’'])(?:said|says|added|explained|told \p{L}+)\s$/u;
const longestSaid = 30;

/**
 * Types that the words of a name or the words beside it prove: "Anna Lee, 34," is a person, and so are what speaks and has
 * a role ("said Dalia Marsh, the head of the agency") and whose sister somebody is; a firm called after its founders ("an
 * analyst at Merritt & Vance"), a place that ends in a noun for an organisation ("Harbour Bible Church"), a town before a
 * team's number ("Dunmore 76ers"), a word with a capital within ("MarketNorvik") and a seat of power ("the White House") are organisations; what an airport or a bridge is called after ("the Anna Lee bridge") is a place there,
 * and the "US" of "US$" is no name. "TV" or "News" after an organisation belongs to its name.
 */
export function typeByContext(text: string, names: DraftNames): void {
  names.change((draft): Draft => {
    const name = text.slice(draft.start, draft.end);
    const next = text[draft.end];
    if (draft.type === 'person' && name.includes(' & ') && firmBefore.test(text.slice(Math.max(0, draft.start - longestFirmBefore), draft.start))) return { ...draft, type: 'organisation' };
    if (draft.type === 'person' && !name.includes(' ') && isWhere(text, draft)) return { ...draft, type: 'place' };
    if ((draft.type === 'person' || draft.type === 'place') && draft.title === undefined && draft.confidence < sure && hasTwoHumps(name)) return { ...draft, type: 'organisation' };
    if (draft.type === 'person' && deity.test(name)) return { ...draft, type: 'other' };
    if (draft.type === 'person') return next === ' ' && facility.test(text.slice(draft.end, draft.end + 12)) ? { ...draft, type: 'place' } : draft;
    if (next === ',' && twoToFourWords.test(name)) {
      const isPerson = isInRole(text, draft) || ((draft.type === 'other' || draft.confidence < sure) && age.test(text.slice(draft.end, draft.end + 12))) || (draft.type !== 'other' && isSaidWithRole(text, draft));
      if (isPerson) return { ...draft, type: 'person' };
    }
    if (draft.type === 'organisation') {
      const more = next === ' ' ? channel.exec(text.slice(draft.end, draft.end + 12)) : null;
      return more ? { ...draft, end: draft.end + more[0].length } : draft;
    }
    const kin = kinEnds.includes(text[draft.start - 2] ?? ' ') ? kinBefore.exec(text.slice(Math.max(0, draft.start - longestKin), draft.start)) : null;
    if (kin && (kin[1] === '' || next === ',')) return { ...draft, type: 'person' };
    if (draft.type !== 'place') return draft;
    if (next === '$' && currency.test(name)) return { ...draft, type: 'other' };
    const team = next === ' ' ? teamNumber.exec(text.slice(draft.end, draft.end + 8)) : null;
    if (team) return { ...draft, end: draft.end + team[0].length, type: 'organisation' };
    const lower = name.toLowerCase();
    const space = lower.lastIndexOf(' ');
    const isOrganisation = seatsOfPower.has(lower) || clubWords.has(lower) || lower.startsWith('friends of ') || (space >= 0 && organisationEnds.has(lower.slice(space + 1)));
    return isOrganisation ? { ...draft, type: 'organisation' } : draft;
  });
}

const inside = /(?:^|[\p{Ll},’”"] )(?:in|near|outside) $/u;
const longestInside = 10;

/** "In Kavaria": who is known by a single name is seldom in anybody, and a surname of somebody named in full is put right later. */
function isWhere(text: string, { start, end, title }: Draft): boolean {
  return title === undefined && /^[,.;:)\s]/.test(text.slice(end, end + 1)) && inside.test(text.slice(Math.max(0, start - longestInside), start));
}

/** "The mayor of Dunmore, Ann Lee, …". */
function isInRole(text: string, { start, confidence }: Draft): boolean {
  return confidence < sure && text.startsWith(', ', start - 2) && roleBefore.test(text.slice(Math.max(0, start - longestRole), start));
}

function isSaidWithRole(text: string, { start, end }: Draft): boolean {
  return saidBefore.test(text.slice(Math.max(0, start - longestSaid), start)) && roleAfter(text, end) !== undefined;
}
