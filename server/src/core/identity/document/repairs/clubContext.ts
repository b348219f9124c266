import { countryNames } from '../../../names/lexicon/countries';
import type { Draft } from '../draftNames';

const countries: ReadonlySet<string> = new Set(countryNames);

const score = '\\d{1,3}[-–]\\d{1,3}';
/** "A 2-1 win over …", "drew 1-1 with …", "beat …" before a name and a score after it. */
const resultBefore = new RegExp(`(?<!voted )\\b${score} (?:(?:away|cup|extra-time|home|last-gasp|league|opening|shock) )?(?:(?:defeat|draw|loss|reverse|rout|stalemate|thrashing|victory|win) )?(?:against|at|away to|by|over|to|with) $`);
const longestResult = 45;
/** Letters that such words end in. */
const resultEnds = 'horty';
const beatBefore = /\b(?:beat|beating|defeated|edged|hammered|overcame|thrashed) $/;
const longestBeat = 10;
const scoreAfter = new RegExp(`^ ${score}\\b`);
const resultAfter = new RegExp(`^ (?:beat|drew|led|lost|won) (?:by |the (?:game|match|tie) )?${score}\\b`);
/** "Norwick striker Ann Lee". */
const playerAfter = /^ (?:full-?back|goalkeeper|midfielder|playmaker|quarterback|striker|winger)\b/;
const reach = 30;

/** Whether a name is told of as a club or a team: by a result beside it, or a player of it. A country that plays stays a country. */
export function isClub(text: string, { start, end }: Draft): boolean {
  const next = text[end];
  if (countries.has(text.slice(start, end))) return false;
  if (next === ' ') {
    const after = text.slice(end, end + reach);
    if (playerAfter.test(after) || resultAfter.test(after) || (scoreAfter.test(after) && beatBefore.test(text.slice(Math.max(0, start - longestBeat), start)))) return true;
  }
  return text[start - 1] === ' ' && resultEnds.includes(text[start - 2] ?? ' ') && resultBefore.test(text.slice(Math.max(0, start - longestResult), start));
}
