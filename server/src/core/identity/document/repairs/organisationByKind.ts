import { kindsInPlural, kindsOfEither, kindsOfMaker, kindsOfOrganisation } from '../../lexicon/organisationWords';
import type { Draft } from '../draftNames';
import { smallWordBefore } from './wordBefore';

const noMaker = /\b(?:bomb|decision|dress|film|home|king|law|match|peace|policy) maker$/;
const listBefore = /\p{Ll}{2,14},? (?:including|like|such as) $/u;
const longestList = 40;

/** Whether the noun directly before a name says that it is an organisation's: "the charity Norvik", "chains including Norvik". */
export function isNamedByKind(text: string, { start, end, type }: Pick<Draft, 'start' | 'end' | 'type'>): boolean {
  if (text[start - 1] !== ' ') return false;
  const word = smallWordBefore(text, start - 1);
  if (word === '') return false;
  if (kindsOfOrganisation.has(word)) return true;
  if (kindsOfMaker.has(word)) return word !== 'maker' || !noMaker.test(text.slice(Math.max(0, start - longestList), start - 1));
  if (type === 'person') return false;
  if (kindsOfEither.has(word)) return true;
  if (periodicals.has(word)) return isPaper(text, start, end);
  if (text[end] === "'" || text[end] === '’') return false;
  if (word !== 'including' && word !== 'like' && word !== 'as') return false;
  const list = listBefore.exec(text.slice(Math.max(0, start - longestList), start))?.[0];
  return list !== undefined && kindsInPlural.has(/^\p{Ll}+/u.exec(list)![0]);
}

const periodicals: ReadonlySet<string> = new Set(['daily', 'monthly', 'weekly']);
const anyBefore = /\b(?:an?|the|[Tt]he) (?:\p{L}+ )?\p{Ll}+ $/u;
const longestAfter = 14;
const paperAfter = /^(?:[.,;:)”"]| (?:and|has|in|on|quoted|reported|reports|said|says|that|which|wrote)\b)/;

/** "The sports daily Norvik reported", not "the daily White House briefing". */
function isPaper(text: string, start: number, end: number): boolean {
  return paperAfter.test(text.slice(end, end + longestAfter)) && anyBefore.test(text.slice(Math.max(0, start - longestList), start));
}
