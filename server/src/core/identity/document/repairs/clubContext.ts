import { isCountryName } from '../../../names/lexicon/countries';
import type { Draft } from '../draftNames';
import { smallWordBefore } from './wordBefore';

const score = '\\d{1,3}[-–]\\d{1,3}';
const prepositions: ReadonlySet<string> = new Set(['against', 'at', 'by', 'for', 'from', 'of', 'over', 'to', 'with']);
/** What news of results says before a preposition and a club; a score stands before it, or in its place. */
const results: ReadonlySet<string> = new Set(['away', 'defeat', 'draw', 'loss', 'reverse', 'rout', 'stalemate', 'thrashing', 'victory', 'win']);
/** "A 2-1 win over …", "drew 1-1 with …". */
const resultBefore = new RegExp(`(?<!voted )\\b${score} (?:(?:away|cup|extra-time|home|last-gasp|league|opening|shock) )?(?:(?:defeat|draw|loss|reverse|rout|stalemate|thrashing|victory|win) )?(?:against|at|away to|by|over|to|with) $`);
/** The like in news of matches and transfers. */
const matters: ReadonlySet<string> = new Set([
  'beaten', 'debut', 'derby', 'fee', 'fixture', 'held', 'home', 'loan', 'match', 'medical', 'move', 'quarter-final', 'relegated', 'semi-final', 'signing', 'spell', 'team-mates', 'teammates', 'thrashed', 'tie', 'visit',
]);
const matterBefore = /\b(?:fee(?: of \S{1,12})? with|team-?mates at|visit of|at home to|medical (?:at|with)|on loan (?:at|from|to|with)|loan (?:move|spell) (?:at|to|with)|debut (?:against|for)|(?:derby|fixture|match|quarter-final|semi-final|tie) (?:against|with)|(?:beaten|held|relegated|thrashed) by|signing from) $/;
const longestBefore = 45;
const digitBefore = /\d\S{0,10} $/;
const longestNumber = 12;
const beatBefore = /\b(?:beat|beating|defeated|edged|hammered|overcame|thrashed) $/;
const longestBeat = 10;
const scoreAfter = new RegExp(`^ ${score}\\b`);
const digit = /\d/;
const resultAfter = new RegExp(`^ (?:beat|drew|led|lost|won) (?:by |the (?:game|match|tie) )?${score}\\b`);
/** "Southern Districts beat Port Norvik 31-6". */
const beatAfter = new RegExp(`^ (?:beat|defeated|edged|hammered|overcame|thrashed) (?:\\p{Lu}[\\p{L}'’.-]{1,20} ){1,4}${score}\\b`, 'u');
/** "Norwick striker Ann Lee", "Norwick agree a fee". */
const playerAfter = /^ (?:(?:centre-?back|fly-?half|full-?back|goalkeeper|head coach|midfielder|playmaker|quarterback|scrum-?half|skipper|striker|winger)\b|team-?mates\b|(?:have )?agreed? (?:an? )?(?:\S{1,12} )?(?:deal|fee)\b|have (?:completed the signing of|signed)\b)/;
const reach = 30;
const longestResult = 80;

/** Whether a name is told of as a club or a team: by a result beside it, a player of it or a transfer. A country that plays stays a country. */
export function isClub(text: string, { start, end }: Pick<Draft, 'start' | 'end'>): boolean {
  const isTold = (text[end] === ' ' && isClubByWordsAfter(text, start, end)) || (text[start - 1] === ' ' && isClubByWordsBefore(text, start));
  return isTold && !isCountryName(text.slice(start, end));
}

function isClubByWordsAfter(text: string, start: number, end: number): boolean {
  const after = text.slice(end, end + reach);
  if (playerAfter.test(after)) return true;
  if (!digit.test(text.slice(end, end + longestResult))) return false;
  return resultAfter.test(after) || beatAfter.test(text.slice(end, end + longestResult)) || (scoreAfter.test(after) && beatBefore.test(text.slice(Math.max(0, start - longestBeat), start)));
}

function isClubByWordsBefore(text: string, start: number): boolean {
  const preposition = smallWordBefore(text, start - 1);
  if (!prepositions.has(preposition)) return false;
  const nounEnd = start - preposition.length - 2;
  const noun = smallWordBefore(text, nounEnd);
  const before = (): string => text.slice(Math.max(0, start - longestBefore), start);
  if (noun !== '') return (results.has(noun) && resultBefore.test(before())) || (matters.has(noun) && matterBefore.test(before()));
  return digitBefore.test(text.slice(Math.max(0, nounEnd - longestNumber), nounEnd + 1)) && (resultBefore.test(before()) || matterBefore.test(before()));
}
